//! Words packed around a centre.

use std::f64::consts::TAU;

use unicode_width::UnicodeWidthChar;

use super::svg::{Area, Point};

/// A word to place.
pub(in crate::report) struct Word<'t> {
    pub(in crate::report) text: &'t str,
    /// Size of its type.
    pub(in crate::report) size: f64,
}

/// Turns of the spiral are so far apart.
const PITCH: f64 = 5.0;

/// Steps of a turn.
const STEPS: f64 = 40.0;

/// How much wider than high the cloud grows.
const ASPECT: f64 = 1.9;

/// Most steps of the spiral: far beyond what a hundred of the largest words need.
const MOST_STEPS: u32 = 20_000;

/// Clear space around a word, as a share of its size.
const CLEAR: f64 = 0.07;

/// Height of a line of type, as a share of its size.
const LINE: f64 = 1.08;

/// Where the words stand: each at the first free place of an Archimedean spiral around the centre,
/// in the order given, which makes the same cloud of the same words.
///
/// The greedy placement of Wordle, with a rectangle for each word: Viégas, Wattenberg & Feinberg
/// (2009), *IEEE Transactions on Visualization and Computer Graphics* 15(6), 1137–1144.
pub(in crate::report) fn pack(words: &[Word<'_>]) -> Vec<Area> {
    let mut placed: Vec<Area> = Vec::with_capacity(words.len());
    for word in words {
        let clear = CLEAR * word.size;
        let (width, height) = (width(word) + 2.0 * clear, LINE * word.size + 2.0 * clear);
        let is_free = |area: &Area| !placed.iter().any(|other| other.overlaps(area));
        let at = |step| Area::around(spiral(step), width, height);
        let free = (0..MOST_STEPS).map(at).find(is_free);
        placed.push(free.unwrap_or_else(|| beneath(&placed, width, height)));
    }
    placed
}

/// A point of the spiral.
fn spiral(step: u32) -> Point {
    let turns = f64::from(step) / STEPS;
    let (sine, cosine) = (turns * TAU).sin_cos();
    let radius = turns * PITCH;
    Point { x: ASPECT * radius * cosine, y: radius * sine }
}

/// Beneath all others, where the spiral found no place.
fn beneath(placed: &[Area], width: f64, height: f64) -> Area {
    let bottom = placed.iter().map(|area| area.y + area.height).fold(0.0, f64::max);
    Area { x: -width / 2.0, y: bottom, width, height }
}

/// How wide the word runs: a Chinese character is as wide as its size, others are about half so
/// wide.
fn width(word: &Word<'_>) -> f64 {
    let em = |c: char| match c.width() {
        Some(2) => 1.0,
        _ => 0.62,
    };
    word.size * word.text.chars().map(em).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_do_not_overlap_and_the_first_stands_in_the_middle() {
        let texts = ["守护", "敬畏生命", "ICU", "责任", "仁爱·诚信"];
        let words: Vec<Word<'_>> = (0..90)
            .map(|at| Word { text: texts[at % texts.len()], size: 80.0 - 0.7 * at as f64 })
            .collect();
        let areas = pack(&words);
        let first = areas[0];
        assert!((first.x + first.width / 2.0).abs() < 1e-9, "{first:?}");
        for (at, area) in areas.iter().enumerate() {
            let hit = areas[..at].iter().position(|other| other.overlaps(area));
            assert_eq!(hit, None, "word {at} lies over another");
        }
        let cloud = areas.iter().copied().reduce(Area::hull).unwrap();
        let filled: f64 = areas.iter().map(|area| area.width * area.height).sum();
        assert!(filled > 0.5 * cloud.width * cloud.height, "{cloud:?} is filled by {filled}");
    }
}
