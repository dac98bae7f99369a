//! Long passages of which every shingle stands in many documents.

use std::ops::Range;

use crate::reuse::pairs::{CandidatePair, LENGTH, is_sampled, shingles, told};
use crate::reuse::shingle;

/// Bits of the filter, as a power of two: half a megabyte. What it takes for frequent by mistake
/// makes at worst a pair that is looked at in vain.
const FILTER_BITS: u32 = 22;

/// Frequent shingles in a row that are looked at together: 13 characters, as much as makes a
/// quotation.
const ROW: usize = 10;

/// Frequent shingles in a row that are one text however often it stands: 35 characters, the shortest
/// copy that is likely, and longer than any name or stock phrase.
const LONG_ROW: usize = 32;

/// The shingles that many documents have.
#[derive(Clone, Debug)]
pub(super) struct Frequent {
    filter: Vec<u64>,
    is_empty: bool,
}

impl Default for Frequent {
    fn default() -> Self {
        Self { filter: vec![0; 1 << (FILTER_BITS - u64::BITS.ilog2())], is_empty: true }
    }
}

impl Frequent {
    pub(super) fn insert(&mut self, shingle: u64) {
        let (word, bit) = place(shingle);
        self.filter[word] |= bit;
        self.is_empty = false;
    }

    fn contain(&self, shingle: u64) -> bool {
        let (word, bit) = place(shingle);
        self.filter[word] & bit != 0
    }

    /// The stretches of a text that stand in many documents as a whole, in order: a form that all
    /// were given, or what a large ring copies.
    pub(super) fn stretches(&self, chars: &[char]) -> Vec<Range<usize>> {
        let mut stretches: Vec<Range<usize>> = Vec::new();
        if self.is_empty {
            return stretches;
        }
        for start in starts_of_rows(chars, self, LONG_ROW) {
            let end = start + LONG_ROW + LENGTH - 1;
            match stretches.last_mut() {
                Some(last) if start <= last.end => last.end = end,
                _ => stretches.push(start..end),
            }
        }
        stretches
    }
}

fn place(shingle: u64) -> (usize, u64) {
    let at = shingle & ((1 << FILTER_BITS) - 1);
    ((at / 64) as usize, 1 << (at % 64))
}

/// Each text with the first that has the same rows of frequent shingles, where they have at least
/// `least` rows in common.
///
/// One for all: were every two of them a pair, a thousand documents with one form would be half a
/// million pairs that show the same.
pub(super) fn frequent_pairs(
    texts: &[&[char]],
    frequent: &Frequent,
    least: usize,
) -> Vec<CandidatePair> {
    let mut rows: Vec<(u64, usize)> = Vec::new();
    for (text, chars) in texts.iter().enumerate() {
        rows.extend(
            starts_of_rows(chars, frequent, ROW)
                .map(|at| (shingle::mix(&chars[at..at + ROW + LENGTH - 1]), text)),
        );
    }
    rows.sort_unstable();
    rows.dedup();
    let of_one = rows.chunk_by(|one, other| one.0 == other.0);
    let mut pairs: Vec<CandidatePair> =
        of_one.flat_map(|texts| texts[1..].iter().map(|(_, text)| [texts[0].1, *text])).collect();
    pairs.sort_unstable();
    let of_one = pairs.chunk_by(|one, other| one == other);
    of_one.filter(|same| same.len() >= least).map(|same| same[0]).collect()
}

/// Where rows of so many shingles begin of which all that are sampled are frequent.
fn starts_of_rows<'t>(
    chars: &'t [char],
    frequent: &'t Frequent,
    length: usize,
) -> impl Iterator<Item = usize> + 't {
    let (mut row, mut next) = (0, 0);
    shingles(chars).filter_map(move |(at, hash)| {
        let may_be = !is_sampled(hash) || frequent.contain(told(hash));
        row = match may_be {
            false => 0,
            true if at == next => row + 1,
            true => 1,
        };
        next = at + 1;
        (row >= length).then(|| at + 1 - length)
    })
}
