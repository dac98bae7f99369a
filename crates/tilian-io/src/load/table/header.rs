//! The header of an entry sheet.

use tilian::Kind;

use super::super::loaded::Field;

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

const NAMES: [(Column, &[&str]); 10] = [
    (
        Column::Text(None),
        &[
            "text",
            "作品",
            "作品内容",
            "内容",
            "正文",
            "全文",
            "征文",
            "征文内容",
            "参赛作品",
            "应征作品",
            "征集内容",
            "作品正文",
            "提炼内容",
        ],
    ),
    (
        Column::Text(Some(Kind::CoreWord)),
        &[
            "核心词",
            "核心词内容",
            "核心词汇",
            "核心词语",
            "职业精神核心词",
            "推荐核心词",
            "core_word",
        ],
    ),
    (
        Column::Text(Some(Kind::Slogan)),
        &[
            "表述语",
            "表述语内容",
            "口号",
            "标语",
            "院训",
            "职业精神表述语",
            "推荐表述语",
            "口号内容",
            "表述",
            "slogan",
        ],
    ),
    (
        Column::Interpretation,
        &[
            "interpretation",
            "释义",
            "说明",
            "出处",
            "解释",
            "含义",
            "作品释义",
            "释义说明",
            "内涵",
            "创意说明",
            "作品说明",
            "释义及出处",
            "内涵释义",
            "寓意",
        ],
    ),
    (Column::Role, &["role", "角色"]),
    (
        Column::Field(Field::Id),
        &["id", "编号", "序号", "登记号", "登记编号", "作品编号", "no", "no.", "号"],
    ),
    (
        Column::Field(Field::Title),
        &["title", "标题", "题目", "作品名称", "作品题目", "文章题目", "征文题目", "作品标题"],
    ),
    (
        Column::Field(Field::Unit),
        &[
            "unit",
            "单位",
            "科室",
            "部门",
            "支部",
            "单位名称",
            "所在单位",
            "所在科室",
            "单位/科室",
            "单位（科室）",
            "科室/单位",
            "党支部",
            "支部名称",
            "报送单位",
            "所属支部",
            "申报单位",
            "科室名称",
            "部门名称",
            "工作单位",
            "所在部门",
            "所属科室",
            "所在支部",
            "推荐单位",
            "班组",
        ],
    ),
    (
        Column::Field(Field::Author),
        &[
            "author",
            "姓名",
            "作者",
            "作者姓名",
            "投稿人",
            "name",
            "提交人",
            "报送人",
            "撰写人",
            "参赛人",
            "应征人",
            "推荐人",
            "创作者",
        ],
    ),
    (Column::Field(Field::Kind), &["kind", "类别", "类型", "作品类别", "作品类型", "种类", "体裁"]),
];

/// Columns of the time of receipt.
const RECEIVED: [&str; 10] = [
    "received",
    "收到时间",
    "收件时间",
    "时间",
    "收稿时间",
    "投稿时间",
    "提交时间",
    "登记时间",
    "收到日期",
    "报送时间",
];

/// The columns of a table, and the row in which they are named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) row: usize,
    pub(super) columns: Vec<Column>,
    /// Names of the columns that are not read, each once.
    pub(super) unread: Vec<String>,
}

impl Header {
    /// The first of the rows that names a text column, or the one below it that names more: a
    /// header of two rows says 作品 above 核心词 and 表述语.
    pub(super) fn find<'a>(rows: impl IntoIterator<Item = &'a [String]>) -> Option<Self> {
        let mut headers = rows.into_iter().enumerate().map(|(row, cells)| Self::of(row, cells));
        let mut best = headers.find_map(|header| header)?;
        for next in headers.map_while(|header| header) {
            if next.known() >= best.known() {
                best = next;
            }
        }
        Some(best)
    }

    /// The header in a row; a title over the whole width is none, though it may name a text.
    fn of(row: usize, cells: &[String]) -> Option<Self> {
        let columns: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
        let is_title = cells.len() > 1 && cells.iter().all(|cell| *cell == cells[0]);
        let has_text = columns.iter().any(|column| column.is_text());
        let other = columns.iter().zip(cells).filter(|(column, _)| **column == Column::Other);
        let mut unread: Vec<String> =
            other.map(|(_, cell)| cell.clone()).filter(|cell| !cell.is_empty()).collect();
        unread.dedup();
        (has_text && !is_title).then_some(Self { row, columns, unread })
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

    pub(super) fn position(&self, wanted: Column) -> Option<usize> {
        self.columns.iter().position(|column| *column == wanted)
    }
}

/// What a header cell names, with or without a remark in brackets: 作品（必填）.
pub(super) fn column(cell: &str) -> Column {
    let plain: String =
        cell.to_lowercase().chars().filter(|c| !c.is_whitespace() && *c != '*').collect();
    let without_remark = plain.split(['（', '(']).next().unwrap_or_default();
    let named = |text: &str| {
        let name = NAMES.iter().find(|(_, names)| names.contains(&text));
        let received = || RECEIVED.contains(&text).then_some(Column::Field(Field::Received));
        name.map(|(column, _)| *column).or_else(received)
    };
    named(&plain).or_else(|| named(without_remark)).unwrap_or(Column::Other)
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
            ("备注", Column::Other),
        ] {
            assert_eq!(column(cell), expected, "{cell:?}");
        }
    }
}
