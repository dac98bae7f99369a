//! What speaks for a copied passage, and how much.

use crate::reuse::information::{NAT, NOTHING};
use crate::reuse::weighed::{Occurrences, Weighed};

/// What was measured of a pair of passages, after normalisation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// Information that both passages share, in nats: `Σ −ln p` over the pairs of neighbouring
    /// characters that both have, `p` the share of the documents with the pair; the smaller
    /// of both sides.
    pub mass: f64,
    /// Share of a passage's information that the other has too, in any order, 0 to 1; the
    /// larger of both sides, so that a summary counts by what it took.
    pub containment: f64,
    /// Share of a passage's runs of four characters that the other has too, 0 to 1; the
    /// larger of both sides.
    pub density: f64,
    /// Share of the information of the shared bigrams that stand in the same order in both, 0 to 1;
    /// the larger of both sides. Sentences may change places; texts on one subject share as
    /// many words, but in another order.
    pub order: f64,
    /// Characters of the shorter passage; a word of letters and a number are one each.
    pub length: usize,
}

/// Least order of a copy: where less than half of what is shared goes on in the same order, two long
/// texts merely use the same words, however many these are.
const LEAST_ORDER: f64 = 0.5;

impl Evidence {
    /// Measures two passages; `None` where they are less likely than `least` or
    /// share words in another order.
    pub(super) fn of(left: &Passaged<'_>, right: &Passaged<'_>, least: f64) -> Option<Self> {
        let [first, second] = [Shared::of(left, right), Shared::of(right, left)];
        let [left, right] = [left.text, right.text];
        let mut evidence = Self {
            mass: first.mass.min(second.mass) as f64 / NAT as f64,
            containment: first.containment().max(second.containment()),
            density: 1.0,
            order: 1.0,
            length: left.chars().min(right.chars()),
        };
        if evidence.probability() >= least {
            evidence.density = density(left.bigrams, right.bigrams);
            evidence.order = order(left, right).max(order(right, left));
        }
        (evidence.probability() >= least && evidence.order >= LEAST_ORDER).then_some(evidence)
    }

    /// How likely a person would call the passage copied, 0 to 1: `1 / (1 + e⁻ᶻ)`,
    /// `z = 8 ln (mass + 1) + 2.5 ln containment + 2 density + 14 order − 55`.
    ///
    /// Fitted to planted copies and unrelated texts of the development sets and rounded, so
    /// that 35 equal characters that are rare elsewhere are as likely copied as not, and half as
    /// much again is needed where a third of a passage is shared. Information grows with the
    /// corpus only as chance does, so that a probability means the same at any size. The length
    /// needs no weight of its own: it is in the mass.
    #[must_use]
    pub fn probability(&self) -> f64 {
        let containment = self.containment.max(f64::MIN_POSITIVE);
        let score = 8.0 * (self.mass + 1.0).ln()
            + 2.5 * containment.ln()
            + 2.0 * self.density
            + 14.0 * self.order
            - 55.0;
        1.0 / (1.0 + (-score).exp())
    }
}

/// A passage, with its bigrams counted.
pub(super) struct Passaged<'t> {
    pub(super) text: Weighed<'t>,
    pub(super) bigrams: Occurrences,
}

impl<'t> Passaged<'t> {
    pub(super) fn new(text: Weighed<'t>) -> Self {
        Self { text, bigrams: Occurrences::of(text) }
    }
}

/// The information of a text, and what of it another has.
struct Shared {
    mass: i64,
    all: i64,
}

impl Shared {
    /// Each bigram counts once: a subject that both repeat is one thing in common.
    fn of(passage: &Passaged<'_>, other: &Passaged<'_>) -> Self {
        let mut shared = Self { mass: 0, all: 0 };
        for bigram in passage.bigrams.distinct() {
            let weight = passage.text.weight(bigram);
            shared.all += weight;
            shared.mass += if other.bigrams.contain(bigram) { weight } else { 0 };
        }
        shared
    }

    fn containment(&self) -> f64 {
        if self.all == 0 { 0.0 } else { self.mass as f64 / self.all as f64 }
    }
}

