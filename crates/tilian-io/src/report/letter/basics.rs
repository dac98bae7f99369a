//! How much was sent in, and what was set aside.

use std::collections::BTreeSet;

use tilian::{Category, Copies, Coverage, Kind, Role};

use super::{Level, Paragraph, Source, counted};
use crate::report::sheets::kind_label;

pub(super) fn basics(source: &Source<'_>) -> Vec<Paragraph> {
    let heading = Level::First.says(source.t("基本情况", "Basic figures"));
    let told = [received(source), beside(source), set_aside(source)];
    let told = told.into_iter().flatten().map(|text| Level::Body.says(text));
    [heading].into_iter().chain(told).collect()
}

/// Submissions by kind, from how many.
fn received(source: &Source<'_>) -> Option<String> {
    let documents: u64 = source.coverage.iter().map(Coverage::documents).sum();
    let authors: u64 = source.coverage.iter().map(|row| row.authors).sum();
    let units =
        source.coverage.iter().filter(|row| row.unit.is_some() && row.documents() > 0).count();
    let kinds = source.join(&by_kind(source));
    let nameless: u64 =
        source.coverage.iter().filter(|row| row.unit.is_none()).map(Coverage::documents).sum();
    let without = match nameless {
        0 => String::new(),
        some => {
            source.t(format!("，其中{some}件未注明科室"), format!(", {some} of which name no unit"))
        }
    };
    let of_authors = match authors {
        0 => String::new(),
        _ => source.t(
            format!("材料中注明的作者共{authors}人。"),
            format!(" Authors named in them: {authors}."),
        ),
    };
    let sent = counted(documents, ["submission", "submissions"]);
    let received = match units {
        0 => source.t(
            format!("本次活动共收到材料{documents}件，均未注明科室"),
            format!("{sent} came in, none of which names a unit"),
        ),
        _ => source.t(
            format!("本次活动共收到{units}个科室报送的材料{documents}件{without}"),
            format!("{} sent in {sent}{without}", counted(units as u64, ["unit", "units"])),
        ),
    };
    let kinds = match kinds.is_empty() {
        true => String::new(),
        false => source.t(format!("按类别分，{kinds}。"), format!(" By kind: {kinds}.")),
    };
    Some(
        source.t(
            format!("{received}。{kinds}{of_authors}"),
            format!("{received}.{kinds}{of_authors}"),
        ),
    )
}

/// How many there are of each kind that there are some of.
fn by_kind(source: &Source<'_>) -> Vec<String> {
    let sum = |at: usize| source.coverage.iter().map(|row| row.by_kind[at]).sum::<u64>();
    let kinds = Kind::ALL
        .into_iter()
        .enumerate()
        .map(|(at, kind)| (kind_label(kind, source.language), sum(at), measure_word(kind)));
    let unknown: u64 = source.coverage.iter().map(|row| row.of_unknown_kind).sum();
    let unknown = (source.t("类别不明的材料", "kind unknown"), unknown, "件");
    let some = kinds.chain([unknown]).filter(|(_, number, _)| *number > 0);
    some.map(|(kind, number, measure)| {
        source.t(format!("{kind}{number}{measure}"), format!("{kind} {number}"))
    })
    .collect()
}

fn measure_word(kind: Kind) -> &'static str {
    match kind {
        Kind::CoreWord | Kind::Slogan => "条",
        Kind::Essay | Kind::Speech => "篇",
        _ => "份",
    }
}

/// What was compared with and is no submission.
fn beside(source: &Source<'_>) -> Option<String> {
    let number = |role| source.loaded.corpus.of_role(role).count();
    let some: Vec<String> = [
        (number(Role::Authority), "上级文件", "superior documents"),
        (number(Role::Library), "历年作品等已知文本", "known texts"),
    ]
    .into_iter()
    .filter(|(number, ..)| *number > 0)
    .map(|(number, chinese, english)| {
        source.t(format!("{chinese}{number}件"), format!("{english}: {number}"))
    })
    .collect();
    let all = source.join(&some);
    (!some.is_empty()).then(|| {
        source.t(
            format!("另收录{all}，只作比对之用，不计入报送材料。"),
            format!("Beside these, for comparison only ({all})."),
        )
    })
}

/// Copies and quotations, and what was counted.
fn set_aside(source: &Source<'_>) -> Option<String> {
    let verdicts = source.distilled.reuse.verdicts();
    let of = |category| verdicts.iter().filter(move |verdict| verdict.category == category);
    let copies = of(Category::Copy).count();
    let quoting: BTreeSet<usize> =
        of(Category::Quotation).map(|verdict| verdict.document).collect();
    let (quoting, documents, words) =
        (quoting.len(), source.distilled.documents, source.distilled.words);
    let kept = source.settings.fairness().copies == Copies::Keep;
    let becomes = if kept {
        source.t("雷同材料按本次设置照常计入", "copies were counted, as was set")
    } else {
        source.t(
            "对雷同和引用的文字已按规则不再重复计入",
            "what is copied or quoted was set aside first",
        )
    };
    let found = found(source, copies as u64, quoting as u64);
    let compared = match found.is_empty() {
        true => source.t(
            "经比对，未发现雷同和引用上级文件的材料。".to_owned(),
            "Comparison found neither copies nor quotations of superior documents. ".to_owned(),
        ),
        false => source.t(
            format!("经比对，发现{}，{becomes}。", source.join(&found)),
            format!("Comparison found {}; {becomes}. ", found.join(" and ")),
        ),
    };
    let (voices, heard) = (voices(source), heard(source));
    let submissions = counted(documents, ["submission", "submissions"]);
    Some(source.t(
        format!("{compared}{voices}实际计入提炼的材料{documents}件{heard}，合计{words}词。"),
        format!("{compared}{voices}Counted: {submissions}{heard} with {words} words."),
    ))
}

/// What comparison found some of.
fn found(source: &Source<'_>, copies: u64, quoting: u64) -> Vec<String> {
    let all = [
        (
            copies,
            source.t(
                format!("雷同材料{copies}对"),
                counted(copies, ["pair of copies", "pairs of copies"]),
            ),
        ),
        (
            quoting,
            source.t(
                format!("引用上级文件的材料{quoting}件"),
                counted(quoting, ["submission that quotes", "submissions that quote"])
                    + " superior documents",
            ),
        ),
    ];
    all.into_iter().filter(|(number, _)| *number > 0).map(|(_, told)| told).collect()
}

/// How many units have a submission that was counted, where that is fewer than sent in.
fn heard(source: &Source<'_>) -> String {
    let heard = source.distilled.support.units.iter().filter(|unit| unit.unit.is_some()).count();
    let sent =
        source.coverage.iter().filter(|row| row.unit.is_some() && row.documents() > 0).count();
    match heard {
        0 => String::new(),
        _ if heard == sent => String::new(),
        _ => source.t(
            format!("，来自其中{heard}个科室"),
            format!(" of {}", counted(heard as u64, ["unit", "units"])),
        ),
    }
}

/// That what each speaker said in minutes was counted by itself, where there are such minutes.
fn voices(source: &Source<'_>) -> String {
    let submissions = source.loaded.corpus.of_role(Role::Submission);
    let voices = submissions.filter(|document| document.part_of.is_some()).count();
    if voices == 0 {
        return String::new();
    }
    source.t(
        format!("讨论记录中每名发言人的意见各计一件，共{voices}件，主持人的开场和总结不计。"),
        format!("What each speaker said in minutes counts by itself ({voices}), the chair's opening and summary do not. "),
    )
}
