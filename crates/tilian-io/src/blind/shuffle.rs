//! An order that is drawn.

/// Puts some things into an order that the seed decides (Fisher & Yates; Durstenfeld 1964,
/// *Communications of the ACM* 7(7), 420).
pub(super) fn shuffle<T>(things: &mut [T], seed: u64) {
    let mut state = seed;
    for last in (1..things.len()).rev() {
        let drawn = (u128::from(next(&mut state)) * (last as u128 + 1)) >> 64;
        things.swap(last, usize::try_from(drawn).unwrap_or(last));
    }
}

/// The next of some random numbers (`SplitMix64`: Steele, Lea & Flood 2014, *Proceedings of
/// OOPSLA*, 453–472).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_reference() {
        let mut state = 1_234_567;
        let found = [(); 3].map(|()| next(&mut state));
        let expected =
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!(found, expected);
    }

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
