//! Candidate terms: what may become a keyword, a core word or a slogan.

mod candidate;
mod lexicon;
mod mining;
mod pattern;
mod sequence;
mod tally;
mod wording;

pub use candidate::{CandidateTerm, Cohesion, Origin};
pub(crate) use lexicon::{Gram, MOST_WORDS, gram, words_of};
pub use lexicon::{Lexicon, Occurrence};
pub use mining::Mining;
pub(crate) use sequence::{Longer, WordClass, word_frequencies};
pub use sequence::{SequenceStatistics, Sequences};
pub use wording::{CandidateWording, Clause, Wording, WordingOrigin, wordings};
