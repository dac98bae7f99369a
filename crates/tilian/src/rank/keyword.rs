//! The keywords of each document.

mod candidate;
mod graph;
mod ground;

use rayon::prelude::*;

use crate::count::{FrequencyList, IndexedDocument};
use crate::error::Error;
use crate::rank::counted::Counted;
use crate::score::{KeywordEvidence, KeywordFactors, idf, tf};
use candidate::{Candidate, WordSequence, candidates};
use graph::ranks;
pub(super) use ground::{Admission, Ground};

/// What the score of a keyword is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeywordMethod {
    /// The product of [`KeywordFactors`].
    #[default]
    Factors,
    /// tf-idf times the rank in the document's sentence graph, each as a share of the highest.
    Both,
    /// tf-idf alone.
    TfIdf,
    /// The rank in the sentence graph alone.
    Graph,
}

/// What becomes of words of one character.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SingleCharacters {
    /// They are no terms: 心 and 术 alone say little.
    #[default]
    LeaveOut,
    /// They are terms as others are; the length prior still holds them back.
    Admit,
}

/// A keyword of one document, with what its score is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentKeyword {
    /// The term.
    pub term: String,
    /// What it is ranked by.
    pub score: f64,
    /// The counts behind it; documents are those of the corpus and the background.
    pub evidence: KeywordEvidence,
    /// The factors that they make.
    pub factors: KeywordFactors,
    /// tf-idf, over the corpus and the background together.
    pub tf_idf: f64,
    /// `PageRank` in the graph of terms that share a sentence of the document; 0 where it was not asked
    /// for, and for what is no term of the corpus.
    pub graph: f64,
}

/// Ranks the keywords of each document of a corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keywords {
    method: KeywordMethod,
    admission: Admission,
    top: usize,
}

impl Default for Keywords {
    /// Ten keywords of two characters and more by their factors.
    fn default() -> Self {
        Self { method: KeywordMethod::default(), admission: Admission::default(), top: 10 }
    }
}

impl Keywords {
    /// Sets what the score is made of.
    #[must_use]
    pub fn method(mut self, method: KeywordMethod) -> Self {
        self.method = method;
        self
    }

    /// Sets what becomes of words of one character; they are left out unless set.
    #[must_use]
    pub fn single_characters(mut self, single: SingleCharacters) -> Self {
        self.admission.single_characters = single;
        self
    }

    /// Sets the most characters of a keyword, of which a word in Latin letters counts as two; 12 unless set,
    /// 20 at most.
    #[must_use]
    pub fn longest(mut self, characters: usize) -> Self {
        self.admission.longest = characters;
        self
    }

    /// Sets how many keywords a document gets at most; 10 unless set. The order does not depend
    /// on it.
    #[must_use]
    pub fn top(mut self, top: usize) -> Self {
        self.top = top;
        self
    }

    /// The keywords of every indexed document, in the order of the index, best first.
    ///
    /// # Errors
    ///
    /// None that a corpus can cause: weights and damping are in range.
    pub fn rank(
        &self,
        counted: &Counted<'_>,
        background: &FrequencyList,
    ) -> Result<Vec<Vec<DocumentKeyword>>, Error> {
        let ground = Ground::of(counted, background, self.admission);
        let documents = counted.index.documents();
        documents.par_iter().map(|document| self.of(document, &ground)).collect()
    }

    fn of(
        &self,
        document: &IndexedDocument,
        ground: &Ground<'_>,
    ) -> Result<Vec<DocumentKeyword>, Error> {
        let candidates = candidates(document, ground);
        let graph = match self.method {
            KeywordMethod::Factors | KeywordMethod::TfIdf => vec![0.0; candidates.len()],
            KeywordMethod::Both | KeywordMethod::Graph => {
                ranks(document, &candidates, ground.counted)?
            }
        };
        let tf_idf: Vec<f64> = candidates.iter().map(weight).collect();
        let scores = self.scores(&candidates, &tf_idf, &graph);
        let words = |at: usize| candidates[at].sequence.words();
        let order = ground.best(&scores, self.top, words);
        let keyword = |at: usize| DocumentKeyword {
            term: ground.term(words(at)),
            score: scores[at],
            evidence: candidates[at].evidence,
            factors: candidates[at].factors,
            tf_idf: tf_idf[at],
            graph: graph[at],
        };
        Ok(order.into_iter().map(keyword).collect())
    }

    fn scores(&self, candidates: &[Candidate], tf_idf: &[f64], graph: &[f64]) -> Vec<f64> {
        let highest = |values: &[f64]| values.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        match self.method {
            KeywordMethod::Factors => {
                candidates.iter().map(|candidate| candidate.factors.product()).collect()
            }
            KeywordMethod::TfIdf => tf_idf.to_vec(),
            KeywordMethod::Graph => graph.to_vec(),
            KeywordMethod::Both => {
                let (most_tf_idf, most_graph) = (highest(tf_idf), highest(graph));
                let both = tf_idf.iter().zip(graph);
                both.map(|(tf_idf, graph)| tf_idf / most_tf_idf * (graph / most_graph)).collect()
            }
        }
    }
}

/// A candidate with the product of its factors.
pub(super) struct Weighed {
    pub(super) sequence: WordSequence,
    pub(super) score: f64,
}

/// The best candidates of a document by their factors.
pub(super) fn weighed(document: &IndexedDocument, ground: &Ground<'_>, top: usize) -> Vec<Weighed> {
    let candidates = candidates(document, ground);
    let scores: Vec<f64> = candidates.iter().map(|found| found.factors.product()).collect();
    let order = ground.best(&scores, top, |at| candidates[at].sequence.words());
    let weighed = |at: usize| Weighed { sequence: candidates[at].sequence, score: scores[at] };
    order.into_iter().map(weighed).collect()
}

fn weight(candidate: &Candidate) -> f64 {
    let KeywordEvidence { occurrences, documents, of_documents, .. } = candidate.evidence;
    tf(occurrences) * idf(of_documents, documents)
}
