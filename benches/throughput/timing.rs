//! Times of one thing at one and at two threads.

use std::time::Instant;

use rayon::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};

/// Rounds that are timed, behind one that is not.
const ROUNDS: usize = 5;

/// Numbers of threads that are compared.
pub const THREADS: [usize; 2] = [1, 2];

/// A median of the rounds for each number of threads.
pub struct Timing {
    /// Seconds of one run, by number of threads.
    pub seconds: [f64; 2],
    /// How many times faster two threads are: the median of the rounds' ratios, each of two runs
    /// in a row.
    pub ratio: f64,
}

/// Pools of one and of two threads.
pub struct Pools([ThreadPool; 2]);

impl Pools {
    pub fn new() -> Result<Self, ThreadPoolBuildError> {
        let [one, two] = THREADS.map(|threads| ThreadPoolBuilder::new().num_threads(threads));
        Ok(Self([one.build()?, two.build()?]))
    }

    /// Times `run` and the release of what it returns.
    pub fn time<T: Send>(&self, run: impl Fn() -> T + Sync) -> Timing {
        let seconds = |pool: &ThreadPool| {
            pool.install(|| {
                let start = Instant::now();
                drop(std::hint::black_box(run()));
                start.elapsed().as_secs_f64()
            })
        };
        let round = || self.0.each_ref().map(seconds);
        round();
        let rounds: Vec<[f64; 2]> = (0..ROUNDS).map(|_| round()).collect();
        Timing {
            seconds: [0, 1].map(|at| median(rounds.iter().map(|round| round[at]))),
            ratio: median(rounds.iter().map(|[one, two]| one / two)),
        }
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}
