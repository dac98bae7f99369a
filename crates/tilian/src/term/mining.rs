//! Words and phrases of the texts that may be terms.

mod grams;
mod words;

use indexmap::IndexSet;
use rayon::prelude::*;

use crate::count::{Boundaries, Frequency, Index, IndexedDocument, TermId, Word};
use crate::error::Error;
use crate::reference::StopWords;
use crate::score::{entropy, npmi};
use crate::term::candidate::{CandidateTerm, Cohesion, Origin};
use crate::term::lexicon::{Gram, Lexicon, MOST_WORDS, gram, words_of};
use crate::term::pattern::is_phrase;
use crate::term::tally::{Tally, chunks};
pub(super) use grams::GramCounts;
use grams::splits;
use words::WordTable;

/// Mines candidate terms from the own words of a corpus.
///
/// Single words are content words of two characters and more. Phrases are two to four words
/// that stand side by side, follow a pattern of parts of speech, occur in two documents or
/// twice in one, hold together and stand freely.
#[derive(Clone, Debug, PartialEq)]
pub struct Mining {
    stop_words: StopWords,
    whole: Vec<String>,
    longest: usize,
    least_npmi: f64,
    least_entropy: f64,
}

/// Fewest characters of a term: of single characters, as core words, nobody asks.
const SHORTEST: usize = 2;

/// Fewest occurrences of a phrase: one occurrence says nothing of where a phrase begins or ends.
const LEAST_OCCURRENCES: u64 = 2;

impl Default for Mining {
    /// The shipped stop words, terms of two to eight characters, a normalised pointwise mutual
    /// information of 0.15 and half a bit of entropy on both sides.
    fn default() -> Self {
        let stop_words = StopWords::shipped();
        Self {
            stop_words,
            whole: Vec::new(),
            longest: Self::LONGEST,
            least_npmi: 0.15,
            least_entropy: 0.5,
        }
    }
}

impl Mining {
    /// Most characters of a term unless set: of a longer one, as core word, nobody asks.
    pub const LONGEST: usize = 8;

    /// Sets the words that are no term and stand in none.
    #[must_use]
    pub fn stop_words(mut self, stop_words: StopWords) -> Self {
        self.stop_words = stop_words;
        self
    }

    /// The words that are no term and stand in none.
    #[must_use]
    pub fn stop_word_list(&self) -> &StopWords {
        &self.stop_words
    }

