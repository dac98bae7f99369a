//! Where something shared may stand: documents with one fingerprint, runs with one shingle.

use foldhash::fast::FixedState;
use indexmap::IndexMap;

use crate::reuse::fingerprint::Fingerprint;
use crate::reuse::shingle::shingles;
use crate::text::Normalized;

/// Groups of documents with the same fingerprint, by the first document of each.
pub(super) fn groups(fingerprints: &[Option<Fingerprint>]) -> impl Iterator<Item = Vec<usize>> {
    let mut groups: IndexMap<Fingerprint, Vec<usize>, FixedState> = IndexMap::default();
    for (index, fingerprint) in fingerprints.iter().enumerate() {
        if let Some(fingerprint) = fingerprint {
            groups.entry(*fingerprint).or_default().push(index);
        }
    }
    groups.into_values().filter(|group| group.len() > 1)
}

/// Where each run of characters of the superior documents stands first.
pub(super) struct ShingleIndex {
    length: usize,
    places: IndexMap<u64, Place, FixedState>,
}

/// A place in a normalised text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Which of the indexed texts.
    pub(super) text: usize,
    /// Which of its characters.
    pub(super) at: usize,
}

impl ShingleIndex {
    /// Indexes every run of `length` characters; of equal runs the first stands.
    pub(super) fn new(texts: &[Normalized], length: usize) -> Self {
        let mut places = IndexMap::default();
        for (text, normalized) in texts.iter().enumerate() {
            for (at, hash) in shingles(normalized.chars(), length).enumerate() {
                places.entry(hash).or_insert(Place { text, at });
            }
        }
        Self { length, places }
    }

    pub(super) fn length(&self) -> usize {
        self.length
    }

    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    pub(super) fn find(&self, hash: u64) -> Option<Place> {
        self.places.get(&hash).copied()
    }
}
