//! With how many different words a word shares sentences.

use std::cmp::Reverse;

use rayon::prelude::*;

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
    let degrees: Vec<Vec<u32>> = counted
        .by_part()
        .into_par_iter()
        .map(|(_, documents)| {
            let mut neighbours = Neighbours::of(widest.len());
            for document in documents {
                let node = |term: u32| nodes[term as usize];
                let sentences = counted.lexicon.sentence_nodes(document, node);
                sentences.for_each(|sentence| neighbours.add(sentence));
            }
            neighbours.degrees
        })
        .collect();
    for (node, at) in widest.into_iter().enumerate() {
        for row in &mut candidates[at].rows {
            row.neighbours = degrees[row.part as usize][node];
        }
    }
}

/// The different neighbours of each node, one bit a pair: half a megabyte for the most nodes, where
/// a list of all pairs would outgrow the text.
struct Neighbours {
    seen: Vec<u64>,
    degrees: Vec<u32>,
}

impl Neighbours {
    fn of(nodes: usize) -> Self {
        let pairs = nodes * nodes;
        Self { seen: vec![0; pairs.div_ceil(BITS)], degrees: vec![0; nodes] }
    }

    /// Takes in the nodes of a sentence. Each counts once: a sentence may be as long as a book,
    /// but has no more different nodes than there are.
    fn add(&mut self, mut sentence: Vec<usize>) {
        sentence.sort_unstable();
        sentence.dedup();
        for (at, one) in sentence.iter().enumerate() {
            for other in &sentence[at + 1..] {
                let pair = one * self.degrees.len() + other;
                let (word, bit) = (&mut self.seen[pair / BITS], 1 << (pair % BITS));
                if *word & bit == 0 {
                    *word |= bit;
                    self.degrees[*one] += 1;
                    self.degrees[*other] += 1;
                }
            }
        }
    }
}

const BITS: usize = u64::BITS as usize;

/// Positions of the candidates that the most parts use, then documents.
fn widest(candidates: &[Candidate<'_>]) -> Vec<usize> {
    let mut widest: Vec<usize> = (0..candidates.len()).collect();
    widest.par_sort_by_key(|at| {
        let candidate = &candidates[*at];
        (Reverse(candidate.rows.len()), Reverse(candidate.documents), candidate.term)
    });
    widest.truncate(NODES);
    widest
}
