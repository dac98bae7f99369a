//! An order that is drawn.

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::{Rng, SeedableRng};

/// Puts some things into an order that the seed decides (Fisher & Yates; Durstenfeld 1964,
/// *Communications of the ACM* 7(7), 420).
pub(super) fn shuffle<T>(things: &mut [T], seed: u64) {
    let mut generator = Pcg64Mcg::seed_from_u64(seed);
    for last in (1..things.len()).rev() {
        let drawn = (u128::from(generator.next_u64()) * (last as u128 + 1)) >> 64;
        things.swap(last, usize::try_from(drawn).unwrap_or(last));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_is_as_likely() {
        let mut counts = std::collections::BTreeMap::new();
        for seed in 0..6_000 {
            let mut order = [0, 1, 2];
            shuffle(&mut order, seed);
            *counts.entry(order).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 6);
        assert!(counts.values().all(|count| (900..1_100).contains(count)), "{counts:?}");
    }
}
