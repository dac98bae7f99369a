//! Pairs of documents: those with planted copies, and those that are found.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use tilian::{Corpus, Detection, Document};

/// A pair of documents, the smaller id first.
pub type Pair = [String; 2];

/// A pair of two ids.
pub fn pair(one: &str, other: &str) -> Pair {
    let mut pair = [one, other].map(str::to_owned);
    pair.sort();
    pair
}

/// Planted copies.
pub struct Copies {
    pub pairs: BTreeSet<Pair>,
    /// The documents that a document shares a planted passage with.
    partners: BTreeMap<String, BTreeSet<String>>,
}

impl Copies {
    /// Remembers who shares a passage with whom.
    pub fn new(pairs: impl Iterator<Item = Pair>) -> Self {
        let mut copies = Self { pairs: BTreeSet::new(), partners: BTreeMap::new() };
        for pair in pairs {
            for [one, other] in [[0, 1], [1, 0]] {
                let partners = copies.partners.entry(pair[one].clone()).or_default();
                partners.insert(pair[other].clone());
            }
            copies.pairs.insert(pair);
        }
        copies
    }

    /// Whether planted copies lead from one document to the other: what was copied from a
    /// document that had copied it stands in all of them.
    pub fn explain(&self, [one, other]: &Pair) -> bool {
        let (mut reached, mut open) = (BTreeSet::from([one]), vec![one]);
        while let Some(id) = open.pop() {
            let partners = self.partners.get(id).into_iter().flatten();
            open.extend(partners.filter(|partner| reached.insert(partner)));
        }
        reached.contains(other)
    }
}

/// The highest probability of each pair that shares a passage.
#[derive(Default)]
pub struct Found(pub BTreeMap<Pair, f64>);

impl Found {
    /// Looks for copies among documents.
    pub fn of(documents: Vec<Document>) -> Result<Self, Box<dyn Error>> {
        let corpus = Corpus::new(documents)?;
        let mut found = Self::default();
        for verdict in Detection::default().detect(&corpus).verdicts() {
            let pair = pair(&corpus[verdict.document].id, &corpus[verdict.source].id);
            if let Some(probability) = verdict.probability() {
                found.keep(&pair, probability);
            }
        }
        Ok(found)
    }

    /// What was found in either.
    pub fn merge(mut self, other: Self) -> Self {
        other.0.iter().for_each(|(pair, probability)| self.keep(pair, *probability));
        self
    }

    fn keep(&mut self, pair: &Pair, probability: f64) {
        let kept = self.0.entry(pair.clone()).or_default();
        *kept = kept.max(probability);
    }

    /// What a pair was given.
    pub fn probability(&self, pair: &Pair) -> Option<f64> {
        self.0.get(pair).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_of_copies_explains_a_pair() {
        let copies =
            Copies::new([["b", "a"], ["b", "c"]].iter().map(|[one, other]| pair(one, other)));
        assert!(copies.explain(&pair("a", "b")));
        assert!(copies.explain(&pair("c", "a")));
        assert!(!copies.explain(&pair("a", "d")));
    }
}