/// Farthest that what goes on in the same order may be from where it is expected, in characters:
/// a few words put in or left out.
const STRAY: usize = 12;

/// Share of the information of the bigrams of one side found on the other that follow the one
/// found before them.
fn order(text: Weighed<'_>, other: Weighed<'_>) -> f64 {
    let mut places: Vec<(u32, usize)> = other.bigrams.iter().copied().zip(0..).collect();
    places.sort_unstable();
    let (mut last, mut follow, mut all) = (None::<[usize; 2]>, 0, 0);
    for (at, bigram) in text.bigrams.iter().enumerate().filter(|(_, bigram)| **bigram != NOTHING) {
        let expected = last.map_or(0, |[here, there]| there + (at - here));
        let behind = places.partition_point(|place| *place < (*bigram, expected));
        // Sorted, so that the nearest is the last before or the first behind.
        let around = places[behind.saturating_sub(1)..].iter().take(2);
        let found = around.filter(|place| place.0 == *bigram);
        let Some((_, nearest)) = found.min_by_key(|place| place.1.abs_diff(expected)) else {
            continue;
        };
        all += text.weight(*bigram);
        let follows = last.is_some() && nearest.abs_diff(expected) <= STRAY;
        follow += if follows { text.weight(*bigram) } else { 0 };
        last = Some([at, *nearest]);
    }
    if all == 0 { 0.0 } else { follow as f64 / all as f64 }
}

/// Share of the runs of four characters, three bigrams, that the other has too; the larger of
/// both sides.
fn density(left: &[u32], right: &[u32]) -> f64 {
    let sorted = |bigrams: &[u32]| {
        let mut runs: Vec<[u32; 3]> =
            bigrams.windows(3).map(|run| [run[0], run[1], run[2]]).collect();
        runs.sort_unstable();
        runs
    };
    let (left, right) = (sorted(left), sorted(right));
    let share = |runs: &[[u32; 3]], others: &[[u32; 3]]| {
        let mut others = others.iter().peekable();
        let is_shared = |run: &&[u32; 3]| {
            while others.next_if(|other| other < run).is_some() {}
            !run.contains(&NOTHING) && others.peek() == Some(run)
        };
        runs.iter().filter(is_shared).count() as f64 / runs.len().max(1) as f64
    };
    share(&left, &right).max(share(&right, &left))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_of_anything_is_likelier() {
        let base = Evidence { mass: 150.0, containment: 0.6, density: 0.4, order: 0.9, length: 40 };
        for more in [
            Evidence { mass: 200.0, ..base },
            Evidence { containment: 0.7, ..base },
            Evidence { density: 0.5, ..base },
            Evidence { order: 0.95, ..base },
        ] {
            assert!(more.probability() > base.probability(), "{more:?}");
        }
        let equal = Evidence { containment: 1.0, density: 1.0, order: 1.0, ..base };
        let of_mass = |mass| Evidence { mass, ..equal }.probability();
        assert!(of_mass(0.0) < 1e-9, "nothing shared is no copy");
        assert!(of_mass(60.0) < 0.01, "a stock phrase is no copy");
        assert!(of_mass(400.0) > 0.99, "a paragraph is");
        let subject = Evidence { mass: 400.0, containment: 0.2, density: 0.2, order: 0.6, ..base };
        assert!(subject.probability() < 0.2, "the words of one subject in another order");
    }

    #[test]
    fn order_survives_shuffled_sentences_but_not_shuffled_words() {
        let information = [1; 100];
        let text: Vec<u32> = (1..=60).collect();
        let sentences: Vec<u32> = (31..=60).chain(1..=30).collect();
        let words: Vec<u32> = (1..=60).map(|at| at * 17 % 61).collect();
        let order = |other: &[u32]| {
            let [text, other] =
                [&text, other].map(|bigrams| Weighed { bigrams, information: &information });
            order(text, other)
        };
        assert!(order(&text) > 0.98 && order(&sentences) > 0.96, "{}", order(&sentences));
        assert!(order(&words) < 0.5, "{}", order(&words));
        assert!(order(&[]).abs() < f64::EPSILON);
    }
}
