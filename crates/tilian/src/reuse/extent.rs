//! Where a shared passage begins and ends on each side.

use std::ops::Range;

use crate::reuse::information::{NAT, Weighed};
use crate::reuse::seed::Seed;

/// The passage around a chain of seeds, in characters of both sides.
///
/// A pair of neighbouring characters is matched where the other side has it too, in any order.
/// On each side the passage is the stretch with the most information matched beyond what its
/// characters cost; the window reaches `reach` characters beyond the chain.
pub(super) fn extent(sides: [Weighed<'_>; 2], chain: &[Seed], reach: usize) -> [Range<usize>; 2] {
    let hulls = [0, 1].map(|side| hull(chain, side));
    let windows = [0, 1].map(|side| {
        let Range { start, end } = hulls[side];
        start.saturating_sub(reach)..(end + reach).min(sides[side].chars.len())
    });
    let texts = [0, 1].map(|side| Window::new(sides[side], &windows[side], chain, side));
    let within = |side: usize| sides[side].part(&hulls[side]);
    let mut costs = [Likelihood::of(within(0), within(1)), Likelihood::of(within(1), within(0))];
    let mut best = [0, 1].map(|side| hulls[side].start - windows[side].start..hulls[side].end - windows[side].start);
    for _ in 0..2 {
        best[0] = texts[0].best(texts[1].text.part(&best[1]), &costs[0]);
        best[1] = texts[1].best(texts[0].text.part(&best[0]), &costs[1]);
        let [one, other] = [0, 1].map(|side| texts[side].text.part(&best[side]));
        costs = [Likelihood::of(one, other), Likelihood::of(other, one)];
    }
    let shifted = |side: usize| {
        let by = windows[side].start;
        best[side].start + by..best[side].end + by
    };
    [shifted(0), shifted(1)]
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
        let nats = |share: f64| (share.ln() * NAT as f64).round() as i64;
        Self {
            matched: nats((matched + 1.0) / (all + 2.0)),
            missing: nats((all - matched + 1.0) / (all + 2.0)),
        }
    }
}

/// The text around a chain, on one side.
struct Window<'t> {
    text: Weighed<'t>,
    /// Pairs of neighbours, those of the longest runs first.
    order: Vec<usize>,
}

impl<'t> Window<'t> {
    fn new(side: Weighed<'t>, window: &Range<usize>, chain: &[Seed], of: usize) -> Self {
        let text = side.part(window);
        let mut longest = vec![0; text.weights.len()];
        for seed in chain {
            let start = seed.at[of] - window.start;
            for length in &mut longest[start..start + seed.length - 1] {
                *length = seed.length.max(*length);
            }
        }
        let hull = hull(chain, of);
        let hull = hull.start - window.start..hull.end - window.start;
        let away = |at: usize| hull.start.saturating_sub(at) + at.saturating_sub(hull.end);
        let mut order: Vec<usize> = (0..text.weights.len()).collect();
        order.sort_unstable_by_key(|at| (std::cmp::Reverse(longest[*at]), away(*at), *at));
        Self { text, order }
    }

    fn best(&self, other: Weighed<'_>, costs: &Likelihood) -> Range<usize> {
        let mut known: Vec<u64> = other.pairs().map(|(pair, _)| pair).collect();
        known.sort_unstable();
        let mut taken = vec![0usize; known.len()];
        let pairs: Vec<_> = self.text.pairs().collect();
        let mut gains = vec![costs.missing; pairs.len()];
        for at in &self.order {
            let (pair, weight) = pairs[*at];
            let first = known.partition_point(|other| *other < pair);
            if first < known.len() && known.get(first + taken[first]) == Some(&pair) {
                taken[first] += 1;
                gains[*at] = weight + costs.matched;
            }
        }
        let best = best_stretch(gains.into_iter());
        if best.is_empty() { best } else { best.start..best.end + 1 }
    }
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
