//! Copies and quotations, found before any word is counted.
//!
//! The stages, each a file: shingles of normalised text, fingerprints of whole texts and the
//! candidates that share one, quotations of superior documents and what remains without them,
//! pairs of documents with rare shingles in common, seeds, chains of them, the extent of each
//! passage, the evidence and the verdict. Nothing is left out merely because many documents share
//! it: that would hide every ring of copiers. What is found is for a person to review.

mod align;
mod alteration;
mod candidates;
mod chain;
mod citation;
mod cluster;
mod compare;
mod detect;
mod disguise;
mod evidence;
mod extent;
mod fingerprint;
mod frequent;
mod information;
mod likely;
mod matched;
mod matching;
mod pairs;
mod passages;
mod postings;
mod quotation;
mod ratio;
mod remainder;
mod review;
mod seed;
mod sentence;
mod shared;
mod shingle;
mod spelled;
mod trick;
mod verdict;
mod weighed;
mod whole;
mod written;

pub use align::Alignment;
pub use alteration::{Alteration, Alterations};
pub use cluster::Cluster;
pub use detect::{Copies, Depth, Detection, Quotations};
pub use disguise::Disguise;
pub use evidence::Evidence;
pub use matched::{MatchedRun, matched_runs};
pub use ratio::{CopyRatio, LargestSource, Tier, Tiers};
pub use review::Review;
pub use shared::{Location, SharedPassage};
pub use trick::{Trick, TrickKind};
pub use verdict::{Category, Direction, Reuse, Verdict};
