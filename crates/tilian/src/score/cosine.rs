//! How much two vectors point the same way.

use std::cmp::Ordering;

/// One weight of a sparse vector; those that are not given are 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Component {
    /// Number of the dimension.
    pub dimension: u32,
    /// The weight.
    pub weight: f64,
}

/// Cosine of the angle between two sparse vectors, each by ascending dimension.
///
/// `Σ xᵢ yᵢ / (√(Σ xᵢ²) √(Σ yᵢ²))`, dimensionless; 0 to 1 where no weight is negative: 0 for vectors
/// without a dimension in common, 1 for those that point the same way, however long. 0 where one
/// has no weight.
///
/// Salton & McGill (1983), *Introduction to Modern Information Retrieval*, ch. 6; of contexts,
/// Turney & Pantel (2010), *Journal of Artificial Intelligence Research* 37, 141–188, §4.4.
///
/// ```
/// use tilian::score::{Component, cosine};
///
/// let vector = |weights: [f64; 2]| [(0, weights[0]), (7, weights[1])]
///     .map(|(dimension, weight)| Component { dimension, weight });
/// assert_eq!(cosine(&vector([3.0, 4.0]), &vector([4.0, 3.0])), 0.96);
/// ```
#[must_use]
pub fn cosine(left: &[Component], right: &[Component]) -> f64 {
    cosine_of(&shared(left, right), left, right)
}

/// [`cosine`] of two sparse vectors of which not all shared dimensions are to count: `shared` holds
/// the products of those that do.
#[must_use]
pub fn cosine_of(shared: &[Component], left: &[Component], right: &[Component]) -> f64 {
    // The sum of nothing is −0.
    let product = 0.0 + shared.iter().map(|shared| shared.weight).sum::<f64>();
    let square = |vector: &[Component]| vector.iter().map(|c| c.weight * c.weight).sum::<f64>();
    let lengths = (square(left) * square(right)).sqrt();
    if lengths > 0.0 { product / lengths } else { 0.0 }
}

/// The products of the weights in each dimension that two sparse vectors share, each by ascending
/// dimension: what their cosine is the sum of, before it is divided by their lengths.
#[must_use]
pub fn shared(left: &[Component], right: &[Component]) -> Vec<Component> {
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    let mut shared = Vec::new();
    while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
        match one.dimension.cmp(&other.dimension) {
            Ordering::Less => drop(left.next()),
            Ordering::Greater => drop(right.next()),
            Ordering::Equal => {
                let weight = one.weight * other.weight;
                shared.push(Component { dimension: one.dimension, weight });
                left.next();
                right.next();
            }
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vector(weights: &[f64]) -> Vec<Component> {
        let given = (0..).zip(weights).filter(|(_, weight)| **weight != 0.0);
        given.map(|(dimension, weight)| Component { dimension, weight: *weight }).collect()
    }

    #[test]
    fn angles_by_hand() {
        for (left, right, expected) in [
            (&[][..], &[][..], 0.0),
            (&[1.0], &[], 0.0),
            (&[1.0, 0.0], &[0.0, 1.0], 0.0),
            (&[1.0, 2.0, 2.0], &[2.0, 4.0, 4.0], 1.0),
            (&[0.0, 1.0, 1.0], &[1.0, 1.0, 0.0], 0.5),
            (&[3.0, 0.0, 4.0], &[0.0, 12.0, 5.0], 20.0 / 65.0),
        ] {
            let found = cosine(&vector(left), &vector(right));
            assert!((found - expected).abs() < 1e-12, "{left:?} {right:?}: {found}");
            assert_eq!(found, cosine(&vector(right), &vector(left)), "{left:?} {right:?}");
            assert!(found.is_sign_positive(), "{left:?} {right:?}");
        }
    }

    #[test]
    fn what_does_not_count_makes_vectors_less_alike() {
        let (left, right) = (vector(&[3.0, 4.0]), vector(&[3.0, 4.0]));
        let all = shared(&left, &right);
        let found = [&all[..], &all[1..], &[]].map(|counting| cosine_of(counting, &left, &right));
        assert_eq!(found, [1.0, 16.0 / 25.0, 0.0]);
    }
}
