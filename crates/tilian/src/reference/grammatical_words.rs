//! Words that stand inside no term.

use foldhash::fast::FixedState;
use indexmap::IndexSet;

use crate::reference::stop_words::lines;

/// Words that hold sentences together and over which no term reaches, such as 的, 通过 and 我们.
///
/// A stop word need not be one: 方式 alone says nothing, but 方式 stands in 生活方式.
///
/// ```
/// use tilian::GrammaticalWords;
///
/// let shipped = GrammaticalWords::shipped();
/// assert!(shipped.contains("的") && !shipped.contains("方式"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GrammaticalWords(IndexSet<Box<str>, FixedState>);

impl GrammaticalWords {
    /// The list of `corpora/reference/grammatical-words.txt`.
    #[must_use]
    pub fn shipped() -> Self {
        let text = include_str!("../../../../corpora/reference/grammatical-words.txt");
        Self(lines(text).map(Into::into).collect())
    }

    /// Whether a word is on the list.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}
