//! Which documents may share a passage: those with rare shingles in common.

use rayon::prelude::*;

use crate::reuse::frequent::{Frequent, frequent_pairs};
use crate::reuse::postings::Postings;
use crate::reuse::remainder::BREAK;

/// Characters of a shingle.
pub(super) const LENGTH: usize = 4;

/// Most documents that have a shingle which is counted as rare. What more of them share is found
/// by the rarer shingles beside it, or else by its length.
const MOST_DOCUMENTS: usize = 60;

/// One shingle of so many is looked at, whichever their hashes say: what two texts share is
/// sampled alike in both (Manber 1994, *Finding similar files in a large file system*).
const SAMPLED: u64 = 2;

/// Shingles that are sorted at a time: 64 MB of them.
const PART: usize = 1 << 23;

/// Bits of an entry that hold the document; the others hold the shingle's hash.
const DOCUMENT_BITS: u32 = 26;

/// Two documents that may share a passage, by their positions among the texts, the smaller first.
pub(super) type CandidatePair = [usize; 2];

/// What may share a passage, and what many share.
pub(super) struct Candidates {
    pub(super) pairs: Vec<CandidatePair>,
    pub(super) frequent: Frequent,
}

/// The pairs of texts with at least `least` rare shingles in common, or as many of those that
/// many texts have one behind the other; by position.
///
/// Two passes: the postings of rare shingles are built part by part of all hashes, then each
/// text counts what it shares with those after it. What is held is the postings.
pub(super) fn candidates(texts: &[&[char]], least: usize) -> Candidates {
    let (postings, frequent) = index(texts);
    let mut pairs = postings.pairs(texts.len(), least);
    pairs.extend(frequent_pairs(texts, &frequent, least));
    pairs.par_sort_unstable();
    pairs.dedup();
    Candidates { pairs, frequent }
}

/// Where the rare shingles stand, and which are frequent.
fn index(texts: &[&[char]]) -> (Postings, Frequent) {
    let total: usize = texts.iter().map(|text| text.len()).sum();
    let parts = (total as u64).div_ceil(SAMPLED).div_ceil(PART as u64);
    let (mut postings, mut frequent) = (Postings::default(), Frequent::default());
    for part in 0..parts {
        let entries = entries(texts, part, parts);
        let of_one = |one: &u64, other: &u64| one >> DOCUMENT_BITS == other >> DOCUMENT_BITS;
        for group in entries.chunk_by(of_one).filter(|group| group.len() > 1) {
            if group.len() <= MOST_DOCUMENTS {
                postings.push(group.iter().map(|entry| document(*entry)));
            } else {
                frequent.insert(group[0] >> DOCUMENT_BITS);
            }
        }
    }
    (postings, frequent)
}

/// The shingles of one part of all hashes with their documents, sorted, each once a document.
fn entries(texts: &[&[char]], part: u64, parts: u64) -> Vec<u64> {
    let of_text = |(text, chars): (usize, &&[char])| {
        let hashes = shingles(chars).map(|(_, hash)| hash);
        let kept = hashes.filter(move |hash| ((hash >> 32) * (parts * SAMPLED)) >> 32 == part);
        kept.map(move |hash| (hash >> DOCUMENT_BITS << DOCUMENT_BITS) | text as u64)
            .collect::<Vec<_>>()
    };
    let mut entries: Vec<_> = texts.par_iter().enumerate().flat_map_iter(of_text).collect();
    entries.par_sort_unstable();
    entries.dedup();
    entries
}

/// The hash of each shingle with its place.
pub(super) fn shingles(chars: &[char]) -> impl Iterator<Item = (usize, u64)> + '_ {
    let windows = chars.array_windows::<LENGTH>().enumerate();
    let windows = windows.filter(|(_, shingle)| !shingle.contains(&BREAK));
    windows.map(|(at, shingle)| (at, hash(*shingle)))
}

/// A hash of four characters whose high bits are as good as any.
fn hash([first, second, third, fourth]: [char; LENGTH]) -> u64 {
    /// Odd constants without pattern in their bits.
    const FACTORS: [u64; 2] = [0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93];
    let pair = |one, other| u64::from(u32::from(one)) << 32 | u64::from(u32::from(other));
    let half = pair(first, second).wrapping_mul(FACTORS[0]);
    (half ^ (half >> 29) ^ pair(third, fourth)).wrapping_mul(FACTORS[1])
}

/// Whether a shingle is one of the sample.
pub(super) fn is_sampled(hash: u64) -> bool {
    ((hash >> 32) * SAMPLED) >> 32 == 0
}

/// The part of a shingle's hash that tells it from others here.
pub(super) fn told(hash: u64) -> u64 {
    hash >> DOCUMENT_BITS
}

fn document(entry: u64) -> u32 {
    (entry & ((1 << DOCUMENT_BITS) - 1)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(texts: &[&str], least: usize) -> Vec<CandidatePair> {
        let texts: Vec<Vec<char>> = texts.iter().map(|text| text.chars().collect()).collect();
        candidates(&texts.iter().map(Vec::as_slice).collect::<Vec<_>>(), least).pairs
    }

    #[test]
    fn what_shares_rare_shingles_is_a_pair() {
        let shared = "天亮以前查房的人把一夜的变化记在本上，再去看昨天手术的病人";
        let turned: String = shared.chars().rev().collect();
        let texts = [shared, &format!("她在{shared}"), &turned, "短"];
        let chars: Vec<char> = shared.chars().collect();
        let sampled = shingles(&chars).filter(|(_, hash)| is_sampled(*hash)).count();
        assert!((8..=18).contains(&sampled), "about half of 25: {sampled}");
        assert_eq!(found(&texts, 1), [[0, 1]]);
        assert_eq!(found(&texts, sampled), [[0, 1]]);
        assert_eq!(found(&texts, sampled + 1), <[CandidatePair; 0]>::default());
        assert_eq!(found(&[], 1), <[CandidatePair; 0]>::default());
    }

    #[test]
    fn of_what_everybody_has_all_pair_with_the_first() {
        let long = "天亮以前查房，护士先到，把一夜的变化记在本上，再去看昨天手术的人";
        let stars: Vec<_> = (1..=MOST_DOCUMENTS).map(|other| [0, other]).collect();
        assert_eq!(found(&vec![long; MOST_DOCUMENTS + 1], 8), stars);
        let all = MOST_DOCUMENTS * (MOST_DOCUMENTS - 1) / 2;
        assert_eq!(found(&vec![long; MOST_DOCUMENTS], 8).len(), all, "rare enough for all pairs");
        let stock = "天亮以前查房的人";
        assert_eq!(found(&vec![stock; MOST_DOCUMENTS + 1], 1), <[CandidatePair; 0]>::default());
    }
}
