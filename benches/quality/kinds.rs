//! How planted copies are named.

use tilian::{Corpus, Disguise, Reuse};

use crate::copies::pairings;
use crate::planted::Gold;

/// Share of the planted copies that are met whose disguise is named rightly; 0 where none is met.
///
/// The documents of the sets have no time of receipt, so that a copy may be found as the source:
/// what was left out of the one was then put into the other.
pub fn named_rightly(corpus: &Corpus, reuse: &Reuse, gold: &Gold) -> f64 {
    let (mut met, mut right) = (0_usize, 0_usize);
    let copies = reuse.verdicts().iter().filter(|found| found.category == tilian::Category::Copy);
    for verdict in copies {
        for (pairing, alignment) in pairings(corpus, verdict).zip(&verdict.alignments) {
            let turned = pairing.clone().turned();
            for (case, kind) in gold.named() {
                let is_same = case.documents() == pairing.documents() && case.meets(&pairing);
                let is_turned = case.documents() == turned.documents() && case.meets(&turned);
                if is_same || is_turned {
                    met += 1;
                    let is_right = is_named(kind, alignment.disguise, is_turned);
                    right += usize::from(is_right);
                    if !is_right && std::env::var_os("TILIAN_KINDS").is_some() {
                        eprintln!("{kind} {:?} turned {is_turned} {pairing:?}", alignment.disguise);
                    }
                }
            }
        }
    }
    right as f64 / met.max(1) as f64
}

fn is_named(kind: &str, disguise: Disguise, is_turned: bool) -> bool {
    let disguise = match disguise {
        Disguise::Filler if is_turned && kind != "filler" => Disguise::Deletion,
        Disguise::Deletion | Disguise::Summary if is_turned => Disguise::Filler,
        other => other,
    };
    match kind {
        "verbatim" | "exact_dup" | "ring" => disguise == Disguise::Exact,
        "light" => disguise == Disguise::Light,
        "shuffle" => disguise == Disguise::Shuffled,
        "synonym" => disguise == Disguise::Replaced,
        "filler" => disguise == Disguise::Filler,
        "deletion" => disguise == Disguise::Deletion,
        // Turned, a summary is a text that much was put into.
        "summary" => disguise == if is_turned { Disguise::Deletion } else { Disguise::Summary },
        // Some words are replaced and some left out.
        "near_dup" => {
            matches!(disguise, Disguise::Replaced | Disguise::Deletion | Disguise::Mixed)
        }
        "mixed" => disguise == Disguise::Mixed,
        _ => false,
    }
}
