//! Forms: a table of a text in which labels and values stand side by side.

use super::super::extracted::{Grid, GridRow};
use super::super::loaded::Field;
use super::super::minutes;
use super::header::{self, Column};

/// Fewest known labels that make a form, where others are not known.
const LEAST_LABELS: usize = 3;

/// Fewest labels that make a form, where all are known: 核心词 and 释义.
const LEAST_KNOWN: usize = 2;

/// A form as a table of two rows, labels above values; `None` where a grid is none. A table that
/// says who was present or in the chair holds minutes.
///
/// 作品名称 | 夜班的灯 | 科室 | 内科 over 正文 | 凌晨两点…; a label and its value may both be merged
/// cells.
pub(super) fn unfold(grid: &Grid) -> Option<Grid> {
    let mut labels = Vec::new();
    let mut values = Vec::new();
    let mut is_ragged = false;
    for row in &grid.rows {
        let cells: Vec<&str> = row.own().map(|(_, cell)| cell).collect();
        is_ragged |= cells.len() > 2 && cells.len() % 2 == 1;
        for pair in cells.chunks_exact(2) {
            labels.push(pair[0].to_owned());
            values.push(pair[1].to_owned());
        }
    }
    let columns: Vec<Column> = labels.iter().map(|label| header::column(label)).collect();
    // In a list the values of the second row are values; in a form they are never labels, but for
    // the name of a kind beside 类别.
    let is_label = |(column, value): (&Column, &String)| {
        *column != Column::Field(Field::Kind) && header::column(value) != Column::Other
    };
    let has_label_as_value = columns.iter().zip(&values).any(is_label);
    let known = columns.iter().filter(|column| **column != Column::Other).count();
    let tells_who = columns.contains(&Column::Field(Field::Author))
        || columns.contains(&Column::Field(Field::Unit));
    // 时间 and 内容 are known too, but minutes have them.
    let is_of_entries = columns.iter().any(|column| matches!(column, Column::Text(Some(_))));
    let is_of_minutes = labels.iter().any(|label| minutes::names_attendance(label));
    let is_known = known == columns.len() && known >= LEAST_KNOWN && is_of_entries && !is_ragged;
    let is_form = (is_known || (known >= LEAST_LABELS && tells_who))
        && !is_of_minutes
        && columns.iter().any(|column| column.is_text())
        && !has_label_as_value;
    let row = |number, cells| GridRow { number, cells, ..GridRow::default() };
    is_form.then(|| Grid { name: grid.name.clone(), rows: vec![row(1, labels), row(2, values)] })
}
