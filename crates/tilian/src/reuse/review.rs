//! What the verdicts on a corpus come to, for a person to review.

use std::collections::BTreeMap;

use crate::reuse::{Alignment, Cluster, CopyRatio, Reuse, SharedPassage, Tiers, Trick, Verdict};
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
    /// For each document the shared passages that it has, by their place among all.
    shared_by: BTreeMap<usize, Vec<usize>>,
}

impl Review {
    /// Sums up what was found in a corpus.
    #[must_use]
    pub fn of(corpus: &Corpus, reuse: &Reuse, tiers: &Tiers) -> Self {
        let shared = SharedPassage::all(corpus, reuse);
        let mut shared_by: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (place, passage) in shared.iter().enumerate() {
            for location in &passage.locations {
                shared_by.entry(location.document).or_default().push(place);
            }
        }
        Self {
            clusters: Cluster::all(corpus, reuse),
            shared,
            ratios: CopyRatio::all(corpus, reuse, tiers),
            tricks: Trick::all(corpus),
            shared_by,
        }
    }

    /// The passage that most of an alignment of a verdict is, where three or more documents
    /// share it; of several the most widely shared.
    #[must_use]
    pub fn shared_by(&self, verdict: &Verdict, alignment: &Alignment) -> Option<&SharedPassage> {
        let of_document = self.shared_by.get(&verdict.document)?;
        let mut passages = of_document.iter().filter_map(|place| self.shared.get(*place));
        passages.find(|passage| passage.holds(verdict, alignment))
    }
}
