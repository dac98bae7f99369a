//! How many documents get their keywords in a second on one thread.

use std::time::Instant;

use rayon::ThreadPoolBuilder;
use tilian::Document;

use crate::Ground;
use crate::abstracts::Abstract;
use crate::keywords::rank;
use crate::measure::{Measure, Measured};

/// Rounds that are timed; the median counts.
const ROUNDS: usize = 3;

/// The whole way to keywords, copies looked for included; loading is not.
pub fn measure(ground: &Ground) -> Measured {
    let abstracts = Abstract::all(&ground.folder)?;
    let pool = ThreadPoolBuilder::new().num_threads(1).build()?;
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let documents: Vec<Document> = abstracts.iter().map(Abstract::document).collect();
        let start = Instant::now();
        let ranked = pool.install(|| {
            rank(documents, &ground.jieba, &ground.background).map_err(|error| error.to_string())
        })?;
        rounds.push(ranked.len() as f64 / start.elapsed().as_secs_f64());
    }
    rounds.sort_by(f64::total_cmp);
    Ok(vec![Measure::number("documents a second, keywords", rounds[ROUNDS / 2])])
}
