//! Core words by group and slogans, each with who supports it.

use tilian::{CoreWord, Nomination, RankInterval, Slogan, Support};

use super::annexes::Which;
use super::quote::{Evidence, evidence};
use super::{Level, Paragraph, Source, Text};
use crate::report::letter::counted;
use crate::report::sheets::Speakers;

pub(super) fn results(source: &Source<'_>) -> Vec<Paragraph> {
    let mut told = vec![Level::First.says(source.t("提炼结果", "Results"))];
    told.extend(core_words(source));
    told.extend(slogans(source));
    told
}

fn core_words(source: &Source<'_>) -> Vec<Paragraph> {
    let words = &source.distilled.core_words;
    let number = words.len();
    let opening = match number {
        0 => source.t("没有符合条件的核心词。".to_owned(), "No core word was found.".to_owned()),
        _ => {
            let all = source.distilled.candidates.core_words;
            let (taken, annex) = (taken(source, number, all, "个"), source.annex(Which::CoreWords));
            source.t(
                format!("核心词{taken}，分类列示如下，各类之内按名次先后排列；全部指标见{annex}。"),
                format!("Core words {taken}, by group and rank; figures in {annex}."),
            )
        }
    };
    let mut told =
        vec![Level::Second.says(source.t("核心词", "Core words")), Level::Body.says(opening)];
    let settings = source.settings.groups();
    let names = settings.iter().map(|group| Some(group.name.as_str())).chain([None]);
    for name in names {
        let members: Vec<&CoreWord> = words.iter().filter(|word| group_of(word) == name).collect();
        if !members.is_empty() {
            told.extend(group(source, name, &members));
        }
    }
    told
}

/// How many are listed of how many candidates.
fn taken(source: &Source<'_>, number: usize, candidates: u64, measure: &str) -> String {
    match candidates > number as u64 {
        true => source.t(
            format!("从{candidates}{measure}候选中列出前{number}{measure}"),
            format!("(the best {number} of {candidates} candidates)"),
        ),
        false => {
            source.t(format!("共{number}{measure}，全部列出"), format!("({number}, which are all)"))
        }
    }
}

fn group_of(word: &CoreWord) -> Option<&str> {
    word.grouping.as_ref()?.group.as_deref()
}

/// The words of a group below its name; of none where words are not grouped at all.
fn group(source: &Source<'_>, name: Option<&str>, words: &[&CoreWord]) -> Vec<Paragraph> {
    let is_grouped = words.iter().any(|word| word.grouping.is_some());
    let name = name.unwrap_or(source.t("未定", "Undecided"));
    let number = words.len();
    let title = source.t(format!("{name}（{number}个）"), format!("{name} ({number})"));
    let heading = is_grouped.then(|| Level::Third.says(title));
    heading.into_iter().chain(words.iter().map(|word| core_word(source, word))).collect()
}

fn core_word(source: &Source<'_>, word: &CoreWord) -> Paragraph {
    let corpus = &source.loaded.corpus;
    let criteria = &word.criteria;
    let text = Text::default()
        .strong(&word.term)
        .and(support(source, &criteria.support, &criteria.nomination))
        .and(ranks(source, word.rank, word.interval));
    Level::Item.shows(match evidence(&word.passages, corpus) {
        Some(Evidence::Sentence { text: sentence, origin }) => text.and(source.t(
            format!("例句：{sentence}（{origin}）"),
            format!(" Evidence: {sentence} ({origin})"),
        )),
        Some(Evidence::Interpretation { text: meaning, origin }) => text.and(source.t(
            format!("释义：{meaning}（{origin}）"),
            format!(" Interpretation: {meaning} ({origin})"),
        )),
        None => text,
    })
}

fn slogans(source: &Source<'_>) -> Vec<Paragraph> {
    let slogans = &source.distilled.slogans;
    let number = slogans.len();
    let opening = match number {
        0 => source.t("没有符合条件的表述语。".to_owned(), "No slogan was found.".to_owned()),
        _ => {
            let all = source.distilled.candidates.slogans;
            let (taken, annex) = (taken(source, number, all, "条"), source.annex(Which::Slogans));
            source.t(
                format!("表述语{taken}，按名次先后列示如下；全部指标见{annex}。"),
                format!("Slogans {taken}, by rank; figures in {annex}."),
            )
        }
    };
    let heading = Level::Second.says(source.t("表述语", "Slogans"));
    let lines = slogans.iter().map(|line| slogan(source, line));
    [heading, Level::Body.says(opening)].into_iter().chain(lines).collect()
}

fn slogan(source: &Source<'_>, slogan: &Slogan) -> Paragraph {
    let criteria = &slogan.criteria;
    let text = Text::default()
        .strong(&slogan.text)
        .and(support(source, &criteria.support, &criteria.nomination))
        .and(interval(source, slogan.interval));
    let words = source.join(&criteria.core_words);
    Level::Item.shows(match criteria.core_words.len() {
        0 => text,
        _ => text
            .and(source.t(format!("含核心词：{words}。"), format!(" Core words in it: {words}."))),
    })
}

/// The rank, and those it may have.
fn ranks(source: &Source<'_>, rank: u32, interval: RankInterval) -> String {
    let ranks = positions(source, interval);
    source
        .t(format!("名次第{rank}位（90%区间为{ranks}）。"), format!(" Rank {rank} (90%: {ranks})."))
}

/// The ranks that it may have, where the number of its paragraph tells its rank.
fn interval(source: &Source<'_>, interval: RankInterval) -> String {
    let ranks = positions(source, interval);
    source.t(format!("90%名次区间为{ranks}。"), format!(" 90% of ranks: {ranks}."))
}

fn positions(source: &Source<'_>, interval: RankInterval) -> String {
    let RankInterval { low, high } = interval;
    match low == high {
        true => source.t(format!("第{low}位"), format!("{low}")),
        false => source.t(format!("第{low}至{high}位"), format!("{low}–{high}")),
    }
}

/// Who uses it, and who put it forward.
fn support(source: &Source<'_>, support: &Support, nomination: &Nomination) -> String {
    let parts = nomination.parts.count;
    if support.documents.count == 1 {
        return match parts {
            0 => source
                .t("：仅1件材料使用，无提名；", ": used by 1 submission, put forward by nobody."),
            _ => source.t("：仅1件材料提出；", ": put forward in 1 submission alone."),
        }
        .to_owned();
    }
    let counts = [
        (support.units, "个科室", ["unit", "units"]),
        (support.authors, "名作者", ["author", "authors"]),
        (support.documents, "件材料", ["submission", "submissions"]),
    ];
    let some = counts.into_iter().filter(|(known, ..)| known.count > 0);
    let some: Vec<String> = some
        .map(|(known, chinese, english)| {
            source.t(format!("{}{chinese}", known.count), counted(known.count, english))
        })
        .collect();
    let users = source.join(&some);
    let voice = match source.speakers() {
        Speakers::Units => "个科室",
        Speakers::Mixed => "方",
    };
    let nominated = match parts {
        0 => source.t("无提名".to_owned(), "put forward by nobody".to_owned()),
        _ => source.t(format!("{parts}{voice}提名"), format!("put forward by {parts}")),
    };
    source.t(format!("：{users}使用，{nominated}；"), format!(": used by {users}; {nominated}."))
}
