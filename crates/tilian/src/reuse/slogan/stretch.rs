//! What two wordings have in common, in any order, by shape or by sound.

use std::cmp::Reverse;

use crate::reuse::slogan::sound::sound_alike;
use crate::reuse::slogan::wording::Wording;

/// A stretch of characters that both wordings have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) at: [usize; 2],
    pub(super) length: usize,
}

/// Which of two stretches comes first: the longer, equal characters counted twice, then the one
/// with more of them, then the one whose places are nearer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Worth {
    agreeing: usize,
    equal: usize,
    near: Reverse<usize>,
}

/// How far characters agree from a pair of places on.
#[derive(Clone, Copy, Default)]
struct Reach {
    length: usize,
    equal: usize,
}

/// The stretches that two wordings share, longest first, no character twice; equal characters
/// count before such that sound alike, and near places before far ones.
pub(super) fn stretches(sides: [&Wording; 2]) -> Vec<Stretch> {
    let mut table = Table::of(sides);
    let mut found = Vec::new();
    while let Some(stretch) = table.longest() {
        table.take(stretch);
        found.push(stretch);
    }
    found
}

/// Which characters of two wordings are free, and which of them agree.
struct Table {
    width: usize,
    height: usize,
    agree: Vec<Agreement>,
    free: [Vec<bool>; 2],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Agreement {
    Equal,
    Sound,
    None,
}

impl Table {
    fn of(sides: [&Wording; 2]) -> Self {
        let [left, right] = sides;
        let mut agree = Vec::with_capacity(left.chars.len() * right.chars.len());
        for (one, sounds) in left.chars.iter().zip(&left.sounds) {
            for (other, others) in right.chars.iter().zip(&right.sounds) {
                agree.push(match one == other {
                    true => Agreement::Equal,
                    false if sound_alike(sounds, others) => Agreement::Sound,
                    false => Agreement::None,
                });
            }
        }
        let free = sides.map(|side| vec![true; side.chars.len()]);
        Self { width: right.chars.len(), height: left.chars.len(), agree, free }
    }

    /// The best of the stretches that are free; one that only sounds alike is a single character.
    fn longest(&self) -> Option<Stretch> {
        let mut best: Option<(Worth, Stretch)> = None;
        let mut below = vec![Reach::default(); self.width + 1];
        for i in (0..self.height).rev() {
            let mut row = vec![Reach::default(); self.width + 1];
            for j in (0..self.width).rev() {
                row[j] = self.reach(i, j, below[j + 1]);
                let Reach { length, equal } = row[j];
                let worth = Worth { agreeing: length + equal, equal, near: Reverse(i.abs_diff(j)) };
                let counts = equal > 0 || length == 1;
                if counts && best.as_ref().is_none_or(|(most, _)| worth >= *most) {
                    best = Some((worth, Stretch { at: [i, j], length }));
                }
            }
            below = row;
        }
        best.map(|(_, stretch)| stretch)
    }

    fn reach(&self, i: usize, j: usize, onward: Reach) -> Reach {
        let agreement = self.agree[i * self.width + j];
        if agreement == Agreement::None || !self.free[0][i] || !self.free[1][j] {
            return Reach::default();
        }
        let equal = usize::from(agreement == Agreement::Equal);
        Reach { length: onward.length + 1, equal: onward.equal + equal }
    }

    fn take(&mut self, stretch: Stretch) {
        for (free, at) in self.free.iter_mut().zip(stretch.at) {
            free[at..at + stretch.length].fill(false);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_is_found_in_any_order() {
        for (one, other, expected) in [
            ("守护生命温暖人心", "温暖人心守护生命", vec![([0, 4], 4), ([4, 0], 4)]),
            ("医者仁心", "医者人心", vec![([0, 0], 4)]),
            ("治理体系", "管治系统", vec![([0, 1], 1), ([3, 2], 1)]),
            ("甲乙", "丙丁", vec![]),
            ("", "甲", vec![]),
        ] {
            let sides = [one, other].map(|text| Wording::new(text.chars().collect()));
            let mut found: Vec<_> = stretches([&sides[0], &sides[1]])
                .into_iter()
                .map(|stretch| (stretch.at, stretch.length))
                .collect();
            found.sort_unstable();
            assert_eq!(found, expected, "{one} {other}");
        }
    }
}
