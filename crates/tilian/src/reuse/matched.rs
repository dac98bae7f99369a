//! Which characters two passages have in common, for showing them side by side.

use std::cmp::Reverse;
use std::ops::Range;

use crate::reuse::matching::Matching;
use crate::reuse::seed::Seed;
use crate::text::{Normalized, Span, sentences};

/// A run of characters that two passages have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MatchedRun {
    /// Where it stands in the one.
    pub span: Span,
    /// Where it stands in the other.
    pub source: Span,
}

/// The runs of two characters and more that two passages have in common, whatever their order,
/// in the order of the first; each character stands in one run at most, on either side. A run
/// that is longer than a sentence is told sentence by sentence, so that each finds its like.
///
/// Greedy string tiling of the normalised passages: the longest run first. Its time grows with
/// the product of both lengths where one character is repeated, else with their sum.
///
/// Wise (1993), *String similarity via greedy string tiling and running Karp–Rabin matching*.
///
/// ```
/// use tilian::matched_runs;
///
/// let (text, source) = ("常开着门，长亮着灯", "灯常亮，门常开");
/// let runs = matched_runs(text, source);
/// assert_eq!(runs[0].span.of(text), "常开");
/// assert_eq!(runs[0].source.of(source), "常开");
/// assert_eq!(runs.len(), 1);
/// ```
#[must_use]
pub fn matched_runs(text: &str, source: &str) -> Vec<MatchedRun> {
    let sides = [text, source].map(|side| Normalized::new(side).alike());
    let mut tiling = Tiling::of([sides[0].chars(), sides[1].chars()]);
    tiling.lay_pairs();
    let span = |side: usize, tile: &Seed| {
        sides[side].original(whole(&sides[side], tile.at[side]..tile.end(side)))
    };
    let run = |tile: Seed| MatchedRun { span: span(0, &tile), source: span(1, &tile) };
    let ends: Vec<usize> = sentences(text).map(Span::end).collect();
    let tiles = tiling.tiles.into_iter();
    let mut runs: Vec<_> =
        tiles.flat_map(|tile| by_sentence(tile, &sides[0], &ends)).map(run).collect();
    runs.retain(|run| !run.span.is_empty() && !run.source.is_empty());
    runs.sort_unstable();
    runs
}

/// Characters of the shortest run: a pair of neighbours, by which passages are weighed; in a
/// slogan little more is left.
const SHORTEST: usize = 2;

/// Places of one pair that are tried: what stands more often is found at one of the first.
const MOST_PLACES: usize = 64;

/// Runs on two sides, none on another.
struct Tiling<'t> {
    sides: [&'t [char]; 2],
    taken: [Vec<bool>; 2],
    tiles: Vec<Seed>,
}

