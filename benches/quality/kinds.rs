//! How planted copies are named.

use tilian::{Category, Corpus, Disguise, Reuse};

use crate::copies::pairings;
use crate::planted::Gold;

/// Share of the planted copies that are met whose disguise is named rightly; 0 where none is met.
///
/// The documents of the sets have no time of receipt, so that a copy may be found as the source:
/// what was left out of the one was then put into the other.
pub fn named_rightly(corpus: &Corpus, reuse: &Reuse, gold: &Gold) -> f64 {
    let (mut met, mut right) = (0_usize, 0_usize);
    let copies = reuse.verdicts().iter().filter(|found| found.category == Category::Copy);
    for verdict in copies {
        for (pairing, alignment) in pairings(corpus, verdict).zip(&verdict.alignments) {
            let turned = pairing.clone().turned();
            for (case, kind) in gold.named() {
                let is_turned = case.is_met_by(&turned);
                if is_turned || case.is_met_by(&pairing) {
                    met += 1;
                    right += usize::from(is_named(kind, alignment.disguise, is_turned));
                }
            }
        }
    }
    right as f64 / met.max(1) as f64
}

fn is_named(kind: &str, disguise: Disguise, is_turned: bool) -> bool {
    match kind {
        "verbatim" | "exact_dup" | "ring" => disguise == Disguise::Exact,
        "light" => disguise == Disguise::Light,
        "shuffle" => disguise == Disguise::Shuffled,
        "synonym" => disguise == Disguise::Replaced,
        "filler" if is_turned => matches!(disguise, Disguise::Deletion | Disguise::Summary),
        "deletion" | "summary" if is_turned => disguise == Disguise::Filler,
        "filler" => disguise == Disguise::Filler,
        "deletion" => disguise == Disguise::Deletion,
        "summary" => disguise == Disguise::Summary,
        // Some words are replaced and some left out.
        "near_dup" => {
            let left_out = if is_turned { Disguise::Filler } else { Disguise::Deletion };
            [Disguise::Replaced, left_out, Disguise::Mixed].contains(&disguise)
        }
        "mixed" => disguise == Disguise::Mixed,
        _ => false,
    }
}
