//! The same verdicts for a corpus whose documents stand in another order.

use crate::reuse::Reuse;

impl Reuse {
    /// The same verdicts with every document at another position, given the new position of each.
    ///
    /// # Panics
    ///
    /// Where `positions` is no permutation of the positions in the corpus.
    #[must_use]
    pub fn moved(&self, positions: &[usize]) -> Self {
        let mut verdicts = self.verdicts().to_vec();
        for verdict in &mut verdicts {
            verdict.document = positions[verdict.document];
            verdict.source = positions[verdict.source];
        }
        verdicts.sort_by_key(|verdict| (verdict.document, verdict.source));
        let mut foreign = vec![Vec::new(); positions.len()];
        for (from, to) in positions.iter().enumerate() {
            foreign[*to] = self.foreign(from).to_vec();
        }
        Self::new(verdicts, foreign)
    }
}

#[cfg(test)]
mod tests {
    use crate::reuse::Detection;
    use crate::text::{Corpus, Document};

    #[test]
    fn verdicts_move_with_their_documents() {
        let text = "凌晨两点，走廊里只剩一盏灯。守护病人，是我们的责任。";
        let documents = [("a", "责任。"), ("b", text), ("c", text)];
        let corpus = Corpus::new(documents.map(|(id, text)| Document::new(id, text))).unwrap();
        let reuse = Detection::default().detect(&corpus);
        let moved = reuse.moved(&[1, 2, 0]);
        let places = |verdict: &crate::reuse::Verdict| (verdict.document, verdict.source);
        assert_eq!(reuse.verdicts().iter().map(places).collect::<Vec<_>>(), [(2, 1)]);
        assert_eq!(moved.verdicts().iter().map(places).collect::<Vec<_>>(), [(0, 2)]);
        assert_eq!(moved.foreign(0), reuse.foreign(2));
        assert_eq!(moved.moved(&[2, 0, 1]), reuse, "there and back");
    }
}
