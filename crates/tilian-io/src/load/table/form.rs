//! Forms: a table of a text in which labels and values stand side by side.

use super::super::extracted::{Grid, GridRow};
use super::super::loaded::Field;
use super::super::minutes;
use super::header::{self, Column};

/// Fewest known labels that make a form.
const LEAST_LABELS: usize = 3;

/// A form as a table of two rows, labels above values; `None` where a grid is none. A table that
/// says who was present or in the chair holds minutes.
///
/// 作品名称 | 夜班的灯 | 科室 | 内科 over 正文 | 凌晨两点…; a label and its value may both be merged
/// cells.
pub(super) fn unfold(grid: &Grid) -> Option<Grid> {
    let mut labels = Vec::new();
    let mut values = Vec::new();
    for row in &grid.rows {
        let mut cells = row.cells.iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>();
        cells.dedup();
        for pair in cells.chunks(2) {
            let [label, value] = pair else { continue };
            labels.push((*label).clone());
            values.push((*value).clone());
        }
    }
    let columns: Vec<Column> = labels.iter().map(|label| header::column(label)).collect();
    // In a list the values of the second row are values; in a form they are never labels.
    let has_label_as_value = values.iter().any(|value| header::column(value) != Column::Other);
    let known = columns.iter().filter(|column| **column != Column::Other).count();
    let tells_who = columns.contains(&Column::Field(Field::Author))
        || columns.contains(&Column::Field(Field::Unit));
    let is_of_minutes = labels.iter().any(|label| minutes::names_attendance(label));
    let is_form = known >= LEAST_LABELS
        && !is_of_minutes
        && tells_who
        && columns.iter().any(|column| column.is_text())
        && !has_label_as_value;
    let row = |number, cells| GridRow { number, cells };
    is_form.then(|| Grid { name: grid.name.clone(), rows: vec![row(1, labels), row(2, values)] })
}
