//! Forms of one wording: the same but for a mark, the order of its halves, or one character, or
//! merged by decision.

use foldhash::fast::FixedState;
use indexmap::IndexMap;

/// Another form of a core word or slogan, which stands in its group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The form.
    pub form: String,
    /// In what it differs from the form that leads the group.
    pub reason: VariantReason,
    /// Submissions that have this form.
    pub documents: u64,
}

/// In what two forms differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum VariantReason {
    /// Marks, width or case only.
    Punctuation,
    /// The order of the two halves.
    Halves,
    /// One character, or several steps of the other reasons.
    Character,
    /// Whatever it is: a list of merges names it.
    Merged,
}

impl VariantReason {
    /// The name in files: `punctuation`, `halves`, `character` or `merged`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Punctuation => "punctuation",
            Self::Halves => "halves",
            Self::Character => "character",
            Self::Merged => "merged",
        }
    }

    /// In what a compared form differs from another of its group.
    pub(super) fn between(key: &str, other: &str) -> Self {
        if key == other {
            Self::Punctuation
        } else if swapped(key).is_some_and(|swapped| swapped == other) {
            Self::Halves
        } else {
            Self::Character
        }
    }
}

/// Characters of forms that are grouped: of three characters, one changed makes another word; and
/// what is longer than any slogan would be written down once for each of its characters.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=60;

/// Groups compared forms that are variants of each other, in the order of their first members;
/// forms of fewer than four characters stand alone.
///
/// `put_forward` says which were sent in as entries: halves are compared where one of the two
/// was, single characters where both were. In running text 护理服务 and 护理业务 are two things.
pub(super) fn group(keys: &[&str], put_forward: &[bool]) -> Vec<Vec<usize>> {
    let positions: IndexMap<&str, usize, FixedState> =
        keys.iter().enumerate().map(|(at, key)| (*key, at)).collect();
    let mut leaders: Vec<usize> = (0..keys.len()).collect();
    let mut gaps: IndexMap<(usize, String), usize, FixedState> = IndexMap::default();
    for (at, key) in keys.iter().enumerate() {
        if !put_forward[at] || !LENGTHS.contains(&key.chars().count()) {
            continue;
        }
        let halves = swapped(key).and_then(|swapped| positions.get(swapped.as_str()).copied());
        if let Some(other) = halves {
            join(&mut leaders, at, other);
        }
        for gap in with_gaps(key) {
            let other = *gaps.entry(gap).or_insert(at);
            join(&mut leaders, at, other);
        }
    }
    let mut groups: IndexMap<usize, Vec<usize>, FixedState> = IndexMap::default();
    for at in 0..keys.len() {
        groups.entry(leader(&leaders, at)).or_default().push(at);
    }
    groups.into_values().collect()
}

/// The form with its halves in the other order, where it has two.
fn swapped(key: &str) -> Option<String> {
    let chars: Vec<char> = key.chars().collect();
    let (first, second) = chars.split_at(chars.len() / 2);
    (first.len() == second.len()).then(|| second.iter().chain(first).collect())
}

/// The form with each of its characters left out in turn, and where.
fn with_gaps(key: &str) -> impl Iterator<Item = (usize, String)> + '_ {
    let without = |gap: usize| key.chars().enumerate().filter(move |(at, _)| *at != gap);
    (0..key.chars().count()).map(move |gap| (gap, without(gap).map(|(_, c)| c).collect()))
}

fn leader(leaders: &[usize], mut at: usize) -> usize {
    while leaders[at] != at {
        at = leaders[at];
    }
    at
}

/// The smaller position leads, so that the order of joining cannot show.
fn join(leaders: &mut [usize], one: usize, other: usize) {
    let (one, other) = (leader(leaders, one), leader(leaders, other));
    leaders[one.max(other)] = one.min(other);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_what_a_committee_would() {
        let keys = [
            "厚德精医",
            "仁心仁术",
            "精医厚德",
            "仁心精术",
            "仁爱",
            "仁心",
            "护理服务",
            "护理业务",
        ];
        let put_forward = [true, true, false, true, true, true, true, false];
        let expected: [&[usize]; 6] = [&[0, 2], &[1, 3], &[4], &[5], &[6], &[7]];
        assert_eq!(group(&keys, &put_forward), expected);
        assert_eq!(VariantReason::between(keys[2], keys[0]), VariantReason::Halves);
        assert_eq!(VariantReason::between(keys[3], keys[1]), VariantReason::Character);
    }
}
