//! A text as its bigrams, with the information of each.

use std::ops::Range;

use crate::reuse::information::NOTHING;

/// A text with the information of each pair of neighbours.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighed<'t> {
    /// Numbers of the bigrams, one less than characters.
    pub(super) bigrams: &'t [u32],
    /// Information by number.
    pub(super) information: &'t [u16],
}

impl<'t> Weighed<'t> {
    /// The text of a range of characters.
    pub(super) fn part(self, range: &Range<usize>) -> Self {
        Self { bigrams: &self.bigrams[inner(range)], ..self }
    }

    pub(super) fn mass(self) -> i64 {
        self.bigrams.iter().map(|bigram| self.weight(*bigram)).sum()
    }

    pub(super) fn weight(self, bigram: u32) -> i64 {
        i64::from(self.information[bigram as usize])
    }

    /// Characters, where there are any.
    pub(super) fn chars(self) -> usize {
        self.bigrams.len() + 1
    }
}

/// The bigrams within a range of characters.
pub(super) fn inner(range: &Range<usize>) -> Range<usize> {
    range.start..range.end.max(range.start + 1) - 1
}

/// How often each bigram stands in a part of a text.
///
/// Open addressing with steps of one (Knuth, *Sorting and Searching*, 6.4, algorithm L): parts are
/// short and there are many, so one allocation is all that a part may cost.
pub(super) struct Occurrences {
    /// Bigram and count; [`NOTHING`] where a place is free.
    places: Vec<(u32, u32)>,
}

impl Occurrences {
    pub(super) fn of(part: Weighed<'_>) -> Self {
        let mut counted =
            Self { places: vec![(NOTHING, 0); (2 * part.bigrams.len() + 1).next_power_of_two()] };
        for bigram in part.bigrams.iter().filter(|bigram| **bigram != NOTHING) {
            let at = counted.find(*bigram);
            counted.places[at] = (*bigram, counted.places[at].1 + 1);
        }
        counted
    }

    /// The place of a bigram, or the free one where it would stand.
    fn find(&self, bigram: u32) -> usize {
        /// 2³² divided by the golden ratio, made odd: neighbours come to lie far apart.
        const GOLDEN: u32 = 0x9E37_79B1;
        let mask = self.places.len() - 1;
        let mut at = (bigram.wrapping_mul(GOLDEN) >> 7) as usize & mask;
        while self.places[at].0 != NOTHING && self.places[at].0 != bigram {
            at = (at + 1) & mask;
        }
        at
    }

    pub(super) fn contain(&self, bigram: u32) -> bool {
        bigram != NOTHING && self.places[self.find(bigram)].0 == bigram
    }

    /// Takes one occurrence away, where one is left.
    pub(super) fn take(&mut self, bigram: u32) -> bool {
        let at = self.find(bigram);
        let left = self.places[at].1;
        self.places[at].1 = left.saturating_sub(1);
        left > 0
    }

    /// Each bigram once.
    pub(super) fn distinct(&self) -> impl Iterator<Item = u32> + '_ {
        self.places.iter().map(|(bigram, _)| *bigram).filter(|bigram| *bigram != NOTHING)
    }
}

/// Characters in a bigram that another text has too, in any order.
pub(super) fn matched(text: Weighed<'_>, other: &Occurrences) -> usize {
    let (mut matched, mut end) = (0, 0);
    for (at, bigram) in text.bigrams.iter().enumerate() {
        if other.contain(*bigram) {
            matched += at + 2 - end.max(at);
            end = at + 2;
        }
    }
    matched
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEIGHTS: [u16; 10] = [1; 10];

    fn weighed(bigrams: &[u32]) -> Weighed<'_> {
        Weighed { bigrams, information: &WEIGHTS }
    }

    #[test]
    fn matched_characters_count_once() {
        for (text, other, expected) in [
            (&[1, 2, 3][..], &[1, 2][..], 3),
            (&[1, 2, 3], &[3, 9, 1], 4),
            (&[], &[], 0),
            (&[], &[1], 0),
            (&[NOTHING, 1], &[NOTHING], 0),
        ] {
            let found = matched(weighed(text), &Occurrences::of(weighed(other)));
            assert_eq!(found, expected, "{text:?} in {other:?}");
        }
    }

    #[test]
    fn each_occurrence_is_taken_once() {
        let mut counted = Occurrences::of(weighed(&[7, 2, 7, NOTHING]));
        let taken: Vec<bool> = [7, 7, 7, 2, 2, 5].map(|bigram| counted.take(bigram)).into();
        assert_eq!(taken, [true, true, false, true, false, false]);
        assert!(counted.contain(7) && !counted.contain(5) && !counted.contain(NOTHING));
    }
}
