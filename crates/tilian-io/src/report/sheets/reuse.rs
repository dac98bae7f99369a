//! The sheet of copies and quotations.

use tilian::{Category, Corpus, Direction, Verdict};

use crate::language::Language;
use crate::report::sheet::{Cell, Column, Sheet};

/// Copies, then quotations.
pub(in crate::report) fn reuse(verdicts: &[Verdict], corpus: &Corpus, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let mut verdicts: Vec<&Verdict> = verdicts.iter().collect();
    verdicts.sort_by_key(|verdict| (verdict.category, verdict.document, verdict.source));
    Sheet::of("set_aside", t("雷同与引用", "Copies and quotations"), &verdicts)
        .column(Column::new("category", t("类型", "what")), |verdict| {
            category(verdict.category, language)
        })
        .column(Column::new("document", t("文档", "document")).width(36).path(), |verdict| {
            corpus[verdict.document].id.as_str()
        })
        .detail("unit", t("科室", "unit"), |verdict| corpus[verdict.document].unit.clone())
        .column(Column::new("source", t("来源", "source")).width(36).path(), |verdict| {
            corpus[verdict.source].id.as_str()
        })
        .detail("source_unit", t("来源科室", "source unit"), |verdict| {
            corpus[verdict.source].unit.clone()
        })
        .column(Column::new("direction", t("先后", "order")), |verdict| {
            direction(verdict.direction, language)
        })
        .column(Column::new("matched", t("相同字数", "matched")), |verdict| verdict.matched())
        .detail("compared", t("比对字数", "compared"), |verdict| verdict.compared)
        .column(Column::new("share", t("占比", "share")), |verdict| Cell::Real {
            value: verdict.share(),
            decimals: 2,
        })
        .finish()
}

fn category(category: Category, language: Language) -> &'static str {
    match category {
        Category::Copy => language.choose("雷同", "copy"),
        Category::Quotation => language.choose("引用", "quotation"),
        Category::Citation => language.choose("引文", "citation"),
        Category::SimilarFrame => language.choose("句式相近", "similar frame"),
        _ => category.name(),
    }
}

fn direction(direction: Direction, language: Language) -> &'static str {
    match direction {
        Direction::SourceFirst => language.choose("来源在先", "source first"),
        Direction::Unknown => language.choose("先后不明", "unknown"),
        _ => direction.name(),
    }
}
