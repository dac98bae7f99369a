//! Copies and quotations, found before any word is counted.
//!
//! The stages, each a file: shingles of normalised text, fingerprints of whole texts and the
//! candidates that share one, quotations of superior documents and what remains without them,
//! pairs of documents with rare shingles in common, seeds, chains of them, the extent of each
//! passage, the evidence and the verdict. Nothing is left out merely because many documents share
//! it: that would hide every ring of copiers. What is found is for a person to review.

mod align;
mod candidates;
mod chain;
mod compare;
mod detect;
mod evidence;
mod extent;
mod fingerprint;
mod information;
mod pairs;
mod passages;
mod quotation;
mod remainder;
mod seed;
mod shingle;
mod verdict;
mod weighed;
mod whole;

pub use align::Alignment;
pub use detect::{Copies, Depth, Detection, Quotations};
pub use evidence::Evidence;
pub use verdict::{Category, Direction, Reuse, Verdict};
