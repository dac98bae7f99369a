//! What it tells that two texts share a bigram.

use std::ops::Range;

use foldhash::fast::FixedState;
use indexmap::IndexMap;
use rayon::prelude::*;

use crate::reuse::frequent::Frequent;
use crate::reuse::remainder::BREAK;

/// Units of information in one nat: whole numbers add up alike in any order.
pub(super) const NAT: i64 = 256;

/// Documents that what the characters suggest counts for: with fewer, what is rare among them
/// says little; with many more, they speak for themselves.
const PRIOR: f64 = 100.0;

/// Most nats of one bigram, so that no single oddity decides.
const MOST: f64 = 8.0;

/// The number of what stands beside a break: it tells nothing and matches nothing.
pub(super) const NOTHING: u32 = 0;

/// Two neighbouring characters as a number.
type Key = u64;

/// The bigrams of all texts: a number for each, and what it tells that two texts share it.
#[derive(Clone, Debug, Default)]
pub(super) struct Information {
    numbers: IndexMap<Key, Standing, FixedState>,
    /// By number, in 1/256 nat.
    weights: Vec<u16>,
}

/// In how many documents a bigram stands.
#[derive(Clone, Copy, Debug, Default)]
struct Standing {
    documents: u32,
    /// The last of the documents that was counted, as each counts once.
    last: u32,
}

impl Information {
    /// Counts texts, of what stands in many of them as a whole only the characters: that one copies
    /// it says nothing of how likely another is to write the same.
    pub(super) fn of(texts: &[&[char]], frequent: &Frequent) -> Self {
        let part = texts.len().div_ceil(rayon::current_num_threads()).max(1);
        let counted = texts.par_chunks(part).map(|texts| Counted::of(texts, frequent));
        let counted = counted.reduce(Counted::default, Counted::merge);
        let weights = counted.weights();
        Self { numbers: counted.bigrams, weights }
    }

    /// The numbers of a text's bigrams, one less than characters.
    pub(super) fn bigrams(&self, chars: &[char]) -> Vec<u32> {
        let number = |pair: &[char]| {
            if pair.contains(&BREAK) {
                return NOTHING;
            }
            self.numbers.get_index_of(&key(pair)).map_or(NOTHING, number)
        };
        chars.windows(2).map(number).collect()
    }

    /// What each bigram tells, by its number.
    pub(super) fn weights(&self) -> &[u16] {
        &self.weights
    }
}

#[expect(clippy::cast_possible_truncation, reason = "there are fewer pairs of characters in use")]
fn number(index: usize) -> u32 {
    index as u32 + 1
}

/// Counts of some texts.
#[derive(Clone, Debug, Default)]
struct Counted {
    documents: u32,
    chars: u64,
    frequency: IndexMap<char, u32, FixedState>,
    bigrams: IndexMap<Key, Standing, FixedState>,
}

impl Counted {
    fn of(texts: &[&[char]], frequent: &Frequent) -> Self {
        let mut counted = Self::default();
        texts.iter().for_each(|chars| counted.push(chars, &frequent.stretches(chars)));
        counted
    }

    /// Counts a text; the pairs of neighbours in `shared` stretches are known but not counted.
    fn push(&mut self, chars: &[char], mut shared: &[Range<usize>]) {
        self.documents += 1;
        self.chars += chars.len() as u64;
        for c in chars {
            *self.frequency.entry(*c).or_default() += 1;
        }
        for (at, pair) in chars.windows(2).enumerate().filter(|(_, pair)| !pair.contains(&BREAK)) {
            while let Some((_, behind)) =
                shared.split_first().filter(|(first, _)| first.end <= at + 1)
            {
                shared = behind;
            }
            let is_shared = shared.first().is_some_and(|first| first.start <= at);
            let standing = self.bigrams.entry(key(pair)).or_default();
            if !is_shared && standing.last != self.documents {
                *standing = Standing { documents: standing.documents + 1, last: self.documents };
            }
        }
    }

