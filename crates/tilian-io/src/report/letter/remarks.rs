//! What whoever decides must know: copies, gaps, and how certain the order is.

use tilian::{Category, CoreWord, Direction, Distilled, Kind, RankInterval};

use super::annexes::Which;
use super::{Level, Paragraph, Source, counted};
use crate::report::sheets::kind_label;
use crate::report::untold::{Untold, field_label};

/// Most names that are listed in a sentence.
const LISTED: usize = 8;

pub(super) fn remarks(source: &Source<'_>) -> Vec<Paragraph> {
    let mut told = vec![Level::First.says(source.t("需要说明的问题", "What needs saying"))];
    let remarks = [
        (source.t("雷同材料", "Copies"), Some(copies(source))),
        (source.t("报送情况", "Submissions by unit"), Some(coverage(source))),
        (source.t("未读取的文件", "Files that were not read"), skipped(source)),
        (source.t("信息不全的材料", "What submissions do not tell"), untold(source)),
        (source.t("意思相近的词", "Words that may say the same"), alike(source)),
        (source.t("名次的确定程度", "How certain the order is"), certainty(source)),
    ];
    for (heading, text) in remarks {
        if let Some(text) = text {
            told.extend([Level::Second.says(heading), Level::Body.says(text)]);
        }
    }
    told
}

fn copies(source: &Source<'_>) -> String {
    let verdicts = source.distilled.reuse.verdicts().iter();
    let copies: Vec<_> = verdicts.filter(|verdict| verdict.category == Category::Copy).collect();
    let known = copies.iter().filter(|verdict| verdict.direction == Direction::SourceFirst).count();
    let (all, unknown) = (copies.len(), copies.len() - known);
    if all == 0 {
        return source.t("未发现雷同材料。", "No copies were found.").to_owned();
    }
    let annex = source.annex(Which::Copies);
    let order = match (known, unknown) {
        (_, 0) => source.t("先后均能确定", "who was first is known in all").to_owned(),
        (0, _) => source.t("先后均不能确定", "who was first is known in none").to_owned(),
        _ => source.t(
            format!("其中能确定先后的{known}对、不能确定的{unknown}对"),
            format!("it is known who was first in {known}, not known in {unknown}"),
        ),
    };
    let pairs = counted(all as u64, ["pair of copies was", "pairs of copies were"]);
    source.t(
        format!(
            "共发现雷同材料{all}对，{order}，详见{annex}。雷同只表示文字相同或相近，是否构成抄袭，须经人工复核认定。"
        ),
        format!(
            "{pairs} found; {order} ({annex}). A copy here means equal or similar text; whether it is plagiarism is for people to decide."
        ),
    )
}

/// Which units sent nothing, where a roster tells who should have, and which lack a kind of
/// submission.
fn coverage(source: &Source<'_>) -> String {
    let kinds = [Kind::CoreWord, Kind::Slogan, Kind::Essay].map(|kind| lacking(source, kind));
    let lacking: Vec<String> = kinds.into_iter().flatten().collect();
    let annex = source.annex(Which::Units);
    let opening = match source.loaded.roster.len() {
        0 => source
            .t(
                format!("提炼时未取得应报送科室的名单，{annex}只列有材料的科室，全未报送的科室须对照名单核对。"),
                format!("No list of all units was at hand: {annex} shows those with submissions, and units that sent in nothing must be looked up. "),
            ),
        listed => silent(source, listed),
    };
    match lacking.len() {
        0 => opening,
        _ => {
            let lacking = lacking.join(source.t("；", "; "));
            source.t(
                format!("{opening}在{annex}所列科室中，{lacking}。"),
                format!("{opening}Of those in {annex}: {lacking}."),
            )
        }
    }
}

/// The units of the roster that sent nothing.
fn silent(source: &Source<'_>, all: usize) -> String {
    let silent = source.coverage.iter().filter(|row| row.documents() == 0);
    let units: Vec<&str> = silent.filter_map(|row| row.unit.as_deref()).collect();
    let number = units.len();
    if number == 0 {
        return source.t(
            format!("名册所列{all}个科室均已报送材料。"),
            format!("All {all} units of the roster sent something in. "),
        );
    }
    let (names, sent) = (listed(source, &units), all - number);
    source.t(
        format!("名册所列{all}个科室中，已报送材料的{sent}个，未报送的{number}个，为{names}。"),
        format!(
            "Of the {all} units of the roster {sent} sent something in, {number} did not: {names}. "
        ),
    )
}

fn lacking(source: &Source<'_>, kind: Kind) -> Option<String> {
    let at = Kind::ALL.iter().position(|known| *known == kind)?;
    let units: Vec<&str> = source
        .coverage
        .iter()
        .filter(|row| row.by_kind[at] == 0 && row.documents() > 0)
        .filter_map(|row| row.unit.as_deref())
        .collect();
    let (label, number) = (kind_label(kind, source.language), units.len());
    let names = listed(source, &units);
    (number > 0).then(|| {
        source.t(
            format!("未报送{label}的有{names}，共{number}个"),
            format!("without {label}: {names} ({number})"),
        )
    })
}

/// The first names, and that there are more.
fn listed(source: &Source<'_>, names: &[&str]) -> String {
    let first = source.join(&names[..names.len().min(LISTED)]);
    match names.len() > LISTED {
        true => format!("{first}{}", source.t("等", " and others")),
        false => first,
    }
}

