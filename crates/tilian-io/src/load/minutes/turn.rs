//! Where somebody begins to speak.

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

/// Where somebody begins to speak in a line: 周启明：…, （一）高立群　…, 柳叶青接着说，….
pub(super) fn opening<'a>(line: &'a str, attendance: &Attendance) -> Option<Opening<'a>> {
    let bare = numbering::strip(line);
    chair(bare, attendance)
        .or_else(|| labelled(bare, attendance))
        .or_else(|| set_apart(bare, bare.len() < line.len(), attendance))
        .or_else(|| telling(bare, attendance))
}

/// The name before the colon of a line, where it reads like one.
pub(super) fn labelled_name(line: &str) -> Option<&str> {
    let (label, _) = colon(numbering::strip(line))?;
    speaker::name_before_title(label)
}

/// Whether a name before a colon can be nothing else: it is longer than most words, or has a
/// title behind it somewhere.
pub(super) fn is_sure(name: &str, lines: &[&str]) -> bool {
    let has_title = |line: &&str| {
        let label = colon(numbering::strip(line)).map(|(label, _)| label);
        label.is_some_and(|label| label.len() > name.len() && label.starts_with(name))
    };
    name.chars().count() > 2 || lines.iter().any(has_title)
}

/// What stands before and behind the first colon.
fn colon(line: &str) -> Option<(&str, &str)> {
    let (label, rest) = line.split_once(['：', ':'])?;
    (label.chars().count() <= LONGEST_LABEL).then_some((label.trim(), rest.trim_start()))
}

/// 主持人：…, 主持人小结：…, 主持人（程怀远）：….
fn chair<'a>(line: &'a str, attendance: &Attendance) -> Option<Opening<'a>> {
    let (label, rest) = colon(line)?;
    let behind = CHAIR.iter().find_map(|name| label.strip_prefix(name))?.trim();
    let inner = behind.trim_matches(|c| "（）()".contains(c)).trim();
    if CHAIRING.contains(&inner) {
        return Some(Opening { speaker: attendance.chair(), rest });
    }
    let name = attendance.known_at_start(inner).or_else(|| speaker::name_before_title(inner))?;
    let speaker = Speaker { name: Some(name.to_owned()), is_chair: true };
    Some(Opening { speaker, rest })
}

/// 周启明：…, 周启明（科主任）：…, 周启明主任医师：…, 周启明发言：….
fn labelled<'a>(line: &'a str, attendance: &Attendance) -> Option<Opening<'a>> {
    let (label, rest) = colon(line)?;
    let name = attendance.known_at_start(label)?;
    let behind = label[name.len()..].trim();
    let said = SPEAKING.iter().find_map(|word| behind.strip_suffix(word));
    let is_speaker = speaker::is_title(behind) || said.is_some_and(is_manner);
    is_speaker.then(|| Opening { speaker: attendance.speaker(name), rest })
}

/// Whether what stands between a name and the word for speaking may stand there.
fn is_manner(text: &str) -> bool {
    speaker::is_title(text)
        || (text.chars().count() <= LONGEST_MANNER
            && !text.contains(|c| "，。、！？“”".contains(c)))
}

/// （一）高立群　…, 周启明　…, and the name on a line of its own.
fn set_apart<'a>(line: &'a str, is_numbered: bool, attendance: &Attendance) -> Option<Opening<'a>> {
    let listed = attendance.listed_at_start(line);
    let end = line.find(char::is_whitespace).unwrap_or(line.len());
    let numbered = || speaker::name_before_title(&line[..end]).filter(|_| is_numbered);
    let name = listed.or_else(numbered)?;
    let rest = &line[name.len()..];
    let gap = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let (title, said) = rest.split_at(gap);
    speaker::is_title(title)
        .then(|| Opening { speaker: attendance.speaker(name), rest: said.trim_start() })
}

/// 柳叶青说，…, 费既明接过话头说，…: only of those whom the head names.
fn telling<'a>(line: &'a str, attendance: &Attendance) -> Option<Opening<'a>> {
    let name = attendance.listed_at_start(line)?;
    let behind = &line[name.len()..];
    let end = behind.find(['，', ',', '：', ':', '。', '“'])?;
    let said = SPEAKING.iter().find_map(|word| behind[..end].strip_suffix(word))?;
    if !is_manner(said) {
        return None;
    }
    let rest = behind[end..].trim_start_matches(['，', ',', '：', ':', '。']).trim_start();
    Some(Opening { speaker: attendance.speaker(name), rest })
}
