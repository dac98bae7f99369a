//! Names in texts, and marks of the same length in their place.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, Match, MatchKind};

/// Finds names in texts, of several at one place the longest.
#[derive(Clone, Debug)]
pub(super) struct Mask(AhoCorasick);

impl Mask {
    /// Masks these names, in capital and small letters alike.
    pub(super) fn of(names: &BTreeSet<String>) -> Self {
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(names);
        Self(automaton.expect("the names of one campaign are fewer than 2³¹ bytes"))
    }

    /// The text with a mark for every character of a name, as many bytes as it had.
    pub(super) fn apply(&self, text: &str) -> String {
        let mut masked = String::with_capacity(text.len());
        let mut end = 0;
        for found in self.0.find_iter(text).filter(|found| is_whole_word(text, found)) {
            masked.push_str(&text[end..found.start()]);
            masked.push_str(&whole(&text[found.range()]));
            end = found.end();
        }
        masked.push_str(&text[end..]);
        masked
    }
}

/// A text of which nothing is left but its length and its spaces.
pub(super) fn whole(text: &str) -> String {
    text.chars().map(mark).collect()
}

/// A mark of as many bytes as the character.
fn mark(c: char) -> char {
    match c.len_utf8() {
        _ if c.is_whitespace() => c,
        1 => '*',
        2 => '×',
        3 => '■',
        _ => '🔲',
    }
}

/// Whether no Latin letter or digit goes on beside a name that begins or ends with one: Li is no
/// part of Limit.
fn is_whole_word(text: &str, found: &Match) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let name = &text[found.range()];
    let goes_on_before = is_letter(text[..found.start()].chars().next_back());
    let goes_on_behind = is_letter(text[found.end()..].chars().next());
    !(is_letter(name.chars().next()) && goes_on_before
        || is_letter(name.chars().next_back()) && goes_on_behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_masked_byte_for_byte() {
        let names = ["内科", "内科二病区", "周启明", "Li Wei", "𠮷田", "é1"].map(str::to_owned);
        let mask = Mask::of(&BTreeSet::from(names));
        for (text, expected) in [
            ("内科周启明写", "■■■■■写"),
            ("内科二病区与内科", "■■■■■与■■"),
            ("LI WEI来了", "** ***来了"),
            ("Li Weimar, Bali Wei", "Li Weimar, Bali Wei"),
            ("𠮷田和é1", "🔲■和×*"),
            ("科室", "科室"),
            ("", ""),
        ] {
            let masked = mask.apply(text);
            assert_eq!(masked, expected, "{text:?}");
            let ends = |text: &str| text.char_indices().map(|(at, _)| at).collect::<Vec<_>>();
            assert_eq!(ends(&masked), ends(text), "spans of {text:?} hold");
        }
    }

    #[test]
    fn without_names_nothing_is_masked() {
        assert_eq!(Mask::of(&BTreeSet::new()).apply("内科"), "内科");
    }
}
