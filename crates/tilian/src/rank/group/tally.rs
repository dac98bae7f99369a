//! Sentences in which words stand beside seeds.

use crate::count::{IndexedDocument, Word};
use crate::rank::counted::Counted;
use crate::rank::group::seed::{Place, SeedFinder};

/// What is looked for in sentences.
pub(super) struct Sought<'a> {
    pub(super) finder: &'a SeedFinder<'a>,
    /// By term: the position of the word that it is a form of.
    pub(super) places: Vec<Option<usize>>,
    pub(super) words: usize,
    pub(super) groups: usize,
}

/// What one part of the corpus has of words and seeds.
pub(super) struct PartTally {
    pub(super) sentences: u64,
    /// Sentences with each word.
    pub(super) with_word: Vec<u64>,
    /// Sentences with a seed of each group.
    pub(super) with_seed: Vec<u64>,
    /// For each word, sentences with it beside a seed of each group.
    pub(super) shared: Vec<Vec<u64>>,
}

impl PartTally {
    pub(super) fn of(
        counted: &Counted<'_>,
        sought: &Sought<'_>,
        documents: &[&IndexedDocument],
    ) -> Self {
        let mut tally = Self {
            sentences: 0,
            with_word: vec![0; sought.words],
            with_seed: vec![0; sought.groups],
            shared: vec![vec![0; sought.groups]; sought.words],
        };
        let mut seen = Seen::of(sought);
        for sentence in documents.iter().flat_map(|document| document.sentences()) {
            seen.read(counted, sought, sentence);
            tally.add(&seen);
        }
        tally
    }

    fn add(&mut self, seen: &Seen) {
        self.sentences += 1;
        for (group, seeds) in seen.seeds.iter().enumerate() {
            self.with_seed[group] += u64::from(seeds.is_some());
        }
        for word in &seen.found {
            self.with_word[*word] += 1;
            for (group, seeds) in seen.seeds.iter().enumerate() {
                let both = seen.words[*word].zip(*seeds);
                let is_beside = both.is_some_and(|(word, seeds)| word.stands_beside(seeds));
                self.shared[*word][group] += u64::from(is_beside);
            }
        }
    }
}

/// Where words and seeds stand in the sentence that was read last.
struct Seen {
    words: Vec<Option<Extent>>,
    seeds: Vec<Option<Extent>>,
    /// The words that were found, each once.
    found: Vec<usize>,
}

impl Seen {
    fn of(sought: &Sought<'_>) -> Self {
        Self {
            words: vec![None; sought.words],
            seeds: vec![None; sought.groups],
            found: Vec::new(),
        }
    }

    fn read(&mut self, counted: &Counted<'_>, sought: &Sought<'_>, sentence: &[Word]) {
        self.found.drain(..).for_each(|word| self.words[word] = None);
        self.seeds.fill(None);
        counted.lexicon.search(sentence, |occurrence| {
            let place = Place { start: occurrence.start, end: occurrence.end };
            if let Some(word) = sought.places[occurrence.term as usize] {
                if self.words[word].is_none() {
                    self.found.push(word);
                }
                widen(&mut self.words[word], place);
            }
            if let Some(group) = sought.finder.group_of(occurrence.term) {
                widen(&mut self.seeds[group], place);
            }
        });
        sought.finder.search(sentence, |group, place| widen(&mut self.seeds[group], place));
    }
}

/// How far some places reach: all that it takes to tell whether one of them lies outside of one of
/// others, however many there are in a sentence as long as a book.
#[derive(Clone, Copy)]
struct Extent {
    first_end: usize,
    last_start: usize,
}

impl Extent {
    /// Whether a place of one lies outside of a place of the other: 精神 within 职业精神 is no company.
    fn stands_beside(self, other: Self) -> bool {
        self.first_end <= other.last_start || other.first_end <= self.last_start
    }
}

fn widen(extent: &mut Option<Extent>, place: Place) {
    let known = extent.unwrap_or(Extent { first_end: place.end, last_start: place.start });
    *extent = Some(Extent {
        first_end: known.first_end.min(place.end),
        last_start: known.last_start.max(place.start),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_stand_beside_each_other_unless_they_overlap() {
        let extent = |places: &[[usize; 2]]| {
            let mut extent = None;
            places.iter().for_each(|[start, end]| {
                widen(&mut extent, Place { start: *start, end: *end });
            });
            extent.unwrap()
        };
        for (words, seeds, expected) in [
            (&[[0, 2]][..], &[[1, 2]][..], false),
            (&[[0, 2]], &[[2, 3]], true),
            (&[[3, 4]], &[[1, 2]], true),
            (&[[3, 4]], &[[3, 4]], false),
            (&[[0, 2], [5, 7]], &[[1, 2]], true),
            (&[[0, 9]], &[[1, 2], [3, 4]], false),
        ] {
            assert_eq!(extent(words).stands_beside(extent(seeds)), expected, "{words:?} {seeds:?}");
        }
    }
}
