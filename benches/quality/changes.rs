//! How far probabilities of the same pairs lie apart.

use std::cmp::Ordering;

/// How far the values of pairs lie apart, the least first.
pub struct Changes(Vec<f64>);

impl Changes {
    /// Differences on a scale; none where both values are equal.
    pub fn of(both: &[[f64; 2]], scale: fn(f64) -> f64) -> Self {
        // Documents that are equal as a whole are certain in both, and their odds have no end.
        let change = |[one, other]: &[f64; 2]| match one.total_cmp(other) {
            Ordering::Equal => 0.0,
            _ => (scale(*one) - scale(*other)).abs(),
        };
        let mut changes: Vec<f64> = both.iter().map(change).collect();
        changes.sort_by(f64::total_cmp);
        Self(changes)
    }

    /// The one in the middle; no number without values.
    pub fn median(&self) -> f64 {
        self.0.get(self.0.len() / 2).copied().unwrap_or(f64::NAN)
    }

    /// The last; no number without values.
    pub fn largest(&self) -> f64 {
        self.0.last().copied().unwrap_or(f64::NAN)
    }
}

/// `ln (p / (1 − p))`; without end for what is certain.
pub fn log_odds(probability: f64) -> f64 {
    (probability / (1.0 - probability)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_certain_in_both_does_not_change() {
        let both = [[1.0, 1.0], [0.5, 0.8], [0.9, 0.9]];
        let changes = Changes::of(&both, log_odds);
        assert_eq!(changes.median(), 0.0);
        assert!((changes.largest() - 4.0_f64.ln()).abs() < 1e-12, "{}", changes.largest());
        assert!(Changes::of(&[[1.0, 0.9]], log_odds).largest().is_infinite());
        assert!(Changes::of(&[], log_odds).median().is_nan());
    }
}
