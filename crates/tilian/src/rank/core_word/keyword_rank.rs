//! Which rank each term has among the keywords of each document.

use foldhash::fast::FixedState;
use indexmap::IndexMap;
use rayon::prelude::*;

use crate::count::{FrequencyList, IndexedDocument, Word};
use crate::rank::core_word::Votes;
use crate::rank::counted::Counted;
use crate::score::{Edges, KeywordEvidence, KeywordFactors, Place, Standing};
use crate::term::{CandidateTerm, word_frequencies};

/// The terms of each document in the order of their worth as its keywords.
pub(super) struct KeywordRanks {
    /// By position in the corpus, each sorted by term.
    documents: Vec<Vec<Ranked>>,
}

/// Keywords of a document: what comes behind them is said in it, but is not what it is about.
const KEYWORDS: usize = 20;

/// A term of a document with its rank there, from 1.
#[derive(Clone, Copy)]
struct Ranked {
    term: u32,
    rank: u32,
}

/// What a document shows of a term.
#[derive(Clone, Copy)]
struct Seen {
    occurrences: u64,
    place: Place,
    standing: Standing,
}

impl KeywordRanks {
    /// Ranks the terms of every document by the [`KeywordFactors`] that no repetition moves, or by their
    /// frequency too where every occurrence counts. Freedom is left out, for it grows with
    /// repetition; a term of the lexicon stands freely enough.
    pub(super) fn of(counted: &Counted<'_>, reference: &FrequencyList, votes: Votes) -> Self {
        let of_terms = of_terms(counted, reference);
        let mut documents = vec![Vec::new(); counted.corpus.len()];
        let ranked: Vec<(usize, Vec<Ranked>)> = counted
            .index
            .documents()
            .par_iter()
            .map(|document| (document.document, rank(document, counted, &of_terms, votes)))
            .collect();
        for (position, terms) in ranked {
            documents[position] = terms;
        }
        Self { documents }
    }

    /// What the best rank of some terms is worth in a document: `6 / (5 + rank)`, which is 1 for its first
    /// keyword; 0 for what is not among its keywords.
    pub(super) fn worth(&self, document: u32, terms: &[u32]) -> f64 {
        let ranked = &self.documents[document as usize];
        let rank = |term: &u32| {
            let at = ranked.binary_search_by_key(term, |ranked| ranked.term).ok()?;
            Some(ranked[at].rank)
        };
        terms.iter().filter_map(rank).min().map_or(0.0, |rank| 6.0 / (5.0 + f64::from(rank)))
    }
}

/// The factors of each term that are the same in every document, multiplied.
fn of_terms(counted: &Counted<'_>, reference: &FrequencyList) -> Vec<f64> {
    let words = word_frequencies(&counted.index);
    let of_documents = counted.documents() + reference.documents();
    let known = |term: &str| reference.find(term).documents;
    let vocabulary = counted.index.vocabulary();
    let evidence = |(number, candidate): (usize, &CandidateTerm)| {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let documents = counted.postings.of(number).len() as u64 + known(&candidate.term);
        let of_word = |word: &u32| words[*word as usize].documents + known(vocabulary.term(*word));
        KeywordEvidence {
            occurrences: 1,
            onsets: 0,
            documents,
            word_documents: match candidate.words.as_slice() {
                [] | [_] => documents,
                words => words.iter().map(of_word).max().unwrap_or(documents),
            },
            of_documents,
            left_entropy: 0.5,
            right_entropy: 0.5,
            length: candidate.term.chars().count() as u64,
            place: Place::Body,
            standing: Standing::Free,
            edges: Edges::Specific,
        }
    };
    let terms = counted.lexicon.terms().par_iter().enumerate();
    terms.map(|term| KeywordFactors::of(&evidence(term)).of_term()).collect()
}

fn rank(
    document: &IndexedDocument,
    counted: &Counted<'_>,
    of_terms: &[f64],
    votes: Votes,
) -> Vec<Ranked> {
    let worth = |(term, seen): (&u32, &Seen)| {
        let frequency = match votes {
            Votes::Once => 1.0,
            Votes::EveryOccurrence => KeywordFactors::frequency(seen.occurrences),
        };
        let here = frequency * seen.place.factor() * seen.standing.factor();
        Worth { term: *term, worth: of_terms[*term as usize] * here }
    };
    let mut worths: Vec<Worth> = seen(document, counted).iter().map(worth).collect();
    let order = |a: &Worth, b: &Worth| b.worth.total_cmp(&a.worth).then(a.term.cmp(&b.term));
    if worths.len() > KEYWORDS {
        worths.select_nth_unstable_by(KEYWORDS, order);
        worths.truncate(KEYWORDS);
    }
    worths.sort_unstable_by(order);
    let ranks = (1..).zip(worths);
    let mut ranked: Vec<Ranked> =
        ranks.map(|(rank, Worth { term, .. })| Ranked { term, rank }).collect();
    ranked.sort_unstable_by_key(|ranked| ranked.term);
    ranked
}

/// A term of a document with what ranks it there.
struct Worth {
    term: u32,
    worth: f64,
}

/// The terms of a document; one that always stands within a longer one is nested.
fn seen(document: &IndexedDocument, counted: &Counted<'_>) -> IndexMap<u32, Seen, FixedState> {
    let mut table: IndexMap<u32, Seen, FixedState> = IndexMap::default();
    let none = Seen { occurrences: 0, place: Place::Body, standing: Standing::Nested };
    for sentence in document.sentences() {
        counted.lexicon.search_nested(sentence, |found, standing| {
            let seen = table.entry(found.term).or_insert(none);
            seen.occurrences += 1;
            if standing == Standing::Free {
                seen.standing = standing;
            }
        });
    }
    let mut mark = |run: &[Word]| {
        counted.lexicon.search(run, |found| {
            if let Some(seen) = table.get_mut(&found.term) {
                seen.place = Place::Title;
            }
        });
    };
    document.title_runs().for_each(&mut mark);
    table
}
