//! How freely a term's neighbours vary.

/// Entropy of the neighbours of a term, in bits.
///
/// `H = −Σ p log₂ p` over the distinct neighbours on one side, from their frequencies. A word ends
/// where what follows it is uncertain: inside a word it is low, at its boundary high. 0 for one
/// neighbour, and for none.
///
/// Shannon (1948), *Bell System Technical Journal* 27, 379–423; as a boundary, Jin &
/// Tanaka-Ishii (2006), *Proceedings of COLING/ACL*, 428–435.
///
/// ```
/// use tilian::score::entropy;
///
/// assert_eq!(entropy([4, 2, 1, 1]), 1.75);
/// ```
#[must_use]
pub fn entropy(frequencies: impl IntoIterator<Item = u64>) -> f64 {
    Neighbours::of(frequencies).entropy()
}

/// Entropy of a term's neighbours as a share of what so many occurrences could show at most.
///
/// `H / log₂ n` for n occurrences, dimensionless: 1 where every occurrence has another neighbour,
/// 0 where all have the same. Divided by occurrences, not by distinct neighbours: two neighbours
/// in a thousand occurrences are few, though both may be equally frequent. 0 for one occurrence
/// and for none, which show no freedom.
#[must_use]
pub fn normalized_entropy(frequencies: impl IntoIterator<Item = u64>) -> f64 {
    let neighbours = Neighbours::of(frequencies);
    match neighbours.occurrences {
        0 | 1 => 0.0,
        occurrences => neighbours.entropy() / (occurrences as f64).log2(),
    }
}

/// What one pass over the frequencies leaves: `H = log₂ n − (Σ f log₂ f) / n`.
#[derive(Default)]
struct Neighbours {
    occurrences: u64,
    /// `Σ f log₂ f`.
    repetition: f64,
}

impl Neighbours {
    fn of(frequencies: impl IntoIterator<Item = u64>) -> Self {
        let present = frequencies.into_iter().filter(|frequency| *frequency > 0);
        present.fold(Self::default(), |seen, frequency| Self {
            occurrences: seen.occurrences + frequency,
            repetition: seen.repetition + frequency as f64 * (frequency as f64).log2(),
        })
    }

    fn entropy(&self) -> f64 {
        match self.occurrences {
            0 => 0.0,
            // Rounding can leave a trace below 0 where there is one neighbour only.
            occurrences => {
                let occurrences = occurrences as f64;
                (occurrences.log2() - self.repetition / occurrences).max(0.0)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entropy_by_hand() {
        for (frequencies, bits, share) in [
            (vec![], 0.0, 0.0),
            (vec![0, 0], 0.0, 0.0),
            (vec![1], 0.0, 0.0),
            (vec![7], 0.0, 0.0),
            (vec![1, 1], 1.0, 1.0),
            (vec![1, 0, 1], 1.0, 1.0),
            (vec![1; 8], 3.0, 1.0),
            (vec![4, 4], 1.0, 1.0 / 3.0),
            (vec![4, 2, 1, 1], 1.75, 1.75 / 3.0),
        ] {
            let found = [
                entropy(frequencies.iter().copied()),
                normalized_entropy(frequencies.iter().copied()),
            ];
            let near = (found[0] - bits).abs() < 1e-12 && (found[1] - share).abs() < 1e-12;
            assert!(near, "{found:?} of {frequencies:?}");
        }
    }

    #[test]
    fn a_share_lies_between_0_and_1() {
        for first in 1..60 {
            for second in 0..60 {
                let found = normalized_entropy([first, second, 1]);
                assert!((0.0..=1.0).contains(&found), "{found} of {first}, {second}");
            }
        }
    }
}
