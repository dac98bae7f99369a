//! Passages that several documents share without an authority.

use crate::reuse::Reuse;
use crate::text::{Corpus, Span};

/// A passage that three or more documents have: perhaps copied, perhaps a form that all were
/// given; for a person to judge, and never left out for being frequent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedPassage {
    /// Where it stands, the place in the likely source first, then in the order of the corpus.
    pub locations: Vec<Location>,
    /// Different units that have it; documents without a unit count as one each.
    pub units: usize,
}

/// A passage of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Location {
    /// Position of the document in the corpus.
    pub document: usize,
    /// Where in its text.
    pub span: Span,
}

impl SharedPassage {
    /// The shared passages of a corpus, the most widely shared first.
    pub(super) fn all(_corpus: &Corpus, _reuse: &Reuse) -> Vec<Self> {
        todo!("passages that overlap, joined through the verdicts")
    }
}
