//! Documents that share passages: rings of copiers.

use crate::reuse::Reuse;
use crate::text::Corpus;

/// Submissions that are linked by copies, directly or through each other, the library's texts
/// that they were taken from included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Positions in the corpus, in order.
    pub documents: Vec<usize>,
    /// Places of the verdicts that link them, among all verdicts, in order.
    pub verdicts: Vec<usize>,
    /// Different units that sent them.
    pub units: usize,
}

impl Cluster {
    /// The clusters of a corpus, the largest first, of equal ones the first.
    pub(super) fn all(_corpus: &Corpus, _reuse: &Reuse) -> Vec<Self> {
        todo!("connected components of the copies")
    }
}
