//! Where somebody begins to speak.

use super::super::label;
use super::super::numbering;
use super::attendance::Attendance;
use super::speaker::{self, Speaker};

/// The beginning of a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Opening<'a> {
    pub(super) speaker: Speaker,
    /// What is said in the rest of the line.
    pub(super) rest: &'a str,
}

/// Characters of the longest text before the colon of a speaker.
const LONGEST_LABEL: usize = 20;

/// Names of whoever is in the chair.
const CHAIR: [&str; 3] = ["会议主持人", "主持人", "主持"];

/// What the chair does, between that name and a colon.
const CHAIRING: [&str; 12] = [
    "",
    "发言",
    "小结",
    "总结",
    "讲话",
    "开场",
    "开场白",
    "总结发言",
    "作小结",
    "作总结",
    "说",
    "最后说",
];

/// Words for speaking, the longest first where one begins another.
const SPEAKING: [&str; 19] = [
    "发言",
    "补充",
    "谈到",
    "认为",
    "表示",
    "指出",
    "提出",
    "提议",
    "建议",
    "强调",
    "总结",
    "插话",
    "接着讲",
    "回应",
    "问",
    "答",
    "讲",
    "道",
    "说",
];

/// Characters between a name and the word for speaking at most: 接过话头.
const LONGEST_MANNER: usize = 6;

/// What may stand before a name, in any order: 首先，由周启明发言：….
const LEADS: [&str; 14] = [
    "首先",
    "接着",
    "随后",
    "然后",
    "最后",
    "其次",
    "之后",
    "接下来",
    "下面",
    "轮到",
    "请",
    "由",
    "，",
    ",",
];

/// Labels whose value is who speaks next.
const ANNOUNCING: [&str; 5] = ["发言人", "发言者", "发言人员", "发言同志", "讲话人"];

/// Where somebody begins to speak in a line: 周启明：…, （一）高立群　…, 柳叶青接着说，….
pub(super) fn opening<'a>(line: &'a str, attendance: &Attendance) -> Option<Opening<'a>> {
    let bare = numbering::strip(line);
    chair(bare, attendance)
        .or_else(|| labelled(bare, attendance))
        .or_else(|| announced(bare, attendance))
        .or_else(|| enclosed(line.trim(), attendance))
        .or_else(|| set_apart(bare, bare.len() < line.len(), attendance))
        .or_else(|| dashed(bare, attendance))
        .or_else(|| telling(bare, attendance))
}

/// The name before the colon of a line, where it reads like one.
pub(super) fn labelled_name(line: &str) -> Option<String> {
    let label = speaker::squeeze(label(numbering::strip(line))?);
    speaker::name(&label).map(str::to_owned)
}

/// Whether a name before a colon can be nothing else: it is longer than most words, or has a
/// title beside it somewhere, or says 我.
pub(super) fn is_sure(name: &str, lines: &[&str]) -> bool {
    let speaks = |line: &&str| {
        let label = label(numbering::strip(line)).map(speaker::squeeze);
        let has_title = label.is_some_and(|label| label.len() > name.len());
        labelled_name(line).as_deref() == Some(name)
            && (has_title || behind_colon(line).starts_with('我'))
    };
    name.chars().count() > 2 || lines.iter().any(speaks)
}

/// What stands before the first colon, where it is short enough to name somebody.
fn label(line: &str) -> Option<&str> {
    let (label, _) = line.split_once(['：', ':'])?;
    short(label).map(str::trim)
}

fn short(text: &str) -> Option<&str> {
    (text.chars().count() <= LONGEST_LABEL).then_some(text)
}

/// What stands behind the first colon.
fn behind_colon(line: &str) -> &str {
    line.split_once(['：', ':']).map_or("", |(_, rest)| rest.trim_start())
}

/// 主持人：…, 主持人小结：…, 主持人（程怀远）：….
fn chair<'a>(line: &'a str, attendance: &Attendance) -> Option<Opening<'a>> {
    let label = speaker::squeeze(label(line)?);
    let rest = behind_colon(line);
    let bare = without_lead(&label);
    let behind = CHAIR.iter().find_map(|name| bare.strip_prefix(name))?.trim();
    let inner = behind.trim_matches(|c| "（）()".contains(c)).trim();
    if CHAIRING.contains(&inner) {
        return Some(Opening { speaker: attendance.chair(), rest });
    }
    let known = || attendance.known_at_start(inner).map(|known| known.name);
    let titled = || attendance.titled(inner).and_then(|speaker| speaker.name);
    let unknown = || speaker::name(inner).map(str::to_owned);
    let name = known().map(str::to_owned).or_else(titled).or_else(unknown)?;
    Some(Opening { speaker: Speaker { name: Some(name), is_chair: true }, rest })
}

/// 周启明：…, 周启明（科主任）：…, 护士长周启明：…, 首先，周启明发言：….
fn labelled<'a>(line: &'a str, attendance: &Attendance) -> Option<Opening<'a>> {
    let label = speaker::squeeze(label(line)?);
    Some(Opening { speaker: named(&label, attendance)?, rest: behind_colon(line) })
}

/// Whom a text names that says nothing else but that somebody speaks.
fn named(text: &str, attendance: &Attendance) -> Option<Speaker> {
    let text = without_lead(text);
    known(text, attendance)
        .or_else(|| attendance.titled(without_speaking(text)))
        .or_else(|| attendance.colleague(without_speaking(text)))
        .or_else(|| speaker::behind_titles(text).find_map(|text| known(text, attendance)))
        .or_else(|| behind_unit(text).and_then(|text| known(text, attendance)))
}

