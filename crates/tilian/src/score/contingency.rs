//! How often one term stands in two groups of documents.

use crate::error::Error;

/// Frequency of a term in a group of documents, and how many tokens the group has in all.
///
/// Where terms are counted by documents, units or authors, `total` is the number of those.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Count {
    /// How often the term occurs.
    pub frequency: u64,
    /// How many tokens the group has, the term's included.
    pub total: u64,
}

/// One cell of a table: what was counted, and what to expect if term and group had nothing to do
/// with each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Frequency counted.
    pub observed: f64,
    /// Product of the marginal frequencies divided by all tokens.
    pub expected: f64,
}

/// Target and reference counts of one term.
///
/// ```
/// use tilian::score::{Contingency, Count};
///
/// let target = Count { frequency: 30, total: 1_000 };
/// let reference = Count { frequency: 10, total: 3_000 };
/// let table = Contingency::new(target, reference)?;
/// assert_eq!(table.cells()[0].expected, 10.0);
/// assert_eq!(table.excess(), 20.0);
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contingency {
    target: Count,
    reference: Count,
}

impl Contingency {
    /// The table of a term with these counts.
    ///
    /// # Errors
    ///
    /// [`Error::EmptyGroup`] where a total is 0, [`Error::OutOfRange`] where a frequency is over
    /// its total: reference lists come from outside, and their totals are often wrong.
    pub fn new(target: Count, reference: Count) -> Result<Self, Error> {
        for (group, count) in [("target", target), ("reference", reference)] {
            if count.total == 0 {
                return Err(Error::EmptyGroup { group });
            }
            if count.frequency > count.total {
                return Err(Error::OutOfRange {
                    setting: "frequency of a term",
                    given: count.frequency as f64,
                    expected: "at most the total of its group",
                });
            }
        }
        Ok(Self { target, reference })
    }

    /// The term in the target.
    #[must_use]
    pub fn target(&self) -> Count {
        self.target
    }

    /// The term in the reference.
    #[must_use]
    pub fn reference(&self) -> Count {
        self.reference
    }

    /// The same table seen from the reference.
    #[must_use]
    pub fn swapped(&self) -> Self {
        Self { target: self.reference, reference: self.target }
    }

    /// The four cells: target with and without the term, then reference with and without it.
    ///
    /// Expected is row total × column total ÷ all tokens; 0 in both cells of a term that occurs
    /// in neither group.
    #[must_use]
    pub fn cells(&self) -> [Cell; 4] {
        let (target, reference) = (self.target, self.reference);
        let with = target.frequency as f64 + reference.frequency as f64;
        let all = target.total as f64 + reference.total as f64;
        let cell = |observed: u64, row: f64, total: u64| Cell {
            observed: observed as f64,
            expected: total as f64 * row / all,
        };
        let row = |count: Count| {
            let without = count.total - count.frequency;
            [cell(count.frequency, with, count.total), cell(without, all - with, count.total)]
        };
        let ([a, b], [c, d]) = (row(target), row(reference));
        [a, b, c, d]
    }

    /// How many occurrences the target has beyond what is expected; negative where it lacks some.
    ///
    /// `(f₁n₂ − f₂n₁) / (n₁ + n₂)` with frequencies f and totals n, subtracted in integers: it is
    /// 0 exactly where the relative frequencies are equal.
    #[must_use]
    pub fn excess(&self) -> f64 {
        let cross = |a: u64, b: u64| u128::from(a) * u128::from(b);
        let over = cross(self.target.frequency, self.reference.total);
        let under = cross(self.reference.frequency, self.target.total);
        let difference =
            over.abs_diff(under) as f64 / (self.target.total as f64 + self.reference.total as f64);
        if over < under { -difference } else { difference }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(frequency: u64, total: u64) -> Count {
        Count { frequency, total }
    }

    #[test]
    fn impossible_counts_are_refused() {
        for (target, reference, message) in [
            (count(0, 0), count(0, 1), "target has no word to count, expected at least one"),
            (count(0, 1), count(0, 0), "reference has no word to count, expected at least one"),
            (
                count(1, 2),
                count(9, 8),
                "frequency of a term is 9, expected at most the total of its group",
            ),
        ] {
            let error = Contingency::new(target, reference).unwrap_err();
            assert_eq!(error.to_string(), message, "{target:?} {reference:?}");
        }
    }

    #[test]
    fn rows_and_columns_of_expected_add_up() {
        let table = Contingency::new(count(3, 40), count(9, 260)).unwrap();
        let [a, b, c, d] = table.cells();
        for (sum, marginal) in [
            (a.expected + b.expected, 40.0),
            (c.expected + d.expected, 260.0),
            (a.expected + c.expected, 12.0),
            (b.expected + d.expected, 288.0),
            (a.observed + b.observed, 40.0),
            (c.observed + d.observed, 260.0),
        ] {
            assert!((sum - marginal).abs() < 1e-9, "{sum} is not {marginal}");
        }
    }

    #[test]
    fn excess_is_what_the_target_has_beyond_the_expected() {
        for (target, reference, expected) in [
            (count(5, 10), count(5, 10), 0.0),
            (count(1, 3), count(2, 6), 0.0),
            (count(0, 10), count(0, 7), 0.0),
            (count(4, 10), count(0, 10), 2.0),
            (count(0, 10), count(4, 10), -2.0),
            (count(u64::MAX, u64::MAX), count(u64::MAX, u64::MAX), 0.0),
        ] {
            let table = Contingency::new(target, reference).unwrap();
            assert_eq!(table.excess(), expected, "{table:?}");
            assert_eq!(table.swapped().excess(), -expected, "{table:?} swapped");
        }
    }
}
