//! What is altered between two passages that readers hardly see.

use unicode_normalization::UnicodeNormalization;

use crate::reuse::seed::Seed;
use crate::reuse::trick::{is_drawn_as_ideograph, is_hidden};
use crate::reuse::written::Written;
use crate::text::is_look_alike;

/// An alteration that leaves a text reading the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Alteration {
    /// Characters without width or shape are put in or taken out.
    Hidden,
    /// Characters are replaced by others that look like them.
    LookAlike,
    /// Traditional characters stand for simplified ones, or the other way round.
    Script,
    /// Full width stands for half width, or the other way round.
    Width,
    /// Punctuation, symbols or spaces are changed; where lines end does not count.
    Punctuation,
}

impl Alteration {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Hidden, Self::LookAlike, Self::Script, Self::Width, Self::Punctuation];

    /// The name in files: `hidden`, `look_alike`, `script`, `width` or `punctuation`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::LookAlike => "look_alike",
            Self::Script => "script",
            Self::Width => "width",
            Self::Punctuation => "punctuation",
        }
    }
}

/// A set of alterations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Alterations(u8);

impl Alterations {
    /// The set with one more.
    #[must_use]
    pub fn with(self, alteration: Alteration) -> Self {
        Self(self.0 | 1 << alteration as u8)
    }

    /// Whether it is among them.
    #[must_use]
    pub fn contains(self, alteration: Alteration) -> bool {
        self.0 & 1 << alteration as u8 != 0
    }

    /// Those of the set, in the order of [`Alteration::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Alteration> {
        Alteration::ALL.into_iter().filter(move |alteration| self.contains(*alteration))
    }
}

impl Alterations {
    /// What differs between two passages where they are equal when compared: within each run of
    /// equal characters, the characters as they were written and what stands between them.
    pub(super) fn between(one: &Written<'_>, other: &Written<'_>, runs: &[Seed]) -> Self {
        let mut found = Self::default();
        for run in runs {
            for at in 0..run.length {
                let [left, right] = [one.char(run.at[0] + at), other.char(run.at[1] + at)];
                found = found.with_all((left != right).then(|| of_char(left, right)).flatten());
                if at > 0 {
                    let gaps = [one.before(run.at[0] + at), other.before(run.at[1] + at)];
                    found = found.between_chars(gaps);
                }
            }
        }
        found
    }

    fn with_all(self, found: impl IntoIterator<Item = Alteration>) -> Self {
        found.into_iter().fold(self, Self::with)
    }

    /// What differs between two stretches that are not compared.
    fn between_chars(self, gaps: [&str; 2]) -> Self {
        if gaps[0] == gaps[1] {
            return self;
        }
        let hidden = gaps.map(|gap| gap.chars().filter(|c| is_hidden(*c)).count());
        // Where lines end is a matter of the page.
        let is_page = gaps.iter().any(|gap| gap.contains(['\n', '\r']));
        let is_shown = |c: &char| !(is_hidden(*c) || is_page && c.is_whitespace());
        let [left, right] = gaps.map(|gap| gap.chars().filter(is_shown));
        let found = self.with_all((hidden[0] != hidden[1]).then_some(Alteration::Hidden));
        if left.clone().eq(right.clone()) {
            found
        } else if left.nfkc().eq(right.nfkc()) {
            found.with(Alteration::Width)
        } else {
            found.with(Alteration::Punctuation)
        }
    }
}

/// What differs between two characters, as they were written, that are compared as one; nothing
/// where only the case does.
fn of_char(left: &str, right: &str) -> Option<Alteration> {
    let is_alike = |written: &str| {
        let lower = written.chars().flat_map(char::to_lowercase);
        written.chars().any(is_drawn_as_ideograph) || lower.into_iter().any(is_look_alike)
    };
    let plain = |written: &str| written.nfkc().flat_map(char::to_lowercase).collect::<String>();
    let composed = |written: &str| written.nfc().flat_map(char::to_lowercase).collect::<String>();
    if is_alike(left) || is_alike(right) {
        Some(Alteration::LookAlike)
    } else if plain(left) != plain(right) {
        Some(Alteration::Script)
    } else if composed(left) != composed(right) {
        Some(Alteration::Width)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Normalized;

    #[test]
    fn what_readers_hardly_see_is_named() {
        let text = "夜里的灯亮着，ICU有3个人没有睡，门开着。";
        for (altered, expected) in [
            (text.to_owned(), &[][..]),
            (text.to_lowercase(), &[]),
            (text.replace("灯", "灯\u{200B}"), &[Alteration::Hidden]),
            (text.replace("门", "⻔"), &[Alteration::LookAlike]),
            (text.replace("人", "⼈"), &[Alteration::LookAlike]),
            (text.replace("IC", "IС"), &[Alteration::LookAlike]),
            (text.replace("门", "門"), &[Alteration::Script]),
            (text.replace("3", "３"), &[Alteration::Width]),
            (text.replace("，", ","), &[Alteration::Width]),
            (text.replace("，", "、"), &[Alteration::Punctuation]),
            (text.replace("没有", "没 有"), &[Alteration::Punctuation]),
            (text.replace("没有", "没\r\n  有"), &[]),
            (
                text.replace("灯", "燈\u{AD}").replace("，", ""),
                &[Alteration::Hidden, Alteration::Script, Alteration::Punctuation],
            ),
        ] {
            let [one, other] = [text, &altered].map(|text| Normalized::new(text).alike());
            assert_eq!(one.chars(), other.chars(), "{altered:?}");
            let all = 0..one.chars().len();
            let run = Seed { at: [0, 0], length: all.len() };
            let left = Written { text, normalized: &one, chars: all.clone() };
            let right = Written { text: &altered, normalized: &other, chars: all };
            let found: Vec<_> = Alterations::between(&left, &right, &[run]).iter().collect();
            assert_eq!(found, expected, "{altered:?}");
        }
    }
}
