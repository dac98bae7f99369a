//! How alike two wordings are.

use crate::reuse::slogan::stretch::{Stretch, stretches};
use crate::reuse::slogan::surprisal::Surprisal;
use crate::reuse::slogan::wording::Wording;

/// What was measured of a pair of slogans, core words or mottos, after normalisation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likeness {
    /// Characters that both have, in any order, by shape or by sound.
    pub shared: usize,
    /// Those of them that only sound alike.
    pub by_sound: usize,
    /// Stretches of neighbours in which they stand.
    pub stretches: usize,
    /// Pairs of these stretches that stand in the other order.
    pub turned: usize,
    /// Characters of both that the other has not, each between two that it has.
    pub altered: usize,
    /// Characters of both that the other has not, in stretches of two and more.
    pub replaced: usize,
    /// Characters of the shorter wording.
    pub shorter: usize,
    /// Characters of the longer wording.
    pub longer: usize,
    /// Information that both share, in nats, beyond what it takes to single out one of the
    /// wordings that are compared: `Σ −ln p − ln n`, of each stretch its first character by how
    /// often wordings have it, each other one by how often it follows the one before it; not
    /// below 0.
    pub information: f64,
}

/// How two wordings differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// The shorter stands in the other: in one part as half of it or more, in two or three as two
    /// thirds; or one character is another.
    Contained,
    /// Words are altered: single characters differ or sound alike, or the lengths differ.
    Altered,
    /// Whole stretches are replaced by others of the same length, and nothing else is touched:
    /// what a common frame leaves.
    Replaced,
}

/// Most stretches in which a wording stands in another: two insertions make three.
const MOST_PARTS: usize = 3;

impl Likeness {
    /// Measures two wordings; the same in either order.
    pub(super) fn of(one: &Wording, other: &Wording, surprisal: &Surprisal) -> Self {
        let sides = if one.chars <= other.chars { [one, other] } else { [other, one] };
        let found = stretches(sides);
        let left = [0, 1].map(|side| Left::of(sides[side], &found, side));
        let told: f64 = found.iter().map(|stretch| told(sides, *stretch, surprisal)).sum();
        let lengths = sides.map(|side| side.chars.len());
        Self {
            shared: found.iter().map(|stretch| stretch.length).sum(),
            by_sound: found.iter().map(|stretch| by_sound(sides, *stretch)).sum(),
            stretches: found.len(),
            turned: turned(&found),
            altered: left[0].single + left[1].single,
            replaced: left[0].several + left[1].several,
            shorter: lengths[0].min(lengths[1]),
            longer: lengths[0].max(lengths[1]),
            information: (told - surprisal.of_choice()).max(0.0),
        }
    }

    /// How likely a person would call the pair copied, 0 to 1: `1 / (1 + e⁻ᶻ)`,
    /// `z = 2 ln (information + 1) − 3 replaced / (shorter + longer) − c`; `c` is 2 where the
    /// shorter stands in the other whole or but for one character, 5.3 where words are altered
    /// within, and 9 where only whole stretches of equal length differ, as in a common frame.
    ///
    /// Fitted to planted copies, common frames and unrelated slogans of the development set,
    /// and rounded. What singling out one of `n` wordings takes is in the information, so that a
    /// probability means the same among fifty and among fifty thousand.
    #[must_use]
    pub fn probability(&self) -> f64 {
        let start = match self.difference() {
            Difference::Contained => 2.0,
            Difference::Altered => 5.3,
            Difference::Replaced => 9.0,
        };
        let score = 2.0 * (self.information + 1.0).ln() - 3.0 * self.replaced_share() - start;
        1.0 / (1.0 + (-score).exp())
    }

    /// Share of both wordings that is replaced by stretches of two and more characters.
    fn replaced_share(&self) -> f64 {
        self.replaced as f64 / (self.shorter + self.longer).max(1) as f64
    }

    pub(super) fn difference(&self) -> Difference {
        let is_much = match self.stretches {
            0 | 1 => 2 * self.shared >= self.longer,
            2..=MOST_PARTS => 3 * self.shared >= 2 * self.longer,
            _ => false,
        };
        let whole = self.shared == self.shorter && is_much;
        let but_one = self.shared + 1 == self.longer && self.stretches < MOST_PARTS;
        if whole || (but_one && self.shorter == self.longer) {
            Difference::Contained
        } else if self.altered + self.by_sound == 0 && self.shorter == self.longer {
            Difference::Replaced
        } else {
            Difference::Altered
        }
    }
}