    fn merge(self, other: Self) -> Self {
        let (mut all, less) =
            if self.bigrams.len() < other.bigrams.len() { (other, self) } else { (self, other) };
        all.documents += less.documents;
        all.chars += less.chars;
        for (c, count) in less.frequency {
            *all.frequency.entry(c).or_default() += count;
        }
        for (bigram, standing) in less.bigrams {
            all.bigrams.entry(bigram).or_default().documents += standing.documents;
        }
        all
    }

    /// Information of each bigram that two documents share, in 1/256 nat and by number: `−ln p`,
    /// where `p` is the share of the documents that have it, one of the two left out, smoothed
    /// by the share that its characters alone suggest.
    fn weights(&self) -> Vec<u16> {
        let documents = f64::from(self.documents.max(1));
        let mean_length = self.chars as f64 / documents;
        let share = |c: char| {
            f64::from(self.frequency.get(&c).copied().unwrap_or(0)) / (self.chars as f64).max(1.0)
        };
        let weight = |(bigram, standing): (&Key, &Standing)| {
            let [one, other] = characters(*bigram);
            let others = f64::from(standing.documents.saturating_sub(1));
            let suggested = (mean_length * share(one) * share(other)).min(1.0);
            let probability = (others + PRIOR * suggested) / (documents - 1.0 + PRIOR);
            u16::try_from(units((-probability.ln()).clamp(0.0, MOST))).unwrap_or(u16::MAX)
        };
        std::iter::once(0).chain(self.bigrams.iter().map(weight)).collect()
    }
}

/// Nats in whole units.
#[expect(clippy::cast_possible_truncation, reason = "logarithms of counts are below a thousand")]
pub(super) fn units(nats: f64) -> i64 {
    (nats * NAT as f64).round() as i64
}

fn key(pair: &[char]) -> Key {
    pair.iter().fold(0, |key, c| (key << 32) | u64::from(u32::from(*c)))
}

fn characters(key: Key) -> [char; 2] {
    let character = |code: u64| u32::try_from(code).ok().and_then(char::from_u32).unwrap_or(BREAK);
    [character(key >> 32), character(key & 0xFFFF_FFFF)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(texts: &[&str]) -> Information {
        let texts: Vec<Vec<char>> = texts.iter().map(|text| text.chars().collect()).collect();
        let texts: Vec<_> = texts.iter().map(Vec::as_slice).collect();
        Information::of(&texts, &Frequent::default())
    }

    fn weights(information: &Information, text: &str) -> Vec<u16> {
        let bigrams = information.bigrams(&text.chars().collect::<Vec<_>>());
        bigrams.iter().map(|number| information.weights()[*number as usize]).collect()
    }

    #[test]
    fn what_is_rarer_tells_more() {
        let mut texts = vec!["我们天天查房"; 50];
        texts.extend(["守在床边", "守在床边", "凌晨四点", "甲\0乙"]);
        let counted = counted(&texts);
        let (common, rare) = (weights(&counted, "我们")[0], weights(&counted, "守在")[0]);
        assert!(common < rare, "{common} of 我们, {rare} of 守在");
        assert!(i64::from(rare) <= units(MOST), "{rare}");
        assert_eq!(weights(&counted, "甲\0乙"), [0, 0], "a break tells nothing");
        assert!(weights(&counted, "甲").is_empty(), "one character is no bigram");
    }

    #[test]
    fn counting_parts_and_merging_is_counting_all() {
        let texts = ["天亮以前查房", "她在天亮以前", "", "查"].map(|text| text.chars().collect());
        let texts: Vec<&[char]> = texts.iter().map(Vec::as_slice).collect();
        let by_bigram = |counted: Counted| {
            let weights = counted.weights();
            let weight = |(key, _): (&Key, &Standing)| *key;
            let mut told: Vec<_> =
                counted.bigrams.iter().map(weight).zip(weights.into_iter().skip(1)).collect();
            told.sort_unstable();
            told
        };
        let of = |texts: &[&[char]]| Counted::of(texts, &Frequent::default());
        let (first, second) = texts.split_at(2);
        let merged = of(first).merge(of(second));
        assert_eq!(by_bigram(merged), by_bigram(of(&texts)));
    }
}
