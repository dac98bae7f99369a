//! What speaks for a copied passage, and how much.

use crate::reuse::information::NAT;
use crate::reuse::weighed::{Pairs, Weighed};

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
    pub(super) fn of(left: Weighed<'_>, right: Weighed<'_>) -> Self {
        let [first, second] = [Shared::of(left, right), Shared::of(right, left)];
        let density = density(left.chars, right.chars).max(density(right.chars, left.chars));
        Self {
            mass: first.mass.min(second.mass) as f64 / NAT as f64,
            containment: first.containment().max(second.containment()),
            density,
            length: left.chars.len().min(right.chars.len()),
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

/// The information of a text, and what of it another has.
struct Shared {
    mass: i64,
    all: i64,
}

impl Shared {
    /// Each pair counts once: a subject that both repeat is one thing in common.
    fn of(text: Weighed<'_>, other: Weighed<'_>) -> Self {
        let known = Pairs::of(other);
        let mut pairs: Vec<_> = text.pairs().collect();
        pairs.sort_unstable();
        pairs.dedup();
        let mut shared = Self { mass: 0, all: 0 };
        for (pair, weight) in pairs {
            shared.all += weight;
            shared.mass += if known.contain(pair) { weight } else { 0 };
        }
        shared
    }

    fn containment(&self) -> f64 {
        if self.all == 0 { 0.0 } else { self.mass as f64 / self.all as f64 }
    }
}

fn density(chars: &[char], other: &[char]) -> f64 {
    let mut known: Vec<&[char]> = other.windows(4).collect();
    known.sort_unstable();
    let runs = chars.windows(4);
    let all = runs.len();
    let shared = runs.filter(|run| known.binary_search(run).is_ok()).count();
    if all == 0 { 0.0 } else { shared as f64 / all as f64 }
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
