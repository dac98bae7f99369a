//! What stands left and right of terms.

use rayon::prelude::*;

/// Neighbours of terms, by number: how often which word stands before and behind each.
///
/// ```
/// use tilian::Boundaries;
///
/// let mut boundaries = Boundaries::default();
/// boundaries.add(0, Some(7), None);
/// boundaries.add(0, Some(7), Some(9));
/// let sides = boundaries.settle(1);
/// assert_eq!(sides.left(0), [2]);
/// assert_eq!(sides.right(0), [1, 1], "the edge of a run is a neighbour of its own each time");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Boundaries {
    left: Vec<u64>,
    right: Vec<u64>,
}

/// Marks the edge of a run: a term that stands alone between marks is as free as can be, so
/// each edge counts as a neighbour that occurs once.
const EDGE: u32 = u32::MAX;

impl Boundaries {
    /// Counts one occurrence of a term between two neighbours; `None` at the edge of a run.
    pub fn add(&mut self, term: u32, left: Option<u32>, right: Option<u32>) {
        self.left.push(pack(term, left));
        self.right.push(pack(term, right));
    }

    /// Joins two groups; associative, and commutative once settled.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.left.extend(other.left);
        self.right.extend(other.right);
        self
    }

    /// Neighbour counts of `terms` terms.
    #[must_use]
    pub fn settle(self, terms: usize) -> Sides {
        let Self { left, right } = self;
        let (left, right) = rayon::join(|| tally(left, terms), || tally(right, terms));
        Sides { left, right }
    }
}

/// Counts of the different neighbours of each term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    left: Vec<Vec<u64>>,
    right: Vec<Vec<u64>>,
}

impl Sides {
    /// Counts of the different neighbours before a term.
    #[must_use]
    pub fn left(&self, term: u32) -> &[u64] {
        &self.left[term as usize]
    }

    /// Counts of the different neighbours behind a term.
    #[must_use]
    pub fn right(&self, term: u32) -> &[u64] {
        &self.right[term as usize]
    }
}

fn pack(term: u32, neighbour: Option<u32>) -> u64 {
    u64::from(term) << 32 | u64::from(neighbour.unwrap_or(EDGE))
}

fn tally(mut pairs: Vec<u64>, terms: usize) -> Vec<Vec<u64>> {
    pairs.par_sort_unstable();
    let mut counts = vec![Vec::new(); terms];
    for equal in pairs.chunk_by(PartialEq::eq) {
        let of_term: &mut Vec<u64> = &mut counts[usize::try_from(equal[0] >> 32).unwrap_or(0)];
        if equal[0] & u64::from(EDGE) == u64::from(EDGE) {
            of_term.extend(std::iter::repeat_n(1, equal.len()));
        } else {
            of_term.push(equal.len() as u64);
        }
    }
    counts
}
