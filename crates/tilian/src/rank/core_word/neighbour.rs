//! With how many different words a word shares sentences.

use std::cmp::Reverse;

use foldhash::fast::FixedState;
use indexmap::IndexMap;
use rayon::prelude::*;

use crate::count::Cooccurrence;
use crate::rank::core_word::candidate::Candidate;
use crate::rank::counted::Counted;

/// Most nodes of the sentence graph, those with the widest support; a word of less has no
/// chance of a high rank, and the pairs would outgrow the text.
const NODES: usize = 2_000;

/// Different neighbours of the widest supported candidates, by leading term and part: a pair
/// counts once a part, however often it repeats it.
///
/// In an undirected graph whose edges weigh the parts that have them, the sum over the parts is
/// the strength of the node, to which the undamped random walk of `TextRank` is proportional.
pub(super) fn neighbours(
    counted: &Counted<'_>,
    candidates: &[Candidate<'_>],
) -> IndexMap<u32, Vec<(u32, u64)>, FixedState> {
    let widest = widest(candidates);
    let mut nodes = vec![None; counted.lexicon.terms().len()];
    for (node, candidate) in (0..).zip(&widest) {
        candidate.members.iter().for_each(|term| nodes[*term as usize] = Some(node));
    }
    let by_part: Vec<(u32, Vec<u64>)> = counted
        .by_part()
        .into_par_iter()
        .map(|(part, documents)| {
            let mut sentences: Vec<Vec<u32>> = documents
                .into_iter()
                .flat_map(|document| {
                    counted.lexicon.sentence_nodes(document, |term| nodes[term as usize])
                })
                .collect();
            let mut degrees = vec![0; widest.len()];
            for edge in Cooccurrence::of_part(sentences.iter_mut()).edges() {
                degrees[edge.source as usize] += 1;
                degrees[edge.target as usize] += 1;
            }
            (part, degrees)
        })
        .collect();
    let of_node = |node: usize| {
        let degrees = by_part.iter().map(|(part, degrees)| (*part, degrees[node]));
        degrees.filter(|(_, degree)| *degree > 0).collect()
    };
    widest.iter().enumerate().map(|(node, word)| (word.members[0], of_node(node))).collect()
}

fn widest<'c, 'a>(candidates: &'c [Candidate<'a>]) -> Vec<&'c Candidate<'a>> {
    let mut widest: Vec<&Candidate<'_>> = candidates.iter().collect();
    widest.sort_by_key(|candidate| {
        (Reverse(candidate.rows.len()), Reverse(candidate.documents.len()), candidate.term)
    });
    widest.truncate(NODES);
    widest
}
