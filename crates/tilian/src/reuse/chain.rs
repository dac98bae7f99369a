//! Seeds that stand near each other on both sides.

use crate::reuse::seed::Seed;

/// Most times that seeds are parted: texts written for it could else be parted one seed at a time.
const MOST_PARTINGS: usize = 64;

/// Groups of seeds without a gap of more than `gap` characters on either side, in any order
/// within a group, so that shuffled sentences stay together.
///
/// The seeds are parted at the gaps of one side, each part at those of the other, until none
/// is left (Sanchez-Perez, Sidorov & Gelbukh 2014, *PAN at CLEF*).
pub(super) fn chains(seeds: Vec<Seed>, gap: usize) -> Vec<Vec<Seed>> {
    // With how often each was parted, and on how many sides it is known to be without a gap.
    let mut open = vec![(seeds, 0, 0)];
    let mut chains = Vec::new();
    while let Some((seeds, partings, whole)) = open.pop() {
        if whole == 2 || partings == MOST_PARTINGS {
            chains.push(seeds);
            continue;
        }
        let parts = parted(seeds, partings % 2, gap);
        let whole = if parts.len() == 1 { whole + 1 } else { 1 };
        open.extend(parts.into_iter().map(|part| (part, partings + 1, whole)));
    }
    chains.sort_unstable();
    chains
}

fn parted(mut seeds: Vec<Seed>, side: usize, gap: usize) -> Vec<Vec<Seed>> {
    seeds.sort_unstable_by_key(|seed| (seed.at[side], *seed));
    let mut parts: Vec<Vec<Seed>> = Vec::new();
    let mut end = 0;
    for seed in seeds {
        match parts.last_mut() {
            Some(part) if seed.at[side] <= end + gap => part.push(seed),
            _ => parts.push(vec![seed]),
        }
        end = end.max(seed.end(side));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seed(left: usize, right: usize) -> Seed {
        Seed { at: [left, right], length: 10 }
    }

    #[test]
    fn a_gap_on_either_side_parts() {
        let seeds = vec![seed(0, 500), seed(20, 520), seed(300, 540), seed(40, 900)];
        let found = chains(seeds, 70);
        let expected =
            vec![vec![seed(0, 500), seed(20, 520)], vec![seed(40, 900)], vec![seed(300, 540)]];
        assert_eq!(found, expected);
    }

    #[test]
    fn shuffled_seeds_stay_together() {
        let seeds = vec![seed(0, 140), seed(30, 100), seed(60, 180)];
        assert_eq!(chains(seeds.clone(), 70).len(), 1, "{seeds:?}");
        assert_eq!(chains(Vec::new(), 70), Vec::<Vec<Seed>>::new());
    }
}
