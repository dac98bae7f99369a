//! The sheet of tricks.

use std::collections::BTreeMap;

use tilian::Trick;

use crate::language::Language;
use crate::report::copies::findings::Findings;
use crate::report::label;
use crate::report::page::is_hidden;
use crate::report::sheet::{Column, Sheet};

/// Most different characters that are named.
const NAMED: usize = 5;

/// Characters that a reader does not see or takes for others.
pub(super) fn tricks(findings: &Findings<'_>, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let tricks: Vec<&Trick> = findings.review.tricks.iter().collect();
    Sheet::of("tricks", t("异常字符", "Tricks"), &tricks)
        .column(Column::new("document", t("文档", "document")).width(36).path(), |trick| {
            findings.document(trick.document).id.as_str()
        })
        .column(Column::new("unit", t("科室", "unit")).width(12), |trick| {
            findings.document(trick.document).unit.clone()
        })
        .column(Column::new("kind", t("类型", "what")), |trick| {
            label::trick(trick.kind, language)
        })
        .column(Column::new("count", t("处", "places")), |trick| trick.spans.len())
        .column(Column::new("characters", t("字符", "characters")).width(40), |trick| {
            characters(trick, &findings.document(trick.document).text, language)
        })
        .finish()
}

/// The commonest characters of a trick, each with its number and how often it stands.
pub(in crate::report::copies) fn characters(
    trick: &Trick,
    text: &str,
    language: Language,
) -> String {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    for c in trick.spans.iter().flat_map(|span| span.of(text).chars()) {
        *counts.entry(c).or_default() += 1;
    }
    let mut counts: Vec<(char, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(c, count)| (std::cmp::Reverse(*count), *c));
    let more = if counts.len() > NAMED { "…" } else { "" };
    let named = counts.iter().take(NAMED).map(|(c, count)| {
        let shape = if is_hidden(*c) { String::new() } else { format!("{c} ") };
        format!("{shape}U+{:04X} ×{count}", u32::from(*c))
    });
    named.collect::<Vec<_>>().join(language.choose("、", ", ")) + more
}
