//! What the verdicts on a corpus come to, for a person to review.

use crate::reuse::{Cluster, CopyRatio, Reuse, SharedPassage, Tiers, Trick};
use crate::text::Corpus;

/// Rings, shares and tricks: where a person begins to look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// Documents that share passages with each other, the largest ring first.
    pub clusters: Vec<Cluster>,
    /// Passages that several documents have without an authority, the most widely shared first.
    pub shared: Vec<SharedPassage>,
    /// How much of each submission is copied, in the order of the corpus.
    pub ratios: Vec<CopyRatio>,
    /// Hidden characters, look-alikes and mixed scripts, in the order of the corpus.
    pub tricks: Vec<Trick>,
}

impl Review {
    /// Sums up what was found in a corpus.
    #[must_use]
    pub fn of(corpus: &Corpus, reuse: &Reuse, tiers: &Tiers) -> Self {
        Self {
            clusters: Cluster::all(corpus, reuse),
            shared: SharedPassage::all(corpus, reuse),
            ratios: CopyRatio::all(corpus, reuse, tiers),
            tricks: Trick::all(corpus),
        }
    }
}
