//! The sheet of shared passages.

use tilian::{Location, SharedPassage};

use crate::language::Language;
use crate::report::copies::findings::Findings;
use crate::report::document_name::document_name;
use crate::report::sheet::{Column, Sheet, Shown};

/// Passages that several documents have without an authority.
pub(super) fn shared(findings: &Findings<'_>, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let text = |passage: &&SharedPassage| {
        let first = passage.locations.first();
        first.map(|Location { document, span }| span.of(&findings.document(*document).text))
    };
    let names = |passage: &&SharedPassage| {
        let locations = passage.locations.iter();
        let names = locations.map(|location| document_name(findings.document(location.document)));
        names.collect::<Vec<_>>().join(t("、", ", "))
    };
    let passages: Vec<&SharedPassage> = findings.review.shared.iter().collect();
    let title = t("多个科室共有的文字（无上级文件）", "Shared by several, without an authority");
    Sheet::of("shared", title, &passages)
        .column(Column::new("label", t("共有", "shared")).only(Shown::Table), |passage| {
            by_units(passage.units, language)
        })
        .detail("units", t("科室", "units"), |passage| passage.units)
        .column(Column::new("documents", t("文档", "documents")), |passage| {
            passage.locations.len()
        })
        .column(Column::new("text", t("文字", "text")).width(56), text)
        .detail("members", t("成员", "members"), names)
        .finish()
}

/// How widely something is shared.
pub(in crate::report::copies) fn by_units(units: usize, language: Language) -> String {
    language.choose(
        format!("由 {units} 个科室共有"),
        match units {
            1 => "within 1 department".to_owned(),
            _ => format!("shared by {units} departments"),
        },
    )
}
