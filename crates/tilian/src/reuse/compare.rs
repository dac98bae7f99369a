//! All texts with each other: from candidate pairs to verdicts.

use std::cmp::Reverse;
use std::ops::Range;

use rayon::prelude::*;

use crate::reuse::citation::Marked;
use crate::reuse::disguise::Change;
use crate::reuse::information::Information;
use crate::reuse::pairs::{CandidatePair, Candidates, candidates};
use crate::reuse::passages::{Passage, passages};
use crate::reuse::remainder::Remainder;
use crate::reuse::seed::{Shingled, seeds};
use crate::reuse::sentence::Sentences;
use crate::reuse::weighed::Weighed;
use crate::reuse::whole::{direction, source_of};
use crate::reuse::{Alignment, Category, Verdict};
use crate::text::{Corpus, Normalized, Role, Span};

/// Fewest sampled rare shingles in common that make two texts a candidate: of the copies planted
/// in the development sets, with up to half of their words replaced, all have 6 and all but one
/// 14; 35 equal characters, the shortest copy that is likely, have 16 in the mean.
const LEAST_SHARED: usize = 6;

/// Texts that are compared with each other.
pub(super) struct Compare<'c> {
    corpus: &'c Corpus,
    /// Position in the corpus, and what is compared of the document.
    texts: Vec<(usize, Remainder)>,
}

/// What was found in a pair of texts: the document's side first, then its source's.
struct Found {
    texts: [usize; 2],
    passages: Vec<Passage>,
}

impl Found {
    /// Both sides of each passage, one behind the other.
    fn sides(&self) -> impl Iterator<Item = Side> + '_ {
        let side = |passage: &Passage, side: usize| Side {
            text: self.texts[side],
            range: passage.ranges[side].clone(),
            is_edited: passage.is_edited(),
        };
        self.passages.iter().flat_map(move |passage| [side(passage, 0), side(passage, 1)])
    }
}

/// Where one side of a passage stands.
#[derive(Clone, Copy)]
struct Place {
    span: Span,
    /// Whether it is somebody else's words and marked as such.
    is_cited: bool,
}

/// A range of one of the texts.
struct Side {
    text: usize,
    range: Range<usize>,
    is_edited: bool,
}

impl<'c> Compare<'c> {
    pub(super) fn new(corpus: &'c Corpus, texts: Vec<(usize, Remainder)>) -> Self {
        Self { corpus, texts }
    }

    /// The pairs that are compared, by position in the corpus.
    pub(super) fn candidates(&self) -> Vec<[usize; 2]> {
        let pairs = self.met().pairs.into_iter();
        pairs.map(|pair| pair.map(|text| self.texts[text].0)).collect()
    }

    fn met(&self) -> Candidates {
        let mut met = candidates(&self.chars(), LEAST_SHARED);
        met.pairs.retain(|pair| self.is_compared(*pair));
        met
    }

    fn chars(&self) -> Vec<&[char]> {
        self.texts.iter().map(|(_, text)| text.chars()).collect()
    }

    /// The verdicts on all pairs.
    pub(super) fn verdicts(&self) -> Vec<Verdict> {
        let found = self.found();
        let sides: Vec<_> = found.iter().flat_map(Found::sides).collect();
        let places = self.places(&sides);
        let mut rest = &places[..];
        let mut with_places = Vec::with_capacity(found.len());
        for found in &found {
            let (own, others) = rest.split_at(2 * found.passages.len());
            with_places.push((found, own));
            rest = others;
        }
        with_places.par_iter().flat_map_iter(|(found, own)| self.parted(found, own)).collect()
    }

    fn found(&self) -> Vec<Found> {
        let chars = self.chars();
        let met = self.met();
        let (information, bigrams) = weighed(&chars, &met);
        let mut candidates = met.pairs;
        let weighed =
            |text: usize| Weighed { bigrams: &bigrams[text], information: information.weights() };
        for pair in &mut candidates {
            pair.sort_unstable_by_key(|text| (Reverse(chars[*text].len()), *text));
        }
        candidates.par_sort_unstable();
        let by_longer: Vec<_> = candidates.chunk_by(|one, other| one[0] == other[0]).collect();
        let of_longer = |pairs: &&[CandidatePair]| {
            let longer = Shingled::new(chars[pairs[0][0]]);
            let of_pair = |pair: &CandidatePair| {
                let found = passages(pair.map(weighed), seeds(&longer, chars[pair[1]]));
                self.judged(*pair, found)
            };
            pairs.par_iter().filter_map(of_pair).collect::<Vec<_>>()
        };
        by_longer.par_iter().flat_map_iter(of_longer).collect()
    }

