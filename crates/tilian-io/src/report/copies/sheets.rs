//! The sheets of a report of copies.

mod clusters;
mod pairs;
mod ratios;
mod shared;
mod tricks;

pub(in crate::report) use pairs::passages;
pub(super) use ratios::most_copied;
pub(super) use shared::by_units;
pub(super) use tricks::characters;

use super::findings::{Counts, Findings};
use crate::language::Language;
use crate::report::sheet::{Cell, Column, Sheet};

/// All sheets, clusters before pairs.
pub(super) fn all(findings: &Findings<'_>, tiers: [f64; 3], language: Language) -> Vec<Sheet> {
    vec![
        overview(findings.counts(), language),
        clusters::clusters(findings, language),
        clusters::members(findings, language),
        pairs::copies(findings, language),
        pairs::passages(findings, language),
        pairs::quotations(findings, language),
        ratios::copied(findings, tiers, language),
        ratios::all(findings, tiers, language),
        shared::shared(findings, language),
        tricks::tricks(findings, language),
    ]
}

fn overview(counts: Counts, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let title =
        t("雷同情况（供人工复核，不作结论）", "Copies, for human review; nothing is concluded");
    Sheet::of("overview", title, &[counts])
        .tab(t("概况", "Overview"))
        .column(Column::new("documents", t("文档", "documents")), |row| row.documents)
        .column(Column::new("copies", t("雷同", "copies")), |row| row.copies)
        .column(Column::new("clusters", t("雷同群", "clusters")), |row| row.clusters)
        .column(Column::new("similar_frames", t("句式相近", "similar frames")), |row| {
            row.similar_frames
        })
        .column(Column::new("quotations", t("引用", "quotations")), |row| row.quotations)
        .column(Column::new("citations", t("引文", "citations")), |row| row.citations)
        .column(Column::new("shared", t("共有文字", "shared")), |row| row.shared)
        .column(Column::new("tricks", t("异常字符", "tricks")), |row| row.tricks)
        .finish()
}

/// A share with two decimals.
fn share(part: usize, whole: usize) -> Cell {
    let value = if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
    Cell::Real { value, decimals: 2 }
}
