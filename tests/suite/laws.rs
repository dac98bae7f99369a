//! Laws: what holds of every text and every corpus.
//!
//! Each runs over a table of awkward texts and over texts drawn from awkward pieces, the same
//! ones every time.

mod copies;
mod determinism;
mod evidence;
mod merge;
mod spans;
mod terms;
mod texts;

pub(crate) use spans::assert_points_into_texts;
