//! The header of an entry sheet.

use tilian::Kind;

use super::super::label;
use super::super::loaded::Field;
use super::super::numbering;
use super::names::{NAMES, RECEIVED};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// A text, of the kind that the header names.
    Text(Option<Kind>),
    Interpretation,
    Role,
    Field(Field),
    /// Something that is not read.
    Other,
}

impl Column {
    pub(super) fn is_text(self) -> bool {
        matches!(self, Self::Text(_))
    }
}

/// The columns of a table, and where its entries begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// The first row below it, from 0.
    pub(super) below: usize,
    pub(super) columns: Vec<Column>,
    /// Names of the columns that are not read, each once.
    pub(super) unread: Vec<String>,
}

impl Header {
    /// The first of the rows that names a text column and another one, or a text column alone; or
    /// the one below it that names more: a header of two rows says 作品 above 核心词 and 表述语.
    pub(super) fn find<'a>(rows: impl IntoIterator<Item = &'a [String]>) -> Option<Self> {
        let headers: Vec<Option<Self>> =
            rows.into_iter().enumerate().map(|(row, cells)| Self::of(row, cells)).collect();
        let is_sure = |header: &&Self| header.known() > 1;
        let found = || headers.iter().flatten();
        let mut best = found().find(is_sure).or_else(|| found().next())?;
        for next in headers[best.below..].iter().map_while(Option::as_ref) {
            if next.known() >= best.known() {
                best = next;
            }
        }
        Some(best.clone())
    }

    /// The header in a row; a title over the whole width is none, though it may name a text.
    pub(super) fn of(row: usize, cells: &[String]) -> Option<Self> {
        let columns: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
        let is_title = cells.len() > 1 && cells.iter().all(|cell| *cell == cells[0]);
        let has_text = columns.iter().any(|column| column.is_text());
        let other = columns.iter().zip(cells).filter(|(column, _)| **column == Column::Other);
        let mut unread: Vec<String> =
            other.map(|(_, cell)| cell.clone()).filter(|cell| !cell.is_empty()).collect();
        unread.dedup();
        (has_text && !is_title).then_some(Self { below: row + 1, columns, unread })
    }

    /// The header of a list that has none: a column of texts of a kind, alone.
    pub(super) fn of_list(column: usize, kind: Kind) -> Self {
        let mut columns = vec![Column::Other; column];
        columns.push(Column::Text(Some(kind)));
        Self { below: 0, columns, unread: Vec::new() }
    }

    /// How many columns are understood.
    pub(super) fn known(&self) -> usize {
        let known = |column: &&Column| **column != Column::Other;
        self.columns.iter().filter(known).count()
    }

    /// How many columns hold texts.
    pub(super) fn texts(&self) -> usize {
        self.columns.iter().filter(|column| column.is_text()).count()
    }

    /// The columns that hold texts, from the left.
    pub(super) fn text_columns(&self) -> Vec<usize> {
        (0..self.columns.len()).filter(|at| self.columns[*at].is_text()).collect()
    }

    /// The kind of texts that a column holds.
    pub(super) fn kind_of(&self, column: usize) -> Option<Kind> {
        match self.columns.get(column)? {
            Column::Text(kind) => *kind,
            _ => None,
        }
    }

    pub(super) fn position(&self, wanted: Column) -> Option<usize> {
        self.columns.iter().position(|column| *column == wanted)
    }
}

/// What a header cell names, with or without a remark in brackets, a number, or words that
/// address the reader: 作品（必填）, 核心词2, 您推荐的口号.
pub(super) fn column(cell: &str) -> Column {
    let plain: String =
        cell.to_lowercase().chars().filter(|c| !c.is_whitespace() && *c != '*').collect();
    let without_remark = without_brackets(&plain);
    let bare = bare(&without_remark);
    [plain.as_str(), &without_remark, bare]
        .into_iter()
        .find_map(named)
        .or_else(|| of_several(bare))
        .or_else(|| by_ending(bare))
        .unwrap_or(Column::Other)
}

