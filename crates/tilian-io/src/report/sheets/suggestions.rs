//! The sheet of suggested merges.

use tilian::{MergeSuggestion, SharedContext, WordPattern};

use crate::language::Language;
use crate::report::sheet::{Cell, Column, Filling, Sheet, Shown};
use crate::report::suggestion::merge_line;

/// Pairs of core words that may say the same, with what speaks for it and the line that merges them.
pub(in crate::report) fn suggestions(pairs: &[MergeSuggestion], language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let sheet = Sheet::of("suggested_merges", t("建议合并", "Suggested merges"), pairs)
        .column(Column::new("lead", t("核心词", "core word")), |pair| pair.lead.as_str())
        .column(Column::new("form", t("相近的词", "similar")), |pair| pair.form.as_str())
        .column(Column::new("score", t("相近度", "likeness")), |pair| Cell::real(pair.score))
        .column(Column::new("characters", t("共有字", "characters")), |pair| {
            pair.characters.as_str()
        })
        .detail("shared_characters", t("共有字数", "shared characters"), |pair| {
            pair.overlap.shared
        })
        .column(Column::new("dice", t("字面", "dice")), |pair| Cell::Real {
            value: pair.dice,
            decimals: 2,
        })
        .column(Column::new("pattern", t("构词", "pattern")), |pair| {
            pair.pattern.map(|pattern| pattern_label(pattern, language))
        })
        .column(Column::new("cosine", t("语境", "cosine")), |pair| Cell::Real {
            value: pair.contexts.cosine,
            decimals: 2,
        });
    contexts(sheet, language)
        .column(
            Column::new("merge", t("写入 tilian.toml 的 [merge]", "for [merge] in tilian.toml"))
                .width(48),
            merge_line,
        )
        .finish()
}

fn contexts(
    sheet: Filling<'_, MergeSuggestion>,
    language: Language,
) -> Filling<'_, MergeSuggestion> {
    let t = |chinese, english| language.choose(chinese, english);
    sheet
        .column(Column::new("contexts", t("共有语境", "contexts")).width(28), |pair| {
            let named = |context: &SharedContext| context.term.clone();
            let named: Vec<String> = pair.contexts.terms.iter().map(named).collect();
            named.join(t("、", ", "))
        })
        .detail("shared_contexts", t("共有语境词数", "shared contexts"), |pair| {
            pair.contexts.overlap.shared
        })
        .detail("contexts_of_lead", t("核心词语境词数", "contexts of core word"), |pair| {
            pair.contexts.overlap.left
        })
        .detail("contexts_of_form", t("相近的词语境词数", "contexts of similar"), |pair| {
            pair.contexts.overlap.right
        })
        .column(
            Column::new("sentences", t("句数", "sentences")).only(Shown::Table).right(),
            |pair| {
                let [lead, form] = pair.contexts.sentences;
                format!("{lead} : {form}")
            },
        )
        .detail("sentences_of_lead", t("核心词句数", "sentences of core word"), |pair| {
            pair.contexts.sentences[0]
        })
        .detail("sentences_of_form", t("相近的词句数", "sentences of similar"), |pair| {
            pair.contexts.sentences[1]
        })
        .detail("parts_of_lead", t("核心词支持方", "parts of core word"), |pair| {
            pair.contexts.parts[0]
        })
        .detail("parts_of_form", t("相近的词支持方", "parts of similar"), |pair| {
            pair.contexts.parts[1]
        })
}

fn pattern_label(pattern: WordPattern, language: Language) -> &'static str {
    match pattern {
        WordPattern::SwappedHalves => language.choose("前后对调", "swapped halves"),
        WordPattern::Rearranged => language.choose("同字异序", "rearranged"),
        WordPattern::FirstHalf => language.choose("前半相同", "same first half"),
        WordPattern::SecondHalf => language.choose("后半相同", "same second half"),
        WordPattern::CrossedHalf => language.choose("半词交错", "crossed half"),
        WordPattern::Frame => language.choose("同一格式", "same frame"),
        _ => pattern.name(),
    }
}
