//! What candidates of every document are measured by.

use rayon::prelude::*;

use crate::count::{FrequencyList, TermId};
use crate::rank::counted::Counted;
use crate::rank::keyword::SingleCharacters;
use crate::score::{Edges, KeywordEvidence, Place, Standing};
use crate::term::{Sequences, WordClass};

/// Which words and sequences may be keywords at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rank) struct Admission {
    pub(in crate::rank) single_characters: SingleCharacters,
    /// Most characters, of which a word in Latin letters counts as two.
    pub(in crate::rank) longest: usize,
}

impl Default for Admission {
    /// Two to twelve characters: what is longer is a clause.
    fn default() -> Self {
        Self { single_characters: SingleCharacters::default(), longest: 12 }
    }
}

/// The statistics of a corpus and its background.
pub(in crate::rank) struct Ground<'a> {
    pub(in crate::rank) counted: &'a Counted<'a>,
    pub(in crate::rank) sequences: Sequences,
    background: &'a FrequencyList,
    /// By word: documents of the background that have it.
    known: Vec<u64>,
    /// Documents of the corpus and the background.
    of_documents: u64,
    pub(in crate::rank) single_characters: SingleCharacters,
}

impl<'a> Ground<'a> {
    pub(in crate::rank) fn of(
        counted: &'a Counted<'a>,
        background: &'a FrequencyList,
        admission: Admission,
    ) -> Self {
        let words: Vec<&str> = counted.index.vocabulary().iter().collect();
        Self {
            counted,
            sequences: Sequences::of(&counted.index, &counted.stop_words, admission.longest),
            background,
            known: words.par_iter().map(|word| background.find(word).documents).collect(),
            of_documents: counted.documents() + background.documents(),
            single_characters: admission.single_characters,
        }
    }

    /// What is counted of a term before any document is looked at; in the document it stands once,
    /// freely, outside of the title.
    pub(in crate::rank) fn evidence(&self, words: &[TermId]) -> KeywordEvidence {
        let found = self.sequences.find(words);
        KeywordEvidence {
            occurrences: 1,
            onsets: 0,
            documents: found.frequency.documents + self.known(words),
            word_documents: words.iter().map(|word| self.documents(*word)).max().unwrap_or(0),
            of_documents: self.of_documents,
            left_entropy: found.left_entropy,
            right_entropy: found.right_entropy,
            length: self.sequences.length(words),
            place: Place::Body,
            standing: Standing::Free,
            edges: self.edges(words),
        }
    }

    /// The term that words make up.
    pub(in crate::rank) fn term(&self, words: &[TermId]) -> String {
        words.iter().map(|word| self.counted.index.vocabulary().term(*word)).collect()
    }

    /// Positions of scores, best first and at most `top`; equal ones in the order of their terms.
    pub(in crate::rank) fn best<'w>(
        &self,
        scores: &[f64],
        top: usize,
        words: impl Fn(usize) -> &'w [TermId],
    ) -> Vec<usize> {
        let vocabulary = self.counted.index.vocabulary();
        let bytes = |at: usize| words(at).iter().flat_map(|word| vocabulary.term(*word).bytes());
        let mut order: Vec<usize> = (0..scores.len()).collect();
        order.sort_unstable_by(|a, b| {
            scores[*b].total_cmp(&scores[*a]).then_with(|| bytes(*a).cmp(bytes(*b)))
        });
        order.truncate(top);
        order
    }

    /// Documents of the background; a sequence cannot be known where one of its words is not.
    pub(in crate::rank) fn known(&self, words: &[TermId]) -> u64 {
        let of_word = |word: &TermId| self.known[*word as usize];
        match words {
            [word] => of_word(word),
            _ if words.iter().all(|word| of_word(word) > 0) => {
                self.background.find(&self.term(words)).documents
            }
            _ => 0,
        }
    }

    fn documents(&self, word: TermId) -> u64 {
        self.sequences.find(&[word]).frequency.documents + self.known[word as usize]
    }

    fn edges(&self, words: &[TermId]) -> Edges {
        let says_little = |word: Option<&TermId>| {
            word.is_some_and(|word| self.sequences.class(*word) == WordClass::Generic)
        };
        if says_little(words.first()) || says_little(words.last()) {
            Edges::Generic
        } else {
            Edges::Specific
        }
    }
}
