//! Runs of equal characters of two texts, whatever their order.

use std::ops::Range;

use crate::reuse::remainder::BREAK;
use crate::reuse::shingle::mix;

/// Characters of the shingles by which runs are found: two of them are too often shared by
/// chance, four leave too little of a text whose words are replaced.
const LENGTH: usize = 3;

/// Most pairs of places of one shingle that are followed: what a text repeats more often is no
/// place to begin.
const MOST_PLACES: usize = 64;

/// Bits by which buckets are more than places, so that what another text has alone is nearly
/// always told by one look.
const SPARSE: u32 = 2;

/// The shingles of a text, to be met by other texts.
pub(super) struct Shingled<'t> {
    chars: &'t [char],
    /// Hash of each shingle above its place, sorted.
    places: Vec<u64>,
    /// Where the places of each bucket begin: the hashes with the same leading bits.
    buckets: Vec<u32>,
    /// Bits of a hash behind those of its bucket.
    shift: u32,
}

impl<'t> Shingled<'t> {
    pub(super) fn new(chars: &'t [char]) -> Self {
        let mut places: Vec<u64> =
            hashes(chars).map(|(at, hash)| (hash << 32) | at as u64).collect();
        places.sort_unstable();
        let bits = ((places.len() + 1).ilog2() + SPARSE).min(31);
        let shift = 32 - bits;
        let mut buckets = vec![0; (1 << bits) + 1];
        for place in &places {
            buckets[bucket(place >> 32, shift) + 1] += 1;
        }
        let mut sum = 0;
        for bucket in &mut buckets {
            sum += *bucket;
            *bucket = sum;
        }
        Self { chars, places, buckets, shift }
    }

    /// The places of shingles with a hash.
    fn find(&self, hash: u64) -> &[u64] {
        let bucket = bucket(hash, self.shift);
        let bucket = &self.places[self.buckets[bucket] as usize..self.buckets[bucket + 1] as usize];
        let from = bucket.partition_point(|place| *place >> 32 < hash);
        // What one text repeats a million times stands in one bucket.
        let equal = bucket[from..].partition_point(|place| *place >> 32 == hash);
        &bucket[from..from + equal]
    }
}

#[expect(clippy::cast_possible_truncation, reason = "at most 31 bits")]
fn bucket(hash: u64, shift: u32) -> usize {
    (hash >> shift) as usize
}

/// 32 bits of each shingle with its place; runs are verified character by character.
fn hashes(chars: &[char]) -> impl Iterator<Item = (usize, u64)> + '_ {
    let windows = chars.windows(LENGTH).enumerate();
    let windows = windows.filter(|(_, window)| !window.contains(&BREAK));
    windows.map(|(at, window)| (at, mix(window) >> 32))
}

/// A run of equal characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seed {
    /// Where it begins on each side.
    pub(super) at: [usize; 2],
    pub(super) length: usize,
}

impl Seed {
    pub(super) fn end(&self, side: usize) -> usize {
        self.at[side] + self.length
    }

    /// The same with the other side first.
    pub(super) fn turned(self) -> Self {
        Self { at: [self.at[1], self.at[0]], ..self }
    }
}

/// From the first to the last of some runs, on one side.
pub(super) fn hull(runs: &[Seed], side: usize) -> Range<usize> {
    let start = runs.iter().map(|run| run.at[side]).min().unwrap_or(0);
    start..runs.iter().map(|run| run.end(side)).max().unwrap_or(start)
}

/// The longest runs through the shingles that two texts share, by diagonal and place; best with
/// the longer text as the one that is shingled.
pub(super) fn seeds(left: &Shingled<'_>, right: &[char]) -> Vec<Seed> {
    let mut met = meetings(left, right);
    // Wrapping tells diagonals apart as well as a sign would.
    met.sort_unstable_by_key(|[l, r]| (r.wrapping_sub(*l), *l));
    let mut seeds: Vec<Seed> = Vec::new();
    for [l, r] in met {
        let is_covered = seeds.last().is_some_and(|last| {
            r.wrapping_sub(l) == last.at[1].wrapping_sub(last.at[0]) && l < last.end(0)
        });
        if !is_covered && left.chars[l..l + LENGTH] == right[r..r + LENGTH] {
            seeds.push(run(left.chars, right, [l, r]));
        }
    }
    seeds
}

fn run(left: &[char], right: &[char], [l, r]: [usize; 2]) -> Seed {
    let agree = |(one, other): &(&char, &char)| one == other && **one != BREAK;
    let before = left[..l].iter().rev().zip(right[..r].iter().rev()).take_while(agree).count();
    let after = left[l..].iter().zip(&right[r..]).take_while(agree).count();
    Seed { at: [l - before, r - before], length: before + after }
}

/// Places of both texts with equal hashes.
fn meetings(left: &Shingled<'_>, right: &[char]) -> Vec<[usize; 2]> {
    let met = |(_, hash): &(usize, u64)| !left.find(*hash).is_empty();
    let mut found: Vec<(u64, usize)> =
        hashes(right).filter(met).map(|(at, hash)| (hash, at)).collect();
    found.sort_unstable();
    let mut meetings = Vec::new();
    for there in found.chunk_by(|one, other| one.0 == other.0) {
        let here = left.find(there[0].0);
        if here.len() * there.len() <= MOST_PLACES {
            let of = |place: usize| there.iter().map(move |(_, at)| [place, *at]);
            meetings.extend(here.iter().map(|place| (place & 0xFFFF_FFFF) as usize).flat_map(of));
        }
    }
    meetings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(left: &str, right: &str) -> Vec<String> {
        let [left, right] = [left, right].map(|text| text.chars().collect::<Vec<_>>());
        let seeds = seeds(&Shingled::new(&left), &right);
        seeds.iter().map(|seed| left[seed.at[0]..seed.end(0)].iter().collect()).collect()
    }

    #[test]
    fn runs_are_found_whatever_their_order() {
        let found = found("天亮以前查房，护士先到", "护士先到了，天亮以前");
        assert_eq!(found, ["天亮以前", "护士先到"]);
    }

    #[test]
    fn a_long_text_is_met_like_a_short_one() {
        let long: String = ('一'..'丁').chain(('㐀'..'䶿').chain("守在床边".chars())).collect();
        assert_eq!(found("他守在床边", &long), ["守在床边"]);
        assert_eq!(found(&long, "他守在床边"), ["守在床边"]);
    }

    #[test]
    fn breaks_match_nothing() {
        assert_eq!(found("\0\0\0\0", "\0\0\0\0"), Vec::<String>::new());
        assert_eq!(found("甲乙丙\0丁戊己", "甲乙丙\0丁戊己"), ["甲乙丙", "丁戊己"]);
    }
}
