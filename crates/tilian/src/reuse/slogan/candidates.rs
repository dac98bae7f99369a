//! Which wordings are compared: those that share rare sounds.

use std::cmp::Reverse;

use foldhash::fast::FixedState;
use indexmap::IndexMap;
use rayon::prelude::*;

use crate::reuse::slogan::sound::Sound;
use crate::reuse::slogan::wording::Wording;

/// Most wordings that share a sound, or a pair of sounds, by which candidates are found: the time
/// grows with it, and what more than these share tells little.
const MOST_SHARING: usize = 400;

/// Most candidates of one wording, the likeliest first: a planted copy of the development set
/// stands among the first dozen.
const MOST_CANDIDATES: usize = 32;

/// A sound or two in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Heard {
    One(Sound),
    Two(Sound, Sound),
}

/// Pairs of wordings that share what few others have, the smaller number first, sorted.
pub(super) fn candidates(wordings: &[Wording]) -> Vec<[usize; 2]> {
    let heard: Vec<_> = wordings.par_iter().map(heard).collect();
    let mut sharing: IndexMap<Heard, Vec<u32>, FixedState> = IndexMap::default();
    for (number, heard) in (0..).zip(&heard) {
        for heard in heard {
            sharing.entry(*heard).or_default().push(number);
        }
    }
    sharing.retain(|_, numbers| (2..=MOST_SHARING).contains(&numbers.len()));
    let of = |number: usize| nearest(number, &heard[number], &sharing, wordings.len());
    let mut pairs: Vec<_> = (0..wordings.len()).into_par_iter().flat_map_iter(of).collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    pairs
}

/// What of a wording is heard, each thing once; all readings of each character.
fn heard(wording: &Wording) -> Vec<Heard> {
    let mut heard: Vec<_> =
        wording.sounds.iter().flatten().map(|sound| Heard::One(*sound)).collect();
    for pair in wording.sounds.windows(2) {
        let two =
            |one: &Sound| pair[1].iter().map(|other| Heard::Two(*one, *other)).collect::<Vec<_>>();
        heard.extend(pair[0].iter().flat_map(two));
    }
    heard.sort_unstable();
    heard.dedup();
    heard
}

/// The wordings that share most with one, by the sum of `ln (n / sharing)` in 1/256 nat: whole
/// numbers, so that the order of adding cannot show.
fn nearest(
    number: usize,
    heard: &[Heard],
    sharing: &IndexMap<Heard, Vec<u32>, FixedState>,
    all: usize,
) -> Vec<[usize; 2]> {
    let mut told: IndexMap<u32, i64, FixedState> = IndexMap::default();
    for numbers in heard.iter().filter_map(|heard| sharing.get(heard)) {
        let weight = crate::reuse::information::units((all as f64 / numbers.len() as f64).ln());
        for other in numbers {
            *told.entry(*other).or_default() += weight;
        }
    }
    let mut told: Vec<_> =
        told.into_iter().filter(|(other, _)| *other as usize != number).collect();
    told.sort_unstable_by_key(|(other, weight)| (Reverse(*weight), *other));
    told.truncate(MOST_CANDIDATES);
    let pair = |(other, _): (u32, i64)| [number.min(other as usize), number.max(other as usize)];
    told.into_iter().map(pair).collect()
}
