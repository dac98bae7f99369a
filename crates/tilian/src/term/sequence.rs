//! Words and sequences of words, and what a corpus shows of each.

mod count;
mod word;

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::FixedState;
use indexmap::IndexSet;
use rayon::prelude::*;

use crate::count::{Boundaries, Frequency, Index, IndexedDocument, TermId, Word};
use crate::reference::{GrammaticalWords, StopWords};
use crate::score::{Split, entropy};
use crate::term::lexicon::{Gram, MOST_WORDS, gram, words_of};
use crate::term::tally::chunks;
use count::{SequenceCounts, count_longer, count_pairs};
use word::WordFacts;
pub(crate) use word::{WordClass, word_frequencies};

/// Every word, and every sequence of two to four words that occurs twice, with its counts; no
/// sequence reaches over a mark or a grammatical word.
///
/// Needs about 50 bytes for each repeated sequence; neighbours are counted in rounds of so many
/// occurrences that they need no more memory in a larger corpus.
#[derive(Clone, Debug)]
pub struct Sequences {
    words: Vec<WordFacts>,
    repeated: IndexSet<Gram, FixedState>,
    /// Words by their number, then repeated sequences.
    rows: Vec<SequenceStatistics>,
    running_words: u64,
    longest: u32,
}

/// What a corpus shows of a word or a sequence of words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SequenceStatistics {
    /// How often it occurs.
    pub frequency: Frequency,
    /// Entropy in bits of what stands before it.
    pub left_entropy: f64,
    /// Entropy in bits of what stands behind it.
    pub right_entropy: f64,
}

/// Most characters of a sequence that is counted: the most that may be asked for.
const LONGEST: u32 = 20;

/// Most occurrences whose neighbours are counted in one round, 16 bytes each.
const NEIGHBOURS: u64 = 1 << 25;

/// Whether longer sequences from the same start are of use.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Longer {
    Visit,
    Skip,
}

impl SequenceStatistics {
    /// What is known of a sequence that occurs once: nothing of how freely it stands.
    const ONCE: Self = Self::of(Frequency { occurrences: 1, documents: 1 });

    const fn of(frequency: Frequency) -> Self {
        Self { frequency, left_entropy: 0.0, right_entropy: 0.0 }
    }
}

impl Sequences {
    /// Counts the words of an index and its sequences of at most `longest` characters, titles
    /// included.
    #[must_use]
    pub fn of(index: &Index, stop_words: &StopWords, longest: usize) -> Self {
        let longest = u32::try_from(longest).unwrap_or(u32::MAX);
        let grammatical = GrammaticalWords::shipped();
        let facts = |word: &str| WordFacts::of(word, &grammatical, stop_words);
        let words: Vec<WordFacts> = index.vocabulary().iter().map(facts).collect();
        let frequencies = word_frequencies(index);
        let pairs = count_pairs(index, &words, &frequencies);
        let longer = count_longer(index, &words, &pairs);
        let mut sequences = Self {
            words,
            longest,
            repeated: IndexSet::default(),
            running_words: frequencies.iter().map(|frequency| frequency.occurrences).sum(),
            rows: frequencies.into_iter().map(SequenceStatistics::of).collect(),
        };
        sequences.add(pairs);
        sequences.add(longer);
        sequences.measure_freedom(index);
        sequences
    }

    fn add(&mut self, counted: SequenceCounts) {
        for (gram, frequency) in counted.into_repeated() {
            self.repeated.insert(gram);
            self.rows.push(SequenceStatistics::of(frequency));
        }
    }

    fn measure_freedom(&mut self, index: &Index) {
        for numbers in self.rounds() {
            let sides = chunks(index)
                .map(|documents| self.neighbours(documents, &numbers))
                .reduce(Boundaries::default, Boundaries::merge)
                .settle(numbers.len());
            let rows = &mut self.rows[numbers.start as usize..numbers.end as usize];
            rows.par_iter_mut().enumerate().for_each(|(at, row)| {
                let at = u32::try_from(at).unwrap_or(u32::MAX);
                row.left_entropy = entropy(sides.left(at).iter().copied());
                row.right_entropy = entropy(sides.right(at).iter().copied());
            });
        }
    }

    /// Ranges of rows whose neighbours fit into memory together.
    fn rounds(&self) -> Vec<Range<u32>> {
        let mut rounds = Vec::new();
        let (mut start, mut neighbours) = (0, 0);
        for (number, row) in (0..).zip(&self.rows) {
            if neighbours + row.frequency.occurrences > NEIGHBOURS && number > start {
                rounds.push(start..number);
                (start, neighbours) = (number, 0);
            }
            neighbours += row.frequency.occurrences;
        }
        rounds.push(start..u32::try_from(self.rows.len()).unwrap_or(u32::MAX));
        rounds
    }

    fn neighbours(&self, documents: &[IndexedDocument], numbers: &Range<u32>) -> Boundaries {
        let mut boundaries = Boundaries::default();
        for run in documents.iter().flat_map(IndexedDocument::all_runs) {
            self.visit(run, |found| {
                // What goes on from a sequence that occurs once occurs once.
                let Some(number) = self.number(&run[found.clone()]) else { return Longer::Skip };
                if numbers.contains(&number) {
                    let left = found.start.checked_sub(1).map(|before| run[before].term);
                    let right = run.get(found.end).map(|behind| behind.term);
                    boundaries.add(number - numbers.start, left, right);
                }
                Longer::Visit
            });
        }
        boundaries
    }

