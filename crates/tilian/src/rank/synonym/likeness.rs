//! How alike two words are, and whether that is enough to ask somebody.

use crate::rank::synonym::context::Contexts;
use crate::rank::synonym::form::{WordPattern, overlap};
use crate::score::{Component, Overlap, cosine_of, dice, shared};

/// Fewest characters in common that speak for themselves: one alone is in hundreds of words.
const LEAST_CHARACTERS: u64 = 2;

/// Least share of characters in common that speak for themselves.
const LEAST_DICE: f64 = 0.5;

/// Least share of characters in common that speak together with contexts: one of four.
const LEAST_SUPPORTED_DICE: f64 = 0.25;

/// Least likeness of contexts that speak together with characters.
const LEAST_COSINE: f64 = 0.15;

/// Fewest contexts in common that say anything.
const LEAST_CONTEXTS: usize = 3;

/// Least likeness of contexts that speak for themselves, and the fewest of them.
const LEAST_COSINE_ALONE: f64 = 0.3;
const LEAST_CONTEXTS_ALONE: usize = 5;

/// How alike two words are.
pub(super) struct Likeness {
    /// Their positions, the better ranked first.
    pub(super) pair: [usize; 2],
    pub(super) overlap: Overlap,
    pub(super) pattern: Option<WordPattern>,
    /// What stands beside both, as weights in the cosine, by ascending number of the term.
    pub(super) contexts: Vec<Component>,
    pub(super) cosine: f64,
    is_nested: bool,
}

impl Likeness {
    pub(super) fn of(pair: [usize; 2], characters: &[Vec<char>], contexts: &Contexts) -> Self {
        let [left, right] = pair.map(|word| characters[word].as_slice());
        let [one, other] = pair.map(|word| contexts.vector(word));
        // What a single voice says of both may be one sentence, and tells of no likeness.
        let is_of_several = |component: &Component| {
            let [one, other] = pair.map(|word| contexts.parts_with(word, component.dimension));
            one.len() > 1 || other.len() > 1 || one != other
        };
        let alike: Vec<Component> = shared(one, other).into_iter().filter(is_of_several).collect();
        Self {
            pair,
            overlap: overlap(left, right),
            pattern: WordPattern::of(left, right),
            cosine: cosine_of(&alike, one, other),
            contexts: alike,
            is_nested: holds(left, right) || holds(right, left),
        }
    }

    /// Mean of the likeness of characters and of contexts.
    pub(super) fn score(&self) -> f64 {
        f64::midpoint(dice(self.overlap), self.cosine)
    }

    /// Whether characters, contexts, or both together are enough to ask whether the words say the
    /// same. A word within a longer one is its part or its kind: nobody needs to be asked.
    pub(super) fn is_enough(&self) -> bool {
        let dice = dice(self.overlap);
        let contexts = self.contexts.len();
        let by_characters = self.overlap.shared >= LEAST_CHARACTERS && dice >= LEAST_DICE;
        let by_both = dice >= LEAST_SUPPORTED_DICE
            && self.cosine >= LEAST_COSINE
            && contexts >= LEAST_CONTEXTS;
        let by_contexts = self.cosine >= LEAST_COSINE_ALONE && contexts >= LEAST_CONTEXTS_ALONE;
        !self.is_nested && (by_characters || by_both || by_contexts)
    }
}

fn holds(longer: &[char], shorter: &[char]) -> bool {
    longer.windows(shorter.len()).any(|window| window == shorter)
}
