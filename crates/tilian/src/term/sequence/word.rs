//! What is known of a word wherever it stands.

use crate::count::{Frequency, Index, IndexedDocument};
use crate::reference::{GrammaticalWords, StopWords};
use crate::term::tally::{Tally, by_word};
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
    /// What it takes of the characters that a candidate may have: as `length`, or all of them for what
    /// is too long to be a word.
    pub(super) characters: u16,
    /// Characters, or two at most for a word in Latin letters.
    pub(super) length: u16,
}

/// Characters that a word in Latin letters counts for at most: an abbreviation stands for a word of
/// two.
const LATIN: u16 = 2;

/// Most characters of a word in Latin letters: what is longer is an address, a sequence of bases or
/// text without spaces.
const LONGEST_LATIN: u16 = 30;

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
        let is_word = characters <= LONGEST_LATIN;
        Self { class, characters: if is_word { length } else { characters }, length }
    }
}

/// How often each word occurs, titles included, by number.
pub(crate) fn word_frequencies(index: &Index) -> Vec<Frequency> {
    let count = |tallies: &mut [Tally], document: &IndexedDocument| {
        for word in document.all_runs().flatten() {
            tallies[word.term as usize].add(document.document);
        }
    };
    let tallies = by_word(index, count, |sum, later| *sum = sum.merge(later));
    tallies.into_iter().map(Tally::frequency).collect()
}
