//! Paired passages: where a shared run begins and ends on both sides.

use std::ops::Range;

use crate::reuse::candidates::{Place, ShingleIndex};
use crate::reuse::shingle::shingles;
use crate::reuse::{Alterations, Disguise, Evidence, Likeness};
use crate::text::{Normalized, Span};

/// A passage of a document and the passage of its source that it matches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alignment {
    /// Where it stands in the document.
    pub span: Span,
    /// Where it stands in the source.
    pub source: Span,
    /// Characters that match, after normalisation.
    pub matched: usize,
    /// How the one was made of the other.
    pub disguise: Disguise,
    /// What was altered that readers hardly see.
    pub alterations: Alterations,
    /// What speaks for a copied passage; `None` for a quotation, and for a whole document that
    /// is equal, where nothing is left to weigh.
    pub evidence: Option<Evidence>,
    /// What speaks for a copied slogan, core word or motto; `None` for anything else, and for a
    /// whole slogan that is equal.
    pub likeness: Option<Likeness>,
}

/// A run of equal characters of a document and an indexed text.
pub(super) struct Run {
    pub(super) chars: Range<usize>,
    pub(super) place: Place,
}

/// The runs that a text shares with the indexed texts, in order and without overlap.
///
/// Each run is followed as far as both texts agree; together they cover every indexed shingle
/// that the text holds.
pub(super) fn runs(chars: &[char], index: &ShingleIndex, texts: &[Normalized]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    if index.is_empty() {
        return runs;
    }
    let mut covered = 0;
    for (at, hash) in shingles(chars, index.length()).enumerate() {
        let within = at + index.length() <= covered;
        let Some(place) = (if within { None } else { index.find(hash) }) else {
            continue;
        };
        let shared = agreement(&chars[at..], &texts[place.text].chars()[place.at..]);
        let start = at.max(covered);
        if shared >= index.length() && at + shared > start {
            let place = Place { at: place.at + (start - at), ..place };
            runs.push(Run { chars: start..at + shared, place });
            covered = at + shared;
        }
    }
    runs
}

fn agreement(left: &[char], right: &[char]) -> usize {
    left.iter().zip(right).take_while(|(l, r)| l == r).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_cover_what_is_shared_and_nothing_else() {
        let texts = [
            Normalized::new("坚持以人民健康为中心的发展思想"),
            Normalized::new("为中心的工作要求"),
        ];
        let index = ShingleIndex::new(&texts, 4);
        let chars: Vec<char> = "我们以人民健康为中心的工作要求很清楚".chars().collect();
        let found: Vec<_> = runs(&chars, &index, &texts)
            .into_iter()
            .map(|run| (chars[run.chars].iter().collect::<String>(), run.place.text, run.place.at))
            .collect();
        assert_eq!(found, [("以人民健康为中心的".to_owned(), 0, 2), ("工作要求".to_owned(), 1, 4)]);
    }

    #[test]
    fn one_repeated_character_is_walked_once() {
        let texts = [Normalized::new(&"健".repeat(5_000))];
        let index = ShingleIndex::new(&texts, 13);
        let chars = vec!['健'; 50_000];
        let covered: usize = runs(&chars, &index, &texts).iter().map(|run| run.chars.len()).sum();
        assert_eq!(covered, chars.len());
    }
}
