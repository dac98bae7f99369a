//! Where seed words stand.

use foldhash::fast::FixedState;
use indexmap::IndexMap;

use crate::count::{TermId, Word};
use crate::rank::counted::Counted;
use crate::reference::Groups;

/// Finds the seed words of groups in sentences, however a segmenter cuts them.
///
/// Seeds are no terms for being seeds: they are followed word by word, and joined nowhere.
pub(super) struct SeedFinder<'a> {
    counted: &'a Counted<'a>,
    /// By each word that a seed begins with: those seeds.
    beginnings: IndexMap<TermId, Vec<Seed<'a>>, FixedState>,
    /// By the number of each seed that is a term: its group.
    terms: IndexMap<u32, usize, FixedState>,
}

#[derive(Clone, Copy)]
struct Seed<'a> {
    seed: &'a str,
    /// Position of its group.
    group: usize,
}

/// Words of a sentence, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The first word.
    pub(super) start: usize,
    /// One past the last.
    pub(super) end: usize,
}

impl<'a> SeedFinder<'a> {
    pub(super) fn new(counted: &'a Counted<'a>, groups: &'a Groups) -> Self {
        let mut finder =
            Self { counted, beginnings: IndexMap::default(), terms: IndexMap::default() };
        let seeds = groups.iter().enumerate().flat_map(|(group, listed)| {
            listed.seeds.iter().map(move |seed| Seed { seed: seed.as_str(), group })
        });
        for seed in seeds {
            let ends = seed.seed.char_indices().map(|(at, c)| at + c.len_utf8());
            let words = ends.filter_map(|end| counted.index.vocabulary().find(&seed.seed[..end]));
            words.for_each(|word| finder.beginnings.entry(word).or_default().push(seed));
            finder.terms.extend(counted.lexicon.find(seed.seed).map(|term| (term, seed.group)));
        }
        finder
    }

    /// The group that a term is a seed of.
    pub(super) fn group_of(&self, term: u32) -> Option<usize> {
        self.terms.get(&term).copied()
    }

    /// Calls `found` with the group and the place of each seed in a sentence. One within a word that
    /// was joined is found among the terms, by [`group_of`](Self::group_of).
    pub(super) fn search(&self, sentence: &[Word], mut found: impl FnMut(usize, Place)) {
        for (start, word) in sentence.iter().enumerate() {
            for seed in self.beginnings.get(&word.term).into_iter().flatten() {
                if let Some(words) = self.follow(&sentence[start..], seed.seed) {
                    found(seed.group, Place { start, end: start + words });
                }
            }
        }
    }

    /// How many words make up a seed, from the first on, with nothing between them.
    fn follow(&self, words: &[Word], seed: &str) -> Option<usize> {
        let vocabulary = self.counted.index.vocabulary();
        let mut rest = seed;
        for (at, word) in words.iter().enumerate() {
            if at > 0 && words[at - 1].span.end() != word.span.start() {
                return None;
            }
            rest = rest.strip_prefix(vocabulary.term(word.term))?;
            if rest.is_empty() {
                return Some(at + 1);
            }
        }
        None
    }
}
