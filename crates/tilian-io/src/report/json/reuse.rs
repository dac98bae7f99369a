//! A copy or quotation with its paired passages.

use serde::Serialize;
use tilian::{Alignment, Alteration, Corpus, Evidence, Likeness, Verdict};

use super::place::SpanView;

/// What was found between a document and its source.
#[derive(Serialize)]
pub(in crate::report) struct VerdictView<'a> {
    document: &'a str,
    unit: Option<&'a str>,
    source: &'a str,
    source_unit: Option<&'a str>,
    direction: &'static str,
    matched: usize,
    compared: usize,
    share: f64,
    probability: Option<f64>,
    passages: Vec<PairView<'a>>,
}

/// A passage and the one of the source that it matches.
#[derive(Serialize)]
struct PairView<'a> {
    document: SpanView<'a>,
    source: SpanView<'a>,
    matched: usize,
    kind: &'static str,
    alterations: Vec<&'static str>,
    evidence: Option<EvidenceView>,
    likeness: Option<LikenessView>,
}

/// What was measured of a pair of passages.
#[derive(Serialize)]
pub(in crate::report) struct EvidenceView {
    probability: f64,
    mass: f64,
    containment: f64,
    density: f64,
    order: f64,
    length: usize,
}

impl EvidenceView {
    pub(in crate::report) fn of(evidence: &Evidence) -> Self {
        let Evidence { mass, containment, density, order, length } = *evidence;
        Self { probability: evidence.probability(), mass, containment, density, order, length }
    }
}

/// What was measured of a pair of slogans, core words or mottos.
#[derive(Serialize)]
pub(in crate::report) struct LikenessView {
    probability: f64,
    shared: usize,
    by_sound: usize,
    stretches: usize,
    turned: usize,
    altered: usize,
    replaced: usize,
    shorter: usize,
    longer: usize,
    information: f64,
}

impl LikenessView {
    pub(in crate::report) fn of(likeness: &Likeness) -> Self {
        Self {
            probability: likeness.probability(),
            shared: likeness.shared,
            by_sound: likeness.by_sound,
            stretches: likeness.stretches,
            turned: likeness.turned,
            altered: likeness.altered,
            replaced: likeness.replaced,
            shorter: likeness.shorter,
            longer: likeness.longer,
            information: likeness.information,
        }
    }
}

/// The names of what readers hardly see.
pub(in crate::report) fn alterations(alignment: &Alignment) -> Vec<&'static str> {
    alignment.alterations.iter().map(Alteration::name).collect()
}

impl<'a> VerdictView<'a> {
    pub(in crate::report) fn of(verdict: &Verdict, corpus: &'a Corpus) -> Self {
        let (document, source) = (&corpus[verdict.document], &corpus[verdict.source]);
        let pair = |alignment: &Alignment| PairView {
            document: SpanView::of(alignment.span, &document.text),
            source: SpanView::of(alignment.source, &source.text),
            matched: alignment.matched,
            kind: alignment.disguise.name(),
            alterations: alterations(alignment),
            evidence: alignment.evidence.as_ref().map(EvidenceView::of),
            likeness: alignment.likeness.as_ref().map(LikenessView::of),
        };
        Self {
            document: &document.id,
            unit: document.unit.as_deref(),
            source: &source.id,
            source_unit: source.unit.as_deref(),
            direction: verdict.direction.name(),
            matched: verdict.matched(),
            compared: verdict.compared,
            share: verdict.share(),
            probability: verdict.probability(),
            passages: verdict.alignments.iter().map(pair).collect(),
        }
    }
}
