//! Copied slogans against those that were planted.

use std::collections::BTreeSet;
use std::error::Error;

use serde_json::{Value, json};
use tilian::{Corpus, Detection, Verdict};

use crate::Ground;
use crate::copies::document;
use crate::measure::{Measure, Measured};
use crate::sets;

/// Documents and planted copies.
pub const FILES: [&str; 2] = ["copy/slogan/docs", "copy/slogan/gold"];

/// Kind of the pairs that share a frame and are no copies.
const FRAME: &str = "frame_negative";

/// The category of a verdict that accuses nobody.
const NO_ACCUSATION: &str = "similar_frame";

/// What the ids of originals, which have nothing to do with each other, begin with.
const ORIGINAL: char = 's';

/// Two documents, in the order of their ids.
type Pair = [String; 2];

/// The share of the copies that is found, kind by kind, and who is accused wrongly.
pub fn measure(ground: &Ground) -> Measured {
    let documents = sets::lines(&ground.folder, FILES[0])?;
    let corpus = Corpus::new(documents.iter().map(document).collect::<Result<Vec<_>, _>>()?)?;
    let reuse = Detection::default().detect(&corpus);
    let pairs = |is_meant: &dyn Fn(&Verdict) -> bool| -> BTreeSet<Pair> {
        let meant = reuse.verdicts().iter().filter(|verdict| is_meant(verdict));
        let id = |at: usize| corpus[at].id.clone();
        meant.map(|verdict| sorted([id(verdict.document), id(verdict.source)])).collect()
    };
    let accused = pairs(&|verdict| verdict.category.name() != NO_ACCUSATION);
    let labelled = pairs(&|verdict| verdict.category.name() == NO_ACCUSATION);
    ground.written.write("slogans", accused.iter().map(row))?;
    let gold = gold(&sets::lines(&ground.folder, FILES[1])?)?;
    let kinds: BTreeSet<&str> = gold.iter().map(|planted| planted.kind.as_str()).collect();
    let share_of = |pairs: &BTreeSet<Pair>, is_meant: &dyn Fn(&str) -> bool| {
        let meant: Vec<_> = gold.iter().filter(|planted| is_meant(&planted.kind)).collect();
        let found = meant.iter().filter(|planted| pairs.contains(&planted.pair)).count();
        found as f64 / meant.len().max(1) as f64
    };
    let share = |is_meant: &dyn Fn(&str) -> bool| share_of(&accused, is_meant);
    let recall_of =
        |kind: &&str| Measure::share(format!("recall, {kind}"), share(&|other| other == *kind));
    let originals = corpus.iter().filter(|document| document.id.starts_with(ORIGINAL)).count();
    let is_false = |pair: &&Pair| pair.iter().all(|id| id.starts_with(ORIGINAL));
    let per_hundred = |pairs: &BTreeSet<Pair>| {
        100.0 * pairs.iter().filter(is_false).count() as f64 / originals.max(1) as f64
    };
    let mut measures = vec![
        Measure::share("recall", share(&|kind| kind != FRAME)),
        Measure::share("frame negatives accused", share(&|kind| kind == FRAME)).less_is_better(),
        Measure::share("false pairs per 100 originals", per_hundred(&accused)).less_is_better(),
        Measure::share(
            "frame negatives labelled similar",
            share_of(&labelled, &|kind| kind == FRAME),
        ),
        Measure::share("false labels per 100 originals", per_hundred(&labelled)).less_is_better(),
    ];
    measures.extend(kinds.iter().filter(|kind| **kind != FRAME).map(recall_of));
    Ok(measures)
}

/// A detection as a scorer reads it.
fn row([suspicious, source]: &Pair) -> Value {
    json!({"suspicious_id": suspicious, "source_id": source, "kind": "copy"})
}

/// A planted pair.
struct Planted {
    kind: String,
    pair: Pair,
}

fn gold(lines: &[Value]) -> Result<Vec<Planted>, Box<dyn Error>> {
    let planted = |line: &Value| {
        let field = |name: &str| line[name].as_str().map(str::to_owned);
        let pair = sorted([field("suspicious_id")?, field("source_id")?]);
        Some(Planted { kind: field("kind")?, pair })
    };
    let read = |line| planted(line).ok_or_else(|| format!("{line} is no planted pair").into());
    lines.iter().map(read).collect()
}

fn sorted(mut pair: Pair) -> Pair {
    pair.sort();
    pair
}
