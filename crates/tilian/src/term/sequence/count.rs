//! How often sequences of words occur.
//!
//! A sequence cannot repeat unless its pairs do (Agrawal & Srikant 1994, *Proceedings of VLDB*,
//! 487–499), so pairs are counted first and longer sequences only where every pair repeats: most of
//! what occurs once is never held.

use rayon::prelude::*;

use super::word::{WordClass, WordFacts};
use super::{LONGEST, chunks};
use crate::count::{Frequency, Index, IndexedDocument, Word};
use crate::term::lexicon::{Gram, MOST_WORDS, gram};
use crate::term::mining::GramCounts;

/// Counts of sequences.
#[derive(Default)]
pub(super) struct SequenceCounts(GramCounts);

/// Fewest occurrences of a sequence that is held.
const REPEATED: u64 = 2;

impl SequenceCounts {
    fn repeats(&self, pair: &[Word]) -> bool {
        self.0
            .find(gram(pair.iter().map(|word| word.term)))
            .is_some_and(|tally| tally.occurrences >= REPEATED)
    }

    /// The sequences that occur twice or more.
    pub(super) fn into_repeated(self) -> impl Iterator<Item = (Gram, Frequency)> {
        let counted = self.0.shards.into_iter().flatten();
        counted
            .filter(|(_, tally)| tally.occurrences >= REPEATED)
            .map(|(gram, tally)| (gram, tally.frequency()))
    }
}

/// Counts the pairs of words that occur twice or more themselves.
pub(super) fn count_pairs(
    index: &Index,
    words: &[WordFacts],
    frequencies: &[Frequency],
) -> SequenceCounts {
    let joins = |word: &Word| {
        let at = word.term as usize;
        words[at].class != WordClass::Grammatical && frequencies[at].occurrences >= REPEATED
    };
    let count = |documents: &[IndexedDocument]| {
        let mut counts = GramCounts::default();
        for document in documents {
            for pair in document.all_runs().flat_map(|run| run.windows(2)) {
                if pair.iter().all(joins) && characters(pair, words) <= LONGEST {
                    counts.add(gram(pair.iter().map(|word| word.term)), document.document);
                }
            }
        }
        counts
    };
    SequenceCounts(chunks(index).map(count).reduce(GramCounts::default, GramCounts::merge))
}

/// Counts the sequences of three words and more of which every pair repeats.
pub(super) fn count_longer(
    index: &Index,
    words: &[WordFacts],
    pairs: &SequenceCounts,
) -> SequenceCounts {
    let count = |documents: &[IndexedDocument]| {
        let mut counts = GramCounts::default();
        for document in documents {
            for run in document.all_runs() {
                // The words of such a stretch repeat pair by pair.
                let mut start = 0;
                for end in 1..=run.len() {
                    if end == run.len() || !pairs.repeats(&run[end - 1..=end]) {
                        count_stretch(&run[start..end], document.document, words, &mut counts);
                        start = end;
                    }
                }
            }
        }
        counts
    };
    SequenceCounts(chunks(index).map(count).reduce(GramCounts::default, GramCounts::merge))
}

fn count_stretch(stretch: &[Word], document: usize, words: &[WordFacts], counts: &mut GramCounts) {
    for length in 3..=MOST_WORDS {
        for sequence in stretch.windows(length) {
            if characters(sequence, words) <= LONGEST {
                counts.add(gram(sequence.iter().map(|word| word.term)), document);
            }
        }
    }
}

fn characters(sequence: &[Word], words: &[WordFacts]) -> u32 {
    sequence.iter().map(|word| u32::from(words[word.term as usize].characters)).sum()
}
