//! The sheet of core words.

use tilian::{CoreWord, CoreWordWeights, Corpus, Passage};

use super::{Speakers, forms, grouping, ranks, share};
use crate::language::Language;
use crate::report::criterion::criterion;
use crate::report::sheet::{Cell, Column, Filling, Sheet, Shown};

/// Core words: the short form for a table, every number for files.
pub(in crate::report) fn core_words(
    words: &[CoreWord],
    corpus: &Corpus,
    language: Language,
) -> Sheet {
    let speakers = Speakers::of(corpus).label(language);
    let t = |chinese, english| language.choose(chinese, english);
    let sheet = Sheet::of("core_words", t("核心词", "Core words"), words)
        .column(Column::new("rank", t("名次", "rank")), |word| word.rank)
        .column(
            Column::new("interval", t("90% 区间", "90% ranks")).only(Shown::Table).right(),
            |word| ranks(word.interval),
        )
        .detail("rank_low", t("90% 名次区间（最好）", "90% rank, best"), |word| {
            word.interval.low
        })
        .detail("rank_high", t("90% 名次区间（最差）", "90% rank, worst"), |word| {
            word.interval.high
        })
        .column(Column::new("term", t("核心词", "core word")), |word| word.term.as_str())
        .detail("origin", t("来源", "origin"), |word| origin(word, language));
    let sheet = grouping::group(sheet, language)
        .column(Column::new("score", t("得分", "score")), |word| Cell::real(word.score))
        .column(Column::new("support", speakers).only(Shown::Table).right(), |word| {
            share(word.criteria.support.parts)
        });
    let sheet = support(sheet, language);
    let sheet = sheet
        .column(Column::new("nominations", t("提名", "nominated")), |word| {
            word.criteria.nomination.parts.count
        })
        .detail("entries", t("提名件数", "entries"), |word| {
            word.criteria.nomination.entries.count
        })
        .detail("of_entries", t("核心词件数合计", "of entries"), |word| {
            word.criteria.nomination.entries.of
        })
        .column(Column::new("normalized_deviation", t("离散度", "DPnorm")), |word| {
            Cell::real(word.criteria.normalized_deviation)
        })
        .detail("deviation", t("离散度 DP", "DP"), |word| Cell::real(word.criteria.deviation))
        .column(Column::new("log_likelihood", "G²"), |word| {
            Cell::coarse(word.criteria.log_likelihood)
        })
        .column(Column::new("log_ratio", t("对数比", "log ratio")), |word| {
            Cell::coarse(word.criteria.log_ratio)
        });
    let sheet = criteria(measures(sheet, language), language);
    grouping::evidence(sheet, language)
        .column(Column::new("variants", t("变体", "variants")), |word| {
            forms(&word.variants, language)
        })
        .detail("passages", t("例句", "passages"), |word| passages(&word.passages, corpus))
        .finish()
}

pub(in crate::report) fn origin(word: &CoreWord, language: Language) -> &'static str {
    use tilian::Origin::{Phrase, Submitted, Word};
    match word.origin {
        Submitted => language.choose("提名", "nominated"),
        Word => language.choose("词", "word"),
        Phrase => language.choose("短语", "phrase"),
    }
}

fn support(sheet: Filling<'_, CoreWord>, language: Language) -> Filling<'_, CoreWord> {
    let t = |chinese, english| language.choose(chinese, english);
    sheet
        .detail("parts", t("支持方", "parts"), |word| word.criteria.support.parts.count)
        .detail("of_parts", t("支持方合计", "of parts"), |word| word.criteria.support.parts.of)
        .detail("units", t("科室", "units"), |word| word.criteria.support.units.count)
        .detail("of_units", t("科室合计", "of units"), |word| word.criteria.support.units.of)
        .column(Column::new("authors", t("作者", "authors")), |word| {
            word.criteria.support.authors.count
        })
        .detail("of_authors", t("作者合计", "of authors"), |word| {
            word.criteria.support.authors.of
        })
        .column(Column::new("documents", t("文档", "documents")), |word| {
            word.criteria.support.documents.count
        })
        .detail("of_documents", t("文档合计", "of documents"), |word| {
            word.criteria.support.documents.of
        })
        .detail("occurrences", t("出现次数", "occurrences"), |word| {
            word.criteria.support.occurrences
        })
}

fn measures(sheet: Filling<'_, CoreWord>, language: Language) -> Filling<'_, CoreWord> {
    let t = |chinese, english| language.choose(chinese, english);
    sheet
        .detail("target_frequency", t("本库频数", "target frequency"), |word| {
            word.criteria.keyness.target().frequency
        })
        .detail("target_total", t("本库总数", "target total"), |word| {
            word.criteria.keyness.target().total
        })
        .detail("reference_frequency", t("对照频数", "reference frequency"), |word| {
            word.criteria.keyness.reference().frequency
        })
        .detail("reference_total", t("对照总数", "reference total"), |word| {
            word.criteria.keyness.reference().total
        })
        .detail("tf_idf_mean", t("平均 TF-IDF", "mean tf-idf"), |word| {
            Cell::real(word.criteria.tf_idf)
        })
        .detail(
            "keyword_rank_worth",
            t("关键词名次均值", "mean worth of keyword rank"),
            |word| Cell::real(word.criteria.keyword),
        )
        .detail("neighbours", t("共现邻词", "neighbours"), |word| word.criteria.neighbours)
        .detail("characters", t("字数", "characters"), |word| word.criteria.characters)
        .detail("common", t("常用字数", "common characters"), |word| word.criteria.common)
}

/// The criteria between 0 and 1.
fn criteria(mut sheet: Filling<'_, CoreWord>, language: Language) -> Filling<'_, CoreWord> {
    for (at, name) in CoreWordWeights::NAMES.iter().enumerate() {
        let label = criterion(name, language);
        let title = language.choose(format!("分项：{label}"), format!("criterion: {label}"));
        sheet = sheet.detail(&format!("criterion_{name}"), &title, move |word| {
            Cell::real(word.criteria.values[at])
        });
    }
    sheet
}

/// Sentences with the word, each behind its document.
fn passages(passages: &[Passage], corpus: &Corpus) -> String {
    let line = |passage: &Passage| {
        let document = &corpus[passage.document];
        format!("[{}] {}", document.id, passage.sentence.of(&document.text))
    };
    passages.iter().map(line).collect::<Vec<_>>().join("\n")
}
