//! The ground floor: documents, spans into them, and text made comparable.
//!
//! Everything a later stage reports is a [`Span`] of a [`Document`]'s original text.

mod alike;
mod corpus;
mod document;
mod enclosed;
mod entry;
mod fold;
mod normalize;
mod span;
mod split;

pub(crate) use alike::{TwoForms, is_look_alike, two_forms};
pub use corpus::Corpus;
pub use document::{Document, Kind, Received, Role};
pub(crate) use enclosed::{QUOTATION_MARKS, TITLE_MARKS, enclosed};
pub use entry::Entry;
pub use fold::Folded;
pub(crate) use fold::folded;
pub use normalize::Normalized;
pub(crate) use normalize::{is_letter, is_unified_ideograph, is_written};
pub use span::{Span, overlaps_any};
pub use split::{clauses, sentences};
