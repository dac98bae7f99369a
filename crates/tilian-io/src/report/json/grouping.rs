//! The group of a core word, with what was counted.

use serde::Serialize;
use tilian::{Company, Grouping};

use super::counts::{KnownView, unsigned_zero};

/// The group of a core word, and why.
#[derive(Serialize)]
pub(super) struct GroupingView<'a> {
    /// `null` where it is undecided.
    group: Option<&'a str>,
    reason: &'static str,
    /// What was counted for each group, the closest first.
    company: Vec<CompanyView<'a>>,
}

#[derive(Serialize)]
struct CompanyView<'a> {
    group: &'a str,
    log_lift: f64,
    parts: KnownView,
    sentences: KnownView,
    seeds: KnownView,
}

impl<'a> GroupingView<'a> {
    pub(super) fn of(grouping: &'a Grouping) -> Self {
        Self {
            group: grouping.group.as_deref(),
            reason: grouping.reason.name(),
            company: grouping.company.iter().map(CompanyView::of).collect(),
        }
    }
}

impl<'a> CompanyView<'a> {
    fn of(company: &'a Company) -> Self {
        Self {
            group: &company.group,
            log_lift: unsigned_zero(company.log_lift),
            parts: KnownView::of(company.parts),
            sentences: KnownView::of(company.sentences),
            seeds: KnownView::of(company.seeds),
        }
    }
}
