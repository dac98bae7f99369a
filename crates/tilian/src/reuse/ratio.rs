//! How much of a document is copied.

use crate::error::Error;
use crate::reuse::Reuse;
use crate::text::Corpus;

/// How much of a submission other documents have too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CopyRatio {
    /// Position in the corpus.
    pub document: usize,
    /// Characters that are compared, after normalisation.
    pub chars: usize,
    /// Of these, characters within copied passages, quotations and citations left out; each
    /// once, however many sources have it.
    pub copied: usize,
    /// Characters within copied passages, quotations or citations.
    pub with_quotations: usize,
    /// The document that most of it was taken from, where anything was.
    pub largest: Option<LargestSource>,
    /// How much that is, by `copied` over `chars`.
    pub tier: Tier,
}

/// The document that has most of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LargestSource {
    /// Position in the corpus.
    pub document: usize,
    /// Characters of the copying document within passages of this one.
    pub copied: usize,
}

/// How much of a document is copied, in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Tier {
    /// Nothing.
    None,
    /// Less than the first bound.
    Part,
    /// From the first bound.
    Third,
    /// From the second bound.
    TwoThirds,
    /// From the third bound.
    Whole,
}

impl Tier {
    /// The name in files: `none`, `part`, `third`, `two_thirds` or `whole`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Part => "part",
            Self::Third => "third",
            Self::TwoThirds => "two_thirds",
            Self::Whole => "whole",
        }
    }
}

/// The bounds of the tiers, shares of a document from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tiers {
    bounds: [f64; 3],
}

impl Default for Tiers {
    /// A third, two thirds, and the whole but for a twentieth: a title or a signature.
    fn default() -> Self {
        Self { bounds: [1.0 / 3.0, 2.0 / 3.0, 0.95] }
    }
}

impl Tiers {
    /// Sets the bounds.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] where they do not rise from above 0 to at most 1.
    pub fn new(_bounds: [f64; 3]) -> Result<Self, Error> {
        todo!("checked bounds")
    }
}

impl CopyRatio {
    /// The ratio of each submission, in the order of the corpus.
    pub(super) fn all(_corpus: &Corpus, _reuse: &Reuse, _tiers: &Tiers) -> Vec<Self> {
        todo!("unions of spans, in normalised characters")
    }
}