/// The person whose name begins a text, where a title or a word for speaking is the rest.
fn known(text: &str, attendance: &Attendance) -> Option<Speaker> {
    let known = attendance.known_at_start(text)?;
    let behind = text[known.end..].trim();
    let manner = said(behind).map(|manner| manner.strip_suffix('的').unwrap_or(manner));
    let is_speaker = speaker::is_title(behind) || manner.is_some_and(is_manner);
    is_speaker.then(|| attendance.speaker(known.name))
}

/// A text from where the name stands: 周启明发言 of 首先，由周启明发言.
fn without_lead(text: &str) -> &str {
    let mut text = text;
    while let Some(rest) = LEADS.iter().find_map(|lead| text.strip_prefix(lead)) {
        text = rest.trim_start();
    }
    text
}

fn without_speaking(text: &str) -> &str {
    said(text).map_or(text, |text| text.strip_suffix('的').unwrap_or(text).trim())
}

/// What stands before the word for speaking that ends a text: 周启明 of 周启明发言如下.
fn said(text: &str) -> Option<&str> {
    let text = text.strip_suffix("如下").unwrap_or(text);
    SPEAKING.iter().find_map(|word| text.strip_suffix(word))
}

/// What stands behind the name of a unit: 周启明 of 内科周启明.
fn behind_unit(text: &str) -> Option<&str> {
    let mut cuts = text.char_indices().map(|(at, _)| at).skip(2);
    cuts.find(|cut| label::is_unit(&text[..*cut])).map(|cut| &text[cut..])
}

/// Whether what stands between a name and the word for speaking may stand there.
fn is_manner(text: &str) -> bool {
    speaker::is_title(text)
        || (text.chars().count() <= LONGEST_MANNER
            && !text.contains(|c| "，。、！？“”的".contains(c))
            && !text.contains("刚才"))
}

/// 发言人：周启明, with what is said below.
fn announced<'a>(line: &'a str, attendance: &Attendance) -> Option<Opening<'a>> {
    let label = label(line).filter(|label| ANNOUNCING.contains(label))?;
    let name = line.strip_prefix(label)?.trim_start_matches(['：', ':', ' ']);
    let person = speaker::squeeze(short(name)?);
    let unknown = || speaker::name(&person).map(|name| attendance.speaker(name));
    let speaker = named(&person, attendance).or_else(unknown)?;
    Some(Opening { speaker, rest: "" })
}

/// Marks that may stand around a name.
const BRACKETS: [(char, char); 6] =
    [('【', '】'), ('〔', '〕'), ('［', '］'), ('[', ']'), ('（', '）'), ('(', ')')];

/// 【周启明】…, （周启明插话）….
fn enclosed<'a>(line: &'a str, attendance: &Attendance) -> Option<Opening<'a>> {
    let (open, close) = BRACKETS.iter().find(|(open, _)| line.starts_with(*open))?;
    let (inner, rest) = line[open.len_utf8()..].split_once(*close)?;
    let inner = speaker::squeeze(short(inner)?);
    attendance.listed_at_start(without_lead(&inner))?;
    let rest = rest.trim_start_matches(['：', ':']).trim_start();
    Some(Opening { speaker: named(&inner, attendance)?, rest })
}

/// （一）高立群　…, 周启明　…, and the name on a line of its own.
fn set_apart<'a>(line: &'a str, is_numbered: bool, attendance: &Attendance) -> Option<Opening<'a>> {
    let start = line.find(char::is_whitespace).unwrap_or(line.len());
    let numbered = || speaker::name_before_title(&line[..start]).filter(|_| is_numbered);
    let (name, end) = match attendance.listed_at_start(line) {
        Some(known) => (known.name, known.end),
        None => numbered().map(|name| (name, name.len()))?,
    };
    let rest = &line[end..];
    let gap = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let (title, said) = rest.split_at(gap);
    speaker::is_title(title)
        .then(|| Opening { speaker: attendance.speaker(name), rest: said.trim_start() })
}

/// 周启明——…, 周启明（护士长）—…: only of those whom the head names.
fn dashed<'a>(line: &'a str, attendance: &Attendance) -> Option<Opening<'a>> {
    let known = attendance.listed_at_start(line)?;
    let rest = &line[known.end..];
    let dash = rest.find(|c| "—－–-".contains(c))?;
    let said = rest[dash..].trim_start_matches(|c| "—－–-".contains(c)).trim_start();
    speaker::is_title(&rest[..dash])
        .then(|| Opening { speaker: attendance.speaker(known.name), rest: said })
}

/// 柳叶青说，…, 接着，费既明接过话头说，…: only of those whom the head names.
fn telling<'a>(line: &'a str, attendance: &Attendance) -> Option<Opening<'a>> {
    let line = without_lead(line);
    let known = attendance.listed_at_start(line)?;
    let behind = &line[known.end..];
    let end = behind.find(['，', ',', '：', ':', '。', '“'])?;
    if !said(&behind[..end]).is_some_and(is_manner) {
        return None;
    }
    let rest = behind[end..].trim_start_matches(['，', ',', '：', ':', '。']).trim_start();
    Some(Opening { speaker: attendance.speaker(known.name), rest })
}
