//! The terms of a run, by number, and where they occur.

use std::cmp::Reverse;
use std::collections::HashMap;

use foldhash::fast::FixedState;
use rayon::prelude::*;

use crate::count::{IndexedDocument, Postings, TermId, Word};
use crate::score::Standing;
use crate::segment::{Joined, Segmenter};
use crate::term::{CandidateTerm, Origin};

/// Most words of a phrase.
pub(crate) const MOST_WORDS: usize = 4;

/// Word numbers of a phrase in one number, the first in the lowest bits, padded with [`NONE`].
pub(crate) type Gram = u128;

const NONE: TermId = TermId::MAX;

pub(crate) fn gram(words: impl IntoIterator<Item = TermId>) -> Gram {
    let shifted = words.into_iter().zip(0..).map(|(word, at)| u128::from(word ^ NONE) << (32 * at));
    !shifted.fold(0, |gram, word| gram | word)
}

/// The word numbers of a phrase.
pub(crate) fn words_of(gram: Gram) -> impl Iterator<Item = TermId> {
    let word =
        move |at: usize| TermId::try_from(gram >> (32 * at) & u128::from(NONE)).unwrap_or(NONE);
    (0..MOST_WORDS).map(word).take_while(|word| *word != NONE)
}

/// Candidate terms with the means to find them in indexed documents.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    terms: Vec<CandidateTerm>,
    /// By the number of the first word: what begins with it.
    starts: Vec<Start>,
    phrases: HashMap<Gram, u32, FixedState>,
    /// Terms that stand within a term that is one word here, by the number of the longer.
    contained: HashMap<u32, Vec<u32>, FixedState>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Start {
    /// The term that is this one word.
    alone: Option<u32>,
    /// A bit for each number of words that a phrase which begins with it has.
    lengths: u8,
}

/// One occurrence of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Number of the term in the lexicon.
    pub term: u32,
    /// Its first word, counted from the start of the run or sentence that was searched.
    pub start: usize,
    /// One past its last word.
    pub end: usize,
}

impl Lexicon {
    /// Numbers candidates in alphabetical order; of equal ones the first stands. `words` is the size
    /// of the index's vocabulary.
    #[must_use]
    pub fn new(mut terms: Vec<CandidateTerm>, words: usize) -> Self {
        terms.sort_by(|a, b| a.term.cmp(&b.term));
        terms.dedup_by(|a, b| a.term == b.term);
        let mut lexicon = Self { starts: vec![Start::default(); words], ..Self::default() };
        for (number, candidate) in (0..).zip(&terms) {
            let Some(first) = candidate.words.first() else { continue };
            let start = &mut lexicon.starts[*first as usize];
            if let [_] = candidate.words.as_slice() {
                start.alone = Some(number);
            } else {
                start.lengths |= 1 << candidate.words.len();
                lexicon.phrases.insert(gram(candidate.words.iter().copied()), number);
            }
        }
        lexicon.terms = terms;
        lexicon
    }

