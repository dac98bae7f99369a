//! The sheet of copies and quotations.

use tilian::{Corpus, Verdict};

use crate::language::Language;
use crate::report::label;
use crate::report::sheet::{Cell, Column, Sheet};

/// Copies, then quotations.
pub(in crate::report) fn reuse(verdicts: &[Verdict], corpus: &Corpus, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let mut verdicts: Vec<&Verdict> = verdicts.iter().collect();
    verdicts.sort_by_key(|verdict| (verdict.category, verdict.document, verdict.source));
    Sheet::of("set_aside", t("雷同与引用", "Copies and quotations"), &verdicts)
        .column(Column::new("category", t("类型", "what")), |verdict| {
            label::category(verdict.category, language)
        })
        .column(Column::new("document", t("文档", "document")).width(36).path(), |verdict| {
            corpus[verdict.document].id.as_str()
        })
        .detail("unit", t("科室", "unit"), |verdict| corpus[verdict.document].unit.clone())
        .column(
            Column::new("source", t("相对文档", "other document")).width(36).path(),
            |verdict| corpus[verdict.source].id.as_str(),
        )
        .detail("source_unit", t("相对科室", "other unit"), |verdict| {
            corpus[verdict.source].unit.clone()
        })
        .column(Column::new("direction", t("先后", "order")), |verdict| {
            label::direction(verdict.direction, language)
        })
        .column(Column::new("matched", t("相同字数", "matched")), |verdict| verdict.matched())
        .detail("compared", t("比对字数", "compared"), |verdict| verdict.compared)
        .column(Column::new("share", t("占比", "share")), |verdict| Cell::Real {
            value: verdict.share(),
            decimals: 2,
        })
        .finish()
}
