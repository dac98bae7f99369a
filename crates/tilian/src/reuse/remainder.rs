//! What is left of a normalised text when quotations are taken out of it.

use std::ops::Range;

use crate::reuse::spelled::{one_for, words};
use crate::reuse::written::Written;

/// Stands where something was taken out: it matches nothing, itself included.
pub(super) const BREAK: char = '\0';

/// Characters of a normalised text without those of its quotations, a [`BREAK`] for each, and with
/// one character for each word that is spelled.
#[derive(Clone, Debug, Default)]
pub(super) struct Remainder {
    chars: Vec<char>,
    /// What was taken out, in characters of the whole, sorted and disjoint.
    taken: Vec<Range<usize>>,
    /// Where one character stands for several of the whole, or for a quotation, in order.
    folds: Vec<Fold>,
}

/// A range of the whole with one character in its place.
#[derive(Clone, Debug)]
struct Fold {
    at: usize,
    whole: Range<usize>,
}

impl Remainder {
    /// Takes ranges, sorted and disjoint, out of a text.
    pub(super) fn of(text: &Written<'_>, taken: Vec<Range<usize>>) -> Self {
        let mut left = Self { chars: Vec::with_capacity(text.folded().len()), ..Self::default() };
        let mut words = words(text).into_iter().peekable();
        let mut end = 0;
        for range in &taken {
            while let Some(word) = words.next_if(|word| word.start < range.end) {
                // Of a word that a quotation cuts the letters are left.
                if word.end <= range.start {
                    end = left.fold(text.folded(), end, word);
                }
            }
            left.keep(&text.folded()[end..range.start]);
            left.put(BREAK, range.clone());
            end = range.end;
        }
        for word in words {
            end = left.fold(text.folded(), end, word);
        }
        left.keep(&text.folded()[end..]);
        Self { taken, ..left }
    }

    fn keep(&mut self, chars: &[char]) {
        self.chars.extend_from_slice(chars);
    }

    fn put(&mut self, c: char, whole: Range<usize>) {
        self.folds.push(Fold { at: self.chars.len(), whole });
        self.chars.push(c);
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
        self.chars.len() + self.folds.iter().map(|fold| fold.whole.len() - 1).sum::<usize>()
    }

    /// The characters of the whole from the first to the last of a range, quotations between
    /// them included.
    pub(super) fn whole(&self, range: Range<usize>) -> Range<usize> {
        let last = range.end.max(range.start + 1) - 1;
        let end = match self.last_fold(last) {
            Some(fold) if fold.at == last && self.chars[last] != BREAK => fold.whole.end,
            _ => self.place(last) + 1,
        };
        self.place(range.start)..end
    }

    /// Characters as they are spelled, where so many of a range match: each word counts with the
    /// mean length of those in the range.
    pub(super) fn spelled(&self, range: &Range<usize>, matched: usize) -> usize {
        let from = self.folds.partition_point(|fold| fold.at < range.start);
        let folds = self.folds[from..].iter().take_while(|fold| fold.at < range.end);
        let words = folds.filter(|fold| self.chars[fold.at] != BREAK);
        let more: usize = words.map(|word| word.whole.len() - 1).sum();
        matched + more * matched / range.len().max(1)
    }

    fn place(&self, at: usize) -> usize {
        match self.last_fold(at) {
            None => at,
            Some(fold) if fold.at == at => fold.whole.start,
            Some(fold) => fold.whole.end + (at - fold.at - 1),
        }
    }

    /// The last fold that stands no later than a character.
    fn last_fold(&self, at: usize) -> Option<&Fold> {
        self.folds
            .partition_point(|fold| fold.at <= at)
            .checked_sub(1)
            .map(|last| &self.folds[last])
    }

    /// Keeps what stands before a word and puts one character for the word; the word's end.
    fn fold(&mut self, chars: &[char], end: usize, word: Range<usize>) -> usize {
        self.keep(&chars[end..word.start]);
        self.put(one_for(&chars[word.clone()]), word.clone());
        word.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Normalized;

    #[test]
    fn what_is_left_points_into_the_whole() {
        let text = "零一二三四五六七八九";
        let whole = Normalized::new(text);
        let left = Remainder::of(&Written::whole(text, &whole), vec![2..5, 7..8]);
        let shown: String = left.chars().iter().collect();
        assert_eq!(shown, "零一\0五六\0八九");
        for (range, expected) in
            [(0..2, 0..2), (1..4, 1..6), (3..5, 5..7), (6..8, 8..10), (4..7, 6..9)]
        {
            assert_eq!(left.whole(range.clone()), expected, "{range:?}");
        }
    }

    #[test]
    #[expect(clippy::single_range_in_vec_init, reason = "one range is taken out")]
    fn a_word_is_one_character() {
        let text = "他在ICU，at night, 守了36小时";
        let whole = Normalized::new(text);
        let written = Written::whole(text, &whole);
        let left = Remainder::of(&written, Vec::new());
        assert_eq!((left.chars().len(), left.of_whole()), (10, 18), "{left:?}");
        for (range, expected) in [(0..2, 0..2), (1..3, 1..5), (2..5, 2..12), (6..9, 13..17)] {
            assert_eq!(left.whole(range.clone()), expected, "{range:?}");
        }
        assert_eq!([left.spelled(&(0..2), 2), left.spelled(&(2..5), 3)], [2, 10]);
        let cut = Remainder::of(&written, vec![1..3]);
        assert_eq!(&cut.chars()[..4], ['他', BREAK, 'c', 'u'], "{cut:?}");
        assert_eq!(cut.of_whole(), 18);
    }
}
