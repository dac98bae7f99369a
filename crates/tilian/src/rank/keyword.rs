//! The keywords of each document.

use rayon::prelude::*;

use foldhash::fast::FixedState;
use indexmap::IndexMap;

use crate::count::{Cooccurrence, FrequencyList, IndexedDocument};
use crate::error::Error;
use crate::rank::counted::Counted;
use crate::score::{Edge, Graph, PageRank, idf, tf};

/// What the score of a keyword is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeywordMethod {
    /// tf-idf times the rank in the document's sentence graph, each as a share of the highest.
    #[default]
    Both,
    /// tf-idf alone.
    TfIdf,
    /// The rank in the sentence graph alone.
    Graph,
}

/// A keyword of one document, with what its score is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentKeyword {
    /// The term.
    pub term: String,
    /// What it is ranked by.
    pub score: f64,
    /// tf-idf, over the corpus and the background together.
    pub tf_idf: f64,
    /// `PageRank` in the graph of terms that share a sentence of the document.
    pub graph: f64,
    /// Occurrences in the document.
    pub occurrences: u64,
    /// Documents of the corpus and the background that have it.
    pub documents: u64,
    /// Documents of the corpus and the background in all.
    pub of_documents: u64,
}

/// Most nodes of a document's graph: a text of ten megabytes without a mark is one sentence, and the
/// pairs of all its terms would not fit into memory.
const NODES: usize = 2_000;

/// Ranks the keywords of each document of a corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keywords {
    method: KeywordMethod,
    top: usize,
}

impl Default for Keywords {
    fn default() -> Self {
        Self { method: KeywordMethod::default(), top: 10 }
    }
}

impl Keywords {
    /// Sets what the score is made of.
    #[must_use]
    pub fn method(mut self, method: KeywordMethod) -> Self {
        self.method = method;
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
        let documents = counted.index.documents();
        documents.par_iter().map(|document| self.of(document, counted, background)).collect()
    }

    fn of(
        &self,
        document: &IndexedDocument,
        counted: &Counted<'_>,
        background: &FrequencyList,
    ) -> Result<Vec<DocumentKeyword>, Error> {
        let mut occurrences: IndexMap<u32, u64, FixedState> = IndexMap::default();
        for sentence in document.sentences() {
            counted
                .lexicon
                .search(sentence, |found| *occurrences.entry(found.term).or_default() += 1);
        }
        // The most frequent first: those are the nodes of a document with more terms than nodes.
        occurrences.sort_unstable_by(|a, n, b, m| m.cmp(n).then(a.cmp(b)));
        let node = |term: u32| {
            let at = occurrences.get_index_of(&term).filter(|at| *at < NODES);
            at.and_then(|at| u32::try_from(at).ok())
        };
        let mut sentences: Vec<Vec<u32>> = counted.lexicon.sentence_nodes(document, node).collect();
        let ranks = PageRank::default().of(&graph(occurrences.len(), &mut sentences)?)?;
        let mut keywords: Vec<DocumentKeyword> = occurrences
            .iter()
            .zip(ranks)
            .map(|((term, occurrences), graph)| {
                describe(counted, background, *term, *occurrences, graph)
            })
            .collect();
        self.score(&mut keywords);
        keywords.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.term.cmp(&b.term)));
        keywords.truncate(self.top);
        Ok(keywords)
    }

    fn score(&self, keywords: &mut [DocumentKeyword]) {
        let highest =
            |value: fn(&DocumentKeyword) -> f64| keywords.iter().map(value).fold(0.0, f64::max);
        let (tf_idf, graph) = (highest(|keyword| keyword.tf_idf), highest(|keyword| keyword.graph));
        for keyword in keywords {
            keyword.score = match self.method {
                KeywordMethod::TfIdf => keyword.tf_idf,
                KeywordMethod::Graph => keyword.graph,
                KeywordMethod::Both => keyword.tf_idf / tf_idf * (keyword.graph / graph),
            };
        }
    }
}

fn describe(
    counted: &Counted<'_>,
    background: &FrequencyList,
    term: u32,
    occurrences: u64,
    graph: f64,
) -> DocumentKeyword {
    let name = &counted.lexicon.terms()[term as usize].term;
    let here = counted.postings.of(term).len() as u64;
    let documents = here + background.find(name).documents;
    let of_documents = counted.documents() + background.documents();
    DocumentKeyword {
        term: name.clone(),
        score: 0.0,
        tf_idf: tf(occurrences) * idf(of_documents, documents),
        graph,
        occurrences,
        documents,
        of_documents,
    }
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
