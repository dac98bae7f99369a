//! Labelled fields above minutes: 时间：…, 主持人　…, 应到:11人  实到:7人.

use super::super::surname::is_han;
use super::attendance;

/// What a field tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Time,
    Place,
    Topic,
    /// What was talked about, or what was said.
    Content,
    /// What was said, or who wrote it down.
    Record,
    Chair,
    Recorder,
    Present,
    Observers,
    Absent,
    /// Who signed.
    Signature,
    /// How many came, or which unit met.
    Other,
}

impl Field {
    /// Whether it names people, and nobody else.
    pub(super) fn is_of_people(self) -> bool {
        let of_people = [Self::Chair, Self::Recorder, Self::Present, Self::Observers];
        of_people.contains(&self)
    }

    /// Whether it names several people.
    pub(super) fn is_list(self) -> bool {
        matches!(self, Self::Present | Self::Observers)
    }
}

/// A field with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Given<'a> {
    pub(super) field: Field,
    pub(super) value: &'a str,
    /// What parts them.
    pub(super) separator: Separator,
}

/// What stands between a label and its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separator {
    Colon,
    /// White space, or nothing before names.
    Space,
}

const LABELS: [(Field, &[&str]); 12] = [
    (Field::Time, &["时间", "会议时间", "讨论时间", "日期", "会议日期", "讨论日期", "活动时间"]),
    (Field::Place, &["地点", "会议地点", "讨论地点", "活动地点"]),
    (Field::Topic, &["议题", "主题", "会议主题", "讨论主题", "会议议题", "讨论题目"]),
    (Field::Content, &["内容", "讨论内容", "会议内容", "主要内容"]),
    (
        Field::Record,
        &[
            "会议记录",
            "讨论记录",
            "发言记录",
            "发言内容",
            "记录内容",
            "讨论情况",
            "发言情况",
            "讨论发言",
        ],
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
        Field::Signature,
        &["审核", "审核人", "签字", "签名", "核对", "核对人", "校对", "整理", "整理人", "签发"],
    ),
    (
        Field::Other,
        &[
            "应到",
            "实到",
            "应到人数",
            "实到人数",
            "参加人数",
            "到会人数",
            "出席人数",
            "会议名称",
            "部门",
            "科室",
            "单位",
            "支部",
        ],
    ),
];

/// Endings of labels that a colon follows: 出席会议人员：, 主要议题：.
const ENDINGS: [(Field, &[&str]); 7] = [
    (Field::Topic, &["议题", "主题", "题目"]),
    (Field::Time, &["时间", "日期"]),
    (Field::Place, &["地点"]),
    (Field::Chair, &["主持人"]),
    (Field::Recorder, &["记录人", "记录员"]),
    (Field::Present, &["人员", "名单"]),
    (Field::Signature, &["签字", "签名"]),
];

/// What labels of people say of them besides, before 人员.
const ATTENDING: [(Field, &[&str]); 3] = [
    (Field::Absent, &["缺席", "缺勤", "请假", "未到"]),
    (Field::Observers, &["列席", "特邀"]),
    (Field::Present, &["参加", "参会", "出席", "到会", "与会", "讨论"]),
];

/// Characters of the longest label: 参加本次讨论人员.
const LONGEST: usize = 8;

/// The fields of a line; none where it begins with something else.
pub(super) fn read(line: &str) -> Vec<Given<'_>> {
    let mut given: Vec<Given<'_>> = Vec::new();
    let mut rest = line.trim();
    while let Some(label) = label(rest) {
        let after = &rest[label.end..];
        // What is said may hold any word.
        let is_said = matches!(label.field, Field::Content | Field::Record)
            && after.contains(['。', '！', '？']);
        let next = if is_said { after.len() } else { next_label(after) };
        let value = after[..next].trim();
        given.push(Given { field: label.field, value, separator: label.separator });
        rest = after[next..].trim_start();
    }
    given
}

/// A label at the beginning of a text, with where its value begins.
struct Label {
    field: Field,
    end: usize,
    separator: Separator,
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
        let rest = &text[at + c.len_utf8()..];
        let Some(field) = field(&name, rest) else { continue };
        if let Some(length) = separator(rest).or_else(|| names_follow(field, rest)) {
            let end = text.len() - rest.len() + length;
            let before_value = text[..end].trim_end();
            let separator = match before_value.ends_with(COLONS) {
                true => Separator::Colon,
                false => Separator::Space,
            };
            found = Some(Label { field, end, separator });
        }
    }
    found
}

