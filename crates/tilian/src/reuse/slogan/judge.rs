//! What a pair of wordings is called.

use crate::reuse::slogan::likeness::{Difference, Likeness};
use crate::reuse::{Category, Disguise};

/// Least probability that is called a copy: likelier copied than not.
const LEAST_PROBABILITY: f64 = 0.5;

/// Fewest characters of a wording that counts as copied where it stands within another: idioms
/// of four are everybody's.
const SHORTEST_WITHIN: usize = 5;

/// Least information that a frame tells, in nats: less is a turn of speech.
const LEAST_FRAME: f64 = 8.0;

/// What a pair is called; `None` where both have little in common.
pub(super) fn category(likeness: &Likeness) -> Option<Category> {
    let within = likeness.shorter < likeness.longer && likeness.shared < SHORTEST_WITHIN;
    if !within && likeness.probability() >= LEAST_PROBABILITY {
        Some(Category::Copy)
    } else if is_frame(likeness) {
        Some(Category::SimilarFrame)
    } else {
        None
    }
}

/// Half and more stands in both in the same order, and what differs is replaced by as much.
fn is_frame(likeness: &Likeness) -> bool {
    likeness.difference() == Difference::Replaced
        && likeness.turned == 0
        && 2 * likeness.shared >= likeness.longer
        && likeness.information >= LEAST_FRAME
}

/// How a wording of so many characters was made of another.
pub(super) fn disguise(likeness: &Likeness, length: usize) -> Disguise {
    let Likeness { shared, shorter, longer, .. } = *likeness;
    let sounds = likeness.by_sound > 0;
    let moved = likeness.turned > 0;
    match (shared == shorter, shorter == longer) {
        (true, true) if sounds && moved => Disguise::Mixed,
        (true, true) if sounds => Disguise::Homophone,
        (true, true) if moved => Disguise::Shuffled,
        (true, true) => Disguise::Exact,
        _ if sounds || moved => Disguise::Mixed,
        (true, false) if length == shorter => Disguise::Deletion,
        (true, false) if likeness.stretches == 1 => Disguise::Affix,
        (true, false) => Disguise::Filler,
        (false, _) if likeness.shorter == likeness.longer => Disguise::Replaced,
        (false, _) => Disguise::Mixed,
    }
}
