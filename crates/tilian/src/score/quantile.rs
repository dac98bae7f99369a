//! Where most of a sample lies.

use std::ops::RangeInclusive;

/// Percentile interval of a bootstrap sample: the values between which `coverage` percent lie.
///
/// From the ⌈αB⌉th to the ⌈(1 − α)B⌉th smallest of B values, `α = (100 − coverage) / 200`: the
/// nearest-rank definition, so both ends are values of the sample. In the unit of the values, such
/// as ranks. Any coverage over 100 is read as 100, from the smallest to the largest value; at 0
/// both ends are the median. `None` for an empty sample. Reorders the sample instead of copying it.
///
/// Efron & Tibshirani (1993), *An Introduction to the Bootstrap*, §13.3.
///
/// ```
/// use tilian::score::percentile_interval;
///
/// let mut ranks: Vec<u32> = (1..=100).rev().collect();
/// assert_eq!(percentile_interval(&mut ranks, 90), Some(5..=95));
/// ```
#[must_use]
pub fn percentile_interval(sample: &mut [u32], coverage: u8) -> Option<RangeInclusive<u32>> {
    let coverage = usize::from(coverage.min(100));
    let low = nearest_rank(sample, 100 - coverage)?;
    let high = nearest_rank(sample, 100 + coverage)?;
    Some(low..=high)
}

/// The ⌈B × share⌉th smallest value, the share in half percents: integers know no rounding.
fn nearest_rank(sample: &mut [u32], half_percents: usize) -> Option<u32> {
    let rank = (sample.len() * half_percents).div_ceil(200).max(1);
    if sample.is_empty() {
        return None;
    }
    Some(*sample.select_nth_unstable(rank - 1).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_by_hand() {
        let small = [15, 20, 35, 40, 50];
        for (sample, coverage, expected) in [
            (&small[..0], 90, None),
            (&small[..1], 90, Some(15..=15)),
            (&small, 0, Some(35..=35)),
            (&small, 20, Some(20..=35)),
            (&small, 90, Some(15..=50)),
            (&small, 100, Some(15..=50)),
            (&small, 255, Some(15..=50)),
        ] {
            let mut reversed: Vec<_> = sample.iter().copied().rev().collect();
            let found = percentile_interval(&mut reversed, coverage);
            assert_eq!(found, expected, "{coverage} % of {sample:?}");
        }
    }

    #[test]
    fn wider_coverage_never_narrows() {
        let mut sample: Vec<u32> = (0..37).map(|n| n * n % 41).collect();
        let mut last = percentile_interval(&mut sample, 0).unwrap();
        for coverage in 1..=100 {
            let next = percentile_interval(&mut sample, coverage).unwrap();
            assert!(next.start() <= last.start(), "{coverage} %");
            assert!(next.end() >= last.end(), "{coverage} %");
            last = next;
        }
    }
}
