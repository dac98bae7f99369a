//! How alike two words are written.

use crate::score::Overlap;

/// What the order of two words' characters has in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum WordPattern {
    /// The same halves, swapped: 厚德精医 and 精医厚德.
    SwappedHalves,
    /// The same characters in another order: 求真务实 and 务真求实.
    Rearranged,
    /// The same first half: 厚德 and 厚道.
    FirstHalf,
    /// The same second half: 厚德 and 崇德.
    SecondHalf,
    /// A half that stands first in one and second in the other: 医者仁心 and 仁心仁术.
    CrossedHalf,
    /// The same first and third of four characters, or second and fourth: 仁心仁术 and 仁爱仁德.
    Frame,
}

impl WordPattern {
    /// The name in files: `swapped_halves`, `rearranged`, `first_half`, `second_half`,
    /// `crossed_half` or `frame`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SwappedHalves => "swapped_halves",
            Self::Rearranged => "rearranged",
            Self::FirstHalf => "first_half",
            Self::SecondHalf => "second_half",
            Self::CrossedHalf => "crossed_half",
            Self::Frame => "frame",
        }
    }

    /// What two different words have in common; `None` where they differ in length, have an odd
    /// number of characters, or nothing in common.
    pub(super) fn of(left: &[char], right: &[char]) -> Option<Self> {
        if left.len() != right.len() || left.len() % 2 == 1 || left.is_empty() {
            return None;
        }
        let [(a, b), (c, d)] = [left, right].map(|word| word.split_at(word.len() / 2));
        let sorted = |word: &[char]| {
            let mut word = word.to_vec();
            word.sort_unstable();
            word
        };
        let every_other = |from: usize| {
            left.len() == 4 && left[from] == right[from] && left[from + 2] == right[from + 2]
        };
        match () {
            () if a == d && b == c => Some(Self::SwappedHalves),
            () if sorted(left) == sorted(right) => Some(Self::Rearranged),
            () if a == c => Some(Self::FirstHalf),
            () if b == d => Some(Self::SecondHalf),
            () if a == d || b == c => Some(Self::CrossedHalf),
            () if every_other(0) || every_other(1) => Some(Self::Frame),
            () => None,
        }
    }
}

/// Characters that both words have, in the order of the first, each as often as in the word that
/// has it less often.
pub(super) fn shared_characters(left: &[char], right: &[char]) -> String {
    let mut rest = right.to_vec();
    let take = |c: &char| {
        let at = rest.iter().position(|other| other == c)?;
        Some(rest.swap_remove(at))
    };
    left.iter().filter_map(take).collect()
}

/// Sizes of what two words have, in characters.
pub(super) fn overlap(left: &[char], right: &[char]) -> Overlap {
    let shared = shared_characters(left, right).chars().count() as u64;
    Overlap { shared, left: left.len() as u64, right: right.len() as u64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_of_words() {
        for (left, right, expected, shared) in [
            ("厚德精医", "精医厚德", Some(WordPattern::SwappedHalves), "厚德精医"),
            ("求真务实", "务真求实", Some(WordPattern::Rearranged), "求真务实"),
            ("厚德", "崇德", Some(WordPattern::SecondHalf), "德"),
            ("仁爱", "仁心", Some(WordPattern::FirstHalf), "仁"),
            ("信守", "诚信", Some(WordPattern::CrossedHalf), "信"),
            ("仁心仁术", "仁爱仁德", Some(WordPattern::Frame), "仁仁"),
            ("救死扶伤", "治病救人", None, "救"),
            ("责任", "责任心", None, "责任"),
            ("守护", "耐心", None, ""),
        ] {
            let [one, other] = [left, right].map(|word| word.chars().collect::<Vec<char>>());
            assert_eq!(WordPattern::of(&one, &other), expected, "{left} {right}");
            assert_eq!(shared_characters(&one, &other), shared, "{left} {right}");
        }
    }
}
