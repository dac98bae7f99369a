//! The co-occurrence network of a corpus, for drawing.

use std::cmp::Reverse;

use rayon::prelude::*;

use crate::count::Cooccurrence;
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
        let (pairs, sentences) = counted
            .by_part()
            .into_par_iter()
            .map(|(_, documents)| {
                let mut sentences: Vec<Vec<u32>> = documents
                    .into_iter()
                    .flat_map(|document| {
                        counted.lexicon.sentence_nodes(document, |term| place[term as usize])
                    })
                    .collect();
                let mut holding = vec![0_u64; terms.len()];
                sentences.iter().flatten().for_each(|node| holding[*node as usize] += 1);
                (Cooccurrence::of_part(sentences.iter_mut()), holding)
            })
            .reduce(
                || (Cooccurrence::default(), vec![0; terms.len()]),
                |(pairs, holding), (more, also)| {
                    let sums = holding.iter().zip(also).map(|(one, other)| one + other).collect();
                    (pairs.merge(more), sums)
                },
            );
        let edges = pairs.edges().iter().filter(|pair| u64::from(pair.sentences) >= least);
        let edges = edges.map(|pair| {
            let (left, right) = (sentences[pair.source as usize], sentences[pair.target as usize]);
            NetworkEdge {
                source: pair.source,
                target: pair.target,
                sentences: u64::from(pair.sentences),
                parts: u64::from(pair.parts),
                log_dice: log_dice(Overlap { shared: u64::from(pair.sentences), left, right }),
            }
        });
        let edges = edges.collect();
        Self { nodes: terms.iter().map(|term| table[*term as usize].clone()).collect(), edges }
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
