//! User dictionaries, read tolerantly and whole.
//!
//! jieba-rs 0.11 gives a line with a word alone the frequency 0, so that it is never cut, takes
//! a tag in second place for an error after which half of the file stays loaded, and keeps a BOM
//! as part of the first word; hence a reader of our own.

use crate::error::Error;

/// Words that a user wants kept whole.
///
/// ```
/// use tilian::UserDictionary;
///
/// let dictionary: UserDictionary = "# 本院用语\n大医精诚\n医患关系 n\n三甲 100 n\n".parse()?;
/// assert_eq!(dictionary.entries().len(), 3);
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserDictionary {
    entries: Vec<DictionaryEntry>,
}

/// A word with what the dictionary says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DictionaryEntry {
    /// The word.
    pub word: String,
    /// How often it is expected; where it is unknown, as often as keeps it whole.
    pub frequency: Option<usize>,
    /// Part of speech as jieba writes it.
    pub tag: Option<String>,
}

impl UserDictionary {
    /// The entries in the order of the file.
    #[must_use]
    pub fn entries(&self) -> &[DictionaryEntry] {
        &self.entries
    }

    /// Adds words of which nothing more is known.
    #[must_use]
    pub fn with_words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.entries.extend(words.into_iter().map(|word| DictionaryEntry {
            word: word.into(),
            frequency: None,
            tag: None,
        }));
        self
    }
}

impl std::str::FromStr for UserDictionary {
    type Err = Error;

    /// One word a line: `word`, `word tag`, `word frequency` or `word frequency tag`; `#` begins
    /// a comment; a BOM is passed over. All lines are read, or none.
    fn from_str(text: &str) -> Result<Self, Error> {
        let lines = text.trim_start_matches('\u{FEFF}').lines().enumerate();
        let entries = lines
            .map(|(index, line)| (index, line.split('#').next().unwrap_or_default().trim()))
            .filter(|(_, line)| !line.is_empty())
            .map(|(index, line)| read_line(line).ok_or_else(|| bad_line(index + 1, line)))
            .collect::<Result<_, _>>()?;
        Ok(Self { entries })
    }
}

fn read_line(line: &str) -> Option<DictionaryEntry> {
    let is_tag = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic());
    let fields: Vec<&str> = line.split_whitespace().collect();
    let (word, frequency, tag) = match fields.as_slice() {
        [word] => (word, None, None),
        [word, tag] if is_tag(tag) => (word, None, Some(tag)),
        [word, frequency] => (word, Some(frequency), None),
        [word, frequency, tag] if is_tag(tag) => (word, Some(frequency), Some(tag)),
        _ => return None,
    };
    Some(DictionaryEntry {
        word: (*word).to_owned(),
        frequency: frequency.map(|text| text.parse()).transpose().ok()?,
        tag: tag.map(|tag| (*tag).to_owned()),
    })
}

fn bad_line(line: usize, given: &str) -> Error {
    Error::BadLine {
        what: "user dictionary",
        line,
        given: given.to_owned(),
        expected: "word, word tag, word frequency, or word frequency tag",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_all_lines_or_none() {
        let good = "\u{FEFF}大医精诚\n\n# 注\n医患关系 n # 词组\n三甲 100\n护士长 50 n\n";
        let entries = good.parse::<UserDictionary>().unwrap().entries;
        assert_eq!(entries.len(), 4, "{entries:?}");
        assert_eq!(entries[0].word, "大医精诚", "the BOM is no part of the word");
        assert_eq!(entries[2].frequency, Some(100));
        for (bad, line) in [("甲\n乙 -3", 2), ("甲 1 2", 1), ("甲 3 n x", 1)] {
            let error = bad.parse::<UserDictionary>().unwrap_err();
            assert!(
                matches!(error, Error::BadLine { line: l, .. } if l == line),
                "{bad:?}: {error}"
            );
        }
    }
}
