//! Candidate terms: what may become a keyword, a core word or a slogan.

mod candidate;
mod lexicon;
mod mining;
mod pattern;
mod wording;

pub use candidate::{CandidateTerm, Cohesion, Origin};
pub use lexicon::{Lexicon, Occurrence};
pub use mining::Mining;
pub use wording::{CandidateWording, Clause, Wording, WordingOrigin, wordings};