const COLONS: [char; 4] = ['：', ':', '；', ';'];

/// What a label tells, by its name; by its ending, where a colon follows.
fn field(name: &str, rest: &str) -> Option<Field> {
    let named = LABELS.iter().find(|(_, names)| names.contains(&name));
    let has_colon = || rest[remark(rest)..].trim_start().starts_with(COLONS);
    named.map(|(field, _)| *field).or_else(|| by_ending(name).filter(|_| has_colon()))
}

fn by_ending(name: &str) -> Option<Field> {
    let ends = |(_, endings): &&(Field, &[&str])| endings.iter().any(|end| name.ends_with(end));
    let field = ENDINGS.iter().find(ends).map(|(field, _)| *field)?;
    let attending = || {
        let says = |(_, words): &&(Field, &[&str])| words.iter().any(|word| name.contains(word));
        ATTENDING.iter().find(says).map(|(field, _)| *field)
    };
    match field {
        _ if name.contains(['的', '我']) || !name.chars().all(is_han) => None,
        Field::Present => attending(),
        field => Some(field),
    }
}

/// Bytes of the separator that begins a text: a colon or semicolon, or white space, behind a
/// remark in brackets; `None` where the text goes on.
fn separator(text: &str) -> Option<usize> {
    let behind = remark(text);
    let rest = text[behind..].trim_start();
    let skipped = text.len() - rest.len();
    match rest.chars().next() {
        Some(c) if COLONS.contains(&c) => Some(skipped + c.len_utf8()),
        _ => (skipped > behind || (rest.is_empty() && behind == 0)).then_some(skipped),
    }
}

/// Bytes of the longest list of people in one line.
const LONGEST_LIST: usize = 4_096;

/// Nothing, where a field of people stands right before their names: a PDF does not keep the
/// space between.
fn names_follow(field: Field, text: &str) -> Option<usize> {
    let is_list = (1..=LONGEST_LIST).contains(&text.len()) && attendance::is_list(text);
    (field.is_of_people() && is_list).then_some(0)
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

/// Where the next label begins, behind white space or a mark; the end where there is none.
fn next_label(text: &str) -> usize {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if at > 0 && !c.is_whitespace() && is_next(&text[at..], before) {
            return at;
        }
        before = c;
    }
    text.len()
}

/// Whether a text begins with a label that another value ends before.
fn is_next(text: &str, before: char) -> bool {
    let needs_colon = match before {
        // A PDF does not keep every space: 2024年4月2日18：地点 示教室.
        '：' | ':' => false,
        '，' | ',' | '；' | ';' | '。' => true,
        _ if before.is_whitespace() => false,
        _ => return false,
    };
    label(text).is_some_and(|label| !needs_colon || label.separator == Separator::Colon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_stand_behind_each_other() {
        for (line, expected) in [
            (
                "时间：3月14日  地点：示教室",
                &[(Field::Time, "3月14日"), (Field::Place, "示教室")][..],
            ),
            (
                "时间：3月14日，地点：示教室，主持人：程怀远。",
                &[
                    (Field::Time, "3月14日，"),
                    (Field::Place, "示教室，"),
                    (Field::Chair, "程怀远。"),
                ],
            ),
            (
                "时间 3月14日18：地点 示教室",
                &[(Field::Time, "3月14日18："), (Field::Place, "示教室")],
            ),
            ("出席会议人员：程怀远", &[(Field::Present, "程怀远")]),
            ("缺席会议人员：无", &[(Field::Absent, "无")]),
            ("列席会议人员：何苇", &[(Field::Observers, "何苇")]),
            ("主要议题：提炼核心词", &[(Field::Topic, "提炼核心词")]),
            ("参加人员（签到）：程怀远", &[(Field::Present, "程怀远")]),
            ("医护人员：三百", &[]),
            ("周启明：时间：就是生命", &[]),
            ("", &[]),
        ] {
            let given: Vec<(Field, &str)> =
                read(line).iter().map(|given| (given.field, given.value)).collect();
            assert_eq!(given, expected, "{line:?}");
        }
    }
}
