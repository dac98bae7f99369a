//! Which documents may share a passage: those with rare shingles in common.

use rayon::prelude::*;

use crate::reuse::remainder::BREAK;
use crate::reuse::shingle::mix;

/// Characters of a shingle.
const LENGTH: usize = 4;

/// Most documents that have a shingle which is looked at. What more of them share is found by
/// the rarer shingles beside it.
const MOST_DOCUMENTS: usize = 60;

/// Shingles that are held in memory at a time, about 32 MB of them.
const PART: usize = 1 << 22;

/// Bits of an entry that hold the document; the others hold the shingle's hash.
const DOCUMENT_BITS: u32 = 26;

/// Two documents and the rare shingles that both have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CandidatePair {
    /// Positions among the texts, the smaller first.
    pub(super) texts: [usize; 2],
    pub(super) shared: usize,
}

/// The pairs of texts with at least `least` rare shingles in common, by position.
pub(super) fn pairs(texts: &[&[char]], least: usize) -> Vec<CandidatePair> {
    let total: usize = texts.iter().map(|text| text.len()).sum();
    let parts = total.div_ceil(PART) as u64;
    let mut shared: Vec<(u64, usize)> = Vec::new();
    for part in 0..parts {
        shared.extend(counted(meetings(&entries(texts, part, parts))));
    }
    shared.sort_unstable();
    let of_one_pair = shared.chunk_by(|one, other| one.0 == other.0);
    let summed = of_one_pair.map(|counts| CandidatePair {
        texts: [(counts[0].0 >> 32) as usize, (counts[0].0 & 0xFFFF_FFFF) as usize],
        shared: counts.iter().map(|count| count.1).sum(),
    });
    summed.filter(|pair| pair.shared >= least).collect()
}

/// The shingles of one part of all hashes with their documents, sorted.
fn entries(texts: &[&[char]], part: u64, parts: u64) -> Vec<u64> {
    let of_text = |(text, chars): (usize, &&[char])| {
        let kept = chars.windows(LENGTH).filter(|shingle| !shingle.contains(&BREAK)).map(mix);
        let kept = kept.filter(|hash| hash % parts == part);
        let mut entries: Vec<_> =
            kept.map(|hash| (hash >> DOCUMENT_BITS << DOCUMENT_BITS) | text as u64).collect();
        entries.sort_unstable();
        entries.dedup();
        entries
    };
    let mut entries: Vec<_> = texts.par_iter().enumerate().flat_map_iter(of_text).collect();
    entries.par_sort_unstable();
    entries
}

/// A pair of documents for each rare shingle that both have.
fn meetings(entries: &[u64]) -> Vec<u64> {
    let mut met = Vec::new();
    let document = |entry: &u64| entry & ((1 << DOCUMENT_BITS) - 1);
    for group in entries.chunk_by(|one, other| one >> DOCUMENT_BITS == other >> DOCUMENT_BITS) {
        if group.len() > MOST_DOCUMENTS {
            continue;
        }
        for (at, one) in group.iter().enumerate() {
            let others = group[at + 1..].iter().map(|other| document(one) << 32 | document(other));
            met.extend(others);
        }
    }
    met
}

fn counted(mut met: Vec<u64>) -> Vec<(u64, usize)> {
    met.par_sort_unstable();
    met.chunk_by(|one, other| one == other).map(|same| (same[0], same.len())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shares_rare_shingles_is_a_pair() {
        let texts = ["天亮以前查房的人", "她在天亮以前查房", "查房以前天亮的人", "短"];
        let texts: Vec<Vec<char>> = texts.iter().map(|text| text.chars().collect()).collect();
        let texts: Vec<&[char]> = texts.iter().map(Vec::as_slice).collect();
        assert_eq!(pairs(&texts, 1), [CandidatePair { texts: [0, 1], shared: 3 }]);
        assert_eq!(pairs(&texts, 4), []);
        assert_eq!(pairs(&[], 1), []);
    }

    #[test]
    fn what_everybody_has_makes_no_pair() {
        let text: Vec<char> = "天亮以前查房".chars().collect();
        assert_eq!(pairs(&vec![&text[..]; MOST_DOCUMENTS + 1], 1), []);
        let all = MOST_DOCUMENTS * (MOST_DOCUMENTS - 1) / 2;
        assert_eq!(pairs(&vec![&text[..]; MOST_DOCUMENTS], 1).len(), all);
    }
}
