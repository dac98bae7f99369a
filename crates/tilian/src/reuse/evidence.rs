//! What speaks for a copied passage, and how much.

use std::ops::Range;

use crate::reuse::extent::Pairs;
use crate::reuse::information::{Information, NAT};

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
    /// Measures ranges of two texts.
    pub(super) fn of(
        [left, right]: [&[char]; 2],
        [one, other]: [Range<usize>; 2],
        information: &Information,
    ) -> Self {
        let (left, right) = (&left[one], &right[other]);
        let [first, second] = [Shared::of(left, right, information), Shared::of(right, left, information)];
        Self {
            mass: first.mass.min(second.mass) as f64 / NAT as f64,
            containment: first.containment().max(second.containment()),
            density: density(left, right).max(density(right, left)),
            length: left.len().min(right.len()),
        }
    }

    /// How likely a person would call the passage copied, 0 to 1: a logistic function of the
    /// evidence.
    #[must_use]
    pub fn probability(&self) -> f64 {
        let length = (self.length as f64 + 1.0).ln();
        let score = -12.0 + 1.5 * (self.mass + 1.0).ln() + 6.0 * self.containment + 3.0 * self.density + 0.0 * length;
        1.0 / (1.0 + (-score).exp())
    }
}

/// The information of a text, and what of it another has.
struct Shared {
    mass: i64,
    all: i64,
}

impl Shared {
    fn of(chars: &[char], other: &[char], information: &Information) -> Self {
        let pairs = Pairs::of(other);
        let mut shared = Self { mass: 0, all: 0 };
        for pair in chars.windows(2) {
            let weight = information.of_pair(pair);
            shared.all += weight;
            shared.mass += if pairs.contain(pair) { weight } else { 0 };
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
