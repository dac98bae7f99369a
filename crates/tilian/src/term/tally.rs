//! Counting over the documents of an index, in as many pieces as there are threads.

use rayon::prelude::*;

use crate::count::{Frequency, Index, IndexedDocument};

/// Occurrences of a word or phrase, documents taken one after another.
#[derive(Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) occurrences: u64,
    documents: u64,
    /// One past the document that was counted last, so that 0 is none.
    last_document: usize,
}

impl Tally {
    pub(super) fn add(&mut self, document: usize) {
        self.occurrences += 1;
        self.documents += u64::from(self.last_document != document + 1);
        self.last_document = document + 1;
    }

    /// Joins the count of later documents.
    pub(super) fn merge(self, later: Self) -> Self {
        Self {
            occurrences: self.occurrences + later.occurrences,
            documents: self.documents + later.documents,
            last_document: later.last_document,
        }
    }

    pub(super) fn frequency(self) -> Frequency {
        Frequency { occurrences: self.occurrences, documents: self.documents }
    }
}

/// The documents of an index in as many pieces as there are threads.
pub(super) fn chunks(index: &Index) -> impl IndexedParallelIterator<Item = &[IndexedDocument]> {
    let documents = index.documents();
    documents.par_chunks(documents.len().div_ceil(rayon::current_num_threads()).max(1))
}

/// What `count` counts of each word, by number; `merge` joins the count of later documents.
pub(super) fn by_word<T: Clone + Default + Send>(
    index: &Index,
    count: impl Fn(&mut [T], &IndexedDocument) + Sync,
    merge: impl Fn(&mut T, T) + Sync,
) -> Vec<T> {
    let none = || vec![T::default(); index.vocabulary().len()];
    let of_chunk = |documents: &[IndexedDocument]| {
        let mut counts = none();
        documents.iter().for_each(|document| count(&mut counts, document));
        counts
    };
    let join = |mut sums: Vec<T>, later: Vec<T>| {
        sums.iter_mut().zip(later).for_each(|(sum, later)| merge(sum, later));
        sums
    };
    chunks(index).map(of_chunk).reduce_with(join).unwrap_or_else(none)
}