impl<'t> Tiling<'t> {
    /// The runs by which the disguise of a passage is told.
    fn of(sides: [&'t [char]; 2]) -> Self {
        let taken = sides.map(|side| vec![false; side.len()]);
        let mut tiling = Self { sides, taken, tiles: Vec::new() };
        for run in Matching::of(sides[0], sides[1]).runs() {
            tiling.take(*run);
        }
        tiling
    }

    /// Lays what is left from pairs of neighbours on, the longest first, of equal ones the first.
    fn lay_pairs(&mut self) {
        let mut found = self.maximal(SHORTEST);
        found.sort_by_key(|tile| (Reverse(tile.length), tile.at));
        for tile in found {
            if (0..2).all(|side| self.is_free(side, tile.at[side], tile.length)) {
                self.take(tile);
            }
        }
    }

    fn take(&mut self, tile: Seed) {
        for (side, taken) in self.taken.iter_mut().enumerate() {
            taken[tile.at[side]..tile.end(side)].fill(true);
        }
        self.tiles.push(tile);
    }

    /// The free runs of at least a length that cannot begin earlier.
    fn maximal(&self, length: usize) -> Vec<Seed> {
        let index = self.windows(1, length);
        let mut tiles = Vec::new();
        for (window, at) in self.windows(0, length) {
            let first = index.partition_point(|(other, _)| *other < window);
            let places = index[first..].iter().take_while(|(other, _)| *other == window);
            for (_, place) in places.take(MOST_PLACES) {
                if !self.continues([at, *place]) {
                    let at = [at, *place];
                    tiles.push(Seed { at, length: self.agreement(at) });
                }
            }
        }
        tiles
    }

    /// The free stretches of a length of a side, sorted, each with its place.
    fn windows(&self, side: usize, length: usize) -> Vec<(&'t [char], usize)> {
        let windows = self.sides[side].windows(length).enumerate();
        let mut windows: Vec<_> = windows
            .filter(|(at, _)| self.is_free(side, *at, length))
            .map(|(at, window)| (window, at))
            .collect();
        windows.sort_unstable();
        windows
    }

    fn is_free(&self, side: usize, at: usize, length: usize) -> bool {
        !self.taken[side][at..at + length].contains(&true)
    }

    /// Whether what stands before is equal and free as well.
    fn continues(&self, at: [usize; 2]) -> bool {
        let before = at.map(|at| at.checked_sub(1));
        matches!(before, [Some(one), Some(other)] if self.agrees([one, other]))
    }

    fn agreement(&self, at: [usize; 2]) -> usize {
        let room = (0..2).map(|side| self.sides[side].len() - at[side]).min().unwrap_or(0);
        (0..room).take_while(|step| self.agrees([at[0] + step, at[1] + step])).count()
    }

    fn agrees(&self, at: [usize; 2]) -> bool {
        let is_taken = (0..2).any(|side| self.taken[side][at[side]]);
        !is_taken && self.sides[0][at[0]] == self.sides[1][at[1]]
    }
}

/// A tile, cut where a sentence of the first side ends.
fn by_sentence(tile: Seed, side: &Normalized, ends: &[usize]) -> Vec<Seed> {
    let sentence = |at: usize| {
        let start = side.original(at..at + 1).start();
        ends.partition_point(|end| *end <= start)
    };
    let places: Vec<usize> = (tile.at[0]..tile.end(0)).collect();
    let mut parts: Vec<Seed> = Vec::new();
    for part in places.chunk_by(|one, other| sentence(*one) == sentence(*other)) {
        let before = part[0] - tile.at[0];
        parts.push(Seed { at: tile.at.map(|at| at + before), length: part.len() });
    }
    parts
}

/// The range without characters at its ends that share their origin with one outside, as those
/// of ㎏ do: else two runs would overlap in the original.
fn whole(side: &Normalized, mut range: Range<usize>) -> Range<usize> {
    let splits = |at: usize| {
        0 < at && at < side.chars().len() && side.original(at - 1..at) == side.original(at..at + 1)
    };
    while range.start < range.end && splits(range.start) {
        range.start += 1;
    }
    while range.start < range.end && splits(range.end) {
        range.end -= 1;
    }
    range
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, source: &'t str) -> Vec<(&'t str, &'t str)> {
        let runs = matched_runs(text, source);
        runs.iter().map(|run| (run.span.of(text), run.source.of(source))).collect()
    }

    #[test]
    fn the_longest_runs_are_found_in_any_order() {
        for (text, source, expected) in [
            ("", "甲乙", &[][..]),
            ("甲", "甲", &[]),
            ("甲乙丙", "甲乙丙", &[("甲乙丙", "甲乙丙")]),
            ("门常开，灯常亮", "灯常亮!门常开", &[("门常开", "门常开"), ("灯常亮", "灯常亮")]),
            ("救死扶\u{200B}伤", "救死，扶傷", &[("救死扶\u{200B}伤", "救死，扶傷")]),
            ("甲乙。丙丁。", "甲，乙丙丁", &[("甲乙", "甲，乙"), ("丙丁", "丙丁")]),
            ("甲乙甲乙丙", "甲乙丙", &[("甲乙丙", "甲乙丙")]),
            ("三公斤甲乙", "三㎏甲乙", &[("甲乙", "甲乙")]),
            ("三k甲乙", "三㎏甲乙", &[("三k", "三"), ("甲乙", "甲乙")]),
        ] {
            assert_eq!(found(text, source), expected, "{text:?} {source:?}");
        }
    }

    #[test]
    fn runs_overlap_on_neither_side() {
        let text = "夜里守护病人，白天守护信任，责任就在手上，守护病人的责任。㎏㎏㎏";
        let source = "守护信任，守护病人的责任，白天就在手上，夜里责任。kg㎏k㎏";
        for (text, source) in [(text, source), (source, text)] {
            let runs = matched_runs(text, source);
            assert!(runs.len() > 3, "{runs:?}");
            for side in [|run: &MatchedRun| run.span, |run: &MatchedRun| run.source] {
                let mut spans: Vec<_> = runs.iter().map(side).collect();
                spans.sort_unstable();
                let overlap = spans.windows(2).find(|pair| pair[0].overlaps(pair[1]));
                assert_eq!(overlap, None, "{text:?} {source:?}");
            }
        }
    }

    #[test]
    fn one_repeated_character_is_tiled_in_bounded_time() {
        let (text, source) = ("健".repeat(3_000), "健".repeat(2_000));
        let matched: usize = matched_runs(&text, &source).iter().map(|run| run.span.len()).sum();
        assert_eq!(matched, source.len());
    }
}
