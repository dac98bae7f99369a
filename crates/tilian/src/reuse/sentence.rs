//! Edited passages, widened to whole sentences.

use std::ops::Range;

use crate::text::{Normalized, sentences};

/// The sentences of a text, in normalised characters.
pub(super) struct Sentences(Vec<Range<usize>>);

impl Sentences {
    pub(super) fn of(text: &str, normalized: &Normalized) -> Self {
        Self(sentences(text).map(|span| normalized.within(span)).collect())
    }

    /// A passage with all of the sentences at its ends, where it has half of them and more.
    ///
    /// Who rewrites a sentence changes its ends as well; a reader looks at all of it. Where the
    /// rest of the sentence meets what is `taken` out, a quotation, the passage stays as it is.
    pub(super) fn widened(&self, passage: Range<usize>, taken: &[Range<usize>]) -> Range<usize> {
        let Range { start, end } = passage;
        let is_free = |rest: Range<usize>| {
            let from = taken.partition_point(|range| range.end <= rest.start);
            taken.get(from).is_none_or(|range| rest.end <= range.start)
        };
        let first = self.at(start).map_or(start, |sentence| {
            let covered = sentence.end.min(end) - start;
            let rest = sentence.start..start;
            if rest.len() <= covered && is_free(rest) { sentence.start } else { start }
        });
        let last = self.at(end.max(1) - 1).map_or(end, |sentence| {
            let covered = end - sentence.start.max(start);
            let rest = end..sentence.end;
            if rest.len() <= covered && is_free(rest) { sentence.end } else { end }
        });
        first..last
    }

    /// The sentence of a character.
    fn at(&self, at: usize) -> Option<&Range<usize>> {
        let sentence = self.0.partition_point(|sentence| sentence.end <= at);
        self.0.get(sentence).filter(|sentence| sentence.contains(&at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::single_range_in_vec_init, reason = "one range is taken out")]
    fn a_passage_takes_the_sentences_of_which_it_has_half() {
        let text = "天亮以前查房。护士先到，灯还没亮。说完就走。";
        let normalized = Normalized::new(text);
        let sentences = Sentences::of(text, &normalized);
        for (passage, taken, expected) in [
            (6..10, &[][..], 6..14),
            (6..9, &[], 6..9),
            (8..14, &[], 6..14),
            (3..14, &[], 0..14),
            (4..14, &[], 4..14),
            (8..16, &[], 6..18),
            (8..14, &[(5..7)], 8..14),
            (8..14, &[(2..6)], 6..14),
            (0..18, &[], 0..18),
        ] {
            let found = sentences.widened(passage.clone(), taken);
            assert_eq!(found, expected, "{passage:?} without {taken:?}");
        }
    }
}
