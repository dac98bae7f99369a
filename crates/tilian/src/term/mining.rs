//! Words and phrases of the texts that may be terms.

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};
use rayon::prelude::*;

use crate::count::{Boundaries, Frequency, Index, IndexedDocument, TermId, Word};
use crate::error::Error;
use crate::reference::StopWords;
use crate::score::{Split, entropy, npmi};
use crate::segment::Tag;
use crate::term::candidate::{CandidateTerm, Cohesion, Origin};
use crate::term::lexicon::{Gram, Lexicon, MOST_WORDS, gram, words_of};
use crate::term::pattern::{is_phrase, joins};
use crate::text::is_letter;

/// Mines candidate terms from the own words of a corpus.
///
/// Single words are content words of two characters and more. Phrases are two to four words
/// that stand side by side, follow a pattern of parts of speech, occur in two documents or
/// twice in one, hold together and stand freely.
#[derive(Clone, Debug, PartialEq)]
pub struct Mining {
    stop_words: StopWords,
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
        Self { stop_words: StopWords::shipped(), longest: 8, least_npmi: 0.15, least_entropy: 0.5 }
    }
}

impl Mining {
    /// Sets the words that are no term and stand in none.
    #[must_use]
    pub fn stop_words(mut self, stop_words: StopWords) -> Self {
        self.stop_words = stop_words;
        self
    }

    /// The words that are no term and stand in none.
    pub fn stop_words_listed(&self) -> impl Iterator<Item = &str> {
        self.stop_words.iter()
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

/// What is known of each word of an index, by number.
struct WordTable {
    rows: Vec<WordRow>,
    /// Characters of the words that may stand in a phrase, 0 for those that may not: all that
    /// counting phrases asks, small enough to stay at hand.
    joining: Vec<u8>,
}

#[derive(Clone, Copy, Default)]
struct WordRow {
    frequency: Frequency,
    characters: usize,
    is_stop: bool,
    is_content: bool,
    is_text: bool,
}

impl WordTable {
    fn of(index: &Index, stop_words: &StopWords) -> Self {
        let words = index.vocabulary().len();
        let tallies = chunks(index)
            .map(|documents| tally_words(documents, words))
            .reduce(Vec::new, |sums, more| if sums.is_empty() { more } else { add(sums, &more) });
        let describe = |(term, tally): (&str, WordTally)| {
            let is_text = term.chars().all(is_letter);
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

    fn may_join(&self, word: &Word) -> bool {
        self.joining[word.term as usize] > 0 && joins(word.tag) && word.tag != Tag::Other
    }

    fn characters(&self, word: &Word) -> usize {
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

fn tally_words(documents: &[IndexedDocument], words: usize) -> Vec<WordTally> {
    let mut tallies = vec![WordTally::default(); words];
    for document in documents {
        for word in document.words() {
            let tally = &mut tallies[word.term as usize];
            tally.count.add(document.document);
            tally.is_content |= word.tag.is_content();
        }
    }
    tallies
}

fn add(mut sums: Vec<WordTally>, more: &[WordTally]) -> Vec<WordTally> {
    for (sum, more) in sums.iter_mut().zip(more) {
        sum.count = sum.count.merge(more.count);
        sum.is_content |= more.is_content;
    }
    sums
}

/// The documents of an index in as many pieces as there are threads.
fn chunks(index: &Index) -> impl IndexedParallelIterator<Item = &[IndexedDocument]> {
    let documents = index.documents();
    documents.par_chunks(documents.len().div_ceil(rayon::current_num_threads()).max(1))
}

/// Counts of phrases, in shards by what they are, so that threads merge them side by side.
#[derive(Default)]
struct GramCounts {
    shards: [IndexMap<Gram, Tally, FixedState>; SHARDS],
}

const SHARDS: usize = 8;

impl GramCounts {
    fn shard(gram: Gram) -> usize {
        // The lowest bits of the first two words.
        usize::try_from((gram ^ gram >> 32) % SHARDS as u128).unwrap_or(0)
    }

    fn add(&mut self, gram: Gram, document: usize) {
        self.shards[Self::shard(gram)].entry(gram).or_default().add(document);
    }

    fn find(&self, gram: Gram) -> Option<&Tally> {
        self.shards[Self::shard(gram)].get(&gram)
    }

    fn merge(mut self, later: Self) -> Self {
        self.shards.par_iter_mut().zip(later.shards).for_each(|(counts, later)| {
            if counts.is_empty() {
                *counts = later;
                return;
            }
            for (gram, tally) in later {
                let sum = counts.entry(gram).or_default();
                *sum = sum.merge(tally);
            }
        });
        self
    }
}

#[derive(Clone, Copy, Default)]
struct Tally {
    occurrences: u64,
    documents: u64,
    /// One past the document that was counted last, so that 0 is none.
    last_document: usize,
}

impl Tally {
    fn add(&mut self, document: usize) {
        self.occurrences += 1;
        self.documents += u64::from(self.last_document != document + 1);
        self.last_document = document + 1;
    }

    /// Joins the count of later documents.
    fn merge(self, later: Self) -> Self {
        Self {
            occurrences: self.occurrences + later.occurrences,
            documents: self.documents + later.documents,
            last_document: later.last_document,
        }
    }

    fn frequency(self) -> Frequency {
        Frequency { occurrences: self.occurrences, documents: self.documents }
    }
}

/// The ways to cut a phrase in two, with the frequencies of both sides.
fn splits(words: &[TermId], table: &WordTable, counted: &GramCounts) -> Vec<Split> {
    let frequency = |side: &[TermId]| match counted.find(gram(side.iter().copied())) {
        Some(tally) => tally.occurrences,
        // A side that is no phrase was not counted: it occurs at most as often as its rarest word.
        None => {
            let occurrences = |word: &TermId| table.rows[*word as usize].frequency.occurrences;
            side.iter().map(occurrences).min().unwrap_or(0)
        }
    };
    (1..words.len())
        .map(|at| Split { left: frequency(&words[..at]), right: frequency(&words[at..]) })
        .collect()
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
