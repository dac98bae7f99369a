//! Copies and quotations, found before any word is counted.
//!
//! The stages, each a file: shingles of normalised text, fingerprints of whole texts,
//! candidates that share one, their alignment, and the verdict. Copies are whole documents and
//! slogans that are equal after normalisation; quotations are runs of equal characters shared
//! with a superior document. What is found is evidence for a person to review.

mod align;
mod candidates;
mod detect;
mod fingerprint;
mod shingle;
mod verdict;

pub use align::Alignment;
pub use detect::{Copies, Detection, Quotations};
pub use verdict::{Category, Direction, Reuse, Verdict};
