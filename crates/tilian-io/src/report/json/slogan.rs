//! A slogan with all its evidence.

use serde::Serialize;
use tilian::{Corpus, Nearest, Slogan, SloganWeights};

use super::counts::{
    CriterionView, IntervalView, KnownView, NominationView, SupportView, VariantView, criteria,
    unsigned_zero,
};
use super::place::PlaceView;

/// A slogan with all its evidence.
#[derive(Serialize)]
pub(in crate::report) struct SloganView<'a> {
    rank: u32,
    rank_interval: IntervalView,
    text: &'a str,
    origin: &'static str,
    score: f64,
    criteria: Vec<CriterionView>,
    support: SupportView,
    nomination: NominationView,
    core_words: &'a [String],
    coverage: f64,
    form: &'static str,
    characters: u64,
    clauses: &'a [u64],
    parallelism: KnownView,
    common_characters: KnownView,
    nearest: Option<NearestView<'a>>,
    variants: Vec<VariantView<'a>>,
    places: Vec<PlaceView<'a>>,
}

#[derive(Serialize)]
struct NearestView<'a> {
    text: &'a str,
    source: &'a str,
    shared: KnownView,
}

impl<'a> SloganView<'a> {
    pub(in crate::report) fn of(
        slogan: &'a Slogan,
        weights: &SloganWeights,
        corpus: &'a Corpus,
    ) -> Self {
        let found = &slogan.criteria;
        Self {
            rank: slogan.rank,
            rank_interval: IntervalView::of(slogan.interval),
            text: &slogan.text,
            origin: slogan.origin.name(),
            score: slogan.score,
            criteria: criteria(weights.iter(), &found.values),
            support: SupportView::of(&found.support),
            nomination: NominationView::of(&found.nomination),
            core_words: &found.core_words,
            coverage: unsigned_zero(found.coverage),
            form: found.form.name(),
            characters: found.characters,
            clauses: &found.clauses,
            parallelism: KnownView::of(found.parallelism),
            common_characters: KnownView::of(found.common),
            nearest: found.nearest.as_ref().map(NearestView::of),
            variants: VariantView::all(&slogan.variants),
            places: slogan
                .places
                .iter()
                .map(|place| PlaceView::of_wording(place, corpus))
                .collect(),
        }
    }
}

impl<'a> NearestView<'a> {
    fn of(nearest: &'a Nearest) -> Self {
        Self { text: &nearest.text, source: &nearest.source, shared: KnownView::of(nearest.shared) }
    }
}
