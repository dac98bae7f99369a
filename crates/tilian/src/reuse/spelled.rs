//! Words of letters and numbers, each of which is compared as one.
//!
//! A Chinese character says as much as a word; a letter or a digit says next to nothing, and any
//! two English texts have nearly all pairs of letters in common.

use std::ops::Range;

use crate::reuse::shingle::mix;
use crate::reuse::trick::is_hidden;
use crate::reuse::written::Written;

/// Where the East Asian scripts begin, whose characters are compared one by one.
const EAST_ASIAN: char = '\u{2E80}';

/// Planes of Unicode without characters, one of which stands for each word by its hash: two words
/// of a hundred thousand different ones may fall together, which joins no passage by itself.
const UNASSIGNED: Range<u32> = 0x4_0000..0xE_0000;

/// The words and numbers of two characters and more, in order.
pub(super) fn words(text: &Written<'_>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut last = None;
    for (at, c) in text.folded().iter().enumerate() {
        let kind = Spelled::of(*c);
        if kind.is_some() && kind == last && text.before(at).chars().all(is_hidden) {
            match words.last_mut() {
                Some(word) if word.end == at => word.end += 1,
                _ => words.push(at - 1..at + 1),
            }
        }
        last = kind;
    }
    words
}

/// The character that stands for a word.
pub(super) fn one_for(word: &[char]) -> char {
    let count = u64::from(UNASSIGNED.end - UNASSIGNED.start);
    let code = u32::try_from(((mix(word) >> 32) * count) >> 32).unwrap_or(0);
    char::from_u32(UNASSIGNED.start + code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// What words are spelled with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelled {
    Letter,
    Digit,
}

impl Spelled {
    fn of(c: char) -> Option<Self> {
        if c >= EAST_ASIAN {
            None
        } else if c.is_numeric() {
            Some(Self::Digit)
        } else {
            c.is_alphabetic().then_some(Self::Letter)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Normalized;

    #[test]
    fn words_end_where_a_reader_sees_it() {
        for (text, expected) in [
            ("", &[][..]),
            ("他说a和1", &[]),
            ("The patient, first", &["the", "patient", "first"]),
            ("the p\u{AD}a\u{200B}tient", &["the", "patient"]),
            ("ＩＣＵ里有36张床", &["icu", "36"]),
            ("3.45kg", &["45", "kg"]),
            ("a b cd", &["cd"]),
            ("naïve Пример", &["naïve", "пример"]),
        ] {
            let normalized = Normalized::new(text);
            let found = words(&Written::whole(text, &normalized)).into_iter();
            let found: Vec<String> =
                found.map(|word| normalized.chars()[word].iter().collect()).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn equal_words_have_one_character() {
        let one = |word: &str| one_for(&word.chars().collect::<Vec<_>>());
        assert_eq!(one("patient"), one("patient"));
        assert_ne!(one("patient"), one("patience"));
        assert!(!one("patient").is_alphanumeric(), "no character that a text may have");
    }
}
