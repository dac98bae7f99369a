//! Where a shared passage begins and ends on each side.

use std::cmp::Reverse;
use std::ops::Range;

use crate::reuse::information::units;
use crate::reuse::seed::{Seed, hull};
use crate::reuse::weighed::{Occurrences, Weighed};

/// Times that both ends are placed by what was found before: a third moved 2 of 333 passages of
/// the development sets, and no score.
const ROUNDS: usize = 2;

/// The passage around a chain of seeds, in characters of both sides.
///
/// A bigram is matched where the other side has it too, in any order
/// but each only once. On each side the passage is the stretch that is likeliest to belong to
/// it, within `reach` characters of the chain.
pub(super) fn extent(sides: [Weighed<'_>; 2], chain: &[Seed], reach: usize) -> [Range<usize>; 2] {
    let windows = [0, 1].map(|side| Window::new(sides[side], side, chain, reach));
    let [left, right] = &windows;
    let mut found = [left.hull.clone(), right.hull.clone()];
    for _ in 0..ROUNDS {
        let [one, other] = [left.text.part(&found[0]), right.text.part(&found[1])];
        let [of_one, of_other] = [one, other].map(Occurrences::of);
        let likelihoods = [Likelihood::of(one, &of_other), Likelihood::of(other, &of_one)];
        found[0] = left.best(of_other, &likelihoods[0]);
        found[1] = right.best(Occurrences::of(left.text.part(&found[0])), &likelihoods[1]);
    }
    [0, 1].map(|side| {
        let by = windows[side].start;
        found[side].start + by..found[side].end + by
    })
}

/// What bigrams count where a passage has its share of matched ones.
struct Likelihood {
    matched: i64,
    missing: i64,
}

impl Likelihood {
    /// How much likelier each bigram is within the passage than outside: `ln p + w` where it is
    /// matched, as chance meets it in a share of `e⁻ʷ`, else `ln (1 − p)`; `p` is the share of
    /// the bigrams that are matched, one more of either kind supposed (Laplace's rule).
    fn of(side: Weighed<'_>, other: &Occurrences) -> Self {
        let matched = side.bigrams.iter().filter(|bigram| other.contain(**bigram)).count() as f64;
        let all = side.bigrams.len() as f64;
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
    /// Bigrams, those of the longest runs first, then those nearest to the chain.
    order: Vec<usize>,
}

impl<'t> Window<'t> {
    fn new(side: Weighed<'t>, of: usize, chain: &[Seed], reach: usize) -> Self {
        let Range { start, end } = hull(chain, of);
        let window = start.saturating_sub(reach)..(end + reach).min(side.chars());
        let text = side.part(&window);
        let hull = start - window.start..end - window.start;
        let mut runs: Vec<_> =
            chain.iter().map(|seed| (Reverse(seed.length), seed.at[of] - window.start)).collect();
        runs.sort_unstable();
        let in_runs = runs.into_iter().flat_map(|(length, at)| at..at + length.0 - 1);
        let around = (1..=reach).flat_map(|away| [hull.start.wrapping_sub(away), hull.end + away]);
        let order = in_runs.chain(hull.start..=hull.end).chain(around);
        Self { start: window.start, order: first_of_each(order, text.bigrams.len()), text, hull }
    }

    /// The likeliest stretch. Each bigram of the other side is met once: else a text that keeps
    /// to its subject would match what was taken from it far beyond its ends.
    fn best(&self, mut other: Occurrences, likelihood: &Likelihood) -> Range<usize> {
        let mut gains = vec![likelihood.missing; self.text.bigrams.len()];
        for at in &self.order {
            let bigram = self.text.bigrams[*at];
            if other.take(bigram) {
                gains[*at] = self.text.weight(bigram) + likelihood.matched;
            }
        }
        let best = best_stretch(gains.into_iter());
        if best.is_empty() { best } else { best.start..best.end + 1 }
    }
}

/// Those of `places` below `limit`, each where it comes first.
fn first_of_each(places: impl Iterator<Item = usize>, limit: usize) -> Vec<usize> {
    let mut is_new = vec![true; limit];
    places.filter(|at| is_new.get_mut(*at).is_some_and(std::mem::take)).collect()
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
