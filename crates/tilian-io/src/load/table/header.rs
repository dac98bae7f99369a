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

const NAMES: [(Column, &[&str]); 13] = [
    (Column::Text(None), &["text", "作品", "作品内容", "内容", "正文", "全文"]),
    (Column::Text(Some(Kind::CoreWord)), &["核心词", "核心词内容", "core_word"]),
    (Column::Text(Some(Kind::Slogan)), &["表述语", "表述语内容", "口号", "标语", "院训", "slogan"]),
    (
        Column::Interpretation,
        &["interpretation", "释义", "说明", "出处", "解释", "含义", "作品释义", "释义说明"],
    ),
    (Column::Role, &["role", "角色"]),
    (Column::Field(Field::Id), &["id", "编号", "序号", "登记号", "登记编号", "作品编号"]),
    (Column::Field(Field::Title), &["title", "标题", "题目", "作品名称", "作品题目"]),
    (
        Column::Field(Field::Unit),
        &["unit", "单位", "科室", "部门", "支部", "单位名称", "所在单位", "所在科室"],
    ),
    (Column::Field(Field::Unit), &["单位/科室", "单位（科室）", "科室/单位"]),
    (Column::Field(Field::Author), &["author", "姓名", "作者", "作者姓名", "投稿人", "name"]),
    (Column::Field(Field::Kind), &["kind", "类别", "类型", "作品类别", "作品类型"]),
    (Column::Field(Field::Received), &["received", "收到时间", "收件时间", "时间"]),
    (Column::Field(Field::Received), &["收稿时间", "投稿时间", "提交时间", "登记时间"]),
];

/// The columns of a table, and the row in which they are named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) row: usize,
    pub(super) columns: Vec<Column>,
}

impl Header {
    /// The first of the rows that names a text column.
    pub(super) fn find<'a>(rows: impl IntoIterator<Item = &'a [String]>) -> Option<Self> {
        rows.into_iter().enumerate().find_map(|(row, cells)| {
            let columns: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
            let has_text = columns.iter().any(|column| column.is_text());
            has_text.then_some(Self { row, columns })
        })
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
fn column(cell: &str) -> Column {
    let plain: String =
        cell.to_lowercase().chars().filter(|c| !c.is_whitespace() && *c != '*').collect();
    let without_remark = plain.split(['（', '(']).next().unwrap_or_default();
    let named = |text: &str| {
        NAMES.iter().find(|(_, names)| names.contains(&text)).map(|(column, _)| *column)
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
