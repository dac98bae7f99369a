//! New terms of abstracts against the keywords that authors gave.

use std::cmp::Reverse;

use tilian::{Corpus, Counted, Detection, Mining};

use crate::Ground;
use crate::abstracts::Abstract;
use crate::measure::{Measure, Measured};
use crate::phrase::{hits, is_chinese, unique};

/// How many of the first terms are looked at.
const FIRST: [usize; 2] = [100, 300];

/// The share of the first terms that are keywords of some author.
pub fn measure(ground: &Ground) -> Measured {
    let abstracts = Abstract::all(&ground.folder)?;
    let gold = unique(abstracts.iter().flat_map(|paper| &paper.gold).map(String::as_str));
    let corpus = Corpus::new(abstracts.iter().map(Abstract::document))?;
    let reuse = Detection::default().detect(&corpus);
    let counted = Counted::of(&corpus, &reuse, &ground.jieba, &Mining::default());
    let ranked = ranked(&counted);
    let new = ranked.into_iter().filter(|term| is_word(term) && !ground.jieba.has_word(term));
    let new = unique(new);
    let precision = |k: usize| hits(&new, &gold, k) as f64 / k as f64;
    Ok(FIRST.map(|k| Measure::share(format!("P@{k}"), precision(k))).into())
}

/// The terms of a corpus, the most frequent first.
fn ranked<'c>(counted: &'c Counted<'_>) -> Vec<&'c str> {
    let mut terms: Vec<_> = counted.lexicon.terms().iter().collect();
    terms.sort_by_key(|term| (Reverse(term.frequency.occurrences), &term.term));
    terms.into_iter().map(|term| term.term.as_str()).collect()
}

/// Whether a term is of Chinese characters alone, two or more.
fn is_word(term: &str) -> bool {
    term.chars().count() > 1 && term.chars().all(is_chinese)
}
