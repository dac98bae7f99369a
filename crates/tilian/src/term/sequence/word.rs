//! What is known of a word wherever it stands.

use rayon::prelude::*;

use super::chunks;
use crate::count::{Frequency, Index, IndexedDocument};
use crate::reference::{GrammaticalWords, StopWords};
use crate::term::mining::Tally;
use crate::text::is_letter;

/// What a word brings to a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordClass {
    /// Nothing: no term reaches over it.
    Grammatical,
    /// Little: a stop word that may stand within a term.
    Generic,
    /// No letters: a number.
    Number,
    /// A meaning of its own.
    Specific,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct WordFacts {
    pub(super) class: WordClass,
    pub(super) characters: u16,
    /// Characters, or two at most for a word in Latin letters.
    pub(super) length: u16,
}

/// Characters that a word in Latin letters counts for at most: an abbreviation stands for a word of
/// two.
const LATIN: u16 = 2;

impl WordFacts {
    pub(super) fn of(word: &str, grammatical: &GrammaticalWords, stop_words: &StopWords) -> Self {
        let class = if grammatical.contains(word) {
            WordClass::Grammatical
        } else if stop_words.contains(word) {
            WordClass::Generic
        } else if word.chars().any(is_letter) {
            WordClass::Specific
        } else {
            WordClass::Number
        };
        let characters = u16::try_from(word.chars().count()).unwrap_or(u16::MAX);
        let length = if word.is_ascii() { characters.min(LATIN) } else { characters };
        Self { class, characters, length }
    }
}

/// How often each word occurs, titles included, by number.
pub(crate) fn word_frequencies(index: &Index) -> Vec<Frequency> {
    let words = index.vocabulary().len();
    let tally = |documents: &[IndexedDocument]| {
        let mut tallies = vec![Tally::default(); words];
        for document in documents {
            for word in document.all_runs().flatten() {
                tallies[word.term as usize].add(document.document);
            }
        }
        tallies
    };
    let merge = |mut sums: Vec<Tally>, more: Vec<Tally>| {
        if sums.is_empty() {
            return more;
        }
        sums.iter_mut().zip(more).for_each(|(sum, more)| *sum = sum.merge(more));
        sums
    };
    let tallies = chunks(index).map(tally).reduce(Vec::new, merge);
    let mut frequencies: Vec<Frequency> = tallies.into_iter().map(Tally::frequency).collect();
    frequencies.resize(words, Frequency::default());
    frequencies
}