/// Characters that a stretch of one wording shares with nothing in the other.
#[derive(Default)]
struct Left {
    single: usize,
    several: usize,
}

impl Left {
    fn of(wording: &Wording, found: &[Stretch], side: usize) -> Self {
        let mut shared = vec![false; wording.chars.len()];
        for stretch in found {
            shared[stretch.at[side]..stretch.at[side] + stretch.length].fill(true);
        }
        let mut left = Self::default();
        for run in shared.chunk_by(|one, other| one == other).filter(|run| !run[0]) {
            match run.len() {
                1 => left.single += 1,
                several => left.several += several,
            }
        }
        left
    }
}

fn turned(found: &[Stretch]) -> usize {
    let is_turned =
        |one: &Stretch, other: &Stretch| one.at[0] < other.at[0] && one.at[1] > other.at[1];
    found.iter().map(|one| found.iter().filter(|other| is_turned(one, other)).count()).sum()
}

fn by_sound(sides: [&Wording; 2], stretch: Stretch) -> usize {
    let chars = |side: usize| sides[side].chars[stretch.at[side]..].iter().take(stretch.length);
    chars(0).zip(chars(1)).filter(|(one, other)| one != other).count()
}

/// Information of a stretch: of each character the less telling of both sides, of a first one
/// that only sounds alike no more than the sound tells; nothing where it is quoted.
fn told(sides: [&Wording; 2], stretch: Stretch, surprisal: &Surprisal) -> f64 {
    let at = |side: usize, offset: usize| stretch.at[side] + offset;
    let [one, other] = [0, 1].map(|side| at(side, 0));
    let first_sound = match sides[0].chars[one] == sides[1].chars[other] {
        true => f64::INFINITY,
        false => surprisal.of_sound(&sides[0].sounds[one], &sides[1].sounds[other]),
    };
    let of = |side: usize, offset: usize| {
        let chars = &sides[side].chars;
        match offset {
            0 => surprisal.of_first(chars[at(side, 0)]).min(first_sound),
            _ => surprisal.of_next(&[chars[at(side, offset) - 1], chars[at(side, offset)]]),
        }
    };
    let is_own = |offset: &usize| (0..2).all(|side| !sides[side].quoted[at(side, *offset)]);
    (0..stretch.length).filter(is_own).map(|offset| of(0, offset).min(of(1, offset))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wordings that have nothing to do with each other, for what is rare among them.
    const OTHERS: [&str; 6] = [
        "脉上有轻重心中无贵贱",
        "把方便留给病人",
        "夜班的灯一直亮着",
        "慎独是最好的处方",
        "药到病除不如话到心安",
        "凌晨四点守在床边",
    ];

    fn likeness(one: &str, other: &str) -> Likeness {
        let wording = |text: &str| Wording::new(text.chars().collect());
        let all: Vec<_> = OTHERS.iter().chain([&one, &other]).map(|text| wording(text)).collect();
        Likeness::of(&wording(one), &wording(other), &Surprisal::of(&all))
    }

    #[test]
    fn what_differs_tells_how() {
        for (one, other, expected) in [
            ("守护生命温暖人心", "守护声明温暖人心", Difference::Contained),
            ("守护生命温暖人心", "温暖人心守护生命", Difference::Contained),
            ("守护生命温暖人心", "让我们守护生命温暖人心", Difference::Contained),
            ("守护生命温暖人心", "守护生命温热人心", Difference::Contained),
            ("把病人的小事当成大事", "把患者的小事看成大事", Difference::Altered),
            ("把病人的小事当成大事", "把学生的功课当成大事", Difference::Replaced),
        ] {
            let found = likeness(one, other);
            assert_eq!(found.difference(), expected, "{one} {other} {found:?}");
            assert_eq!(found, likeness(other, one), "the same in either order");
        }
    }

    #[test]
    fn a_copy_is_likelier_than_a_frame_and_a_frame_than_nothing() {
        let probability = |one, other| likeness(one, other).probability();
        let slogan = "把病人的小事当成大事";
        let copy = probability(slogan, "把病人的小事当成大使");
        let altered = probability(slogan, "将病人的小事当做大事");
        let frame = probability(slogan, "把学生的功课当成大事");
        let nothing = probability(slogan, OTHERS[0]);
        assert!(copy > 0.9 && altered > 0.5, "{copy} {altered}");
        assert!(frame < 0.5 && nothing < 0.05, "{frame} {nothing}");
    }
}
