//! How short a wording is.

use std::ops::RangeInclusive;

/// Lengths that score in full. Chinese words have two characters, idioms and most mottos four;
/// among author keywords four is the commonest length, and nothing is won by shortening those.
const FULL: RangeInclusive<usize> = 2..=4;

/// Score of a length in characters: 1 for 2 to 4, falling in a line to 0 at `longest`.
///
/// `(longest − n) / (longest − 4)` above 4, `n / 2` below 2: a single character is short but
/// rarely says enough (仁, 爱), so it scores half rather than being dropped. Dimensionless, 0 to 1.
/// A line, because each character more costs a reader the same. 0 for an empty string and from
/// `longest` on; where `longest` is at most 4, lengths of 2 to 4 still score 1 and longer ones 0.
///
/// ```
/// use tilian::score::brevity;
///
/// assert_eq!(brevity("大医精诚".chars().count(), 16), 1.0);
/// assert_eq!(brevity(10, 16), 0.5);
/// ```
#[must_use]
pub fn brevity(characters: usize, longest: usize) -> f64 {
    if characters < *FULL.start() {
        return characters as f64 / *FULL.start() as f64;
    }
    if FULL.contains(&characters) {
        return 1.0;
    }
    let spare = longest.saturating_sub(characters) as f64;
    let range = longest.saturating_sub(*FULL.end()).max(1) as f64;
    spare / range
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_by_hand() {
        for (characters, longest, expected) in [
            (0, 8, 0.0),
            (1, 8, 0.5),
            (2, 8, 1.0),
            (4, 8, 1.0),
            (5, 8, 0.75),
            (8, 8, 0.0),
            (9, 8, 0.0),
            (3, 0, 1.0),
            (5, 0, 0.0),
            (5, 4, 0.0),
        ] {
            let score = brevity(characters, longest);
            assert_eq!(score, expected, "{characters} of {longest}");
        }
    }

    #[test]
    fn longer_never_scores_more() {
        for longest in 0..40 {
            for characters in 2..50 {
                let [here, next] = [characters, characters + 1].map(|n| brevity(n, longest));
                assert!(next <= here, "{characters} of {longest}");
                assert!((0.0..=1.0).contains(&here), "{characters} of {longest}");
            }
        }
    }
}
