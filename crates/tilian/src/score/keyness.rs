//! How much a target's use of a term differs from a reference's.

use crate::score::contingency::{Cell, Contingency, Count};

/// Log-likelihood ratio G², positive where the target overuses the term.
///
/// `G² = 2 Σ O ln(O / E)` over the four cells; an empty cell adds 0. Dimensionless: compare with
/// χ² at one degree of freedom (3.84 at 5 %, 10.83 at 0.1 %). It measures how sure a difference
/// is, not how large: see [`log_ratio`]. 0 where the relative frequencies are equal, a term in
/// neither group included.
///
/// Dunning (1993), *Computational Linguistics* 19(1), 61–74.
///
/// ```
/// use tilian::score::{Contingency, Count, log_likelihood};
///
/// let target = Count { frequency: 110, total: 2_552 };
/// let reference = Count { frequency: 111, total: 29_225 };
/// let table = Contingency::new(target, reference)?;
/// assert_eq!(format!("{:.2}", log_likelihood(&table)), "270.72");
/// # Ok::<(), tilian::Error>(())
/// ```
#[must_use]
pub fn log_likelihood(table: &Contingency) -> f64 {
    // Each group first: a swap of the groups then changes no rounding.
    let [a, b, c, d] = table.cells().map(information);
    signed(2.0 * ((a + b) + (c + d)), table)
}

/// Log-likelihood ratio G² of the term's own two cells, positive where the target overuses it.
///
/// `G² = 2 Σ O ln(O / E)` over target and reference frequency, the tokens that are not the term
/// left out; unit and zero case as [`log_likelihood`]. Wmatrix, AntConc and most published
/// keyword tables show this one, so numbers from elsewhere are compared with it; it equals the
/// four-cell form for a rare term, and falls short of it as the term grows frequent.
///
/// Rayson & Garside (2000), *Proceedings of the Workshop on Comparing Corpora*, 1–6.
#[must_use]
pub fn two_cell_log_likelihood(table: &Contingency) -> f64 {
    let [a, _, c, _] = table.cells().map(information);
    signed(2.0 * (a + c), table)
}

/// Binary logarithm of the ratio of relative frequencies, target to reference.
///
/// `log₂((f₁ / n₁) / (f₂ / n₂))`: 1 is twice as frequent, 2 four times, −1 half as frequent. A
/// frequency of 0 is read as 0.5, so that the ratio stays finite; a term in neither group has 0.
/// It measures how large a difference is, not how sure: see [`log_likelihood`].
///
/// Hardie (2014), *Log Ratio – an informal introduction*, CASS, Lancaster University.
#[must_use]
pub fn log_ratio(table: &Contingency) -> f64 {
    let (target, reference) = (table.target(), table.reference());
    if target.frequency == 0 && reference.frequency == 0 {
        return 0.0;
    }
    log_share(target) - log_share(reference)
}

fn information(cell: Cell) -> f64 {
    match cell.observed {
        0.0 => 0.0,
        observed => observed * (observed / cell.expected).ln(),
    }
}

/// Gives G² the direction of the difference. Rounding alone can make it negative.
fn signed(g2: f64, table: &Contingency) -> f64 {
    match table.excess() {
        0.0 => 0.0,
        excess => g2.max(0.0).copysign(excess),
    }
}

fn log_share(count: Count) -> f64 {
    let frequency = match count.frequency {
        0 => 0.5,
        frequency => frequency as f64,
    };
    (frequency / count.total as f64).log2()
}

#[cfg(test)]
mod tests {
    use rand_pcg::{Pcg32, rand_core::Rng};

    use super::*;

    fn table(target: [u64; 2], reference: [u64; 2]) -> Contingency {
        let count = |[frequency, total]: [u64; 2]| Count { frequency, total };
        Contingency::new(count(target), count(reference)).unwrap()
    }

    /// Tables of every size: `total >> shift` spreads them over the orders of magnitude.
    fn tables() -> impl Iterator<Item = Contingency> {
        let mut random = Pcg32::new(1993, 61);
        let mut count = move || {
            let shift = random.next_u32() % 32;
            let total = u64::from(random.next_u32() >> shift) + 1;
            let frequency = u64::from(random.next_u32()) % (total + 1);
            [frequency >> (random.next_u32() % 32), total]
        };
        std::iter::repeat_with(move || table(count(), count())).take(10_000)
    }

    #[test]
    fn swapping_the_groups_flips_the_sign() {
        for table in tables() {
            let swapped = table.swapped();
            for (name, measure) in [
                ("log_likelihood", log_likelihood as fn(&Contingency) -> f64),
                ("two_cell_log_likelihood", two_cell_log_likelihood),
                ("log_ratio", log_ratio),
            ] {
                assert_eq!(measure(&table), -measure(&swapped), "{name} of {table:?}");
            }
        }
    }

    #[test]
    fn keyness_is_finite_and_points_where_the_excess_does() {
        for table in tables() {
            let (four, two) = (log_likelihood(&table), two_cell_log_likelihood(&table));
            assert!(four.is_finite() && log_ratio(&table).is_finite(), "{table:?}");
            assert!(four * table.excess() >= 0.0, "{four} of {table:?}");
            // The other two cells alone are never below 0; what rounding adds grows with the counts.
            let slack = 1e-15 * (table.target().total + table.reference().total) as f64;
            assert!(two.abs() <= four.abs() + slack, "{two} > {four} of {table:?}");
        }
    }

    #[test]
    fn equal_use_is_not_key() {
        for table in [
            table([0, 5], [0, 9]),
            table([1, 3], [2, 6]),
            table([7, 7], [9, 9]),
            table([123, 1_000], [246, 2_000]),
        ] {
            assert_eq!(log_likelihood(&table), 0.0, "{table:?}");
            assert_eq!(two_cell_log_likelihood(&table), 0.0, "{table:?}");
            assert!(log_ratio(&table).abs() < 1e-12, "{table:?}");
        }
    }

    #[test]
    fn a_term_of_one_group_has_a_finite_ratio() {
        let table = table([4, 1_000], [0, 1_000]);
        assert_eq!(log_ratio(&table), 3.0, "4 against 0.5");
    }
}
