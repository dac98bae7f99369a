//! New terms of abstracts against the keywords that authors gave.

use tilian::{Corpus, Counted, Detection, Mining, Terms};

use crate::Ground;
use crate::abstracts::Abstract;
use crate::measure::{Measure, Measured};
use crate::phrase::{hits, is_chinese, unique};

/// How many of the first terms are looked at.
const FIRST: [usize; 2] = [100, 300];

/// How many terms are ranked: some are not new, or not Chinese.
const RANKED: usize = 1_000;

/// The share of the first terms that are keywords of some author.
pub fn measure(ground: &Ground) -> Measured {
    let abstracts = Abstract::all(&ground.folder)?;
    let gold = unique(abstracts.iter().flat_map(|paper| &paper.gold).map(String::as_str));
    let corpus = Corpus::new(abstracts.iter().map(Abstract::document))?;
    let reuse = Detection::default().detect(&corpus);
    let counted = Counted::of(&corpus, &reuse, &ground.jieba, &Mining::default());
    let terms = Terms::default().top(RANKED).rank(&counted, &ground.background);
    let names = terms.iter().map(|term| term.term.as_str());
    let new = names.filter(|term| is_word(term) && !ground.jieba.has_word(term));
    let new = unique(new);
    let precision = |k: usize| hits(&new, &gold, k) as f64 / k as f64;
    Ok(FIRST.map(|k| Measure::share(format!("P@{k}"), precision(k))).into())
}

/// Whether a term is of Chinese characters alone, two or more.
fn is_word(term: &str) -> bool {
    term.chars().count() > 1 && term.chars().all(is_chinese)
}
