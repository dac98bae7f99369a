//! What it tells that two slogans share characters.

use std::collections::BTreeSet;

use foldhash::fast::FixedState;
use indexmap::IndexMap;

use crate::reuse::slogan::sound::Sound;
use crate::reuse::slogan::wording::Wording;

/// Pairs that what single characters suggest counts for.
const PRIOR: f64 = 5.0;

/// Characters in use, for what an unseen one may be: about as many as the first level of the
/// national table holds.
const CHARACTERS: f64 = 3_500.0;

/// How often characters and pairs of neighbours stand in the wordings that are compared.
#[derive(Clone, Debug, Default)]
pub(super) struct Surprisal {
    wordings: u32,
    total: u32,
    chars: IndexMap<char, u32, FixedState>,
    pairs: IndexMap<[char; 2], u32, FixedState>,
    /// Wordings that hold each sound.
    sounds: IndexMap<Sound, u32, FixedState>,
}

impl Surprisal {
    /// Counts wordings, each once.
    pub(super) fn of(wordings: &[Wording]) -> Self {
        let mut counted = Self::default();
        for wording in wordings {
            counted.push(wording);
        }
        counted
    }

    fn push(&mut self, wording: &Wording) {
        self.wordings += 1;
        for c in &wording.chars {
            self.total += 1;
            *self.chars.entry(*c).or_default() += 1;
        }
        for pair in wording.chars.array_windows() {
            *self.pairs.entry(*pair).or_default() += 1;
        }
        let sounds: BTreeSet<Sound> = wording.sounds.iter().flatten().copied().collect();
        for sound in sounds {
            *self.sounds.entry(sound).or_default() += 1;
        }
    }

    /// Nats that it tells to single out one of the wordings.
    pub(super) fn of_choice(&self) -> f64 {
        f64::from(self.wordings.max(1)).ln()
    }

    fn probability(&self, c: char) -> f64 {
        let count = f64::from(self.chars.get(&c).copied().unwrap_or(0));
        (count + 0.5) / (f64::from(self.total) + 0.5 * CHARACTERS)
    }

    /// Information of a character that a wording of mean length has somewhere, in nats.
    pub(super) fn of_first(&self, c: char) -> f64 {
        let mean_length = f64::from(self.total) / f64::from(self.wordings.max(1));
        (-(mean_length * self.probability(c)).ln()).max(0.0)
    }

    /// Information of the rarest sound that two characters share, in nats: `ln (n / wordings with
    /// it)`.
    pub(super) fn of_sound(&self, one: &[Sound], other: &[Sound]) -> f64 {
        let shared = one.iter().filter(|sound| other.contains(sound));
        let wordings = shared.map(|sound| self.sounds.get(sound).copied().unwrap_or(0)).min();
        let told = |wordings: u32| f64::from(self.wordings.max(1)) / f64::from(wordings.max(1));
        wordings.map_or(0.0, |wordings| told(wordings).ln())
    }

    /// Information of a character behind another, in nats: `−ln p(b | a)`, smoothed by `p(b)`;
    /// the two wordings that are compared are left out.
    pub(super) fn of_next(&self, pair: &[char; 2]) -> f64 {
        let left = |count: Option<&u32>| f64::from(count.copied().unwrap_or(0).saturating_sub(2));
        let (both, first) = (left(self.pairs.get(pair)), left(self.chars.get(&pair[0])));
        -((both + PRIOR * self.probability(pair[1])) / (first + PRIOR)).ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_many_say_tells_little() {
        let mut wordings = vec!["病人在我心中"; 40];
        wordings.extend(["守在床边", "灯下问诊"]);
        let wordings: Vec<_> =
            wordings.iter().map(|text| Wording::new(text.chars().collect())).collect();
        let counted = Surprisal::of(&wordings);
        assert!(counted.of_first('病') < counted.of_first('床'));
        assert!(counted.of_next(&['病', '人']) < counted.of_next(&['床', '边']));
        assert!(counted.of_next(&['病', '人']) >= 0.0, "no information is negative");
        assert!(counted.of_choice() > 3.7, "42 wordings");
    }
}
