//! A text with the information of each pair of its characters.

use std::ops::Range;

use crate::reuse::information::key;

/// A text with the information of each pair of neighbours.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighed<'t> {
    pub(super) chars: &'t [char],
    /// One less than characters.
    pub(super) weights: &'t [u16],
}

impl<'t> Weighed<'t> {
    pub(super) fn part(self, range: &Range<usize>) -> Self {
        let pairs = range.start..range.end.max(range.start + 1) - 1;
        Self { chars: &self.chars[range.clone()], weights: &self.weights[pairs] }
    }

    pub(super) fn mass(self) -> i64 {
        self.weights.iter().map(|weight| i64::from(*weight)).sum()
    }

    /// Pairs of neighbours with the information of each, in order.
    pub(super) fn pairs(self) -> impl Iterator<Item = (u64, i64)> + 't {
        self.chars.windows(2).map(key).zip(self.weights.iter().map(|weight| i64::from(*weight)))
    }

    /// Characters in a pair that another text has too, in any order.
    pub(super) fn matched(self, other: Self) -> usize {
        let known = Pairs::of(other);
        let (mut matched, mut end) = (0, 0);
        for (at, (pair, _)) in self.pairs().enumerate() {
            if known.contain(pair) {
                matched += at + 2 - end.max(at);
                end = at + 2;
            }
        }
        matched
    }
}

/// The pairs of neighbouring characters of a text.
pub(super) struct Pairs(Vec<u64>);

impl Pairs {
    pub(super) fn of(text: Weighed<'_>) -> Self {
        let mut pairs: Vec<_> = text.pairs().map(|(pair, _)| pair).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs)
    }

    pub(super) fn contain(&self, pair: u64) -> bool {
        self.0.binary_search(&pair).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matched_characters_count_once() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        for (text, other, expected) in [
            ("甲乙丙丁", "甲乙丙", 3),
            ("甲乙丙丁", "丙丁甲乙", 4),
            ("甲", "甲", 0),
            ("", "甲乙", 0),
        ] {
            let (text, other) = (chars(text), chars(other));
            let weights = vec![1; text.len().max(other.len())];
            let weighed = |chars| Weighed { chars, weights: &weights };
            assert_eq!(weighed(&text).matched(weighed(&other)), expected, "{text:?} {other:?}");
        }
    }
}
