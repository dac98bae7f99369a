//! The judgement of a pair of documents, with its evidence.

use crate::reuse::Alignment;
use crate::text::{Span, overlaps_any};

/// What was found between a document and a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Position of the document in the corpus.
    pub document: usize,
    /// Position of its source in the corpus.
    pub source: usize,
    /// Whether this is for review as a copy, or a quotation.
    pub category: Category,
    /// Whether it is known who was first.
    pub direction: Direction,
    /// The paired passages, in the document's order.
    pub alignments: Vec<Alignment>,
    /// Characters of the document that are compared, after normalisation.
    pub compared: usize,
}

impl Verdict {
    /// Characters that match, after normalisation.
    #[must_use]
    pub fn matched(&self) -> usize {
        self.alignments.iter().map(|alignment| alignment.matched).sum()
    }

    /// How likely a person would call the likeliest passage copied, 0 to 1; 1 for a whole
    /// document that is equal, `None` for a quotation.
    #[must_use]
    pub fn probability(&self) -> Option<f64> {
        let of = |alignment: &Alignment| match (alignment.evidence, alignment.likeness) {
            (Some(evidence), _) => evidence.probability(),
            (None, Some(likeness)) => likeness.probability(),
            (None, None) => 1.0,
        };
        let all = self.alignments.iter().map(of);
        (self.category == Category::Copy).then(|| all.fold(0.0, f64::max))
    }

    /// Share of the document's compared characters that match, 0 to 1; passages that overlap
    /// count no more than the whole.
    #[must_use]
    pub fn share(&self) -> f64 {
        if self.compared == 0 {
            0.0
        } else {
            (self.matched() as f64 / self.compared as f64).min(1.0)
        }
    }
}

/// What kind of reuse it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Category {
    /// A whole document, a slogan or a passage that another has too: for human review.
    Copy,
    /// A passage of a superior document: allowed, but not the document's own words.
    Quotation,
    /// A passage that both set in quotation marks: somebody else's words, and marked as such.
    Citation,
    /// The same frame with other words: a label for readers, no accusation.
    SimilarFrame,
}

impl Category {
    /// The name in files: `copy`, `quotation`, `citation` or `similar_frame`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Quotation => "quotation",
            Self::Citation => "citation",
            Self::SimilarFrame => "similar_frame",
        }
    }
}

/// Whether the order of two documents is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Direction {
    /// The source was there first: received earlier, or a known or superior text.
    SourceFirst,
    /// One of the times of receipt is not known, or they are equal.
    Unknown,
}

impl Direction {
    /// The name in files: `source_first` or `unknown`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SourceFirst => "source_first",
            Self::Unknown => "unknown",
        }
    }
}

/// Everything that was found, and what is left of each document as its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reuse {
    verdicts: Vec<Verdict>,
    foreign: Vec<Vec<Span>>,
}

impl Reuse {
    /// Joins verdicts, sorted by document and source, with the spans to set aside, one sorted
    /// and disjoint list for each document of the corpus.
    pub(super) fn new(verdicts: Vec<Verdict>, foreign: Vec<Vec<Span>>) -> Self {
        Self { verdicts, foreign }
    }

    /// The verdicts, by document and source.
    #[must_use]
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }

    /// The spans of a document that are set aside, sorted and disjoint.
    #[must_use]
    pub fn foreign(&self, document: usize) -> &[Span] {
        self.foreign.get(document).map_or(&[], Vec::as_slice)
    }

    /// Whether a passage of a document is wholly its own.
    #[must_use]
    pub fn is_own(&self, document: usize, span: Span) -> bool {
        !overlaps_any(self.foreign(document), span)
    }
}
