//! Everything that was found, for programs.

use serde::Serialize;
use tilian::{Category, Cluster, CopyRatio, LargestSource, Location, SharedPassage, Trick};

use super::detection::SharedByView;
use super::findings::{Counts, Findings, Pair};
use crate::load::Loaded;
use crate::report::json::{SkippedView, SpanView, VerdictView};
use crate::settings::Settings;

#[derive(Serialize)]
pub(super) struct CopiesView<'a> {
    tilian: &'static str,
    /// What the report is for, since it accuses nobody.
    purpose: &'static str,
    settings: &'a Settings,
    counts: Counts,
    clusters: Vec<ClusterView<'a>>,
    copies: Vec<PairView<'a>>,
    similar_frames: Vec<PairView<'a>>,
    quotations: Vec<PairView<'a>>,
    citations: Vec<PairView<'a>>,
    ratios: Vec<RatioView<'a>>,
    shared: Vec<SharedView<'a>>,
    tricks: Vec<TrickView<'a>>,
    skipped: Vec<SkippedView<'a>>,
}

#[derive(Serialize)]
struct ClusterView<'a> {
    documents: Vec<&'a str>,
    units: usize,
    /// Numbers of the pairs that link them.
    pairs: Vec<usize>,
}

#[derive(Serialize)]
struct PairView<'a> {
    number: usize,
    shared_by: Option<SharedByView>,
    #[serde(flatten)]
    verdict: VerdictView<'a>,
}

#[derive(Serialize)]
struct RatioView<'a> {
    document: &'a str,
    unit: Option<&'a str>,
    characters: usize,
    copied: usize,
    copied_with_quotations: usize,
    tier: &'static str,
    largest_source: Option<SourceView<'a>>,
}

#[derive(Serialize)]
struct SourceView<'a> {
    document: &'a str,
    copied: usize,
}

#[derive(Serialize)]
struct SharedView<'a> {
    units: usize,
    passages: Vec<LocatedView<'a>>,
}

#[derive(Serialize)]
struct LocatedView<'a> {
    document: &'a str,
    unit: Option<&'a str>,
    #[serde(flatten)]
    span: SpanView<'a>,
}

#[derive(Serialize)]
struct TrickView<'a> {
    document: &'a str,
    unit: Option<&'a str>,
    kind: &'static str,
    places: Vec<SpanView<'a>>,
}

/// The findings with the settings that they rest on.
pub(super) fn view<'a>(
    findings: &Findings<'a>,
    loaded: &'a Loaded,
    settings: &'a Settings,
) -> CopiesView<'a> {
    let pairs = |category| findings.of_category(category).map(|pair| findings.pair(pair)).collect();
    let review = findings.review;
    CopiesView {
        tilian: env!("CARGO_PKG_VERSION"),
        purpose: "for human review",
        settings,
        counts: findings.counts(),
        clusters: review.clusters.iter().map(|cluster| findings.cluster(cluster)).collect(),
        copies: pairs(Category::Copy),
        similar_frames: pairs(Category::SimilarFrame),
        quotations: pairs(Category::Quotation),
        citations: pairs(Category::Citation),
        ratios: review.ratios.iter().map(|ratio| findings.ratio(ratio)).collect(),
        shared: review.shared.iter().map(|passage| findings.shared(passage)).collect(),
        tricks: review.tricks.iter().map(|trick| findings.trick(trick)).collect(),
        skipped: loaded.skipped.iter().map(SkippedView::of).collect(),
    }
}

impl<'a> Findings<'a> {
    fn id(&self, document: usize) -> &'a str {
        &self.document(document).id
    }

    fn cluster(&self, cluster: &Cluster) -> ClusterView<'a> {
        let mut pairs: Vec<_> = cluster.verdicts.iter().map(|at| self.number(*at)).collect();
        pairs.sort_unstable();
        let documents = cluster.documents.iter().map(|at| self.id(*at)).collect();
        ClusterView { documents, units: cluster.units, pairs }
    }

    fn pair(&self, pair: Pair<'a>) -> PairView<'a> {
        PairView {
            number: pair.number,
            shared_by: self.widest(pair.verdict).map(SharedByView::of),
            verdict: VerdictView::of(pair.verdict, self.corpus),
        }
    }

    fn ratio(&self, ratio: &CopyRatio) -> RatioView<'a> {
        let source = |largest: LargestSource| SourceView {
            document: self.id(largest.document),
            copied: largest.copied,
        };
        RatioView {
            document: self.id(ratio.document),
            unit: self.document(ratio.document).unit.as_deref(),
            characters: ratio.chars,
            copied: ratio.copied,
            copied_with_quotations: ratio.with_quotations,
            tier: ratio.tier.name(),
            largest_source: ratio.largest.map(source),
        }
    }

    fn shared(&self, passage: &SharedPassage) -> SharedView<'a> {
        let located = |Location { document, span }: &Location| {
            let document = self.document(*document);
            LocatedView {
                document: &document.id,
                unit: document.unit.as_deref(),
                span: SpanView::of(*span, &document.text),
            }
        };
        let passages = passage.locations.iter().map(located).collect();
        SharedView { units: passage.units, passages }
    }

    fn trick(&self, trick: &Trick) -> TrickView<'a> {
        let document = self.document(trick.document);
        TrickView {
            document: &document.id,
            unit: document.unit.as_deref(),
            kind: trick.kind.name(),
            places: trick.spans.iter().map(|span| SpanView::of(*span, &document.text)).collect(),
        }
    }
}
