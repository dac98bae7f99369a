//! Copies and quotations, found before any word is counted.
//!
//! Text flows through these rooms, each a file:
//!
//! | what | where |
//! | --- | --- |
//! | each document by itself: its fingerprint, what it quotes, what remains | `examined`, `fingerprint`, `shingle`, `quotation`, `remainder`, `spelled` |
//! | documents that are equal as a whole | `candidates`, `whole` |
//! | pairs with rare shingles in common | `pairs`, `postings`, `frequent` |
//! | runs that a pair has in common, chains of them, the extent of each passage | `seed`, `chain`, `extent`, `passages`, `sentence` |
//! | what tells that a passage is copied | `information`, `weighed`, `evidence` |
//! | how it was made of its source | `written`, `matching`, `matched`, `disguise`, `alteration`, `citation` |
//! | slogans and core words, too short for passages | `slogan` |
//! | the verdicts, and what of each document is not its own | `detect`, `compare`, `verdict`, `foreign` |
//! | what they come to, for a person to review | `review`, `cluster`, `shared`, `ratio`, `trick` |
//!
//! Nothing is left out merely because many documents share it: that would hide every ring of
//! copiers. What is found is for a person to review.

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
mod examined;
mod extent;
mod fingerprint;
mod foreign;
mod frequent;
mod information;
mod likely;
mod matched;
mod matching;
mod moved;
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
mod slogan;
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
pub use slogan::Likeness;
pub use trick::{Trick, TrickKind};
pub use verdict::{Category, Direction, Reuse, Verdict};
