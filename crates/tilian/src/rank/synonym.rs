//! Core words that may say the same, with what speaks for it: suggested, never merged in silence.

mod context;
mod form;
mod likeness;
mod suggest;

use crate::score::Overlap;

pub use form::WordPattern;
pub(crate) use suggest::suggest;

/// Two core words that a committee may want to count as one.
#[derive(Clone, Debug, PartialEq)]
pub struct MergeSuggestion {
    /// The better ranked of the two, which would lead.
    pub lead: String,
    /// The other.
    pub form: String,
    /// All the forms that the lead's list of merges would hold: those that it and the other have
    /// already, and the other itself.
    pub list: Vec<String>,
    /// Mean of the likeness of characters and of contexts, 0 to 1.
    pub score: f64,
    /// Characters that both have, in the order of the lead.
    pub characters: String,
    /// Their number, and those of each word.
    pub overlap: Overlap,
    /// Dice coefficient of the characters.
    pub dice: f64,
    /// What their order has in common.
    pub pattern: Option<WordPattern>,
    /// The company both keep.
    pub contexts: SharedContexts,
}

/// What stands in the sentences of two words alike.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedContexts {
    /// Cosine of the vectors of positive pointwise mutual information, 0 to 1.
    pub cosine: f64,
    /// Terms that stand beside both more often than by chance, of those beside each.
    pub overlap: Overlap,
    /// Those that weigh most, the heaviest first.
    pub terms: Vec<SharedContext>,
    /// Sentences with each word, in the order of lead and form.
    pub sentences: [u64; 2],
    /// Parts of the corpus with each.
    pub parts: [u64; 2],
}

/// A term that stands beside both words.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedContext {
    /// The term.
    pub term: String,
    /// Parts of the corpus in which it shares a sentence with each word, in the order of lead and
    /// form.
    pub parts: [u64; 2],
    /// Its share of the cosine.
    pub share: f64,
}
