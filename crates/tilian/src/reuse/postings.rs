//! Where rare shingles stand, and who shares how many of them.

use rayon::prelude::*;

/// The documents of each rare shingle, one list behind the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Postings {
    documents: Vec<u32>,
    /// Where the list of each shingle ends.
    ends: Vec<u32>,
}

/// Documents that count what they share at a time.
const BATCH: usize = 64;

impl Postings {
    /// Adds a shingle with the documents that have it, in order.
    pub(super) fn push(&mut self, documents: impl Iterator<Item = u32>) {
        self.documents.extend(documents);
        self.ends.push(number(self.documents.len()));
    }

    fn of(&self, shingle: u32) -> &[u32] {
        let shingle = shingle as usize;
        let start = if shingle == 0 { 0 } else { self.ends[shingle - 1] };
        &self.documents[start as usize..self.ends[shingle] as usize]
    }

    /// The pairs of `documents` documents with at least `least` shingles in common.
    pub(super) fn pairs(&self, documents: usize, least: usize) -> Vec<[usize; 2]> {
        let shingles = self.by_document(documents);
        let batches: Vec<usize> = (0..documents).step_by(BATCH).collect();
        let of_batch = |counts: &mut Counts, start: &usize| -> Vec<[usize; 2]> {
            let batch = *start..(start + BATCH).min(documents);
            batch.flat_map(|document| self.partners(document, &shingles, counts, least)).collect()
        };
        let found = batches.par_iter().map_init(|| Counts::new(documents), of_batch);
        found.flatten_iter().collect()
    }

    /// The pairs of a document with those behind it.
    fn partners(
        &self,
        document: usize,
        shingles: &ByDocument,
        counts: &mut Counts,
        least: usize,
    ) -> Vec<[usize; 2]> {
        for shingle in shingles.of(document) {
            let others = self.of(*shingle).iter().rev();
            others
                .take_while(|other| **other as usize > document)
                .for_each(|other| counts.add(*other));
        }
        counts.drain(least).into_iter().map(|other| [document, other as usize]).collect()
    }

    fn by_document(&self, documents: usize) -> ByDocument {
        let mut starts = vec![0; documents + 1];
        for document in &self.documents {
            starts[*document as usize + 1] += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut shingles = vec![0; self.documents.len()];
        let mut next = starts.clone();
        for shingle in 0..number(self.ends.len()) {
            for document in self.of(shingle) {
                let slot = &mut next[*document as usize];
                shingles[*slot as usize] = shingle;
                *slot += 1;
            }
        }
        ByDocument { starts, shingles }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "four billion postings are sixteen gigabytes")]
fn number(count: usize) -> u32 {
    count as u32
}

/// The rare shingles of each document, one list behind the other.
struct ByDocument {
    starts: Vec<u32>,
    shingles: Vec<u32>,
}

impl ByDocument {
    fn of(&self, document: usize) -> &[u32] {
        &self.shingles[self.starts[document] as usize..self.starts[document + 1] as usize]
    }
}

/// How many shingles one document shares with each of the others.
struct Counts {
    shared: Vec<u32>,
    touched: Vec<u32>,
}

impl Counts {
    fn new(documents: usize) -> Self {
        Self { shared: vec![0; documents], touched: Vec::new() }
    }

    fn add(&mut self, document: u32) {
        let count = &mut self.shared[document as usize];
        if *count == 0 {
            self.touched.push(document);
        }
        *count += 1;
    }

    /// The documents with at least `least`, in order; all counts are zero again.
    fn drain(&mut self, least: usize) -> Vec<u32> {
        let shared = &mut self.shared;
        let mut found: Vec<u32> = self
            .touched
            .drain(..)
            .filter(|document| std::mem::take(&mut shared[*document as usize]) as usize >= least)
            .collect();
        found.sort_unstable();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_shingles_are_counted_for_every_pair() {
        let mut postings = Postings::default();
        for documents in [&[0, 2][..], &[0, 1, 2], &[1, 3], &[0, 2]] {
            postings.push(documents.iter().copied());
        }
        assert_eq!(postings.pairs(4, 1), [[0, 1], [0, 2], [1, 2], [1, 3]]);
        assert_eq!(postings.pairs(4, 3), [[0, 2]]);
        assert_eq!(Postings::default().pairs(2, 1), <[[usize; 2]; 0]>::default());
    }
}