    /// Lets terms be found within words that were joined, which were put forward or are among
    /// `whole`: who writes 守护生命 says 守护 too, whoever put the longer one forward.
    #[must_use]
    pub fn with_contained<'w>(
        mut self,
        segmenter: &dyn Segmenter,
        whole: impl IntoIterator<Item = &'w str>,
    ) -> Self {
        let kept: Vec<u32> = whole.into_iter().filter_map(|term| self.find(term)).collect();
        let alone = (0..).zip(&self.terms).filter(|(_, candidate)| candidate.words.len() == 1);
        let is_joined = |(number, candidate): &(u32, &CandidateTerm)| {
            candidate.origin == Origin::Submitted || kept.contains(number)
        };
        let joined: Vec<&CandidateTerm> =
            alone.filter(is_joined).map(|(_, candidate)| candidate).collect();
        let contained = joined.into_iter().filter_map(|candidate| {
            let within = self.within(&candidate.term, segmenter);
            Some((self.find(&candidate.term)?, within)).filter(|(_, within)| !within.is_empty())
        });
        self.contained = contained.collect();
        self
    }

    /// A segmenter that keeps every term whole, the longest first, and else cuts as `inner` does.
    ///
    /// ```
    /// use tilian::{Corpus, Counted, Document, Jieba, Mining, Reuse, Segmenter};
    ///
    /// let corpus = Corpus::new([Document::new("1", "医患关系是大事。改善医患关系。")])?;
    /// let (reuse, jieba) = (Reuse::default(), Jieba::new());
    /// let counted = Counted::of(&corpus, &reuse, &jieba, &Mining::default());
    /// let text = "谈医患关系";
    /// assert_eq!(counted.lexicon.joined(&jieba).segment(text)[1].span.of(text), "医患关系");
    /// # Ok::<(), tilian::Error>(())
    /// ```
    #[must_use]
    pub fn joined<'s>(&self, inner: &'s dyn Segmenter) -> Joined<'s> {
        Joined::new(inner, self.terms.iter().map(|candidate| candidate.term.as_str()))
    }

    /// The terms that are one or more, but not all, of the words of a text.
    fn within(&self, text: &str, segmenter: &dyn Segmenter) -> Vec<u32> {
        let tokens = segmenter.segment(text);
        let mut found = Vec::new();
        for (at, first) in tokens.iter().enumerate() {
            for last in &tokens[at..] {
                let part = &text[first.span.start()..last.span.end()];
                found.extend(self.find(part).filter(|_| part.len() < text.len()));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The terms themselves.
    pub(super) fn into_terms(self) -> Vec<CandidateTerm> {
        self.terms
    }

    /// The terms in the order of their numbers.
    #[must_use]
    pub fn terms(&self) -> &[CandidateTerm] {
        &self.terms
    }

    /// The number of a term.
    #[must_use]
    pub fn find(&self, term: &str) -> Option<u32> {
        let at = self.terms.binary_search_by(|candidate| candidate.term.as_str().cmp(term));
        u32::try_from(at.ok()?).ok()
    }

    /// The number of the term that these words make up.
    #[must_use]
    pub fn find_words(&self, words: &[TermId]) -> Option<u32> {
        match words {
            [word] => self.starts.get(*word as usize)?.alone,
            _ if words.len() > MOST_WORDS => None,
            _ => self.phrases.get(&gram(words.iter().copied())).copied(),
        }
    }

    /// Calls `found` for each occurrence of a term in a sentence, terms within longer terms
    /// included; no term reaches over a mark.
    pub fn search(&self, sentence: &[Word], mut found: impl FnMut(Occurrence)) {
        for at in 0..sentence.len() {
            self.search_at(sentence, at, &mut found);
        }
    }

    /// Calls `found` for each term that begins at a place of a sentence, the shortest first; for one
    /// that was joined before those it contains.
    fn search_at(&self, sentence: &[Word], at: usize, found: &mut impl FnMut(Occurrence)) {
        let start = self.starts[sentence[at].term as usize];
        if let Some(term) = start.alone {
            found(Occurrence { term, start: at, end: at + 1 });
            for &term in self.contained.get(&term).into_iter().flatten() {
                found(Occurrence { term, start: at, end: at + 1 });
            }
        }
        let longest = start.lengths.checked_ilog2().unwrap_or(0) as usize;
        for words in 2..=longest {
            let Some(run) = sentence.get(at..at + words) else {
                break;
            };
            if run[words - 2].span.end() != run[words - 1].span.start() {
                break;
            }
            if start.lengths & 1 << words == 0 {
                continue;
            }
            if let Some(&term) = self.phrases.get(&gram(run.iter().map(|word| word.term))) {
                found(Occurrence { term, start: at, end: at + words });
            }
        }
    }

    /// Calls `found` for each occurrence of a term in a sentence, the longest of one start first,
    /// with whether it stands within a longer one there.
    pub fn search_nested(&self, sentence: &[Word], mut found: impl FnMut(Occurrence, Standing)) {
        let mut reached = 0;
        let mut here = Vec::new();
        for at in 0..sentence.len() {
            self.search_at(sentence, at, &mut |found| here.push(found));
            here.sort_by_key(|found: &Occurrence| Reverse(found.end));
            for occurrence in here.drain(..) {
                // What ends no later than something before it stands within that.
                let standing =
                    if occurrence.end > reached { Standing::Free } else { Standing::Nested };
                reached = reached.max(occurrence.end);
                found(occurrence, standing);
            }
        }
    }

    /// Counts every term in every document.
    #[must_use]
    pub fn postings(&self, documents: &[IndexedDocument]) -> Postings {
        let batch = documents.len().div_ceil(rayon::current_num_threads()).max(1);
        documents
            .par_chunks(batch)
            .map(|batch| {
                let mut postings = Postings::new(self.terms.len());
                for document in batch {
                    let position = u32::try_from(document.document).unwrap_or(u32::MAX);
                    for sentence in document.sentences() {
                        self.search(sentence, |found| postings.add(found.term, position));
                    }
                }
                postings
            })
            .reduce(Postings::default, Postings::merge)
    }

    /// The terms of each sentence of a document, of those that `node` maps to a node; one that
    /// stands twice is listed twice, one within a longer term not at all: a phrase does not share
    /// sentences with its own words.
    pub fn sentence_nodes<N>(
        &self,
        document: &IndexedDocument,
        node: impl Fn(u32) -> Option<N>,
    ) -> impl Iterator<Item = Vec<N>> {
        document.sentences().map(move |sentence| {
            let mut nodes = Vec::new();
            self.search_nested(sentence, |found, standing| {
                if standing == Standing::Free {
                    nodes.extend(node(found.term));
                }
            });
            nodes
        })
    }
}
