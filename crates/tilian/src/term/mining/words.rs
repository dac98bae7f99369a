//! What is known of each word of an index.

use crate::count::{Frequency, Index, IndexedDocument, Word};
use crate::reference::StopWords;
use crate::segment::Tag;
use crate::term::mining::LEAST_OCCURRENCES;
use crate::term::pattern::{is_term_text, joins};
use crate::term::tally::{Tally, by_word};

/// What is known of each word of an index, by number.
pub(super) struct WordTable {
    pub(super) rows: Vec<WordRow>,
    /// Characters of the words that may stand in a phrase, 0 for those that may not: all that
    /// counting phrases asks, small enough to stay at hand.
    joining: Vec<u8>,
}

#[derive(Clone, Copy, Default)]
pub(super) struct WordRow {
    pub(super) frequency: Frequency,
    pub(super) characters: usize,
    pub(super) is_stop: bool,
    pub(super) is_content: bool,
    is_text: bool,
}

impl WordTable {
    pub(super) fn of(index: &Index, stop_words: &StopWords) -> Self {
        let tallies = by_word(index, WordTally::count, WordTally::merge);
        let describe = |(term, tally): (&str, WordTally)| {
            let is_text = is_term_text(term);
            WordRow {
                frequency: tally.count.frequency(),
                characters: term.chars().count(),
                is_stop: stop_words.contains(term),
                is_content: tally.is_content && is_text,
                is_text,
            }
        };
        let rows: Vec<WordRow> = index.vocabulary().iter().zip(tallies).map(describe).collect();
        Self { joining: rows.iter().map(WordRow::joining).collect(), rows }
    }

    pub(super) fn may_join(&self, word: &Word) -> bool {
        self.joining[word.term as usize] > 0 && joins(word.tag) && word.tag != Tag::Other
    }

    pub(super) fn characters(&self, word: &Word) -> usize {
        usize::from(self.joining[word.term as usize])
    }
}

impl WordRow {
    /// Its characters where it may stand in a phrase, else 0. One that occurs too rarely can be in
    /// no phrase that occurs often enough.
    fn joining(&self) -> u8 {
        let often = self.frequency.occurrences >= LEAST_OCCURRENCES;
        let joins = self.is_text && !self.is_stop && often;
        u8::try_from(self.characters).ok().filter(|_| joins).unwrap_or(0)
    }
}

/// What is counted of a word.
#[derive(Clone, Copy, Default)]
struct WordTally {
    count: Tally,
    is_content: bool,
}

impl WordTally {
    fn count(tallies: &mut [Self], document: &IndexedDocument) {
        for word in document.words() {
            let tally = &mut tallies[word.term as usize];
            tally.count.add(document.document);
            tally.is_content |= word.tag.is_content();
        }
    }

    fn merge(&mut self, later: Self) {
        self.count = self.count.merge(later.count);
        self.is_content |= later.is_content;
    }
}