    /// Adds forms that are one word wherever they stand, as terms have them; one that is longer than
    /// a term may be stays as it is cut.
    #[must_use]
    pub fn whole<'f>(mut self, forms: impl IntoIterator<Item = &'f str>) -> Self {
        self.whole.extend(forms.into_iter().map(str::to_owned));
        self
    }

    /// The forms that are kept whole.
    pub(crate) fn kept_whole(&self) -> impl Iterator<Item = &str> {
        let is_short = |form: &&str| form.chars().count() <= self.longest;
        self.whole.iter().map(String::as_str).filter(is_short)
    }

    /// Sets the most characters of a term; 8 unless set.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] outside of 2 to 20.
    pub fn longest(mut self, characters: usize) -> Result<Self, Error> {
        if !(SHORTEST..=20).contains(&characters) {
            return Err(Error::OutOfRange {
                setting: "longest term",
                given: characters as f64,
                expected: "2 to 20 characters",
            });
        }
        self.longest = characters;
        Ok(self)
    }

    /// Sets how firmly the words of a phrase must hold together, by normalised pointwise mutual
    /// information; 0.15 unless set.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] outside of −1 to 1.
    pub fn least_npmi(mut self, npmi: f64) -> Result<Self, Error> {
        if !(-1.0..=1.0).contains(&npmi) {
            return Err(Error::OutOfRange {
                setting: "least npmi",
                given: npmi,
                expected: "a number from -1 to 1",
            });
        }
        self.least_npmi = npmi;
        Ok(self)
    }

    /// Sets the least entropy in bits on either side of a phrase; 0.5 unless set.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] below 0 or where it is no number.
    pub fn least_entropy(mut self, bits: f64) -> Result<Self, Error> {
        if !(bits >= 0.0 && bits.is_finite()) {
            return Err(Error::OutOfRange {
                setting: "least entropy",
                given: bits,
                expected: "a number of bits, 0 or more",
            });
        }
        self.least_entropy = bits;
        Ok(self)
    }

    /// The terms of an index, words before phrases, each in alphabetical order.
    ///
    /// `submitted` are entries put forward as core words, as they are compared; each is a term
    /// whether it occurs in a text or not.
    #[must_use]
    pub fn mine(&self, index: &Index, submitted: &IndexSet<String>) -> Lexicon {
        let words = WordTable::of(index, &self.stop_words);
        let mut terms = self.single_words(index, &words, submitted);
        let phrases = self.phrases(index, &words);
        terms.extend(phrases.into_iter().filter(|phrase| !self.stop_words.contains(&phrase.term)));
        let known: IndexSet<&str> = terms.iter().map(|candidate| candidate.term.as_str()).collect();
        let unseen: Vec<_> = submitted
            .iter()
            .filter(|entry| !known.contains(entry.as_str()))
            .map(|entry| CandidateTerm {
                term: entry.clone(),
                words: index.vocabulary().find(entry).into_iter().collect(),
                origin: Origin::Submitted,
                frequency: Frequency::default(),
                cohesion: None,
            })
            .collect();
        terms.extend(unseen);
        for candidate in &mut terms {
            if submitted.contains(&candidate.term) {
                candidate.origin = Origin::Submitted;
            }
        }
        Lexicon::new(terms, index.vocabulary().len())
    }

    fn single_words(
        &self,
        index: &Index,
        words: &WordTable,
        submitted: &IndexSet<String>,
    ) -> Vec<CandidateTerm> {
        let is_term = |id: TermId, term: &str| {
            let row = &words.rows[id as usize];
            row.is_content && !row.is_stop && (SHORTEST..=self.longest).contains(&row.characters)
                || submitted.contains(term)
        };
        (0..)
            .zip(index.vocabulary().iter())
            .filter(|(id, term)| is_term(*id, term))
            .map(|(id, term)| CandidateTerm {
                term: term.to_owned(),
                words: vec![id],
                origin: Origin::Word,
                frequency: words.rows[id as usize].frequency,
                cohesion: None,
            })
            .collect()
    }

    fn phrases(&self, index: &Index, words: &WordTable) -> Vec<CandidateTerm> {
        let counted = self.count_grams(index, words);
        let total = index.words() as u64;
        let firm = |(gram, tally): (&Gram, &Tally)| {
            if tally.occurrences < LEAST_OCCURRENCES {
                return None;
            }
            let ids: Vec<TermId> = words_of(*gram).collect();
            let npmi = npmi(tally.occurrences, &splits(&ids, words, &counted), total)?;
            (npmi >= self.least_npmi).then(|| CandidateTerm {
                term: ids.iter().map(|id| index.vocabulary().term(*id)).collect(),
                words: ids,
                origin: Origin::Phrase,
                frequency: tally.frequency(),
                cohesion: Some(Cohesion { npmi, left_entropy: 0.0, right_entropy: 0.0 }),
            })
        };
        let candidates =
            counted.shards.par_iter().flat_map_iter(|shard| shard.iter().filter_map(firm));
        self.keep_free(index, candidates.collect())
    }

    /// Keeps the phrases that stand freely: whose neighbours vary on both sides.
    fn keep_free(&self, index: &Index, candidates: Vec<CandidateTerm>) -> Vec<CandidateTerm> {
        let lexicon = Lexicon::new(candidates, index.vocabulary().len());
        let sides = chunks(index)
            .map(|documents| neighbours(&lexicon, documents))
            .reduce(Boundaries::default, Boundaries::merge)
            .settle(lexicon.terms().len());
        let measured = (0..).zip(lexicon.into_terms()).map(|(number, mut candidate)| {
            if let Some(cohesion) = &mut candidate.cohesion {
                cohesion.left_entropy = entropy(sides.left(number).iter().copied());
                cohesion.right_entropy = entropy(sides.right(number).iter().copied());
            }
            candidate
        });
        let is_free = |candidate: &CandidateTerm| {
            let freedom = |c: Cohesion| c.left_entropy.min(c.right_entropy);
            candidate.cohesion.is_some_and(|cohesion| freedom(cohesion) >= self.least_entropy)
        };
        measured.filter(is_free).collect()
    }

    fn count_grams(&self, index: &Index, words: &WordTable) -> GramCounts {
        let count = |documents: &[IndexedDocument]| {
            let mut counts = GramCounts::default();
            for document in documents {
                for run in document.runs() {
                    self.count_run(run, document.document, words, &mut counts);
                }
            }
            counts
        };
        chunks(index).map(count).reduce(GramCounts::default, GramCounts::merge)
    }

    /// Counts the phrases of a run, between the words that may stand in none.
    fn count_run(&self, run: &[Word], document: usize, words: &WordTable, counts: &mut GramCounts) {
        for joined in run.split(|word| !words.may_join(word)) {
            for (at, first) in joined.iter().enumerate() {
                let mut characters = words.characters(first);
                for end in at + 1..joined.len().min(at + MOST_WORDS) {
                    characters += words.characters(&joined[end]);
                    if characters > self.longest {
                        break;
                    }
                    let phrase = &joined[at..=end];
                    // Strings of single characters are mostly chance.
                    let has_whole_word = phrase.len() < characters;
                    if has_whole_word && is_phrase(phrase.iter().map(|word| word.tag)) {
                        counts.add(gram(phrase.iter().map(|word| word.term)), document);
                    }
                }
            }
        }
    }
}

fn neighbours(lexicon: &Lexicon, documents: &[IndexedDocument]) -> Boundaries {
    let mut boundaries = Boundaries::default();
    for run in documents.iter().flat_map(IndexedDocument::runs) {
        lexicon.search(run, |found| {
            let left = found.start.checked_sub(1).map(|before| run[before].term);
            let right = run.get(found.end).map(|behind| behind.term);
            boundaries.add(found.term, left, right);
        });
    }
    boundaries
}
