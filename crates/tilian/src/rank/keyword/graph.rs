//! The rank of a document's terms in the graph of its sentences.

use crate::count::{Cooccurrence, IndexedDocument};
use crate::error::Error;
use crate::rank::counted::Counted;
use crate::rank::keyword::candidate::Candidate;
use crate::score::{Edge, Graph, PageRank};

/// Most nodes of a document's graph: a text of ten megabytes without a mark is one sentence, and the
/// pairs of all its terms would not fit into memory.
const NODES: usize = 2_000;

/// The `PageRank` of each candidate among the terms of the corpus that share a sentence of the
/// document; 0 for what is none of them, or not among the most frequent.
pub(super) fn ranks(
    document: &IndexedDocument,
    candidates: &[Candidate],
    counted: &Counted<'_>,
) -> Result<Vec<f64>, Error> {
    let term = |at: &usize| counted.lexicon.find_words(candidates[*at].sequence.words());
    let mut terms: Vec<usize> = (0..candidates.len()).filter(|at| term(at).is_some()).collect();
    terms.sort_by_key(|at| std::cmp::Reverse(candidates[*at].evidence.occurrences));
    terms.truncate(NODES);
    let mut numbered: Vec<(u32, u32)> = (0..).zip(terms.iter().filter_map(term)).collect();
    numbered.sort_unstable_by_key(|(_, term)| *term);
    let node = |term: u32| {
        let at = numbered.binary_search_by_key(&term, |(_, term)| *term).ok()?;
        Some(numbered[at].0)
    };
    let mut sentences: Vec<Vec<u32>> = counted.lexicon.sentence_nodes(document, node).collect();
    let mut ranks = vec![0.0; candidates.len()];
    for (at, rank) in
        terms.iter().zip(PageRank::default().of(&graph(terms.len(), &mut sentences)?)?)
    {
        ranks[*at] = rank;
    }
    Ok(ranks)
}

fn graph(nodes: usize, sentences: &mut [Vec<u32>]) -> Result<Graph, Error> {
    let pairs = Cooccurrence::of_part(sentences.iter_mut());
    let edges: Vec<Edge> = pairs
        .edges()
        .iter()
        .map(|pair| Edge { from: pair.source, to: pair.target, weight: f64::from(pair.sentences) })
        .collect();
    Graph::undirected(nodes, &edges)
}
