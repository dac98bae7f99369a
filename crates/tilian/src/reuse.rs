//! Copies and quotations, found before any word is counted.
//!
//! The stages, each a file: shingles of normalised text, fingerprints of whole texts,
//! candidates that share one, their alignment, and the verdict. Copies are whole documents and
//! slogans that are equal after normalisation; quotations are runs of equal characters shared
//! with a superior document. What is found is evidence for a person to review.

mod align;
mod candidates;
mod chain;
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
mod whole;

pub use align::Alignment;
pub use detect::{Copies, Depth, Detection, Quotations};
pub use evidence::Evidence;
pub use verdict::{Category, Direction, Reuse, Verdict};
