//! The runs of characters that two passages have in common.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::reuse::seed::{Seed, Shingled, hull, seeds};

/// Shortest run that is left of one when longer ones have taken its ends.
const SHORTEST: usize = 2;

/// Runs of equal characters, each character of either passage in at most one.
pub(super) struct Matching {
    /// In the order of the first passage.
    runs: Vec<Seed>,
}

/// How many characters differ, and in what way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Differences {
    /// Matched characters that stand in another order.
    pub(super) moved: usize,
    /// Characters of the first with others in their place.
    pub(super) replaced: usize,
    /// Characters of the first with nothing in their place.
    pub(super) inserted: usize,
    /// Characters of the other with nothing in their place.
    pub(super) deleted: usize,
}

impl Matching {
    /// Matches two passages, longest runs first.
    pub(super) fn of(one: &[char], other: &[char]) -> Self {
        let mut found = seeds(&Shingled::new(one), other);
        found.sort_unstable_by_key(|seed| (Reverse(seed.length), *seed));
        let mut taken = [vec![false; one.len()], vec![false; other.len()]];
        let mut runs: Vec<Seed> = Vec::new();
        for seed in found {
            let left = free(seed, &taken);
            if left.length >= SHORTEST {
                for (side, taken) in taken.iter_mut().enumerate() {
                    taken[left.at[side]..left.end(side)].fill(true);
                }
                runs.push(left);
            }
        }
        runs.sort_unstable();
        Self { runs }
    }

    pub(super) fn runs(&self) -> &[Seed] {
        &self.runs
    }

    /// The differences from the first to the last run on both sides: what lies around them is
    /// no part of what was taken.
    pub(super) fn differences(&self) -> Differences {
        let mut found = Differences { moved: self.moved(), ..Differences::default() };
        let next = self.next_of_other();
        // Gaps of the first whose ends are no neighbours in the other.
        let mut loose = 0;
        let mut gaps_of_other = self.gaps(1);
        for (at, pair) in self.runs.windows(2).enumerate() {
            let gap = pair[1].at[0] - pair[0].end(0);
            if next[at] == Some(at + 1) {
                let across = pair[1].at[1] - pair[0].end(1);
                gaps_of_other -= across;
                found.add(gap, across);
            } else {
                loose += gap;
            }
        }
        found.add(loose, gaps_of_other);
        found
    }

    /// Characters of a side between its runs.
    fn gaps(&self, side: usize) -> usize {
        let Range { start, end } = self.hull(side);
        end - start - self.matched()
    }

    fn matched(&self) -> usize {
        self.runs.iter().map(|run| run.length).sum()
    }

    /// From the first to the last run of a side.
    pub(super) fn hull(&self, side: usize) -> Range<usize> {
        hull(&self.runs, side)
    }

    /// The run that follows each in the other passage.
    fn next_of_other(&self) -> Vec<Option<usize>> {
        let mut order: Vec<usize> = (0..self.runs.len()).collect();
        order.sort_unstable_by_key(|run| self.runs[*run].at[1]);
        let mut next = vec![None; order.len()];
        for pair in order.windows(2) {
            next[pair[0]] = Some(pair[1]);
        }
        next
    }

    /// Matched characters outside the heaviest runs that stand in one order on both sides
    /// (Jacobson & Vo 1992, *Combinatorial Pattern Matching*: heaviest increasing subsequence).
    fn moved(&self) -> usize {
        // The most characters in order up to each place of the other, rising with the place.
        let mut best: BTreeMap<usize, usize> = BTreeMap::new();
        for run in &self.runs {
            let before = best.range(..run.at[1]).next_back().map_or(0, |(_, sum)| *sum);
            let sum = before + run.length;
            let beaten: Vec<usize> = best
                .range(run.at[1]..)
                .take_while(|(_, other)| **other <= sum)
                .map(|(place, _)| *place)
                .collect();
            for place in beaten {
                best.remove(&place);
            }
            best.insert(run.at[1], sum);
        }
        self.matched() - best.last_key_value().map_or(0, |(_, sum)| *sum)
    }
}

impl Differences {
    /// Takes a gap of both sides in: as far as both have characters, these are replaced.
    fn add(&mut self, gap: usize, across: usize) {
        self.replaced += gap.min(across);
        self.inserted += gap.saturating_sub(across);
        self.deleted += across.saturating_sub(gap);
    }
}

/// What of a seed no other run has taken, without what stands behind a taken character within.
fn free(seed: Seed, taken: &[Vec<bool>; 2]) -> Seed {
    let is_free = |by: &usize| !taken[0][seed.at[0] + by] && !taken[1][seed.at[1] + by];
    let start = (0..seed.length).find(is_free).unwrap_or(seed.length);
    let length = (start..seed.length).take_while(is_free).count();
    Seed { at: seed.at.map(|at| at + start), length }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_counted_by_their_way() {
        let none = Differences::default();
        for (one, other, expected) in [
            ("", "", none),
            ("天亮以前查房", "天亮以前查房", none),
            ("前言天亮以前查房", "天亮以前查房尾", none),
            ("天亮以前她就查房的人", "天亮以前查房的人", Differences { inserted: 2, ..none }),
            ("天亮以前查房的人", "天亮以前她就查房的人", Differences { deleted: 2, ..none }),
            ("天亮以前他又查房的人", "天亮以前她就查房的人", Differences { replaced: 2, ..none }),
            ("守在床边天亮以前", "天亮以前守在床边", Differences { moved: 4, ..none }),
        ] {
            let [left, right] = [one, other].map(|text| text.chars().collect::<Vec<_>>());
            assert_eq!(Matching::of(&left, &right).differences(), expected, "{one} {other}");
        }
    }
}
