//! Text cut into tokens that tile it.

mod compound;
mod dictionary;
mod jieba;
mod joined;
mod script;
mod tag;
mod token;

pub use dictionary::{DictionaryEntry, UserDictionary};
pub use jieba::Jieba;
pub use joined::Joined;
pub use tag::Tag;
pub use token::Token;

/// Cuts a text into tokens.
///
/// The tokens tile the text: each begins where the one before ends, the first at 0, the last
/// ends with the text; white space and punctuation are tokens too. No token crosses a line end.
/// The same text gives the same tokens on every thread.
pub trait Segmenter: Send + Sync {
    /// The tokens of a text, in order.
    fn segment(&self, text: &str) -> Vec<Token>;
}
