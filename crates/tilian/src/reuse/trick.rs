//! What a text does so that a comparison would miss it.

use crate::text::{Corpus, Span};

/// Characters of a submission that a reader does not see or takes for others: evidence of intent,
/// whether or not a copy was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trick {
    /// Position of the document in the corpus.
    pub document: usize,
    /// What it is.
    pub kind: TrickKind,
    /// Where each stands, in order.
    pub spans: Vec<Span>,
}

/// The kinds of tricks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum TrickKind {
    /// Characters without width or shape stand between others.
    Hidden,
    /// Characters that look like others stand in their place: radicals, letters of another script.
    LookAlike,
    /// Some characters are traditional in a text that is otherwise simplified, or the other way round.
    MixedScript,
}

impl TrickKind {
    /// The name in files: `hidden`, `look_alike` or `mixed_script`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::LookAlike => "look_alike",
            Self::MixedScript => "mixed_script",
        }
    }
}

impl Trick {
    /// The tricks of all submissions, in the order of the corpus and of the kinds.
    pub(super) fn all(_corpus: &Corpus) -> Vec<Self> {
        todo!("characters of each submission")
    }
}
