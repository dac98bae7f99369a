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
    /// Characters of the shorter passage.
    pub length: usize,
}

impl Evidence {
    /// Measures two passages.
    pub(super) fn of(left: &Passaged<'_>, right: &Passaged<'_>) -> Self {
        let [first, second] = [Shared::of(left, right), Shared::of(right, left)];
        let [left, right] = [left.text, right.text];
        Self {
            mass: first.mass.min(second.mass) as f64 / NAT as f64,
            containment: first.containment().max(second.containment()),
            density: density(left.bigrams, right.bigrams),
            length: left.chars().min(right.chars()),
        }
    }

    /// How likely a person would call the passage copied, 0 to 1:
    /// `1 / (1 + e⁻ᶻ)`, `z = 8 ln (mass + 1) + 4 ln containment + 3 density − 42`.
    ///
    /// Fitted to planted copies and unrelated texts of the development sets and rounded, so
    /// that 30 equal characters that are rare elsewhere are as likely copied as not, and twice as much
    /// is needed where a third of a passage is shared. Information grows with the corpus only
    /// as chance does, so that a probability means the same at any size. The length needs no
    /// weight of its own: it is in the mass.
    #[must_use]
    pub fn probability(&self) -> f64 {
        let containment = self.containment.max(f64::MIN_POSITIVE);
        let score =
            8.0 * (self.mass + 1.0).ln() + 4.0 * containment.ln() + 3.0 * self.density - 42.0;
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
        let evidence =
            |mass, containment, density| Evidence { mass, containment, density, length: 40 };
        let base = evidence(150.0, 0.6, 0.4).probability();
        for more in
            [evidence(200.0, 0.6, 0.4), evidence(150.0, 0.7, 0.4), evidence(150.0, 0.6, 0.5)]
        {
            assert!(more.probability() > base, "{more:?}");
        }
        assert!(evidence(0.0, 0.0, 0.0).probability() < 1e-9, "nothing shared is no copy");
        assert!(evidence(60.0, 1.0, 1.0).probability() < 0.01, "a stock phrase is no copy");
        assert!(evidence(400.0, 1.0, 1.0).probability() > 0.99, "a paragraph is");
    }
}
