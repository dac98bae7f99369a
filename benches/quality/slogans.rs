//! Copied slogans against those that were planted.

use std::collections::BTreeSet;
use std::error::Error;

use serde_json::{Value, json};
use tilian::{Corpus, Detection};

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
    let accusing: Vec<_> = reuse
        .verdicts()
        .iter()
        .filter(|verdict| verdict.category.name() != NO_ACCUSATION)
        .map(|verdict| [verdict.document, verdict.source].map(|at| corpus[at].id.clone()))
        .collect();
    ground.written.write("slogans", accusing.iter().map(row))?;
    let accused: BTreeSet<Pair> = accusing.into_iter().map(sorted).collect();
    let gold = gold(&sets::lines(&ground.folder, FILES[1])?)?;
    let kinds: BTreeSet<&str> = gold.iter().map(|planted| planted.kind.as_str()).collect();
    let share = |is_meant: &dyn Fn(&str) -> bool| {
        let meant: Vec<_> = gold.iter().filter(|planted| is_meant(&planted.kind)).collect();
        let found = meant.iter().filter(|planted| accused.contains(&planted.pair)).count();
        found as f64 / meant.len().max(1) as f64
    };
    let recall_of =
        |kind: &&str| Measure::share(format!("recall, {kind}"), share(&|other| other == *kind));
    let originals = corpus.iter().filter(|document| document.id.starts_with(ORIGINAL)).count();
    let is_false = |pair: &&Pair| pair.iter().all(|id| id.starts_with(ORIGINAL));
    let wrong = accused.iter().filter(is_false).count() as f64;
    let mut measures = vec![
        Measure::share("recall", share(&|kind| kind != FRAME)),
        Measure::share("frame negatives accused", share(&|kind| kind == FRAME)).less_is_better(),
        Measure::share("false pairs per 100 originals", 100.0 * wrong / originals.max(1) as f64)
            .less_is_better(),
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
