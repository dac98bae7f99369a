//! A copy or quotation with its paired passages.

use serde::Serialize;
use tilian::{Alignment, Corpus, Verdict};

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
    passages: Vec<PairView<'a>>,
}

/// A passage and the one of the source that it matches.
#[derive(Serialize)]
struct PairView<'a> {
    document: SpanView<'a>,
    source: SpanView<'a>,
    matched: usize,
}

impl<'a> VerdictView<'a> {
    pub(in crate::report) fn of(verdict: &Verdict, corpus: &'a Corpus) -> Self {
        let (document, source) = (&corpus[verdict.document], &corpus[verdict.source]);
        let pair = |alignment: &Alignment| PairView {
            document: SpanView::of(alignment.span, &document.text),
            source: SpanView::of(alignment.source, &source.text),
            matched: alignment.matched,
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
            passages: verdict.alignments.iter().map(pair).collect(),
        }
    }
}
