//! How firmly two terms go together.

use crate::score::similarity::{Overlap, dice};

/// Association of two terms that co-occur: 14 plus the binary logarithm of their Dice coefficient.
///
/// `14 + log₂(2 f(xy) / (f(x) + f(y)))`, the two terms being `left` and `right` and their
/// co-occurrences `shared`. At most 14, for terms that occur only together; one less is half as
/// often; 0 is one co-occurrence in about 16,000. It does not depend on the corpus's size, so
/// corpora can be compared. Minus infinity for terms that never co-occur.
///
/// Rychlý (2008), *Proceedings of RASLAN*, 6–9.
///
/// ```
/// use tilian::score::{Overlap, log_dice};
///
/// assert_eq!(log_dice(Overlap { shared: 30, left: 30, right: 30 }), 14.0);
/// ```
#[must_use]
pub fn log_dice(overlap: Overlap) -> f64 {
    14.0 + dice(overlap).log2()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_by_hand() {
        for (shared, left, right, expected) in [
            (0, 3, 4, f64::NEG_INFINITY),
            (0, 0, 0, f64::NEG_INFINITY),
            (7, 7, 7, 14.0),
            (4, 4, 12, 13.0),
            (4, 12, 4, 13.0),
            (1, 8, 8, 11.0),
        ] {
            let overlap = Overlap { shared, left, right };
            assert_eq!(log_dice(overlap), expected, "{overlap:?}");
        }
    }
}
