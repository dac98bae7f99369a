//! Labelled fields above minutes: 时间：…, 主持人　…, 应到:11人  实到:7人.

use super::attendance;

/// What a field tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Time,
    Place,
    Topic,
    Chair,
    Recorder,
    Present,
    Observers,
    Absent,
    /// How many came, who signed, or that what was said begins here.
    Other,
}

/// A field with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Given<'a> {
    pub(super) field: Field,
    pub(super) value: &'a str,
}

const LABELS: [(Field, &[&str]); 9] = [
    (Field::Time, &["时间", "会议时间", "讨论时间", "日期", "会议日期", "讨论日期", "活动时间"]),
    (Field::Place, &["地点", "会议地点", "讨论地点", "活动地点"]),
    (
        Field::Topic,
        &["议题", "主题", "会议主题", "讨论主题", "讨论内容", "会议内容", "会议议题", "讨论题目"],
    ),
    (Field::Chair, &["主持人", "主持", "会议主持人", "会议主持", "主持者", "讨论主持人"]),
    (Field::Recorder, &["记录人", "记录", "记录者", "会议记录人", "记录员", "记录整理"]),
    (
        Field::Present,
        &[
            "出席",
            "出席人员",
            "参加人员",
            "参会人员",
            "与会人员",
            "到会",
            "到会人员",
            "参加人",
            "参会人",
            "出席人",
            "参加",
            "讨论人员",
            "参加讨论人员",
            "出席者",
        ],
    ),
    (Field::Observers, &["列席", "列席人员", "列席人", "特邀人员"]),
    (Field::Absent, &["缺席", "请假", "缺席人员", "请假人员", "缺勤", "因故缺席"]),
    (
        Field::Other,
        &[
            "应到",
            "实到",
            "应到人数",
            "实到人数",
            "参加人数",
            "到会人数",
            "审核",
            "审核人",
            "发言记录",
            "会议记录",
            "讨论记录",
            "发言内容",
            "记录内容",
            "讨论情况",
            "会议名称",
            "部门",
            "科室",
        ],
    ),
];

/// Characters of the longest label.
const LONGEST: usize = 6;

/// The fields of a line; none where it begins with something else.
pub(super) fn read(line: &str) -> Vec<Given<'_>> {
    let mut given: Vec<Given<'_>> = Vec::new();
    let mut rest = line.trim();
    while let Some(label) = label(rest) {
        let after = &rest[label.end..];
        let next = next_label(after);
        given.push(Given { field: label.field, value: after[..next].trim() });
        rest = after[next..].trim_start();
    }
    given
}

/// A label at the beginning of a text, with where its value begins.
struct Label {
    field: Field,
    end: usize,
}

/// The longest label at the beginning, with the separator behind it.
fn label(text: &str) -> Option<Label> {
    let mut name = String::new();
    let mut found = None;
    for (at, c) in text.char_indices() {
        if !c.is_whitespace() {
            name.push(c);
        }
        if name.chars().count() > LONGEST {
            break;
        }
        let end = at + c.len_utf8();
        let field = LABELS.iter().find(|(_, names)| names.contains(&name.as_str()));
        let Some((field, _)) = field else { continue };
        let rest = &text[end..];
        if let Some(length) = separator(rest).or_else(|| names_follow(*field, rest)) {
            found = Some(Label { field: *field, end: end + length });
        }
    }
    found
}

/// Bytes of the separator that begins a text: a colon or semicolon, or white space, behind a
/// remark in brackets; `None` where the text goes on.
fn separator(text: &str) -> Option<usize> {
    let behind = remark(text);
    let rest = text[behind..].trim_start();
    let skipped = text.len() - rest.len();
    match rest.chars().next() {
        Some(c @ ('：' | ':' | '；' | ';')) => Some(skipped + c.len_utf8()),
        _ => (skipped > behind || (rest.is_empty() && behind == 0)).then_some(skipped),
    }
}

/// Nothing, where a field of people stands right before their names: a PDF does not keep the
/// space between.
fn names_follow(field: Field, text: &str) -> Option<usize> {
    let of_people = [Field::Chair, Field::Recorder, Field::Present, Field::Observers];
    let is_list = !text.is_empty() && attendance::is_list(text);
    (of_people.contains(&field) && is_list).then_some(0)
}

/// Bytes of the brackets that begin a text: 参加人员（签到）.
fn remark(text: &str) -> usize {
    let close = match text.chars().next() {
        Some('（') => '）',
        Some('(') => ')',
        _ => return 0,
    };
    text.find(close).map_or(0, |at| at + close.len_utf8())
}

/// Where the next label begins, behind white space; the end where there is none.
fn next_label(text: &str) -> usize {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let begins = before.is_whitespace() && !c.is_whitespace();
        if at > 0 && begins && label(&text[at..]).is_some() {
            return at;
        }
        before = c;
    }
    text.len()
}