    /// Calls `found` for each place of a run where a candidate may stand: one to four words, none
    /// grammatical, no more characters than are admitted. It says whether longer ones from the same start are
    /// asked for.
    pub(crate) fn visit(&self, run: &[Word], mut found: impl FnMut(Range<usize>) -> Longer) {
        for start in 0..run.len() {
            let mut characters = 0;
            for end in start + 1..=run.len().min(start + MOST_WORDS) {
                let word = &self.words[run[end - 1].term as usize];
                characters += u32::from(word.characters);
                if word.class == WordClass::Grammatical || characters > self.longest {
                    break;
                }
                if found(start..end) == Longer::Skip {
                    break;
                }
            }
        }
    }

    fn number(&self, words: &[Word]) -> Option<u32> {
        match words {
            [word] => Some(word.term),
            _ => self.row(gram(words.iter().map(|word| word.term))),
        }
    }

    fn row(&self, sequence: Gram) -> Option<u32> {
        let at = self.repeated.get_index_of(&sequence)?;
        u32::try_from(self.words.len() + at).ok()
    }

    /// What the corpus shows of a sequence that occurs in it.
    #[must_use]
    pub fn find(&self, words: &[TermId]) -> SequenceStatistics {
        let number = match words {
            [word] => Some(*word),
            _ if words.len() > MOST_WORDS => None,
            _ => self.row(gram(words.iter().copied())),
        };
        number.map_or(SequenceStatistics::ONCE, |number| self.rows[number as usize])
    }

    /// The ways to cut a sequence in two, with the frequencies of both sides.
    #[must_use]
    pub fn splits(&self, words: &[TermId]) -> Vec<Split> {
        let occurrences = |side: &[TermId]| self.find(side).frequency.occurrences;
        (1..words.len())
            .map(|at| Split { left: occurrences(&words[..at]), right: occurrences(&words[at..]) })
            .collect()
    }

    /// For each of some terms, the occurrences of the most frequent longer sequence that holds it.
    pub(crate) fn within_longer(&self, terms: &[&[TermId]]) -> Vec<u64> {
        let keys = terms.iter().map(|words| gram(words.iter().copied()));
        let positions: HashMap<Gram, usize, FixedState> = keys.zip(0..).collect();
        let mut within = vec![0; terms.len()];
        for (longer, row) in self.repeated.iter().zip(&self.rows[self.words.len()..]) {
            let words: Vec<TermId> = words_of(*longer).collect();
            let occurrences = row.frequency.occurrences;
            for shorter in (1..words.len()).flat_map(|length| words.windows(length)) {
                if let Some(at) = positions.get(&gram(shorter.iter().copied())) {
                    within[*at] = occurrences.max(within[*at]);
                }
            }
        }
        within
    }

    /// Whether it is a word of one character.
    pub(crate) fn is_single_character(&self, word: TermId) -> bool {
        self.words[word as usize].characters == 1
    }

    /// What kind of word it is.
    pub(crate) fn class(&self, word: TermId) -> WordClass {
        self.words[word as usize].class
    }

    /// Characters of a sequence, of which a word in Latin letters counts as two at most.
    pub(crate) fn length(&self, words: &[TermId]) -> u64 {
        words.iter().map(|word| u64::from(self.words[*word as usize].length)).sum()
    }

    /// Running words, those of titles included.
    #[must_use]
    pub fn running_words(&self) -> u64 {
        self.running_words
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reuse::Reuse;
    use crate::segment::Jieba;
    use crate::text::{Corpus, Document};

    fn sequences(texts: &[&str]) -> (Index, Sequences) {
        let documents = (0..).zip(texts).map(|(id, text)| Document::new(format!("{id}"), *text));
        let corpus = Corpus::new(documents).unwrap();
        let index = Index::of(&corpus, &Reuse::default(), &Jieba::new());
        let sequences = Sequences::of(&index, &StopWords::shipped(), 12);
        (index, sequences)
    }

    fn find(index: &Index, sequences: &Sequences, words: &[&str]) -> SequenceStatistics {
        let ids: Vec<TermId> =
            words.iter().map(|word| index.vocabulary().find(word).expect("a word")).collect();
        sequences.find(&ids)
    }

    #[test]
    fn counts_by_hand() {
        let (index, sequences) = sequences(&["医患关系重要，医患关系复杂。", "说说医患关系"]);
        let found = find(&index, &sequences, &["医患", "关系"]);
        assert_eq!(found.frequency, Frequency { occurrences: 3, documents: 2 });
        // Before it two edges and 说说, behind it 重要, 复杂 and an edge: three of three differ.
        assert!((found.left_entropy - 3.0_f64.log2()).abs() < 1e-12, "{found:?}");
        assert!((found.right_entropy - 3.0_f64.log2()).abs() < 1e-12, "{found:?}");
        assert_eq!(find(&index, &sequences, &["关系", "重要"]), SequenceStatistics::ONCE);
    }

    #[test]
    fn no_sequence_reaches_over_a_mark_or_a_grammatical_word() {
        let text = "我们的关系，医患。我们的关系，医患。";
        let (index, sequences) = sequences(&[text]);
        for words in [["的", "关系"], ["关系", "医患"]] {
            assert_eq!(find(&index, &sequences, &words), SequenceStatistics::ONCE, "{words:?}");
        }
    }

    #[test]
    fn rounds_cover_every_row_once() {
        let (_, sequences) = sequences(&["医患关系重要，医患关系复杂。", "说说医患关系"]);
        let covered: Vec<u32> = sequences.rounds().into_iter().flatten().collect();
        assert_eq!(covered.len(), sequences.rows.len());
    }
}