fn named(text: &str) -> Option<Column> {
    let name = NAMES.iter().find(|(_, names)| names.contains(&text));
    let received = || RECEIVED.contains(&text).then_some(Column::Field(Field::Received));
    name.map(|(column, _)| *column).or_else(received)
}

/// A text without brackets and what they hold: 核心词（限8字）释义.
fn without_brackets(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some((before, inner)) = rest.split_once(['（', '(']) {
        kept.push_str(before);
        rest = inner.split_once(['）', ')']).map_or("", |(_, behind)| behind);
    }
    kept + rest
}

/// Words in front of what a form asks for.
const ADDRESSING: [&str; 18] = [
    "请填写",
    "请输入",
    "请写出",
    "请",
    "您",
    "你",
    "我",
    "所在的",
    "所在",
    "所属",
    "的",
    "推荐",
    "提炼",
    "征集",
    "填报",
    "选送",
    "参赛",
    "报送",
];

/// A name without a number in front or behind and without words that address the reader.
fn bare(text: &str) -> &str {
    let is_number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let text = numbering::strip(text).trim_end_matches(['：', ':']).trim_end_matches(is_number);
    let mut text = text;
    while named(text).is_none()
        && let Some(rest) = ADDRESSING.iter().find_map(|word| text.strip_prefix(word))
    {
        text = rest;
    }
    text
}

/// A column of two things: a text with its interpretation, or texts of two kinds.
fn of_several(text: &str) -> Option<Column> {
    let (first, second) = text.split_once(['及', '和', '与', '或', '、', '/'])?;
    match (named(first)?, named(second)?) {
        (text @ Column::Text(_), Column::Interpretation) => Some(text),
        (Column::Text(one), Column::Text(other)) if one != other => Some(Column::Text(None)),
        _ => None,
    }
}

/// Characters of the longest header that is known by its ending: a longer one is a sentence.
const LONGEST: usize = 12;

/// Endings of names of columns that interpret.
const INTERPRETING: [&str; 8] = ["释义", "释意", "解释", "理由", "含义", "寓意", "内涵", "出处"];

/// What the end of a longer name tells: 医院核心词, 表述语释义.
fn by_ending(text: &str) -> Option<Column> {
    let is_name = text.chars().count() <= LONGEST && !text.contains(|c| "，。；：:、".contains(c));
    if !is_name {
        return None;
    }
    if INTERPRETING.iter().any(|ending| text.ends_with(ending)) {
        return Some(Column::Interpretation);
    }
    label::entry_kind_at_end(text).map(|kind| Column::Text(Some(kind)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_their_names() {
        for (cell, expected) in [
            ("核心词", Column::Text(Some(Kind::CoreWord))),
            (" 姓 名 ", Column::Field(Field::Author)),
            ("作品（必填）", Column::Text(None)),
            ("ID", Column::Field(Field::Id)),
            ("单位/科室", Column::Field(Field::Unit)),
            ("核心词2", Column::Text(Some(Kind::CoreWord))),
            ("核心词（限8字）释义", Column::Interpretation),
            ("表述语及释义", Column::Text(Some(Kind::Slogan))),
            ("核心词/表述语", Column::Text(None)),
            ("3.您推荐的表述语（必填）", Column::Text(Some(Kind::Slogan))),
            ("您所在的科室（必填）", Column::Field(Field::Unit)),
            ("推荐人", Column::Field(Field::Author)),
            ("推荐理由", Column::Interpretation),
            ("提交时间（自动）", Column::Field(Field::Received)),
            ("青禾市第二人民医院职业精神核心词", Column::Other),
            ("第一党支部", Column::Other),
            ("备注", Column::Other),
        ] {
            assert_eq!(column(cell), expected, "{cell:?}");
        }
    }
}
