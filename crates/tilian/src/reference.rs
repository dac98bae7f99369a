//! The lists that come with the library: stop words, common characters, background frequencies,
//! known mottos, and groups with their seed words. Each can be replaced.

mod background;
mod characters;
mod grammatical_words;
mod groups;
mod mottos;
mod stop_words;

pub use characters::CommonCharacters;
pub use grammatical_words::GrammaticalWords;
pub use groups::{Group, Groups};
pub use mottos::{Motto, known_mottos};
pub use stop_words::StopWords;
