//! Plagdet: how well detected passages meet the passages that were copied.
//!
//! Potthast, Stein, Barrón-Cedeño & Rosso (2010), *An evaluation framework for plagiarism
//! detection*, COLING. Macro averages: every case and every detection counts alike.

use std::collections::BTreeMap;
use std::ops::Range;

/// A passage and the passage of its source, in characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Pairing {
    pub suspicious: String,
    pub source: String,
    /// In the suspicious document and in its source.
    pub sides: [Range<usize>; 2],
}

/// What is measured of detections against cases.
pub struct Plagdet {
    /// Mean share of a case that is detected; 0 without cases.
    pub recall: f64,
    /// Mean share of a detection that is copied; 0 without detections.
    pub precision: f64,
    /// Mean detections of a case that is detected; 1 where none is.
    pub granularity: f64,
}

impl Plagdet {
    /// Scores detections.
    pub fn of(cases: &[Pairing], detections: &[Pairing]) -> Self {
        let (by_case, by_detection) = (grouped(cases), grouped(detections));
        let mut recalls = Vec::new();
        let mut found = Vec::new();
        for case in cases {
            let hits = case.hits(&by_detection);
            recalls.push(case.covered(&hits));
            found.extend((!hits.is_empty()).then_some(hits.len() as f64));
        }
        let precisions = detections.iter().map(|detection| {
            let hits = detection.hits(&by_case);
            detection.covered(&hits)
        });
        Self {
            recall: mean(&recalls).unwrap_or(0.0),
            precision: mean(&precisions.collect::<Vec<_>>()).unwrap_or(0.0),
            granularity: mean(&found).unwrap_or(1.0),
        }
    }

    /// `F1 / log₂(1 + granularity)`; 0 where nothing is met.
    pub fn score(&self) -> f64 {
        let Self { recall, precision, granularity } = self;
        if recall + precision == 0.0 {
            return 0.0;
        }
        2.0 * precision * recall / (precision + recall) / (1.0 + granularity).log2()
    }
}

/// Pairings by their documents.
type Grouped<'p> = BTreeMap<[&'p str; 2], Vec<&'p Pairing>>;

fn grouped(pairings: &[Pairing]) -> Grouped<'_> {
    let mut grouped = Grouped::new();
    for pairing in pairings {
        grouped.entry(pairing.documents()).or_default().push(pairing);
    }
    grouped
}

impl Pairing {
    /// The documents, the suspicious one first.
    pub fn documents(&self) -> [&str; 2] {
        [&self.suspicious, &self.source]
    }

    /// The same with the roles of the documents exchanged.
    pub fn turned(self) -> Self {
        let [left, right] = self.sides;
        Self { suspicious: self.source, source: self.suspicious, sides: [right, left] }
    }

    /// Those of the same documents that share characters with it on both sides.
    fn hits<'p>(&self, others: &Grouped<'p>) -> Vec<&'p Pairing> {
        let same = others.get(&self.documents()).into_iter().flatten();
        same.filter(|other| self.overlaps(other)).copied().collect()
    }

    /// Whether another is of the same documents and shares characters with it on both sides.
    pub fn is_met_by(&self, other: &Self) -> bool {
        self.documents() == other.documents() && self.overlaps(other)
    }

    fn overlaps(&self, other: &Self) -> bool {
        (0..2).all(|side| overlap(&self.sides[side], &other.sides[side]) > 0)
    }

    /// The share of its characters, on both sides together, that others cover; 0 where it is empty.
    fn covered(&self, others: &[&Pairing]) -> f64 {
        let covered: usize = (0..2)
            .map(|side| union(&self.sides[side], others.iter().map(|other| &other.sides[side])))
            .sum();
        let length: usize = self.sides.iter().map(Range::len).sum();
        if length == 0 { 0.0 } else { covered as f64 / length as f64 }
    }
}

/// Characters that two passages share.
pub fn overlap(one: &Range<usize>, other: &Range<usize>) -> usize {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}

/// Characters of a passage that at least one of others has.
fn union<'r>(passage: &Range<usize>, others: impl Iterator<Item = &'r Range<usize>>) -> usize {
    let within = |other: &Range<usize>| other.start.max(passage.start)..other.end.min(passage.end);
    let mut parts: Vec<_> = others.map(within).filter(|part| !part.is_empty()).collect();
    parts.sort_by_key(|part| (part.start, part.end));
    let mut reached = 0;
    let mut covered = 0;
    for part in parts {
        covered += part.end.saturating_sub(part.start.max(reached));
        reached = reached.max(part.end);
    }
    covered
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairing(sides: [Range<usize>; 2]) -> Pairing {
        Pairing { suspicious: "a".to_owned(), source: "b".to_owned(), sides }
    }

    #[test]
    fn halves_of_a_case_cost_granularity_alone() {
        let case = [pairing([0..100, 50..150])];
        let whole = Plagdet::of(&case, &case);
        assert_eq!(whole.score(), 1.0);
        let halves = [pairing([0..50, 50..100]), pairing([50..100, 100..150])];
        let split = Plagdet::of(&case, &halves);
        assert_eq!([split.recall, split.precision, split.granularity], [1.0, 1.0, 2.0]);
        assert!((split.score() - 1.0 / 3_f64.log2()).abs() < 1e-9);
    }

    #[test]
    fn a_detection_must_meet_both_sides() {
        let case = [pairing([0..100, 0..100])];
        for (detected, recall, precision) in [
            (pairing([0..100, 100..200]), 0.0, 0.0),
            (pairing([50..150, 0..100]), 0.75, 0.75),
            (pairing([0..100, 0..100]).turned(), 1.0, 1.0),
        ] {
            let detected = Pairing { suspicious: "a".into(), source: "b".into(), ..detected };
            let scored = Plagdet::of(&case, std::slice::from_ref(&detected));
            assert_eq!([scored.recall, scored.precision], [recall, precision], "{detected:?}");
        }
        assert_eq!(Plagdet::of(&case, &[]).score(), 0.0);
    }
}
