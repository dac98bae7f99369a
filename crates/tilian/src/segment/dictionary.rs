//! User dictionaries, read tolerantly and whole.
//!
//! jieba-rs 0.11 gives a line with a word alone the frequency 0, so that it is never cut, takes
//! a tag in second place for an error after which half of the file stays loaded, keeps a BOM
//! as part of the first word and has no word with a space; hence a reader of our own.

use crate::error::Error;
use crate::text::is_written;

/// Words that a user wants kept whole.
///
/// ```
/// use tilian::UserDictionary;
///
/// let lines = "# 本院用语\n大医精诚\n医患关系 n\n三甲 100 n\n达 芬奇机器人\tnz\n";
/// let dictionary: UserDictionary = lines.parse()?;
/// assert_eq!(dictionary.entries().len(), 4);
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

    /// One word a line: `word`, `word tag`, `word frequency` or `word frequency tag`; behind a word
    /// that has spaces stands a tab. Title and quotation marks around a word are no part of it. `#`
    /// at the beginning or behind white space begins a comment; a BOM is passed over. All lines are
    /// read, or none.
    fn from_str(text: &str) -> Result<Self, Error> {
        let lines = text.trim_start_matches('\u{FEFF}').lines().enumerate();
        let entries = lines
            .map(|(index, line)| (index, without_comment(line)))
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(index, line)| read_line(line).ok_or_else(|| bad_line(index + 1, line)))
            .collect::<Result<_, _>>()?;
        Ok(Self { entries })
    }
}

/// What stands before a comment; the `#` of C# begins none.
fn without_comment(line: &str) -> &str {
    let begins = |at: &usize| line[..*at].chars().next_back().is_none_or(char::is_whitespace);
    let comment = line.match_indices('#').map(|(at, _)| at).find(begins);
    &line[..comment.unwrap_or(line.len())]
}

fn read_line(line: &str) -> Option<DictionaryEntry> {
    let line = line.trim();
    let (word, rest) = line
        .split_once('\t')
        .or_else(|| line.split_once(char::is_whitespace))
        .unwrap_or((line, ""));
    let word = word.trim().trim_matches(QUOTES);
    let (frequency, tag) = match rest.split_whitespace().collect::<Vec<_>>().as_slice() {
        [] => (None, None),
        [tag] if is_tag(tag) => (None, Some(*tag)),
        [frequency] => (Some(*frequency), None),
        [frequency, tag] if is_tag(tag) => (Some(*frequency), Some(*tag)),
        _ => return None,
    };
    let frequency = frequency.map(str::parse).transpose().ok()?;
    let entry = DictionaryEntry { word: word.to_owned(), frequency, tag: tag.map(str::to_owned) };
    word.chars().any(is_written).then_some(entry)
}

/// Marks that stand around a name and are not part of it.
const QUOTES: &[char] = &['《', '》', '〈', '〉', '“', '”', '‘', '’', '「', '」', '『', '』', '"'];

/// Whether this is a part of speech as jieba writes it, `nrfg` being the longest, and not the second
/// word of a name.
fn is_tag(text: &str) -> bool {
    text.len() <= 4 && text.chars().all(|c| c.is_ascii_lowercase())
}

fn bad_line(line: usize, given: &str) -> Error {
    Error::BadLine {
        what: "user dictionary",
        line,
        given: given.trim().to_owned(),
        expected: "word, word tag, word frequency, or word frequency tag; a tab behind a word with spaces",
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
        for (bad, line) in [
            ("甲\n乙 -3", 2),
            ("甲 1 2", 1),
            ("甲 3 n x", 1),
            ("甲\n\n# 注\nda Vinci", 4),
            ("大医 精诚", 1),
            ("达 芬奇\tn n", 1),
            ("甲\n《》 n", 2),
            ("· 3", 1),
        ] {
            let error = bad.parse::<UserDictionary>().unwrap_err();
            assert!(
                matches!(error, Error::BadLine { line: l, .. } if l == line),
                "{bad:?}: {error}"
            );
        }
    }

    #[test]
    fn what_is_no_part_of_a_word_is_left_off() {
        for (line, word, frequency, tag) in [
            ("C# n", "C#", None, Some("n")),
            ("甲\t# 注", "甲", None, None),
            ("达 芬奇 机器人\t5 nz", "达 芬奇 机器人", Some(5), Some("nz")),
            ("三甲\t100\tn\r", "三甲", Some(100), Some("n")),
            ("三甲 \t n", "三甲", None, Some("n")),
            ("　三甲　n", "三甲", None, Some("n")),
            ("《大医精诚》", "大医精诚", None, None),
            ("希波克拉底·誓言 0", "希波克拉底·誓言", Some(0), None),
        ] {
            let read = line.parse::<UserDictionary>().unwrap().entries;
            let tag = tag.map(str::to_owned);
            let expected = DictionaryEntry { word: word.to_owned(), frequency, tag };
            assert_eq!(read, [expected], "{line:?}");
        }
    }
}
