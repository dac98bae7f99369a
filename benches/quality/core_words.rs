//! Core words of a field's abstracts against the keywords that its authors share.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use tilian::{Corpus, Distillation};

use crate::Ground;
use crate::abstracts::Abstract;
use crate::measure::{Measure, Measured};
use crate::phrase::{hits, mean, ndcg, unique};

/// How many fields are looked at, the largest.
const FIELDS: usize = 3;

/// Documents that must have a keyword for it to be expected of their field.
const SHARED_BY: usize = 2;

/// How many of the first core words the precision is of.
const FIRST: usize = 20;

/// How many core words are ranked.
const RANKED: usize = 50;

/// The core words of the largest fields, as the command `distill` ranks them.
pub fn measure(ground: &Ground) -> Measured {
    let abstracts = Abstract::all(&ground.folder)?;
    let fields = largest_fields(&abstracts);
    let distillation = Distillation::default().reference(ground.background.clone()).top(RANKED);
    let mut precisions = Vec::new();
    let mut gains = Vec::new();
    for field in &fields {
        let corpus = Corpus::new(field.iter().map(|paper| paper.document()))?;
        let core_words = distillation.distill(&corpus, &ground.jieba)?.core_words;
        let predicted = unique(core_words.iter().map(|word| word.term.as_str()));
        let gold = shared(field);
        precisions.push(hits(&predicted, &gold, FIRST) as f64 / FIRST as f64);
        gains.push(ndcg(&predicted, &gold, RANKED));
    }
    Ok(vec![
        Measure::share(format!("P@{FIRST}"), mean(precisions)),
        Measure::share(format!("nDCG@{RANKED}"), mean(gains)),
    ])
}

/// The abstracts of the fields with the most of them; of equally large ones the first by name.
fn largest_fields(abstracts: &[Abstract]) -> Vec<Vec<&Abstract>> {
    let mut fields: BTreeMap<&str, Vec<&Abstract>> = BTreeMap::new();
    for paper in abstracts {
        if let Some(category) = &paper.category {
            fields.entry(category).or_default().push(paper);
        }
    }
    let mut fields: Vec<_> = fields.into_values().collect();
    fields.sort_by_key(|field| Reverse(field.len()));
    fields.truncate(FIELDS);
    fields
}

/// The keywords that several authors of a field gave.
fn shared(field: &[&Abstract]) -> Vec<String> {
    let mut given: BTreeMap<&String, usize> = BTreeMap::new();
    for keyword in field.iter().flat_map(|paper| &paper.gold) {
        *given.entry(keyword).or_default() += 1;
    }
    let shared = given.into_iter().filter(|(_, documents)| *documents >= SHARED_BY);
    shared.map(|(keyword, _)| keyword.clone()).collect()
}
