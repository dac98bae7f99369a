//! Distils what an organisation says in a discussion into its core words and slogans.

mod concordance;
mod count;
mod distill;
mod error;
mod rank;
mod reference;
mod reuse;
pub mod score;
mod segment;
mod term;
mod text;

pub use concordance::{Concordance, KwicLine};
pub use count::*;
pub use distill::{Distillation, Distilled, Stage};
pub use error::Error;
pub use rank::*;
pub use reference::*;
pub use reuse::*;
pub use segment::*;
pub use term::*;
pub use text::*;
