//! Detections, one for each pair of passages.

use serde::Serialize;
use tilian::{Alignment, Category, SharedPassage, Verdict};

use super::findings::{Findings, probability};
use super::scalar::Scalars;
use crate::report::json::{EvidenceView, LikenessView, alterations};

/// A pair of passages by scalar values of the original texts, as programs that score detections
/// read it.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    suspicious_id: &'a str,
    source_id: &'a str,
    susp_offset: usize,
    susp_len: usize,
    src_offset: usize,
    src_len: usize,
    category: &'static str,
    /// The disguise; for similar frames `similar_frame`, which no program takes for an accusation.
    kind: &'static str,
    direction: &'static str,
    probability: Option<f64>,
    matched: usize,
    alterations: Vec<&'static str>,
    evidence: Option<EvidenceView>,
    likeness: Option<LikenessView>,
    shared_by: Option<SharedByView>,
}

/// How widely a passage is shared.
#[derive(Serialize)]
pub(super) struct SharedByView {
    units: usize,
    documents: usize,
}

/// Detections of a corpus.
pub(super) struct Detections<'a, 'f> {
    findings: &'f Findings<'a>,
    scalars: Vec<Scalars<'a>>,
}

impl<'a, 'f> Detections<'a, 'f> {
    pub(super) fn of(findings: &'f Findings<'a>) -> Self {
        let scalars = findings.corpus.iter().map(|document| Scalars::of(&document.text)).collect();
        Self { findings, scalars }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        let verdicts = self.findings.pairs.iter().map(|pair| pair.verdict);
        verdicts.flat_map(|verdict| {
            verdict.alignments.iter().map(|alignment| self.row(verdict, alignment))
        })
    }

    fn row(&self, verdict: &Verdict, alignment: &Alignment) -> Row<'a> {
        let Verdict { document, source, category, direction, .. } = *verdict;
        let [susp, src] = [&self.scalars[document], &self.scalars[source]];
        let susp_offset = susp.before(alignment.span.start());
        let src_offset = src.before(alignment.source.start());
        let shared = self.findings.shared_by(verdict, alignment);
        Row {
            suspicious_id: &self.findings.document(document).id,
            source_id: &self.findings.document(source).id,
            susp_offset,
            susp_len: susp.before(alignment.span.end()) - susp_offset,
            src_offset,
            src_len: src.before(alignment.source.end()) - src_offset,
            category: category.name(),
            kind: match category {
                Category::SimilarFrame => category.name(),
                _ => alignment.disguise.name(),
            },
            direction: direction.name(),
            probability: probability(verdict, alignment),
            matched: alignment.matched,
            alterations: alterations(alignment),
            evidence: alignment.evidence.as_ref().map(EvidenceView::of),
            likeness: alignment.likeness.as_ref().map(LikenessView::of),
            shared_by: shared.map(SharedByView::of),
        }
    }
}

impl Row<'_> {
    /// Whether a person has to look at it; what is quoted or cited is no accusation.
    pub(super) fn is_for_review(&self) -> bool {
        let for_review = [Category::Copy, Category::SimilarFrame].map(Category::name);
        for_review.contains(&self.category)
    }
}

impl SharedByView {
    pub(super) fn of(passage: &SharedPassage) -> Self {
        Self { units: passage.units, documents: passage.locations.len() }
    }
}
