//! The sheets of how much of each document is copied.

use tilian::CopyRatio;

use super::share;
use crate::language::Language;
use crate::report::copies::findings::Findings;
use crate::report::label;
use crate::report::sheet::{Column, Sheet, Shown};

/// Columns that the name of a document may take.
const NAME: usize = 22;

/// The documents with something copied or quoted, the most copied first, for a terminal.
pub(super) fn copied(findings: &Findings<'_>, tiers: [f64; 3], language: Language) -> Sheet {
    let ratios = most_copied(&findings.review.ratios);
    ratio_sheet("copied", Shown::Table, &ratios, findings, language)
        .column(Column::new("tier", language.choose("档次", "tier")), |ratio| {
            label::tier(ratio.tier, tiers, language)
        })
        .finish()
}

/// All documents, for files.
pub(super) fn all(findings: &Findings<'_>, tiers: [f64; 3], language: Language) -> Sheet {
    let ratios: Vec<&CopyRatio> = findings.review.ratios.iter().collect();
    ratio_sheet("ratios", Shown::File, &ratios, findings, language)
        .column(Column::new("tier", language.choose("档次", "tier")), |ratio| {
            label::tier(ratio.tier, tiers, language)
        })
        .finish()
}

/// Those with something copied or quoted, the most copied first.
pub(in crate::report::copies) fn most_copied(ratios: &[CopyRatio]) -> Vec<&CopyRatio> {
    let part = |ratio: &CopyRatio| ratio.copied as f64 / ratio.chars.max(1) as f64;
    let mut copied: Vec<&CopyRatio> =
        ratios.iter().filter(|ratio| ratio.with_quotations > 0).collect();
    copied.sort_by(|one, other| {
        let by_copied = part(other).total_cmp(&part(one));
        by_copied.then_with(|| other.with_quotations.cmp(&one.with_quotations))
    });
    copied
}

fn ratio_sheet<'r, 'a>(
    key: &'static str,
    shown: Shown,
    ratios: &'r [&'a CopyRatio],
    findings: &Findings<'a>,
    language: Language,
) -> crate::report::sheet::Filling<'r, &'a CopyRatio> {
    let t = |chinese, english| language.choose(chinese, english);
    Sheet::of(key, t("各文档复制比", "Share of each document that is copied"), ratios)
        .only(shown)
        .column(Column::new("document", t("文档", "document")).width(NAME).path(), |ratio| {
            findings.document(ratio.document).id.as_str()
        })
        .column(Column::new("unit", t("科室", "unit")).width(10), |ratio| {
            findings.document(ratio.document).unit.clone()
        })
        .column(Column::new("characters", t("字数", "chars")), |ratio| ratio.chars)
        .column(Column::new("copied", t("复制比", "copied")), |ratio| {
            share(ratio.copied, ratio.chars)
        })
        .column(Column::new("with_quotations", t("含引用", "quoted too")), |ratio| {
            share(ratio.with_quotations, ratio.chars)
        })
        .column(
            Column::new("largest", t("相同最多的文档", "shares most with")).width(NAME).path(),
            |ratio| ratio.largest.map(|largest| findings.document(largest.document).id.as_str()),
        )
        .column(Column::new("from_largest", t("占比", "share")), |ratio| {
            ratio.largest.map(|largest| share(largest.copied, ratio.chars))
        })
}
