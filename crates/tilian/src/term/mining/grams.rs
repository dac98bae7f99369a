//! Counts of the phrases of a corpus, before any is chosen.

use foldhash::fast::FixedState;
use indexmap::IndexMap;
use rayon::prelude::*;

use crate::count::TermId;
use crate::score::Split;
use crate::term::lexicon::{Gram, gram};
use crate::term::mining::words::WordTable;
use crate::term::tally::Tally;

/// Counts of phrases, in shards by what they are, so that threads merge them side by side.
#[derive(Default)]
pub(in crate::term) struct GramCounts {
    pub(in crate::term) shards: [IndexMap<Gram, Tally, FixedState>; SHARDS],
}

/// More than there are threads on most machines, few enough to merge in no time.
const SHARDS: usize = 8;

impl GramCounts {
    fn shard(gram: Gram) -> usize {
        // The lowest bits of the first two words.
        usize::try_from((gram ^ gram >> 32) % SHARDS as u128).unwrap_or(0)
    }

    pub(in crate::term) fn add(&mut self, gram: Gram, document: usize) {
        self.shards[Self::shard(gram)].entry(gram).or_default().add(document);
    }

    pub(in crate::term) fn find(&self, gram: Gram) -> Option<&Tally> {
        self.shards[Self::shard(gram)].get(&gram)
    }

    pub(in crate::term) fn merge(mut self, later: Self) -> Self {
        self.shards.par_iter_mut().zip(later.shards).for_each(|(counts, later)| {
            if counts.is_empty() {
                *counts = later;
                return;
            }
            for (gram, tally) in later {
                let sum = counts.entry(gram).or_default();
                *sum = sum.merge(tally);
            }
        });
        self
    }
}

/// The ways to cut a phrase in two, with the frequencies of both sides.
pub(super) fn splits(words: &[TermId], table: &WordTable, counted: &GramCounts) -> Vec<Split> {
    let frequency = |side: &[TermId]| match counted.find(gram(side.iter().copied())) {
        Some(tally) => tally.occurrences,
        // A side that is no phrase was not counted: it occurs at most as often as its rarest word.
        None => {
            let occurrences = |word: &TermId| table.rows[*word as usize].frequency.occurrences;
            side.iter().map(occurrences).min().unwrap_or(0)
        }
    };
    (1..words.len())
        .map(|at| Split { left: frequency(&words[..at]), right: frequency(&words[at..]) })
        .collect()
}
