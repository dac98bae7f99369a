//! Distils what an organisation says in a discussion into its core words and slogans.

mod error;
mod reuse;
mod segment;
mod text;

pub use error::Error;
pub use reuse::*;
pub use segment::*;
pub use text::*;
