//! Distils what an organisation says in a discussion into its core words and slogans.

mod count;
mod error;
mod reference;
mod reuse;
pub mod score;
mod segment;
mod text;

pub use count::*;
pub use error::Error;
pub use reference::*;
pub use reuse::*;
pub use segment::*;
pub use text::*;
