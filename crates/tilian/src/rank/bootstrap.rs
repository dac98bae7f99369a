//! How far a rank would move had other units answered.

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::{Rng, SeedableRng};
use rayon::prelude::*;

use crate::error::Error;
use crate::score::percentile_interval;

/// Resampling of the parts of a corpus with replacement.
///
/// Efron & Tibshirani (1993), *An Introduction to the Bootstrap*, chapter 13.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bootstrap {
    resamples: u32,
    seed: u64,
}

/// Ranks that hold 90 % of the resamples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RankInterval {
    /// The better end.
    pub low: u32,
    /// The worse end.
    pub high: u32,
}

/// Coverage of the intervals in per cent.
const COVERAGE: u8 = 90;

impl Default for Bootstrap {
    /// 1,000 resamples, enough for the ends of a 90 % interval, from a fixed seed.
    fn default() -> Self {
        Self { resamples: 1_000, seed: 1 }
    }
}

impl Bootstrap {
    /// Sets how often the parts are drawn anew.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] outside of 1 to 100,000.
    pub fn resamples(mut self, resamples: u32) -> Result<Self, Error> {
        if !(1..=100_000).contains(&resamples) {
            return Err(Error::OutOfRange {
                setting: "resamples",
                given: f64::from(resamples),
                expected: "1 to 100000",
            });
        }
        self.resamples = resamples;
        Ok(self)
    }

    /// Sets the seed: the same seed gives the same intervals.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// The interval of each of `candidates`, given how to score them all when each part counts
    /// as often as it was drawn. Equal scores rank in the candidates' order.
    pub(super) fn intervals(
        &self,
        parts: usize,
        candidates: usize,
        scores: impl Fn(&[u32]) -> Vec<f64> + Sync,
    ) -> Vec<RankInterval> {
        let samples: Vec<Vec<u32>> = (0..self.resamples)
            .into_par_iter()
            .map(|resample| ranks(&scores(&self.draw(parts, resample))))
            .collect();
        (0..candidates)
            .map(|candidate| {
                let mut ranks: Vec<u32> = samples.iter().map(|sample| sample[candidate]).collect();
                let interval = percentile_interval(&mut ranks, COVERAGE).unwrap_or(1..=1);
                RankInterval { low: *interval.start(), high: *interval.end() }
            })
            .collect()
    }

    /// How often each part is drawn; every resample has a generator of its own, so that threads
    /// cannot show.
    fn draw(&self, parts: usize, resample: u32) -> Vec<u32> {
        let mut random = Pcg64Mcg::seed_from_u64(self.seed ^ u64::from(resample) << 32);
        let mut drawn = vec![0; parts];
        for _ in 0..parts {
            drawn[below(random.next_u64(), parts)] += 1;
        }
        drawn
    }
}

/// Maps 64 random bits to a number below `parts`; the bias is below parts / 2⁶⁴ (Lemire 2019).
fn below(random: u64, parts: usize) -> usize {
    usize::try_from((u128::from(random) * parts as u128) >> 64).unwrap_or(0)
}

/// The rank of each score, from 1.
fn ranks(scores: &[f64]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
    let mut ranks = vec![0; scores.len()];
    for (rank, candidate) in (1..).zip(order) {
        ranks[candidate] = rank;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_every_part_stays_first() {
        let present = [[1, 1, 1, 1], [1, 0, 0, 0], [0, 0, 1, 1]];
        let scores = |drawn: &[u32]| {
            let support =
                |row: &[u32; 4]| row.iter().zip(drawn).map(|(p, d)| f64::from(p * d)).sum();
            present.iter().map(support).collect()
        };
        let intervals = Bootstrap::default().intervals(4, 3, scores);
        assert_eq!(intervals[0], RankInterval { low: 1, high: 1 });
        assert!(intervals[1].low < intervals[1].high, "one part of four comes and goes");
        assert_eq!(intervals, Bootstrap::default().intervals(4, 3, scores), "the seed decides");
    }
}