fn skipped(source: &Source<'_>) -> Option<String> {
    let lost = source.loaded.skipped.iter().filter(|skipped| skipped.reason.is_loss());
    let (lines, files): (Vec<_>, Vec<_>) = lost.partition(|skipped| skipped.line.is_some());
    let [files, lines] = [files.len(), lines.len()].map(|number| number as u64);
    let counts = [
        (files, source.t(format!("{files}个文件"), counted(files, ["file", "files"]))),
        (lines, source.t(format!("{lines}行"), counted(lines, ["line", "lines"]))),
    ];
    let some = counts.into_iter().filter(|(number, _)| *number > 0).map(|(_, told)| told);
    let number = source.join(&some.collect::<Vec<_>>());
    let annex = source.annex(Which::Skipped);
    (!number.is_empty()).then(|| {
        source.t(
            format!("有{number}未能读取，其内容没有计入，原因见{annex}。需由有关科室更换格式后补报，或确认不予计入。"),
            format!("What could not be read and is not counted: {number} ({annex}). It should be sent again in another form, or left out by decision."),
        )
    })
}

fn untold(source: &Source<'_>) -> Option<String> {
    let amiss = Untold::gather(&source.loaded.notes);
    let lacks: Vec<&Untold<'_>> = amiss.iter().filter(|untold| untold.amiss.is_lack()).collect();
    let counts: Vec<String> = lacks
        .iter()
        .map(|untold| {
            let field = field_label(untold.amiss.field(), source.language);
            let (what, number) = (untold.amiss.label(source.language), untold.notes.len());
            source.t(format!("{field}{what}的{number}件"), format!("{field} {what}: {number}"))
        })
        .collect();
    let counts = counts.join(source.t("、", "; "));
    (!lacks.is_empty()).then(|| {
        source.t(
            format!("部分材料信息不全：{counts}。所缺各项均未推测补填。"),
            format!("Some submissions do not tell everything. {counts}. Nothing was guessed."),
        )
    })
}

fn alike(source: &Source<'_>) -> Option<String> {
    let pairs: Vec<String> = source
        .distilled
        .suggestions
        .iter()
        .map(|pair| {
            source.t(
                format!("“{}”与“{}”", pair.lead, pair.form),
                format!("{} and {}", pair.lead, pair.form),
            )
        })
        .collect();
    let all = source.join(&pairs);
    (!pairs.is_empty()).then(|| {
        source.t(
            format!("{all}可能意思相近，提炼时分别统计，未予合并。是否合并，留待评审时确定。"),
            format!("{all} may say the same. They were counted apart; whether they are one is left to the review."),
        )
    })
}

/// Fewest parts whose draws say how stable an order is.
const FEWEST_PARTS: u64 = 5;

/// Where intervals overlap the order is not certain; nothing where there is no order.
fn certainty(source: &Source<'_>) -> Option<String> {
    let Distilled { core_words, slogans, parts, .. } = source.distilled;
    if core_words.len() < 2 && slogans.len() < 2 {
        return None;
    }
    if *parts < FEWEST_PARTS {
        return Some(too_few(source, *parts));
    }
    let of_words: Vec<RankInterval> = core_words.iter().map(|word| word.interval).collect();
    let of_slogans: Vec<RankInterval> = slogans.iter().map(|slogan| slogan.interval).collect();
    let close = [
        neighbours(source, &of_words, source.t("核心词", "core words")),
        neighbours(source, &of_slogans, source.t("表述语", "slogans")),
    ];
    let first = first_place(source, core_words);
    Some(close.into_iter().flatten().chain(first).collect())
}

fn too_few(source: &Source<'_>, parts: u64) -> String {
    let who = source.speakers().name(source.language);
    source.t(
        format!("{who}过少（{parts}个），名次区间不能说明稳定程度，先后次序只供参考。"),
        format!(
            "There are too few {who} ({parts}) for the intervals to tell how stable the order is: it is a hint only. "
        ),
    )
}

/// How many neighbours in the order overlap; nothing of one alone.
fn neighbours(source: &Source<'_>, intervals: &[RankInterval], what: &str) -> Option<String> {
    let pairs = intervals.len().checked_sub(1).filter(|pairs| *pairs > 0)?;
    let close = intervals.windows(2).filter(|pair| overlaps(pair[0], pair[1])).count();
    if close == 0 {
        return Some(source.t(
            format!("名次相邻的{what}，90%名次区间均不重叠。"),
            format!("No {what} with neighbouring ranks have intervals that overlap. "),
        ));
    }
    Some(source.t(
        format!("名次相邻的{pairs}对{what}中，90%名次区间重叠的有{close}对，其先后只供参考。"),
        format!(
            "Of {pairs} pairs of {what} with neighbouring ranks, {close} have intervals that overlap: their order is a hint only. "
        ),
    ))
}

/// Whether the first is the first wherever units are drawn anew; nothing of one alone.
fn first_place(source: &Source<'_>, words: &[CoreWord]) -> Option<String> {
    let (first, rest) = words.split_first().filter(|(_, rest)| !rest.is_empty())?;
    let rivals = rest.iter().filter(|word| overlaps(first.interval, word.interval));
    let named: Vec<&str> = rivals.map(|word| word.term.as_str()).collect();
    let (term, names, number) = (&first.term, listed(source, &named), named.len());
    Some(match number {
        0 => source.t(
            format!("居首位的“{term}”与其他核心词的区间均不重叠，首位较为稳定。"),
            format!("The interval of {term}, which ranks first, overlaps none: the first place is stable."),
        ),
        _ => source.t(
            format!("居首位的“{term}”与{names}{number}个词的区间重叠，首位也不能确定。"),
            format!("The interval of {term}, which ranks first, overlaps those of {names} ({number}): even the first place is not certain."),
        ),
    })
}

fn overlaps(one: RankInterval, other: RankInterval) -> bool {
    one.low <= other.high && other.low <= one.high
}
