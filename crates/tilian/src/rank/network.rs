//! The co-occurrence network of a corpus, for drawing.

use std::cmp::Reverse;

use rayon::prelude::*;

use crate::count::{Cooccurrence, IndexedDocument};
use crate::rank::counted::Counted;
use crate::score::{Overlap, log_dice};

/// Terms and the sentences they share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// The terms, those of the most parts of the corpus first.
    pub nodes: Vec<NetworkNode>,
    /// Pairs of terms, by positions in `nodes`.
    pub edges: Vec<NetworkEdge>,
}

/// A term of a network.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkNode {
    /// The term.
    pub term: String,
    /// Occurrences in own words.
    pub occurrences: u64,
    /// Documents that have it.
    pub documents: u64,
    /// Parts of the corpus that have it.
    pub parts: u64,
}

/// A pair of terms of a network.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NetworkEdge {
    /// Position of one term.
    pub source: u32,
    /// Position of the other.
    pub target: u32,
    /// Sentences that hold both.
    pub sentences: u64,
    /// Parts of the corpus with such a sentence.
    pub parts: u64,
    /// log-Dice of the sentences (Rychlý 2008): 14 where they stand only together.
    pub log_dice: f64,
}

impl Network {
    /// The network of the `nodes` most widely used terms, with pairs that share `least` sentences
    /// or more.
    #[must_use]
    pub fn of(counted: &Counted<'_>, nodes: usize, least: u64) -> Self {
        let (terms, table) = widest(counted, nodes);
        let mut place = vec![None; table.len()];
        for (at, term) in (0..).zip(&terms) {
            place[*term as usize] = Some(at);
        }
        let place = |term: u32| place[term as usize];
        let shared = counted
            .by_part()
            .into_par_iter()
            .map(|(_, documents)| Shared::of(counted, &documents, terms.len(), place))
            .reduce(Shared::default, Shared::merge);
        Self {
            nodes: terms.iter().map(|term| table[*term as usize].clone()).collect(),
            edges: shared.edges().filter(|edge| edge.sentences >= least).collect(),
        }
    }
}

/// The sentences of some parts, by the nodes they hold.
#[derive(Default)]
struct Shared {
    pairs: Cooccurrence,
    /// Sentences that hold each node.
    holding: Vec<u64>,
}

impl Shared {
    fn of(
        counted: &Counted<'_>,
        documents: &[&IndexedDocument],
        nodes: usize,
        place: impl Fn(u32) -> Option<u32> + Copy,
    ) -> Self {
        let of_document = |document| counted.lexicon.sentence_nodes(document, place);
        let mut sentences: Vec<Vec<u32>> =
            documents.iter().copied().flat_map(of_document).collect();
        // Counting pairs leaves each term of a sentence once.
        let pairs = Cooccurrence::of_part(sentences.iter_mut());
        let mut holding = vec![0; nodes];
        sentences.iter().flatten().for_each(|node| holding[*node as usize] += 1);
        Self { pairs, holding }
    }

    fn merge(self, other: Self) -> Self {
        if self.holding.is_empty() {
            return other;
        }
        let sums = self.holding.iter().zip(other.holding);
        let holding = sums.map(|(one, more)| one + more).collect();
        Self { pairs: self.pairs.merge(other.pairs), holding }
    }

    fn edges(&self) -> impl Iterator<Item = NetworkEdge> {
        self.pairs.edges().iter().map(|pair| NetworkEdge {
            source: pair.source,
            target: pair.target,
            sentences: u64::from(pair.sentences),
            parts: u64::from(pair.parts),
            log_dice: log_dice(Overlap {
                shared: u64::from(pair.sentences),
                left: self.holding[pair.source as usize],
                right: self.holding[pair.target as usize],
            }),
        })
    }
}

/// The terms used by the most parts, then documents, with the description of every term.
fn widest(counted: &Counted<'_>, nodes: usize) -> (Vec<u32>, Vec<NetworkNode>) {
    let table: Vec<NetworkNode> = (0..)
        .zip(counted.lexicon.terms())
        .map(|(term, candidate)| {
            let postings = counted.postings.of(term);
            let mut parts: Vec<_> = postings
                .iter()
                .map(|posting| counted.parts.of_document(posting.document))
                .collect();
            parts.sort_unstable();
            parts.dedup();
            NetworkNode {
                term: candidate.term.clone(),
                occurrences: postings.iter().map(|posting| u64::from(posting.occurrences)).sum(),
                documents: postings.len() as u64,
                parts: parts.len() as u64,
            }
        })
        .collect();
    let mut terms: Vec<u32> =
        (0..).zip(&table).filter(|(_, node)| node.documents > 0).map(|(term, _)| term).collect();
    terms.sort_by_key(|term| {
        let node = &table[*term as usize];
        (Reverse(node.parts), Reverse(node.documents), *term)
    });
    terms.truncate(nodes);
    (terms, table)
}
