//! Characters that everybody reads.

use foldhash::fast::FixedState;
use indexmap::IndexSet;

/// Characters that count as common when plainness is measured.
///
/// ```
/// use tilian::CommonCharacters;
///
/// let common = CommonCharacters::shipped();
/// assert!(common.contains('仁') && !common.contains('臻'));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommonCharacters(IndexSet<char, FixedState>);

impl CommonCharacters {
    /// The 3,500 characters of the first level of the 通用规范汉字表 (State Council of China,
    /// 2013): `corpora/reference/common-characters.txt`.
    #[must_use]
    pub fn shipped() -> Self {
        Self::parse(include_str!("../../../../corpora/reference/common-characters.txt"))
    }

    /// Reads every character that is not white space; a line that begins with `#` is a comment.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let lines = text.trim_start_matches('\u{FEFF}').lines();
        let listed = lines.filter(|line| !line.starts_with('#'));
        Self(listed.flat_map(str::chars).filter(|c| !c.is_whitespace()).collect())
    }

    /// Whether a character is common; digits and ASCII letters always are.
    #[must_use]
    pub fn contains(&self, c: char) -> bool {
        c.is_ascii_alphanumeric() || self.0.contains(&c)
    }

    /// Characters on the list.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the list is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
