//! A core word with all its evidence.

use serde::Serialize;
use tilian::score::Count;
use tilian::{CoreWord, CoreWordCriteria, CoreWordWeights, Corpus};

use super::counts::{
    CriterionView, IntervalView, NominationView, SupportView, VariantView, criteria,
};
use super::grouping::GroupingView;
use super::place::PlaceView;

/// A core word with all its evidence.
#[derive(Serialize)]
pub(in crate::report) struct CoreWordView<'a> {
    rank: u32,
    rank_interval: IntervalView,
    term: &'a str,
    origin: &'static str,
    /// `null` where there are no groups.
    grouping: Option<GroupingView<'a>>,
    score: f64,
    criteria: Vec<CriterionView>,
    support: SupportView,
    nomination: NominationView,
    dispersion: DispersionView,
    keyness: KeynessView,
    tf_idf: f64,
    keyword_rank_worth: f64,
    neighbours: u64,
    characters: u64,
    common_characters: u64,
    variants: Vec<VariantView<'a>>,
    passages: Vec<PlaceView<'a>>,
}

#[derive(Serialize)]
struct DispersionView {
    deviation: f64,
    normalized_deviation: f64,
}

#[derive(Serialize)]
struct KeynessView {
    log_likelihood: f64,
    log_ratio: f64,
    target: CountView,
    reference: CountView,
}

#[derive(Serialize)]
struct CountView {
    frequency: u64,
    total: u64,
}

impl<'a> CoreWordView<'a> {
    pub(in crate::report) fn of(
        word: &'a CoreWord,
        weights: &CoreWordWeights,
        corpus: &'a Corpus,
    ) -> Self {
        let found = &word.criteria;
        Self {
            rank: word.rank,
            rank_interval: IntervalView::of(word.interval),
            term: &word.term,
            origin: word.origin.name(),
            grouping: word.grouping.as_ref().map(GroupingView::of),
            score: word.score,
            criteria: criteria(weights.iter(), &found.values),
            support: SupportView::of(&found.support),
            nomination: NominationView::of(&found.nomination),
            dispersion: DispersionView {
                deviation: found.deviation,
                normalized_deviation: found.normalized_deviation,
            },
            keyness: KeynessView::of(found),
            tf_idf: found.tf_idf,
            keyword_rank_worth: found.keyword,
            neighbours: found.neighbours,
            characters: found.characters,
            common_characters: found.common,
            variants: VariantView::all(&word.variants),
            passages: word
                .passages
                .iter()
                .map(|passage| PlaceView::of_passage(passage, corpus))
                .collect(),
        }
    }
}

impl KeynessView {
    fn of(found: &CoreWordCriteria) -> Self {
        Self {
            log_likelihood: found.log_likelihood,
            log_ratio: found.log_ratio,
            target: CountView::of(found.keyness.target()),
            reference: CountView::of(found.keyness.reference()),
        }
    }
}

impl CountView {
    fn of(count: Count) -> Self {
        Self { frequency: count.frequency, total: count.total }
    }
}
