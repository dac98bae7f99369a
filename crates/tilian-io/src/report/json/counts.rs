//! The counts behind a result.

use serde::Serialize;
use tilian::{Known, Nomination, RankInterval, Support, Variant};

/// So many of all.
#[derive(Serialize)]
pub(super) struct KnownView {
    count: u64,
    of: u64,
}

/// Ranks that hold 90 % of the resamples.
#[derive(Serialize)]
pub(super) struct IntervalView {
    low: u32,
    high: u32,
}

/// Who uses it.
#[derive(Serialize)]
pub(super) struct SupportView {
    parts: KnownView,
    units: KnownView,
    authors: KnownView,
    documents: KnownView,
    occurrences: u64,
}

/// Who put it forward.
#[derive(Serialize)]
pub(super) struct NominationView {
    parts: KnownView,
    entries: KnownView,
}

/// Another form.
#[derive(Serialize)]
pub(super) struct VariantView<'a> {
    form: &'a str,
    reason: &'static str,
    documents: u64,
}

/// One criterion: its value between 0 and 1, and its weight in the score.
#[derive(Serialize)]
pub(super) struct CriterionView {
    name: &'static str,
    value: f64,
    weight: f64,
}

impl KnownView {
    pub(in crate::report) fn of(known: Known) -> Self {
        Self { count: known.count, of: known.of }
    }
}

impl IntervalView {
    pub(super) fn of(interval: RankInterval) -> Self {
        Self { low: interval.low, high: interval.high }
    }
}

impl SupportView {
    pub(super) fn of(support: &Support) -> Self {
        Self {
            parts: KnownView::of(support.parts),
            units: KnownView::of(support.units),
            authors: KnownView::of(support.authors),
            documents: KnownView::of(support.documents),
            occurrences: support.occurrences,
        }
    }
}

impl NominationView {
    pub(super) fn of(nomination: &Nomination) -> Self {
        Self { parts: KnownView::of(nomination.parts), entries: KnownView::of(nomination.entries) }
    }
}

impl<'a> VariantView<'a> {
    pub(super) fn all(variants: &'a [Variant]) -> Vec<Self> {
        let view = |variant: &'a Variant| Self {
            form: &variant.form,
            reason: variant.reason.name(),
            documents: variant.documents,
        };
        variants.iter().map(view).collect()
    }
}

/// The criteria with their weights, given in one order.
pub(super) fn criteria(
    weights: impl Iterator<Item = (&'static str, f64)>,
    values: &[f64],
) -> Vec<CriterionView> {
    let view = |((name, weight), value): (_, &f64)| {
        let value = unsigned_zero(*value);
        CriterionView { name, value, weight }
    };
    weights.zip(values).map(view).collect()
}

/// The number, and 0 for −0, which the sum of nothing is.
pub(super) fn unsigned_zero(number: f64) -> f64 {
    number + 0.0
}
