//! What it tells that two texts share a pair of characters.

use foldhash::fast::FixedState;
use indexmap::IndexMap;
use rayon::prelude::*;

use crate::reuse::remainder::BREAK;

/// Units of information in one nat: whole numbers add up alike in any order.
pub(super) const NAT: i64 = 256;

/// Documents that what the characters suggest counts for: with fewer, what is rare among them
/// says little; with many more, they speak for themselves.
const PRIOR: f64 = 100.0;

/// Most nats of one pair, so that no single oddity decides.
const MOST: f64 = 8.0;

/// In how many documents each pair of neighbouring characters stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Information {
    documents: u32,
    chars: u64,
    frequency: IndexMap<char, u32, FixedState>,
    pairs: IndexMap<u64, u32, FixedState>,
}

impl Information {
    /// Counts texts.
    pub(super) fn of<'t>(texts: impl ParallelIterator<Item = &'t [char]>) -> Self {
        texts
            .fold(Self::default, |mut counted, chars| {
                counted.push(chars);
                counted
            })
            .reduce(Self::default, Self::merge)
    }

    fn push(&mut self, chars: &[char]) {
        self.documents += 1;
        self.chars += chars.len() as u64;
        for c in chars {
            *self.frequency.entry(*c).or_default() += 1;
        }
        let mut pairs: Vec<_> =
            chars.windows(2).filter(|pair| !pair.contains(&BREAK)).map(key).collect();
        pairs.sort_unstable();
        pairs.dedup();
        for pair in pairs {
            *self.pairs.entry(pair).or_default() += 1;
        }
    }

    fn merge(self, other: Self) -> Self {
        let (mut all, less) =
            if self.pairs.len() < other.pairs.len() { (other, self) } else { (self, other) };
        all.documents += less.documents;
        all.chars += less.chars;
        for (c, count) in less.frequency {
            *all.frequency.entry(c).or_default() += count;
        }
        for (pair, count) in less.pairs {
            *all.pairs.entry(pair).or_default() += count;
        }
        all
    }

    /// Information of a pair that two documents share, in 1/256 nat: `−ln p`, where `p` is the
    /// share of the documents that have it, one of the two left out, smoothed by the share
    /// that its characters alone suggest; 0 beside a break.
    fn of_pair(&self, pair: &[char]) -> u16 {
        if pair.contains(&BREAK) {
            return 0;
        }
        let others = f64::from(self.pairs.get(&key(pair)).copied().unwrap_or(0).saturating_sub(1));
        let documents = f64::from(self.documents.max(1));
        let mean_length = self.chars as f64 / documents;
        let share = |c| {
            f64::from(self.frequency.get(c).copied().unwrap_or(0)) / (self.chars as f64).max(1.0)
        };
        let suggested = (mean_length * share(&pair[0]) * share(&pair[1])).min(1.0);
        let probability = (others + PRIOR * suggested) / (documents - 1.0 + PRIOR);
        u16::try_from(units((-probability.ln()).clamp(0.0, MOST))).unwrap_or(u16::MAX)
    }

    /// Information of each pair of neighbours of a text.
    pub(super) fn weights(&self, chars: &[char]) -> Vec<u16> {
        chars.windows(2).map(|pair| self.of_pair(pair)).collect()
    }
}

/// Nats in whole units.
#[expect(clippy::cast_possible_truncation, reason = "logarithms of counts are below a thousand")]
pub(super) fn units(nats: f64) -> i64 {
    (nats * NAT as f64).round() as i64
}

/// A pair of characters as a number.
pub(super) fn key(pair: &[char]) -> u64 {
    pair.iter().fold(0, |key, c| (key << 21) | u64::from(u32::from(*c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn information(texts: &[&str]) -> Information {
        let texts: Vec<Vec<char>> = texts.iter().map(|text| text.chars().collect()).collect();
        Information::of(texts.par_iter().map(Vec::as_slice))
    }

    #[test]
    fn what_is_rarer_tells_more() {
        let mut texts = vec!["我们天天查房"; 50];
        texts.extend(["守在床边", "守在床边", "凌晨四点"]);
        let counted = information(&texts);
        let weights = |text: &str| counted.weights(&text.chars().collect::<Vec<_>>());
        let (common, rare) = (weights("我们")[0], weights("守在")[0]);
        assert!(common < rare, "{common} of 我们, {rare} of 守在");
        assert!(i64::from(rare) <= units(MOST), "{rare}");
        assert_eq!(weights("甲\0乙"), [0, 0], "a break tells nothing");
        assert!(weights("甲").is_empty(), "one character is no pair");
    }

    #[test]
    fn counting_parts_and_merging_is_counting_all() {
        let texts = ["天亮以前查房", "她在天亮以前", "", "查"];
        let (first, second) = texts.split_at(2);
        let merged = information(first).merge(information(second));
        let all = information(&texts);
        let text: Vec<char> = "她在天亮以前查房".chars().collect();
        assert_eq!(merged.weights(&text), all.weights(&text));
    }
}
