//! The sheet of slogans.

use tilian::{Corpus, Form, Slogan, SloganWeights, WordingOrigin};

use super::{Speakers, forms, ranks, share};
use crate::language::Language;
use crate::report::criterion::criterion;
use crate::report::sheet::{Cell, Column, Filling, Sheet, Shown};

/// Slogans: the short form for a table, every number for files.
pub(in crate::report) fn slogans(slogans: &[Slogan], corpus: &Corpus, language: Language) -> Sheet {
    let speakers = Speakers::of(corpus).label(language);
    let t = |chinese, english| language.choose(chinese, english);
    let sheet = Sheet::of("slogans", t("表述语", "Slogans"), slogans)
        .column(Column::new("rank", t("名次", "rank")), |slogan| slogan.rank)
        .column(
            Column::new("interval", t("90% 区间", "90% ranks")).only(Shown::Table).right(),
            |slogan| ranks(slogan.interval),
        )
        .detail("rank_low", t("90% 名次区间（最好）", "90% rank, best"), |slogan| {
            slogan.interval.low
        })
        .detail("rank_high", t("90% 名次区间（最差）", "90% rank, worst"), |slogan| {
            slogan.interval.high
        })
        .column(Column::new("text", t("表述语", "slogan")).width(26), |slogan| {
            slogan.text.as_str()
        })
        .detail("origin", t("来源", "origin"), |slogan| origin(slogan, language))
        .column(Column::new("score", t("得分", "score")), |slogan| Cell::real(slogan.score))
        .column(Column::new("support", speakers).only(Shown::Table).right(), |slogan| {
            share(slogan.criteria.support.parts)
        });
    let sheet = support(sheet, language)
        .column(Column::new("nominations", t("提名", "nominated")), |slogan| {
            slogan.criteria.nomination.parts.count
        })
        .detail("entries", t("提名件数", "entries"), |slogan| {
            slogan.criteria.nomination.entries.count
        })
        .detail("of_entries", t("表述语件数合计", "of entries"), |slogan| {
            slogan.criteria.nomination.entries.of
        })
        .column(Column::new("core_words", t("核心词", "core words")).width(16), |slogan| {
            slogan.criteria.core_words.join(t("、", ", "))
        });
    let sheet = criteria(measures(sheet, language), language);
    sheet
        .column(Column::new("variants", t("变体", "variants")), |slogan| {
            forms(&slogan.variants, language)
        })
        .detail("places", t("出处", "places"), |slogan| places(slogan, corpus))
        .finish()
}

pub(in crate::report) fn origin(slogan: &Slogan, language: Language) -> &'static str {
    match slogan.origin {
        WordingOrigin::Submitted => language.choose("提名", "nominated"),
        WordingOrigin::FourCharacter => language.choose("四字句", "four"),
        WordingOrigin::Parallel => language.choose("对仗句", "parallel"),
        WordingOrigin::Quoted => language.choose("引号", "quoted"),
    }
}

fn support(sheet: Filling<'_, Slogan>, language: Language) -> Filling<'_, Slogan> {
    let t = |chinese, english| language.choose(chinese, english);
    sheet
        .detail("parts", t("支持方", "parts"), |slogan| slogan.criteria.support.parts.count)
        .detail("of_parts", t("支持方合计", "of parts"), |slogan| {
            slogan.criteria.support.parts.of
        })
        .detail("units", t("科室", "units"), |slogan| slogan.criteria.support.units.count)
        .detail("of_units", t("科室合计", "of units"), |slogan| {
            slogan.criteria.support.units.of
        })
        .detail("authors", t("作者", "authors"), |slogan| slogan.criteria.support.authors.count)
        .detail("of_authors", t("作者合计", "of authors"), |slogan| {
            slogan.criteria.support.authors.of
        })
        .detail("documents", t("文档", "documents"), |slogan| {
            slogan.criteria.support.documents.count
        })
        .detail("of_documents", t("文档合计", "of documents"), |slogan| {
            slogan.criteria.support.documents.of
        })
        .detail("occurrences", t("出现次数", "occurrences"), |slogan| {
            slogan.criteria.support.occurrences
        })
}

fn measures(sheet: Filling<'_, Slogan>, language: Language) -> Filling<'_, Slogan> {
    let t = |chinese, english| language.choose(chinese, english);
    let nearest = |slogan: &'_ Slogan| slogan.criteria.nearest.clone();
    sheet
        .detail("coverage", t("核心词得分之和", "coverage"), |slogan| {
            Cell::real(slogan.criteria.coverage)
        })
        .column(Column::new("form", t("句式", "form")), |slogan| {
            form(slogan.criteria.form, language)
        })
        .detail("characters", t("字数", "characters"), |slogan| slogan.criteria.characters)
        .detail("parallel", t("对仗词数", "parallel words"), |slogan| {
            slogan.criteria.parallelism.count
        })
        .detail("of_parallel", t("应对仗词数", "of parallel words"), |slogan| {
            slogan.criteria.parallelism.of
        })
        .detail("common", t("常用字数", "common characters"), |slogan| {
            slogan.criteria.common.count
        })
        .column(
            Column::new("nearest", t("最接近的已知表述", "nearest known")).width(18),
            move |slogan| nearest(slogan).map(|nearest| nearest.text),
        )
        .detail("nearest_source", t("已知表述出处", "source of nearest"), move |slogan| {
            nearest(slogan).map(|nearest| nearest.source)
        })
        .column(Column::new("shared", t("重合", "shared")), |slogan| {
            let nearest = slogan.criteria.nearest.as_ref();
            nearest.map(|nearest| Cell::Real { value: nearest.shared.share(), decimals: 2 })
        })
}

pub(in crate::report) fn form(form: Form, language: Language) -> &'static str {
    match form {
        Form::Four => language.choose("4字", "4"),
        Form::FourFour => language.choose("4+4", "4+4"),
        Form::TwoByFour => language.choose("2×4", "2×4"),
        Form::Other => language.choose("其他", "other"),
    }
}

/// The criteria between 0 and 1.
fn criteria(mut sheet: Filling<'_, Slogan>, language: Language) -> Filling<'_, Slogan> {
    for (at, name) in SloganWeights::NAMES.iter().enumerate() {
        let label = criterion(name, language);
        let title = language.choose(format!("分项：{label}"), format!("criterion: {label}"));
        sheet = sheet.detail(&format!("criterion_{name}"), &title, move |slogan| {
            Cell::real(slogan.criteria.values[at])
        });
    }
    sheet
}

/// The documents with the slogan, each once.
fn places(slogan: &Slogan, corpus: &Corpus) -> String {
    let mut ids: Vec<&str> =
        slogan.places.iter().map(|place| corpus[place.document].id.as_str()).collect();
    ids.dedup();
    ids.join("\n")
}
