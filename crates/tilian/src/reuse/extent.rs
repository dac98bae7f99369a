//! Where a shared passage begins and ends on each side.

use std::cmp::Reverse;
use std::ops::Range;

use crate::reuse::information::units;
use crate::reuse::seed::Seed;
use crate::reuse::weighed::{Pairs, Weighed};

/// Times that both ends are placed by what was found before: a third moved 2 of 333 passages of
/// the development sets, and no score.
const ROUNDS: usize = 2;

/// The passage around a chain of seeds, in characters of both sides.
///
/// A pair of neighbouring characters is matched where the other side has it too, in any order
/// but each only once. On each side the passage is the stretch that is likeliest to belong to
/// it, within `reach` characters of the chain.
pub(super) fn extent(sides: [Weighed<'_>; 2], chain: &[Seed], reach: usize) -> [Range<usize>; 2] {
    let windows = [0, 1].map(|side| Window::new(sides[side], side, chain, reach));
    let [left, right] = &windows;
    let mut found = [left.hull.clone(), right.hull.clone()];
    for _ in 0..ROUNDS {
        let [one, other] = [left.text.part(&found[0]), right.text.part(&found[1])];
        let likelihoods = [Likelihood::of(one, other), Likelihood::of(other, one)];
        found[0] = left.best(other, &likelihoods[0]);
        found[1] = right.best(left.text.part(&found[0]), &likelihoods[1]);
    }
    [0, 1].map(|side| {
        let by = windows[side].start;
        found[side].start + by..found[side].end + by
    })
}

fn hull(chain: &[Seed], side: usize) -> Range<usize> {
    let start = chain.iter().map(|seed| seed.at[side]).min().unwrap_or(0);
    start..chain.iter().map(|seed| seed.end(side)).max().unwrap_or(start)
}

/// What pairs of neighbours count where a passage has its share of matched ones.
struct Likelihood {
    matched: i64,
    missing: i64,
}

impl Likelihood {
    /// How much likelier each pair is within the passage than outside: `ln p + w` where it is
    /// matched, as chance meets it in a share of `e⁻ʷ`, else `ln (1 − p)`; `p` is the share of
    /// the pairs that are matched, one more of either kind supposed (Laplace's rule).
    fn of(side: Weighed<'_>, other: Weighed<'_>) -> Self {
        let known = Pairs::of(other);
        let matched = side.pairs().filter(|(pair, _)| known.contain(*pair)).count() as f64;
        let all = side.weights.len() as f64;
        Self {
            matched: units(((matched + 1.0) / (all + 2.0)).ln()),
            missing: units(((all - matched + 1.0) / (all + 2.0)).ln()),
        }
    }
}

/// The text around a chain, on one side.
struct Window<'t> {
    start: usize,
    text: Weighed<'t>,
    /// From the first to the last seed.
    hull: Range<usize>,
    /// Pairs of neighbours, those of the longest runs first, then those nearest to the chain.
    order: Vec<usize>,
}

impl<'t> Window<'t> {
    fn new(side: Weighed<'t>, of: usize, chain: &[Seed], reach: usize) -> Self {
        let Range { start, end } = hull(chain, of);
        let window = start.saturating_sub(reach)..(end + reach).min(side.chars.len());
        let text = side.part(&window);
        let hull = start - window.start..end - window.start;
        let mut longest = vec![0; text.weights.len()];
        for seed in chain {
            let start = seed.at[of] - window.start;
            for length in &mut longest[start..start + seed.length - 1] {
                *length = seed.length.max(*length);
            }
        }
        let away = |at: usize| hull.start.saturating_sub(at) + at.saturating_sub(hull.end);
        let mut order: Vec<usize> = (0..text.weights.len()).collect();
        order.sort_unstable_by_key(|at| (Reverse(longest[*at]), away(*at), *at));
        Self { start: window.start, text, hull, order }
    }

    /// The likeliest stretch. Each pair of the other side is met once: else a text that keeps
    /// to its subject would match what was taken from it far beyond its ends.
    fn best(&self, other: Weighed<'_>, likelihood: &Likelihood) -> Range<usize> {
        let mut free: Vec<u64> = other.pairs().map(|(pair, _)| pair).collect();
        free.sort_unstable();
        let mut met = vec![0; free.len()];
        let pairs: Vec<_> = self.text.pairs().collect();
        let mut gains = vec![likelihood.missing; pairs.len()];
        for at in &self.order {
            let (pair, weight) = pairs[*at];
            let first = free.partition_point(|other| *other < pair);
            if met.get(first).is_some_and(|met| free.get(first + met) == Some(&pair)) {
                met[first] += 1;
                gains[*at] = weight + likelihood.matched;
            }
        }
        let best = best_stretch(gains.into_iter());
        if best.is_empty() { best } else { best.start..best.end + 1 }
    }
}

/// The stretch with the largest sum, the first of equal ones; empty where no gain is positive
/// (Kadane's scan: Bentley 1984, *Communications of the ACM* 27(9), 865–873).
pub(super) fn best_stretch(gains: impl Iterator<Item = i64>) -> Range<usize> {
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
