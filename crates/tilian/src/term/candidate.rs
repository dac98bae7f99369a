//! One unscored term.

use crate::count::{Frequency, TermId};

/// A term before it is scored.
#[derive(Clone, Debug, PartialEq)]
pub struct CandidateTerm {
    /// The term.
    pub term: String,
    /// Its words in the index.
    pub words: Vec<TermId>,
    /// Where it comes from.
    pub origin: Origin,
    /// How often it occurs among own words.
    pub frequency: Frequency,
    /// How firmly its words hold together; `None` for a single word.
    pub cohesion: Option<Cohesion>,
}

/// Where a candidate term comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// Put forward as a core word.
    Submitted,
    /// A word of the texts.
    Word,
    /// A phrase mined from the texts.
    Phrase,
}

impl Origin {
    /// The name in files: `submitted`, `word` or `phrase`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Word => "word",
            Self::Phrase => "phrase",
        }
    }
}

/// How firmly the words of a phrase hold together, and how freely it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cohesion {
    /// Normalised pointwise mutual information, −1 to 1.
    pub npmi: f64,
    /// Entropy in bits of what stands before it.
    pub left_entropy: f64,
    /// Entropy in bits of what stands behind it.
    pub right_entropy: f64,
}
