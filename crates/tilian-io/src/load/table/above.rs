//! What rows and lines above a row tell of it.

use super::header::{self, Column, Header};
use super::sort;
use crate::load::extracted::GridRow;
use crate::load::label;
use crate::load::loaded::Field;

/// What the rows above tell.
#[derive(Debug, Default)]
pub(super) struct Above {
    cells: Vec<String>,
    /// The unit of a row that names nothing else.
    section: String,
    /// The last unit in its column.
    unit: Option<String>,
}

/// Marks that say the same as above.
const DITTO: [&str; 9] = ["同上", "同", "〃", "″", "\"", "\"\"", "''", "”", "〞"];

impl Above {
    /// Begins the entries of a unit.
    pub(super) fn enter(&mut self, unit: String) {
        self.section = unit;
        self.unit = None;
    }

    /// Begins the rows below another header.
    pub(super) fn begin_table(&mut self) {
        self.cells.clear();
        self.unit = None;
    }

    /// The unit whose entries follow; empty where none was named.
    pub(super) fn section(&self) -> &str {
        &self.section
    }

    /// A row with what it leaves to the rows above: cells that say so, and the unit where it is
    /// blank. A table with times of receipt was filled in by many, each for himself: there a blank
    /// stays one.
    pub(super) fn complete(&mut self, mut row: GridRow, header: &Header) -> GridRow {
        let is_filled_down = header.position(Column::Field(Field::Received)).is_none();
        for (at, column) in header.columns.iter().enumerate() {
            let cell = &mut row.cells[at];
            if DITTO.contains(&cell.as_str()) && *column != Column::Field(Field::Id) {
                *cell = self.cells.get(at).cloned().unwrap_or_default();
            }
            if *column == Column::Field(Field::Unit) {
                *cell = match cell.is_empty() {
                    true => self.unit.clone().unwrap_or_default(),
                    false => label::unit_name(cell),
                };
                self.unit = Some(cell.clone()).filter(|unit| is_filled_down && !unit.is_empty());
            }
        }
        self.cells.clone_from(&row.cells);
        row
    }
}

/// The unit that a title names: 科室：内科, 内科职业精神核心词征集表.
pub(super) fn unit_of_title(line: &str) -> Option<String> {
    sort::unit_told(line).or_else(|| {
        let line = line.trim();
        let (before, _) = label::before_kind(line)?;
        let ends = before.char_indices().map(|(at, c)| &before[..at + c.len_utf8()]);
        ends.rev().find(|unit| is_department(unit)).map(label::unit_name)
    })
}

/// Whether a name is of a part of what sends in: a whole hospital is named in every title.
fn is_department(name: &str) -> bool {
    label::is_unit(name) && !name.ends_with('院') && header::column(name) == Column::Other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_units() {
        for (line, expected) in [
            ("科室：内科", Some("内科")),
            ("填报单位：内科        填表人：周启明", Some("内科")),
            ("内科职业精神核心词征集表", Some("内科")),
            ("内科一病区表述语", Some("内科一病区")),
            ("青禾市第二人民医院职业精神核心词征集表", None),
            ("各科室核心词征集表", None),
            ("科室核心词征集表", None),
            ("请各科室认真填写。", None),
        ] {
            assert_eq!(unit_of_title(line).as_deref(), expected, "{line:?}");
        }
    }
}
