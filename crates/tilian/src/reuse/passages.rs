//! The way from two texts to the passages that they share.

use std::ops::Range;

use rayon::prelude::*;

use crate::reuse::chain::chains;
use crate::reuse::evidence::Evidence;
use crate::reuse::extent::extent;
use crate::reuse::information::{Information, NAT, Weighed};
use crate::reuse::pairs::{CandidatePair, pairs};
use crate::reuse::remainder::Remainder;
use crate::reuse::seed::{Seed, Shingled, seeds};
use crate::reuse::whole::{direction, source_of};
use crate::reuse::{Alignment, Category, Verdict};
use crate::text::{Corpus, Normalized, Role};

/// Widest gap within a passage, in characters of either side: two sentences.
const GAP: usize = 70;

/// Least information of a run by which a passage is found, in nats.
const LEAST_SEED: i64 = 5 * NAT;

/// Least information of all runs of a chain that is looked at more closely, in nats.
const LEAST_CHAIN: i64 = 40 * NAT;

/// A passage of two texts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Passage {
    pub(super) ranges: [Range<usize>; 2],
    pub(super) evidence: Evidence,
}

/// The passages that two texts share, by their place in the first.
pub(super) fn passages(sides: [Weighed<'_>; 2], seeds: Vec<Seed>) -> Vec<Passage> {
    let mass = |seed: &Seed| sides[0].part(&(seed.at[0]..seed.end(0))).mass();
    let told: Vec<_> = seeds.into_iter().filter(|seed| mass(seed) >= LEAST_SEED).collect();
    let told = chains(told, GAP).into_iter();
    let told = told.filter(|chain| chain.iter().map(mass).sum::<i64>() >= LEAST_CHAIN);
    let measured = |ranges: [Range<usize>; 2]| Passage {
        evidence: Evidence::of(sides[0].part(&ranges[0]), sides[1].part(&ranges[1])),
        ranges,
    };
    joined(told.map(|chain| extent(sides, &chain, GAP))).into_iter().map(measured).collect()
}

/// Joins what overlaps on both sides.
fn joined(found: impl Iterator<Item = [Range<usize>; 2]>) -> Vec<[Range<usize>; 2]> {
    let mut joined: Vec<[Range<usize>; 2]> = Vec::new();
    for mut ranges in found.filter(|ranges| ranges.iter().all(|range| !range.is_empty())) {
        while let Some(at) = joined.iter().position(|other| meet(other, &ranges)) {
            let other = joined.remove(at);
            for (range, other) in ranges.iter_mut().zip(other) {
                *range = range.start.min(other.start)..range.end.max(other.end);
            }
        }
        joined.push(ranges);
    }
    joined.sort_unstable_by_key(|[one, other]| (one.start, one.end, other.start, other.end));
    joined
}

fn meet(one: &[Range<usize>; 2], other: &[Range<usize>; 2]) -> bool {
    one.iter().zip(other).all(|(one, other)| one.start < other.end && other.start < one.end)
}

/// Fewest rare shingles in common that make two texts a candidate.
const LEAST_SHARED: u32 = 8;

/// Least probability of a passage that is shown.
const LEAST_PROBABILITY: f64 = 0.5;

/// Texts that are compared with each other.
pub(super) struct Compare<'c> {
    corpus: &'c Corpus,
    /// Position in the corpus, and what is compared of the document.
    texts: Vec<(usize, Remainder)>,
    /// Information of the pairs of neighbours of each text.
    weights: Vec<Vec<u16>>,
}

impl<'c> Compare<'c> {
    pub(super) fn new(corpus: &'c Corpus, texts: Vec<(usize, Remainder)>) -> Self {
        let information = Information::of(texts.par_iter().map(|(_, text)| text.chars()));
        let weights = texts.par_iter().map(|(_, text)| information.weights(text.chars())).collect();
        Self { corpus, texts, weights }
    }

    fn weighed(&self, text: usize) -> Weighed<'_> {
        Weighed { chars: self.texts[text].1.chars(), weights: &self.weights[text] }
    }

    /// The verdicts on all pairs.
    pub(super) fn verdicts(&self) -> Vec<Verdict> {
        let chars: Vec<_> = self.texts.iter().map(|(_, text)| text.chars()).collect();
        let candidates = pairs(&chars, LEAST_SHARED);
        let by_first: Vec<_> =
            candidates.chunk_by(|one, other| one.texts[0] == other.texts[0]).collect();
        by_first.par_iter().flat_map_iter(|pairs| self.judge(pairs)).collect()
    }

    /// The verdicts on pairs with the same first text.
    fn judge(&self, pairs: &[CandidatePair]) -> Vec<Verdict> {
        let first = Shingled::new(self.texts[pairs[0].texts[0]].1.chars());
        pairs.iter().filter_map(|pair| self.verdict(pair, &first)).collect()
    }

    fn verdict(&self, pair: &CandidatePair, first: &Shingled<'_>) -> Option<Verdict> {
        let at = pair.texts.map(|text| self.texts[text].0);
        if at.iter().all(|at| self.corpus[*at].role != Role::Submission) {
            return None;
        }
        let second = Shingled::new(self.texts[pair.texts[1]].1.chars());
        let mut found = passages(pair.texts.map(|text| self.weighed(text)), seeds(first, &second));
        found.retain(|passage| passage.evidence.probability() >= LEAST_PROBABILITY);
        if found.is_empty() {
            return None;
        }
        let source = source_of(self.corpus, &at);
        let source_side = usize::from(at[1] == source);
        let sides = pair.texts.map(|text| Sided::of(self.corpus, &self.texts[text]));
        let (document, source) = (at[1 - source_side], at[source_side]);
        Some(Verdict {
            document,
            source,
            category: Category::Copy,
            direction: direction(&self.corpus[source], &self.corpus[document]),
            alignments: found.iter().map(|passage| aligned(passage, &sides, source_side)).collect(),
            compared: sides[1 - source_side].normalized.chars().len(),
        })
    }
}

/// One side of a pair, for the way back to the original.
struct Sided<'t> {
    normalized: Normalized,
    remainder: &'t Remainder,
}

impl<'t> Sided<'t> {
    fn of(corpus: &Corpus, (at, remainder): &'t (usize, Remainder)) -> Self {
        Self { normalized: Normalized::new(&corpus[*at].text), remainder }
    }
}

fn aligned(passage: &Passage, sides: &[Sided<'_>; 2], source: usize) -> Alignment {
    let span = |side: usize| {
        let whole = sides[side].remainder.whole(passage.ranges[side].clone());
        sides[side].normalized.original(whole)
    };
    Alignment {
        span: span(1 - source),
        source: span(source),
        matched: passage.evidence.length,
        evidence: Some(passage.evidence),
    }
}
