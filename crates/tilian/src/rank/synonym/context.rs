//! Which terms stand beside words, and how much that tells.

use std::cmp::Reverse;

use rayon::prelude::*;

use crate::count::IndexedDocument;
use crate::rank::core_word::Ranked;
use crate::rank::counted::Counted;
use crate::score::{Component, positive_pmi};

/// Most terms that contexts are told apart by, those of the most documents.
const MOST_CONTEXTS: usize = 2_000;

/// Fewest documents of such a term: one that stands in a single text tells of that text.
const LEAST_DOCUMENTS: usize = 2;

/// What stands beside some words.
pub(super) struct Contexts {
    /// For each word, by ascending number of the term: what stands beside it.
    rows: Vec<Vec<Beside>>,
    /// For each word: how much that tells, but for what tells nothing.
    vectors: Vec<Vec<Component>>,
    /// Sentences with each word.
    pub(super) sentences: Vec<u64>,
    /// Parts of the corpus with such a sentence.
    pub(super) parts: Vec<u64>,
}

/// A term beside a word.
#[derive(Clone)]
struct Beside {
    term: u32,
    /// Parts of the corpus with a sentence that has both, ascending: each counts once, however often
    /// it repeats them.
    parts: Vec<u32>,
}

impl Contexts {
    pub(super) fn of(counted: &Counted<'_>, words: &[Ranked]) -> Self {
        let roles = roles(counted, words);
        let parts: Vec<PartContexts> = counted
            .by_part()
            .into_par_iter()
            .map(|(_, documents)| PartContexts::of(counted, &roles, &documents, words.len()))
            .collect();
        let rows = rows(&parts, words.len());
        let sentences = |word: usize| parts.iter().map(|part| part.sentences[word]).sum();
        let heard =
            |word: usize| parts.iter().filter(|part| part.sentences[word] > 0).count() as u64;
        Self {
            vectors: weigh(&rows, counted.lexicon.terms().len()),
            rows,
            sentences: (0..words.len()).map(sentences).collect(),
            parts: (0..words.len()).map(heard).collect(),
        }
    }

    /// How much the terms beside a word tell, by ascending number.
    pub(super) fn vector(&self, word: usize) -> &[Component] {
        &self.vectors[word]
    }

    /// Parts of the corpus with a sentence that has a word and a term, ascending.
    pub(super) fn parts_with(&self, word: usize, term: u32) -> &[u32] {
        let row = &self.rows[word];
        let at = row.binary_search_by_key(&term, |beside| beside.term);
        at.map_or(&[], |at| row[at].parts.as_slice())
    }
}

/// For each word the terms beside it, by ascending number.
fn rows(parts: &[PartContexts], words: usize) -> Vec<Vec<Beside>> {
    let pairs = (0..)
        .zip(parts)
        .flat_map(|(part, contexts)| contexts.pairs.iter().map(move |pair: &Pair| (*pair, part)));
    let mut pairs: Vec<(Pair, u32)> = pairs.collect();
    pairs.sort_unstable();
    let mut rows = vec![Vec::new(); words];
    for equal in pairs.chunk_by(|one, other| one.0 == other.0) {
        let Pair { word, term } = equal[0].0;
        let parts = equal.iter().map(|(_, part)| *part).collect();
        rows[word as usize].push(Beside { term, parts });
    }
    rows
}

/// A word with a term beside it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    word: u32,
    term: u32,
}

/// What a term is looked at as.
#[derive(Clone, Copy, Default)]
struct Role {
    /// The word that it is a form of.
    word: Option<u32>,
    is_context: bool,
}

/// What each term of the lexicon is looked at as.
fn roles(counted: &Counted<'_>, words: &[Ranked]) -> Vec<Role> {
    let documents = |term: &u32| counted.postings.of(*term).len();
    let mut widest: Vec<u32> = (0..).zip(counted.lexicon.terms()).map(|(term, _)| term).collect();
    widest.retain(|term| documents(term) >= LEAST_DOCUMENTS);
    widest.sort_by_key(|term| (Reverse(documents(term)), *term));
    let mut roles = vec![Role::default(); counted.lexicon.terms().len()];
    widest.iter().take(MOST_CONTEXTS).for_each(|term| roles[*term as usize].is_context = true);
    for (number, word) in (0..).zip(words) {
        word.terms.iter().for_each(|term| roles[*term as usize].word = Some(number));
    }
    roles
}

/// What one part of the corpus has beside words.
struct PartContexts {
    /// Words with terms, each pair once, sorted.
    pairs: Vec<Pair>,
    sentences: Vec<u64>,
}

/// Fewest pairs that are worth looking through for those that stand twice.
const PAIRS: usize = 1 << 16;

impl PartContexts {
    fn of(
        counted: &Counted<'_>,
        roles: &[Role],
        documents: &[&IndexedDocument],
        words: usize,
    ) -> Self {
        let mut found = Self { pairs: Vec::new(), sentences: vec![0; words] };
        let listed = |term: u32| {
            let role = roles[term as usize];
            (role.word.is_some() || role.is_context).then_some(term)
        };
        let mut settled = 0;
        for document in documents {
            for mut terms in counted.lexicon.sentence_nodes(document, listed) {
                terms.sort_unstable();
                terms.dedup();
                found.read(&terms, roles);
                // Only once there are twice as many, so that no pair is looked at too often.
                if found.pairs.len() > PAIRS.max(2 * settled) {
                    settled = found.settle();
                }
            }
        }
        found.settle();
        found
    }

    /// Leaves each pair once; how many there are.
    fn settle(&mut self) -> usize {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        self.pairs.len()
    }

    fn read(&mut self, terms: &[u32], roles: &[Role]) {
        let word_of = |term: &u32| roles[*term as usize].word;
        let mut words: Vec<u32> = terms.iter().filter_map(word_of).collect();
        words.sort_unstable();
        words.dedup();
        for word in words {
            self.sentences[word as usize] += 1;
            let is_beside =
                |term: &&u32| roles[**term as usize].is_context && word_of(term) != Some(word);
            self.pairs
                .extend(terms.iter().filter(is_beside).map(|term| Pair { word, term: *term }));
        }
    }
}

/// The positive pointwise mutual information of each word with each term beside it.
fn weigh(rows: &[Vec<Beside>], terms: usize) -> Vec<Vec<Component>> {
    let mut columns = vec![0; terms];
    for beside in rows.iter().flatten() {
        columns[beside.term as usize] += beside.parts.len() as u64;
    }
    let total = columns.iter().sum();
    let vector = |row: &Vec<Beside>| {
        let parts = |beside: &Beside| beside.parts.len() as u64;
        let sum = row.iter().map(parts).sum();
        let weight = |beside: &Beside| Component {
            dimension: beside.term,
            weight: positive_pmi(parts(beside), sum, columns[beside.term as usize], total),
        };
        row.iter().map(weight).filter(|component| component.weight > 0.0).collect()
    };
    rows.iter().map(vector).collect()
}
