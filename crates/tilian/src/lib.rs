//! Distils what an organisation says in a discussion into its core words and slogans.

mod error;
mod text;

pub use error::Error;
pub use text::*;
