//! How evenly a term is spread over the parts of a corpus.

use crate::score::contingency::Count;

/// Sizes of all parts of a corpus, those without the term included.
///
/// Taken once for a corpus, it serves every term.
///
/// ```
/// use tilian::score::Partition;
///
/// assert_eq!(Partition::of([9, 10, 0, 11]), Partition { size: 30, smallest: 9 });
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Partition {
    /// Tokens of all parts.
    pub size: u64,
    /// Tokens of the smallest part that has any.
    pub smallest: u64,
}

impl Partition {
    /// The partition into parts of these sizes; empty parts, which can hold no term, do not count.
    #[must_use]
    pub fn of(sizes: impl IntoIterator<Item = u64>) -> Self {
        let sizes = sizes.into_iter().filter(|size| *size > 0);
        sizes.fold(Self::default(), |seen, size| Self {
            size: seen.size + size,
            smallest: match seen.smallest {
                0 => size,
                smallest => smallest.min(size),
            },
        })
    }
}

/// Deviation of proportions DP: 0 where a term is spread as the parts' sizes are, near 1 where it
/// stands in one small part.
///
/// `DP = ½ Σ |vᵢ − sᵢ|` with the part's share v of the term's occurrences and its share s of the
/// tokens. Both shares add up to 1, so it is also `Σ max(0, vᵢ − sᵢ)`, to which a part without
/// the term adds nothing: `parts` need only list those that have it, in any order, and a term in 3
/// of 10,000 parts costs 3 steps. Dimensionless, 0 to 1 and the same to the last bit for any
/// order. 0 where the corpus is one part; `None` for a term that does not occur.
///
/// Gries (2008), *International Journal of Corpus Linguistics* 13(4), 403–437.
///
/// ```
/// use tilian::score::{Count, Partition, deviation_of_proportions};
///
/// let partition = Partition::of([10; 10_000]);
/// let parts = [Count { frequency: 2, total: 10 }; 3];
/// assert_eq!(deviation_of_proportions(&parts, partition), Some(0.9997));
/// ```
#[must_use]
pub fn deviation_of_proportions(parts: &[Count], partition: Partition) -> Option<f64> {
    share(parts, partition, partition.size)
}

/// Deviation of proportions divided by the largest value it can have in this partition.
///
/// `DP / (1 − min sᵢ)`: the largest value belongs to a term that stands in the smallest part only.
/// Dimensionless, 0 to 1, comparable between corpora of different parts. `None` for a term that
/// does not occur, and where the corpus is one part: it says nothing about evenness.
///
/// Lijffijt & Gries (2012), *International Journal of Corpus Linguistics* 17(1), 147–149.
#[must_use]
pub fn normalized_deviation_of_proportions(parts: &[Count], partition: Partition) -> Option<f64> {
    share(parts, partition, partition.size.saturating_sub(partition.smallest))
}

/// `Σ max(0, fᵢS − sᵢF) / (F × range)` for frequencies f, sizes s and their sums F and S.
fn share(parts: &[Count], partition: Partition, range: u64) -> Option<f64> {
    let frequency: u64 = parts.iter().map(|part| part.frequency).sum();
    if frequency == 0 || range == 0 {
        return None;
    }
    let excess = |part: &Count| {
        let observed = u128::from(part.frequency) * u128::from(partition.size);
        observed.saturating_sub(u128::from(part.total) * u128::from(frequency))
    };
    let excess: u128 = parts.iter().map(excess).sum();
    Some(excess as f64 / (u128::from(frequency) * u128::from(range)) as f64)
}

#[cfg(test)]
mod tests {
    use rand_pcg::{Pcg32, rand_core::Rng};

    use super::*;

    fn parts(counts: &[[u64; 2]]) -> Vec<Count> {
        let count = |[frequency, total]: &[u64; 2]| Count { frequency: *frequency, total: *total };
        counts.iter().map(count).collect()
    }

    fn partition(parts: &[Count]) -> Partition {
        Partition::of(parts.iter().map(|part| part.total))
    }

    /// The formula as the paper prints it, over all parts.
    fn by_the_book(parts: &[Count]) -> f64 {
        let frequency: u64 = parts.iter().map(|part| part.frequency).sum();
        let size: u64 = parts.iter().map(|part| part.total).sum();
        let deviation = |part: &Count| {
            (part.frequency as f64 / frequency as f64 - part.total as f64 / size as f64).abs()
        };
        parts.iter().map(deviation).sum::<f64>() / 2.0
    }

    #[test]
    fn zero_cases() {
        for (counts, plain, normalized) in [
            (vec![], None, None),
            (vec![[0, 5], [0, 5]], None, None),
            (vec![[3, 5]], Some(0.0), None),
            (vec![[3, 5], [0, 0]], Some(0.0), None),
            (vec![[2, 10], [4, 20]], Some(0.0), Some(0.0)),
            (vec![[1, 1], [0, 3]], Some(0.75), Some(1.0)),
        ] {
            let parts = parts(&counts);
            let partition = partition(&parts);
            assert_eq!(deviation_of_proportions(&parts, partition), plain, "{counts:?}");
            assert_eq!(
                normalized_deviation_of_proportions(&parts, partition),
                normalized,
                "{counts:?}"
            );
        }
    }

    #[test]
    fn any_corpus_lies_between_even_and_clumped() {
        let mut random = Pcg32::new(2008, 403);
        for _ in 0..2_000 {
            let mut all: Vec<_> = (0..=random.next_u32() % 40)
                .map(|_| {
                    let total = u64::from(random.next_u32() % 500) + 1;
                    let absent = random.next_u32().is_multiple_of(3);
                    let frequency = u64::from(random.next_u32()) % (total + 1);
                    let frequency = if absent { 0 } else { frequency };
                    Count { frequency, total }
                })
                .collect();
            let partition = partition(&all);
            let Some(deviation) = deviation_of_proportions(&all, partition) else {
                continue;
            };
            assert!((0.0..=1.0).contains(&deviation), "{deviation} of {all:?}");
            assert!((deviation - by_the_book(&all)).abs() < 1e-12, "{all:?}");
            if let Some(normalized) = normalized_deviation_of_proportions(&all, partition) {
                assert!((deviation..=1.0).contains(&normalized), "{normalized} of {all:?}");
            }
            all.reverse();
            all.retain(|part| part.frequency > 0);
            let sparse = deviation_of_proportions(&all, partition);
            assert_eq!(sparse, Some(deviation), "sparse and reversed: {all:?}");
        }
    }
}
