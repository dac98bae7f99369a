//! Text made comparable, with its map back.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

use crate::text::Span;
use crate::text::alike::alike;

/// Characters for comparing, each with the span of the original that it came from.
///
/// NFKC and lower case; white space, punctuation, symbols, control and format characters are
/// dropped, radicals that stand for characters kept. Two texts that differ in nothing else are equal.
///
/// ```
/// use tilian::Normalized;
///
/// let text = "大医，精 诚。";
/// let normalized = Normalized::new(text);
/// assert_eq!(normalized.to_string(), "大医精诚");
/// assert_eq!(normalized.original(1..3).of(text), "医，精");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Normalized {
    chars: Vec<char>,
    origins: Vec<Span>,
}

impl Normalized {
    /// Normalises a text for comparing.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut normalized = Self::default();
        // Nearly all characters of a Chinese text have three bytes.
        normalized.chars.reserve(text.len() / 3);
        normalized.origins.reserve(text.len() / 3);
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let start = text.len() - rest.len();
            let width = first.len_utf8() + marks(&rest[first.len_utf8()..]);
            let (cluster, after) = rest.split_at(width);
            normalized.push(first, cluster, Span::new(start, start + width));
            rest = after;
        }
        normalized
    }

    /// The same with one character for all that readers take for it: simplified for traditional,
    /// plain for a look-alike of another script.
    ///
    /// ```
    /// use tilian::Normalized;
    ///
    /// let written = Normalized::new("成長，醫者").alike();
    /// assert_eq!(written.chars(), Normalized::new("成长医者").chars());
    /// ```
    #[must_use]
    pub fn alike(mut self) -> Self {
        for c in &mut self.chars {
            *c = alike(*c);
        }
        self
    }

    fn push(&mut self, first: char, cluster: &str, origin: Span) {
        let is_alone = cluster.len() == first.len_utf8();
        if is_alone && (is_unified_ideograph(first) || first.is_ascii_alphanumeric()) {
            self.chars.push(first.to_ascii_lowercase());
            self.origins.push(origin);
            return;
        } else if is_alone && (first.is_ascii() || is_common_mark(first)) {
            return;
        }
        let plain = cluster.nfkc().flat_map(char::to_lowercase);
        let kept = plain.filter(|c| is_written(*c) || is_radical(*c));
        self.chars.extend(kept);
        self.origins.resize(self.chars.len(), origin);
    }

    /// The characters that are compared.
    #[must_use]
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The span of the original text that a range of characters came from; a range that is
    /// empty has an empty span.
    ///
    /// # Panics
    ///
    /// Where the range is not one of [`chars`](Self::chars).
    #[must_use]
    pub fn original(&self, range: Range<usize>) -> Span {
        match self.origins[range].as_ref() {
            [] => Span::default(),
            [only] => *only,
            [first, .., last] => Span::new(first.start(), last.end()),
        }
    }

    /// The characters that came from within a span of the original text, or from a part of it;
    /// the way back from [`original`](Self::original).
    #[must_use]
    pub fn within(&self, span: Span) -> Range<usize> {
        let start = self.origins.partition_point(|origin| origin.end() <= span.start());
        let end = self.origins.partition_point(|origin| origin.start() < span.end());
        start..end.max(start)
    }
}

impl std::fmt::Display for Normalized {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.chars.iter().try_for_each(|c| std::fmt::Write::write_char(f, *c))
    }
}

/// Bytes of the combining marks that a text begins with: they are normalised with their base.
fn marks(text: &str) -> usize {
    match text.as_bytes() {
        // What nearly always follows: nothing, ASCII, U+2000 to 20BF, U+3000 to 3029 and U+3030 to
        // 303F, U+4000 to 9FFF and U+FF00 to FF3F have no combining marks.
        [] | [..=0x7F, ..] | [0xE2, 0x80..=0x82, ..] | [0xE4..=0xE9, ..] | [0xEF, 0xBC, ..] => 0,
        [0xE3, 0x80, third, ..] if !(0xAA..=0xAF).contains(third) => 0,
        _ => text
            .chars()
            .take_while(|c| canonical_combining_class(*c) != 0)
            .map(char::len_utf8)
            .sum(),
    }
}

/// Marks and spaces that are common in Chinese text, and of which NFKC leaves nothing that is
/// written.
fn is_common_mark(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2029}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}'
        | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}')
}

/// The block that NFKC leaves alone and that holds nearly every character of a Chinese text.
pub(crate) fn is_unified_ideograph(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Radicals, which Unicode counts as symbols: in a text they stand for characters.
fn is_radical(c: char) -> bool {
    ('\u{2E80}'..='\u{2EF3}').contains(&c)
}

/// Letters and ideographs of every script.
pub(crate) fn is_letter(c: char) -> bool {
    is_unified_ideograph(c) || c.is_alphabetic()
}

/// Letters, digits and ideographs of every script; nothing that merely separates.
pub(crate) fn is_written(c: char) -> bool {
    is_unified_ideograph(c) || c.is_alphanumeric() || c == '〇'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_keeps_what_the_long_way_would() {
        for c in ('\0'..='\u{FFFF}').filter(|c| c.is_ascii() || is_common_mark(*c)) {
            let text = c.to_string();
            let long: Vec<char> =
                text.nfkc().flat_map(char::to_lowercase).filter(|c| is_written(*c)).collect();
            assert_eq!(Normalized::new(&text).chars(), long, "{c:?}");
        }
        for c in ('\0'..=char::MAX).filter(|c| canonical_combining_class(*c) != 0) {
            assert_eq!(marks(&c.to_string()), c.len_utf8(), "{c:?} is a mark");
        }
    }

    #[test]
    fn what_readers_take_as_equal_is_equal() {
        for (left, right) in [
            ("仁爱·诚信", "仁爱诚信"),
            ("ＡＢＣ１２３", "abc123"),
            ("大\u{200B}医", "大医"),
            ("e\u{301}", "é"),
            ("救死 扶伤！", "救死扶伤"),
            ("㈠", "一"),
        ] {
            assert_eq!(
                Normalized::new(left).chars(),
                Normalized::new(right).chars(),
                "{left:?} and {right:?}"
            );
        }
    }

    #[test]
    fn what_looks_alike_is_equal_when_folded() {
        for (left, right) in [("成⻓⻔⾨", "成长门门"), ("醫护", "医护"), ("СТ", "CT")]
        {
            let folded = |text| Normalized::new(text).alike().chars().to_vec();
            assert_eq!(folded(left), folded(right), "{left:?} and {right:?}");
        }
    }

    #[test]
    fn an_expanded_character_keeps_one_origin() {
        let text = "甲㎏乙";
        let normalized = Normalized::new(text);
        assert_eq!(normalized.to_string(), "甲kg乙");
        assert_eq!(normalized.original(1..2).of(text), "㎏");
        assert_eq!(normalized.original(1..4).of(text), "㎏乙");
    }

    #[test]
    fn what_came_from_a_span_is_found_again() {
        let text = "甲，㎏。 乙";
        let normalized = Normalized::new(text);
        for (part, expected) in
            [("甲", 0..1), ("，", 1..1), ("㎏", 1..3), ("。 乙", 3..4), (text, 0..4), ("", 0..0)]
        {
            let start = text.find(part).unwrap();
            let span = Span::new(start, start + part.len());
            assert_eq!(normalized.within(span), expected, "{part:?}");
        }
    }
}
