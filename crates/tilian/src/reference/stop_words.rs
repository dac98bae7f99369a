//! Words that are never core words.

use foldhash::fast::FixedState;
use indexmap::IndexSet;

use crate::text::folded;

/// Words that carry no meaning worth ranking: grammar, generic verbs, the vocabulary of meetings.
///
/// ```
/// use tilian::StopWords;
///
/// let shipped = StopWords::shipped();
/// assert!(shipped.contains("我们") && !shipped.contains("责任"));
/// let own = shipped.with(["医院"]);
/// assert!(own.contains("医院"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StopWords(IndexSet<Box<str>, FixedState>);

impl StopWords {
    /// The list of `corpora/reference/stopwords.txt`.
    #[must_use]
    pub fn shipped() -> Self {
        Self::parse(include_str!("../../../../corpora/reference/stopwords.txt"))
    }

    /// Reads one word a line; `#` begins a comment, a BOM is passed over.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self::default().with(lines(text))
    }

    /// Adds words, as terms have them: half-width, ASCII letters in lower case.
    #[must_use]
    pub fn with<'a>(mut self, words: impl IntoIterator<Item = &'a str>) -> Self {
        let terms = words.into_iter().map(|word| word.chars().map(folded).collect::<String>());
        self.0.extend(terms.map(Into::into));
        self
    }

    /// Whether a word is on the list.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// The words in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|word| &**word)
    }
}

/// The words of a list: one a line; `#` begins a comment, a BOM is passed over.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.trim_start_matches('\u{FEFF}')
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .filter(|word| !word.is_empty())
}
