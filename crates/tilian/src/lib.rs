//! Distils what an organisation says in a discussion into its core words and slogans.

mod error;
mod segment;
mod text;

pub use error::Error;
pub use segment::*;
pub use text::*;
