//! All texts with each other: from candidate pairs to verdicts.

use rayon::prelude::*;

use crate::reuse::information::Information;
use crate::reuse::pairs::{CandidatePair, pairs};
use crate::reuse::passages::{Passage, passages};
use crate::reuse::remainder::Remainder;
use crate::reuse::seed::{Shingled, seeds};
use crate::reuse::weighed::Weighed;
use crate::reuse::whole::{direction, source_of};
use crate::reuse::{Alignment, Alterations, Category, Disguise, Verdict};
use crate::text::{Corpus, Normalized, Role};

/// Fewest rare shingles in common that make two texts a candidate: in development sets a copy
/// of 130 characters with nearly half of its words replaced kept 30, and a sentence of 15 has 12.
const LEAST_SHARED: usize = 8;

/// Least probability of a passage that is shown: likelier copied than not.
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
        let same_first =
            |one: &CandidatePair, other: &CandidatePair| one.texts[0] == other.texts[0];
        let by_first: Vec<_> = candidates.chunk_by(same_first).collect();
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
        found.sort_by_key(|passage| passage.ranges[1 - source_side].start);
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
        matched: passage.matched,
        evidence: Some(passage.evidence),
        likeness: None,
        disguise: Disguise::Exact,
        alterations: Alterations::default(),
    }
}
