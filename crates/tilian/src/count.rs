//! Counting: values that merge, so that threads, months and machines are one law.

mod boundaries;
mod cooccurrence;
mod coverage;
mod frequency;
mod index;
mod parts;
mod postings;
mod vocabulary;

pub use boundaries::{Boundaries, Sides};
pub use cooccurrence::{Cooccurrence, Edge};
pub use coverage::{Coverage, Listing, Roster};
pub use frequency::{Frequency, FrequencyList};
pub use index::{Index, IndexedDocument, Word};
pub use parts::{Part, Parts};
pub use postings::{Posting, Postings};
pub use vocabulary::{TermId, Vocabulary};
