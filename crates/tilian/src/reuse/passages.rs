//! The way from two texts to the passages that they share.

use std::ops::Range;

use crate::reuse::chain::chains;
use crate::reuse::evidence::{Evidence, Passaged};
use crate::reuse::extent::extent;
use crate::reuse::information::NAT;
use crate::reuse::seed::Seed;
use crate::reuse::weighed::{Weighed, matched};

/// Widest gap within a passage, in characters of either side: two sentences.
const GAP: usize = 70;

/// Least information of a run by which a passage is found, in nats: less is shared by any two
/// texts.
const LEAST_SEED: i64 = 5 * NAT;

/// Least information of all runs of a chain that is looked at more closely, in nats: a third of
/// what makes the shortest copy likely.
const LEAST_CHAIN: i64 = 40 * NAT;

/// Least probability of a passage that is shown: likelier copied than not.
const LEAST_PROBABILITY: f64 = 0.5;

/// A passage of two texts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Passage {
    pub(super) ranges: [Range<usize>; 2],
    /// Characters that match, of the side where they are fewer.
    pub(super) matched: usize,
    pub(super) evidence: Evidence,
}

/// Least share of both sides that matches in a passage that is taken for unedited.
const UNEDITED: f64 = 0.95;

impl Passage {
    /// Whether more than a character here and there differs.
    pub(super) fn is_edited(&self) -> bool {
        let longest = self.ranges.iter().map(Range::len).max().unwrap_or(0);
        (self.matched as f64) < UNEDITED * longest as f64
    }
}

/// The likely passages that two texts share, by their place in the first.
pub(super) fn passages(sides: [Weighed<'_>; 2], seeds: Vec<Seed>) -> Vec<Passage> {
    let mass = |seed: &Seed| sides[0].part(&(seed.at[0]..seed.end(0))).mass();
    let told: Vec<_> = seeds.into_iter().filter(|seed| mass(seed) >= LEAST_SEED).collect();
    let told = chains(told, GAP).into_iter();
    let told = told.filter(|chain| chain.iter().map(mass).sum::<i64>() >= LEAST_CHAIN);
    let measured = |ranges: [Range<usize>; 2]| {
        let [left, right] =
            [0, 1].map(|side: usize| Passaged::new(sides[side].part(&ranges[side])));
        let evidence = Evidence::of(&left, &right, LEAST_PROBABILITY)?;
        let matched = matched(left.text, &right.bigrams).min(matched(right.text, &left.bigrams));
        Some(Passage { evidence, matched, ranges })
    };
    let found = joined(told.map(|chain| extent(sides, &chain, GAP)));
    found.into_iter().filter_map(measured).collect()
}

/// Joins what overlaps on both sides, until nothing does.
fn joined(found: impl Iterator<Item = [Range<usize>; 2]>) -> Vec<[Range<usize>; 2]> {
    let mut joined: Vec<_> =
        found.filter(|ranges| ranges.iter().all(|range| !range.is_empty())).collect();
    loop {
        let before = joined.len();
        joined = joined_once(joined);
        if joined.len() == before {
            return joined;
        }
    }
}

/// Joins by one walk along the first side; what is joined may meet what was passed.
fn joined_once(mut found: Vec<[Range<usize>; 2]>) -> Vec<[Range<usize>; 2]> {
    let in_order = |[one, other]: &[Range<usize>; 2]| (one.start, one.end, other.start, other.end);
    found.sort_unstable_by_key(in_order);
    let (mut open, mut joined): (Vec<[Range<usize>; 2]>, Vec<_>) = (Vec::new(), Vec::new());
    for mut ranges in found {
        joined.extend(open.extract_if(.., |other| other[0].end <= ranges[0].start));
        while let Some(at) = open.iter().position(|other| meet(other, &ranges)) {
            for (range, other) in ranges.iter_mut().zip(open.swap_remove(at)) {
                *range = range.start.min(other.start)..range.end.max(other.end);
            }
        }
        open.push(ranges);
    }
    joined.extend(open);
    joined.sort_unstable_by_key(in_order);
    joined
}

fn meet(one: &[Range<usize>; 2], other: &[Range<usize>; 2]) -> bool {
    one.iter().zip(other).all(|(one, other)| one.start < other.end && other.start < one.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_overlaps_on_both_sides_is_joined_until_nothing_does() {
        for (found, expected) in [
            (vec![], vec![]),
            (vec![[0..9, 0..9], [9..12, 9..12]], vec![[0..9, 0..9], [9..12, 9..12]]),
            (vec![[0..9, 0..9], [4..12, 30..40]], vec![[0..9, 0..9], [4..12, 30..40]]),
            (vec![[4..12, 4..12], [0..0, 5..6], [0..9, 0..9]], vec![[0..12, 0..12]]),
            // The second and the third make what meets the first, which was passed before.
            (vec![[0..5, 50..60], [3..20, 0..10], [19..30, 9..55]], vec![[0..30, 0..60]]),
        ] {
            assert_eq!(joined(found.clone().into_iter()), expected, "{found:?}");
        }
    }
}