    /// Whether one of them was sent in.
    fn is_compared(&self, pair: CandidatePair) -> bool {
        pair.iter().any(|text| self.corpus[self.texts[*text].0].role == Role::Submission)
    }

    /// The passages of a pair, if any, the source's side behind the document's.
    fn judged(&self, pair: CandidatePair, mut passages: Vec<Passage>) -> Option<Found> {
        if passages.is_empty() {
            return None;
        }
        let mut at = pair.map(|text| self.texts[text].0);
        at.sort_unstable();
        let mut texts = pair;
        if self.texts[pair[0]].0 == source_of(self.corpus, &at) {
            texts.reverse();
            passages.iter_mut().for_each(|passage| passage.ranges.reverse());
        }
        passages.sort_by_key(|passage| passage.ranges[0].start);
        Some(Found { texts, passages })
    }

    /// Where sides of passages stand in the original, in their order; each text is normalised
    /// once again, as keeping where all its characters came from would take four times their
    /// memory.
    fn places(&self, sides: &[Side]) -> Vec<Place> {
        let mut order: Vec<usize> = (0..sides.len()).collect();
        order.sort_unstable_by_key(|side| (sides[*side].text, *side));
        let by_text: Vec<_> =
            order.chunk_by(|one, other| sides[*one].text == sides[*other].text).collect();
        let of_text = |of_text: &&[usize]| {
            let (at, remainder) = &self.texts[sides[of_text[0]].text];
            let document = &self.corpus[*at];
            let normalized = Normalized::new(&document.text);
            let sentences = Sentences::of(&document.text, &normalized);
            let marked = Marked::of(document);
            let place = |side: &usize| {
                let mut range = remainder.whole(sides[*side].range.clone());
                if sides[*side].is_edited {
                    range = sentences.widened(range, remainder.taken());
                }
                let span = normalized.original(range);
                (*side, Place { span, is_cited: marked.excuses(span) })
            };
            of_text.iter().map(place).collect::<Vec<_>>()
        };
        let mut places: Vec<_> = by_text.par_iter().flat_map_iter(of_text).collect();
        places.sort_unstable_by_key(|(side, _)| *side);
        places.into_iter().map(|(_, place)| place).collect()
    }

    /// The verdicts on a pair: on what is copied, and on what both cite.
    fn parted(&self, found: &Found, places: &[Place]) -> impl Iterator<Item = Verdict> {
        let of_category = |category: Category| {
            let is_meant = |sides: &[Place]| {
                sides.iter().all(|side| side.is_cited) == (category == Category::Citation)
            };
            let passages = found.passages.iter().zip(places.chunks_exact(2));
            let passages = passages.filter(|(_, sides)| is_meant(sides));
            let alignments: Vec<_> =
                passages.map(|(passage, sides)| self.aligned(found, passage, sides)).collect();
            (!alignments.is_empty()).then(|| self.verdict(found, category, alignments))
        };
        [of_category(Category::Copy), of_category(Category::Citation)].into_iter().flatten()
    }

    fn aligned(&self, found: &Found, passage: &Passage, sides: &[Place]) -> Alignment {
        let written =
            |side: usize| sides[side].span.of(&self.corpus[self.texts[found.texts[side]].0].text);
        let Change { disguise, alterations } = Change::of(written(0), written(1));
        Alignment {
            span: sides[0].span,
            source: sides[1].span,
            matched: self.texts[found.texts[0]].1.spelled(&passage.ranges[0], passage.matched),
            disguise,
            alterations,
            evidence: Some(passage.evidence),
            likeness: None,
        }
    }

    fn verdict(&self, found: &Found, category: Category, alignments: Vec<Alignment>) -> Verdict {
        let [document, source] = found.texts.map(|text| self.texts[text].0);
        Verdict {
            document,
            source,
            category,
            direction: direction(&self.corpus[source], &self.corpus[document]),
            alignments,
            compared: self.texts[found.texts[0]].1.of_whole(),
        }
    }
}

/// The information of all bigrams, and the bigrams of the texts that stand in a pair.
fn weighed(chars: &[&[char]], met: &Candidates) -> (Information, Vec<Vec<u32>>) {
    let information = Information::of(chars, &met.frequent);
    let mut stands_in_a_pair = vec![false; chars.len()];
    for text in met.pairs.iter().flatten() {
        stands_in_a_pair[*text] = true;
    }
    let bigrams = |(chars, stands): (&&[char], &bool)| {
        if *stands { information.bigrams(chars) } else { Vec::new() }
    };
    let bigrams = chars.par_iter().zip(&stands_in_a_pair).map(bigrams).collect();
    (information, bigrams)
}
