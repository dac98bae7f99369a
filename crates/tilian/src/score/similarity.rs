//! How much two multisets have in common.

/// Sizes of two multisets, such as the bigrams of two wordings, and of what they share.
///
/// ```
/// use tilian::score::{Overlap, containment, dice, jaccard};
///
/// // 大医精诚 and 大医精神 share 大医 and 医精.
/// let overlap = Overlap { shared: 2, left: 3, right: 3 };
/// assert_eq!(jaccard(overlap), 0.5);
/// assert_eq!(dice(overlap), containment(overlap));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// Elements in common, each as often as in the set that has it less often.
    pub shared: u64,
    /// Elements of the first.
    pub left: u64,
    /// Elements of the second.
    pub right: u64,
}

/// Share of the first multiset that the second has too.
///
/// `|A ∩ B| / |A|`, dimensionless, 0 to 1; not symmetric. 0 where the first is empty.
///
/// Broder (1997), *Proceedings of Compression and Complexity of Sequences*, 21–29.
#[must_use]
pub fn containment(overlap: Overlap) -> f64 {
    share(overlap.shared as f64, overlap.left as f64)
}

/// Share of all elements of two multisets that both have.
///
/// `|A ∩ B| / |A ∪ B|`, dimensionless, 0 to 1, symmetric. 0 where both are empty: nothing speaks
/// for likeness.
///
/// Jaccard (1912), *New Phytologist* 11(2), 37–50; of texts, Broder (1997) as above.
#[must_use]
pub fn jaccard(overlap: Overlap) -> f64 {
    let shared = overlap.shared as f64;
    share(shared, overlap.left as f64 + overlap.right as f64 - shared)
}

/// Elements in common, as a share of the mean size of two multisets.
///
/// `2 |A ∩ B| / (|A| + |B|)`, dimensionless, 0 to 1, symmetric. 0 where both are empty.
///
/// Dice (1945), *Ecology* 26(3), 297–302.
#[must_use]
pub fn dice(overlap: Overlap) -> f64 {
    let shared = overlap.shared as f64;
    share(2.0 * shared, overlap.left as f64 + overlap.right as f64)
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similarities_by_hand() {
        for (shared, left, right, expected) in [
            (0, 0, 0, [0.0, 0.0, 0.0]),
            (0, 0, 5, [0.0, 0.0, 0.0]),
            (0, 4, 5, [0.0, 0.0, 0.0]),
            (5, 5, 5, [1.0, 1.0, 1.0]),
            (2, 2, 8, [1.0, 0.25, 0.4]),
            (3, 4, 8, [0.75, 1.0 / 3.0, 0.5]),
        ] {
            let overlap = Overlap { shared, left, right };
            let found = [containment(overlap), jaccard(overlap), dice(overlap)];
            assert_eq!(found, expected, "{overlap:?}");
        }
    }

    #[test]
    fn sides_do_not_matter() {
        for left in 0..12 {
            for right in 0..12 {
                for shared in 0..=left.min(right) {
                    let [here, there] = [[left, right], [right, left]]
                        .map(|[left, right]| Overlap { shared, left, right });
                    assert_eq!(jaccard(here), jaccard(there), "{here:?}");
                    assert_eq!(dice(here), dice(there), "{here:?}");
                    assert!(jaccard(here) <= dice(here), "{here:?}");
                    assert!(dice(here) <= 1.0, "{here:?}");
                }
            }
        }
    }
}
