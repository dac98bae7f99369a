//! With how many different words a word shares sentences.

use std::cmp::Reverse;

use rayon::prelude::*;

use crate::count::Cooccurrence;
use crate::rank::core_word::candidate::Candidate;
use crate::rank::counted::Counted;

/// Most nodes of the sentence graph, those with the widest support; a word of less has no
/// chance of a high rank, and the pairs would outgrow the text.
const NODES: usize = 2_000;

/// Counts, for each part of the corpus, the different neighbours of the widest supported
/// candidates: a pair counts once a part, however often it repeats it.
///
/// In an undirected graph whose edges weigh the parts that have them, the sum over the parts is
/// the strength of the node, to which the undamped random walk of `TextRank` is proportional.
pub(super) fn count_neighbours(counted: &Counted<'_>, candidates: &mut [Candidate<'_>]) {
    let widest = widest(candidates);
    let mut nodes = vec![None; counted.lexicon.terms().len()];
    for (node, at) in (0..).zip(&widest) {
        let members = &candidates[*at].members;
        members.iter().for_each(|term| nodes[*term as usize] = Some(node));
    }
    let degrees: Vec<Vec<u64>> = counted
        .by_part()
        .into_par_iter()
        .map(|(_, documents)| {
            let of_document =
                |document| counted.lexicon.sentence_nodes(document, |term| nodes[term as usize]);
            let mut sentences: Vec<Vec<u32>> =
                documents.into_iter().flat_map(of_document).collect();
            degrees(&Cooccurrence::of_part(sentences.iter_mut()), widest.len())
        })
        .collect();
    for (node, at) in widest.into_iter().enumerate() {
        for row in &mut candidates[at].rows {
            row.neighbours = degrees[row.part as usize][node];
        }
    }
}

fn degrees(pairs: &Cooccurrence, nodes: usize) -> Vec<u64> {
    let mut degrees = vec![0; nodes];
    for edge in pairs.edges() {
        degrees[edge.source as usize] += 1;
        degrees[edge.target as usize] += 1;
    }
    degrees
}

/// Positions of the candidates that the most parts use, then documents.
fn widest(candidates: &[Candidate<'_>]) -> Vec<usize> {
    let mut widest: Vec<usize> = (0..candidates.len()).collect();
    widest.sort_by_key(|at| {
        let candidate = &candidates[*at];
        (Reverse(candidate.rows.len()), Reverse(candidate.documents.len()), candidate.term)
    });
    widest.truncate(NODES);
    widest
}
