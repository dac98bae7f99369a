//! How much more often two terms meet than by chance.

/// Positive pointwise mutual information of two terms.
///
/// `max(0, log₂(p(xy) / (p(x) p(y))))` with `p = frequency / total`, in bits, where `left` and
/// `right` are the sums of the two terms' rows in a table of pairs, `shared` is their cell and `total`
/// the sum of the table. 0 where they meet no more often than by chance, or never: of what did not
/// happen, a small corpus says nothing.
///
/// Bullinaria & Levy (2007), *Behavior Research Methods* 39(3), 510–526; Turney & Pantel (2010),
/// *Journal of Artificial Intelligence Research* 37, 141–188, §4.2.
///
/// ```
/// use tilian::score::positive_pmi;
///
/// assert_eq!(positive_pmi(4, 8, 16, 64), 1.0);
/// ```
#[must_use]
pub fn positive_pmi(shared: u64, left: u64, right: u64, total: u64) -> f64 {
    let chance = left as f64 * right as f64;
    if shared == 0 || chance == 0.0 {
        return 0.0;
    }
    (shared as f64 * total as f64 / chance).log2().max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_by_hand() {
        // Turney & Pantel's equations (1) to (6) on a table of four cells: 6 2 / 1 7.
        for (shared, left, right, total, expected) in [
            (6, 8, 7, 16, (12.0_f64 / 7.0).log2()),
            (2, 8, 9, 16, 0.0),
            (1, 8, 7, 16, 0.0),
            (7, 8, 9, 16, (14.0_f64 / 9.0).log2()),
            (0, 8, 9, 16, 0.0),
            (0, 0, 0, 0, 0.0),
            (3, 3, 3, 3, 0.0),
        ] {
            let weight = positive_pmi(shared, left, right, total);
            assert!((weight - expected).abs() < 1e-12, "{shared} of {left}, {right}: {weight}");
        }
    }
}
