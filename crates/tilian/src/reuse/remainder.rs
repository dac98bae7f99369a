//! What is left of a normalised text when quotations are taken out of it.

use std::ops::Range;

/// Stands where something was taken out: it matches nothing, itself included.
pub(super) const BREAK: char = '\0';

/// Characters of a normalised text without those of its quotations, a [`BREAK`] for each.
#[derive(Clone, Debug, Default)]
pub(super) struct Remainder {
    chars: Vec<char>,
    /// What was taken out, in characters of the whole, sorted and disjoint.
    taken: Vec<Range<usize>>,
}

impl Remainder {
    /// Takes ranges, sorted and disjoint, out of a text.
    pub(super) fn of(chars: &[char], taken: Vec<Range<usize>>) -> Self {
        let mut left = Vec::with_capacity(chars.len());
        let mut end = 0;
        for range in &taken {
            left.extend_from_slice(&chars[end..range.start]);
            left.push(BREAK);
            end = range.end;
        }
        left.extend_from_slice(&chars[end..]);
        Self { chars: left, taken }
    }

    pub(super) fn chars(&self) -> &[char] {
        &self.chars
    }

    /// What was taken out, in characters of the whole, sorted and disjoint.
    pub(super) fn taken(&self) -> &[Range<usize>] {
        &self.taken
    }

    /// Characters of the whole.
    pub(super) fn of_whole(&self) -> usize {
        self.chars.len() + self.taken.iter().map(|range| range.len() - 1).sum::<usize>()
    }

    /// The characters of the whole from the first to the last of a range, quotations between
    /// them included.
    pub(super) fn whole(&self, range: Range<usize>) -> Range<usize> {
        let last = range.end.max(range.start + 1) - 1;
        self.place(range.start)..self.place(last) + 1
    }

    fn place(&self, at: usize) -> usize {
        let mut shift = 0;
        for range in &self.taken {
            if range.start + 1 > at + shift {
                break;
            }
            shift += range.len() - 1;
        }
        at + shift
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_points_into_the_whole() {
        let whole: Vec<char> = "零一二三四五六七八九".chars().collect();
        let left = Remainder::of(&whole, vec![2..5, 7..8]);
        let shown: String = left.chars().iter().collect();
        assert_eq!(shown, "零一\0五六\0八九");
        for (range, expected) in
            [(0..2, 0..2), (1..4, 1..6), (3..5, 5..7), (6..8, 8..10), (4..7, 6..9)]
        {
            assert_eq!(left.whole(range.clone()), expected, "{range:?}");
        }
    }
}
