//! How firmly the parts of a string hold together.

/// Frequencies of the two parts into which a string is cut at one point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// Frequency of what stands before the cut.
    pub left: u64,
    /// Frequency of what stands behind it.
    pub right: u64,
}

/// Pointwise mutual information of a string's parts, at the cut where they hold least.
///
/// `log₂(p(xy) / (p(x) p(y)))` with `p = frequency / total`, in bits; the minimum over `splits`,
/// the cuts of a string of n parts into two (n − 1 of them). The minimum is usual in the discovery
/// of new words, because a chance neighbour of a firm word shows at one cut only: 的人工智能 is
/// as firm as 人工智能 within, but not behind 的. Minus infinity for a string that never occurs;
/// `None` without a cut, for a string of one part. A part occurs wherever the string does, so
/// one counted less often is read as often as the string.
///
/// Church & Hanks (1990), *Computational Linguistics* 16(1), 22–29.
#[must_use]
pub fn pmi(whole: u64, splits: &[Split], total: u64) -> Option<f64> {
    if whole == 0 {
        return splits.first().map(|_| f64::NEG_INFINITY);
    }
    let ratio = |split: &Split| {
        let [left, right] = [split.left, split.right].map(|part| part.max(whole) as f64);
        (whole as f64 / left) * (total as f64 / right)
    };
    splits.iter().map(ratio).min_by(f64::total_cmp).map(f64::log2)
}

/// Normalised pointwise mutual information of a string's parts, at the cut where they hold least.
///
/// `pmi / −log₂ p(xy)`, dimensionless: 1 where the parts occur only together, 0 where they meet by
/// chance, −1 where they never meet. Unlike [`pmi`] it does not favour rare strings. 1 for a string
/// that is the whole corpus; −1 for one that never occurs; `None` without a cut.
///
/// Bouma (2009), *Proceedings of GSCL*, 31–40.
///
/// ```
/// use tilian::score::{Split, npmi};
///
/// // 的人工智能 occurs 30 times: 的 in front of 人工智能, or 的人工 in front of 智能.
/// let chance = Split { left: 40_000, right: 75 };
/// let firm = Split { left: 30, right: 80 };
/// let [weak, strong] = [chance, firm].map(|split| npmi(30, &[split], 100_000));
/// assert!(weak < Some(0.01) && strong > Some(0.8));
/// assert_eq!(npmi(30, &[chance, firm], 100_000), weak);
/// ```
#[must_use]
pub fn npmi(whole: u64, splits: &[Split], total: u64) -> Option<f64> {
    let information = pmi(whole, splits, total)?;
    Some(match whole {
        0 => -1.0,
        whole if whole >= total => 1.0,
        whole => (information / (total as f64 / whole as f64).log2()).clamp(-1.0, 1.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(left: u64, right: u64) -> Split {
        Split { left, right }
    }

    #[test]
    fn zero_cases() {
        for (whole, splits, expected) in [
            (5, vec![], None),
            (0, vec![], None),
            (0, vec![split(3, 4)], Some([f64::NEG_INFINITY, -1.0])),
            (16, vec![split(16, 16)], Some([0.0, 1.0])),
            (4, vec![split(4, 4)], Some([2.0, 1.0])),
            (4, vec![split(0, 4)], Some([2.0, 1.0])),
            (4, vec![split(8, 8)], Some([0.0, 0.0])),
        ] {
            let found = pmi(whole, &splits, 16).zip(npmi(whole, &splits, 16));
            let found = found.map(|(plain, normalized)| [plain, normalized]);
            assert_eq!(found, expected, "{whole} with {splits:?}");
        }
    }

    #[test]
    fn the_weakest_cut_counts_and_sides_are_equal() {
        let cuts = [split(9, 20), split(100, 7), split(8, 8)];
        let weakest = npmi(6, &cuts[1..2], 5_000);
        for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
            let cuts = order.map(|at| cuts[at]);
            assert_eq!(npmi(6, &cuts, 5_000), weakest, "{cuts:?}");
            let mirrored = cuts.map(|cut| split(cut.right, cut.left));
            let found = npmi(6, &mirrored, 5_000).unwrap();
            assert!((found - weakest.unwrap()).abs() < 1e-12, "{mirrored:?}");
        }
    }

    #[test]
    fn normalised_stays_between_its_limits() {
        for whole in 1..20 {
            for left in whole..40 {
                let found = npmi(whole, &[split(left, 40)], 60).unwrap();
                assert!((-1.0..=1.0).contains(&found), "{whole} of {left}");
            }
        }
    }
}
