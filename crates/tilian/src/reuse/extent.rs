//! Where a shared passage begins and ends on each side.

use std::ops::Range;

use crate::reuse::information::{NAT, Weighed};
use crate::reuse::seed::Seed;

/// What a character costs that adds no match, in nats: it bounds how much foreign text a
/// passage may hold, about nine characters in ten of it where words are rare.
const COST: i64 = NAT * 7 / 10;

/// The passage around a chain of seeds, in characters of both sides.
///
/// A pair of neighbouring characters is matched where the other side has it too, in any order.
/// On each side the passage is the stretch with the most information matched beyond what its
/// characters cost; the window reaches `reach` characters beyond the chain.
pub(super) fn extent(sides: [Weighed<'_>; 2], chain: &[Seed], reach: usize) -> [Range<usize>; 2] {
    let around = |side: usize| {
        let start = chain.iter().map(|seed| seed.at[side]).min().unwrap_or(0);
        let end = chain.iter().map(|seed| seed.end(side)).max().unwrap_or(0);
        start.saturating_sub(reach)..(end + reach).min(sides[side].chars.len())
    };
    let windows = [around(0), around(1)];
    let [left, right] = [0, 1].map(|side| sides[side].part(&windows[side]));
    let first = best(left, &Pairs::of(right));
    let second = best(right, &Pairs::of(left.part(&first)));
    let first = best(left, &Pairs::of(right.part(&second)));
    let shifted = |range: Range<usize>, by: usize| range.start + by..range.end + by;
    [shifted(first, windows[0].start), shifted(second, windows[1].start)]
}

fn best(side: Weighed<'_>, other: &Pairs) -> Range<usize> {
    let gain = |(pair, weight)| if other.contain(pair) { weight - COST } else { -COST };
    let best = best_stretch(side.pairs().map(gain));
    if best.is_empty() { best } else { best.start..best.end + 1 }
}

/// The pairs of neighbouring characters of a text.
pub(super) struct Pairs(Vec<u64>);

impl Pairs {
    pub(super) fn of(text: Weighed<'_>) -> Self {
        let mut pairs: Vec<_> = text.pairs().map(|(pair, _)| pair).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs)
    }

    pub(super) fn contain(&self, pair: u64) -> bool {
        self.0.binary_search(&pair).is_ok()
    }
}

/// The stretch with the largest sum, the first of equal ones; empty where no gain is positive
/// (Kadane's scan: Bentley 1984, *Communications of the ACM* 27(9), 865–873).
fn best_stretch(gains: impl Iterator<Item = i64>) -> Range<usize> {
    let (mut best, mut most) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (at, gain) in gains.enumerate() {
        if sum <= 0 {
            (start, sum) = (at, 0);
        }
        sum += gain;
        if sum > most {
            (best, most) = (start..at + 1, sum);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_stretch_bridges_what_it_can_pay_for() {
        for (gains, expected) in [
            (&[][..], 0..0),
            (&[-1, -2], 0..0),
            (&[-1, 3, -2, 3, -5, 4], 1..4),
            (&[2, -3, 4], 2..3),
            (&[1, 1, -9, 1, 1], 0..2),
        ] {
            assert_eq!(best_stretch(gains.iter().copied()), expected, "{gains:?}");
        }
    }
}
