//! The roster: which units should send something in.

use std::path::{Path, PathBuf};

use super::blocks;
use super::contents::{self, Body, Content};
use super::entries;
use super::extracted::{Block, GridRow};
use super::format::FileFormat;
use super::label;
use super::loaded::Field;
use super::numbering;
use super::reason::Reason;
use super::settings::LoadSettings;
use super::source::Source;
use super::table;
use super::worker::Extractor;
use crate::error::Error;

/// The units of a roster, each once, in its order: of the columns of units of a table, or of the
/// lines of a text.
///
/// # Errors
///
/// [`Error::NotFound`] where there is no such file, [`Error::Roster`] where it cannot be read or
/// names no unit.
pub(super) fn read(
    path: &Path,
    settings: &LoadSettings,
    extractor: &Extractor,
) -> Result<Vec<String>, Error> {
    if !path.exists() {
        return Err(Error::NotFound { path: path.to_path_buf() });
    }
    let source = Source::of_file(path.to_path_buf());
    let refused = |reason| Error::Roster { path: PathBuf::from(path), reason };
    let mut units: Vec<String> = Vec::new();
    for part in contents::of_file(&source, settings, extractor) {
        let content = part.content.map_err(refused)?;
        for unit in of_content(&content).map_err(refused)? {
            if !unit.is_empty() && !units.contains(&unit) {
                units.push(unit);
            }
        }
    }
    if units.is_empty() { Err(refused(Reason::Empty)) } else { Ok(units) }
}

fn of_content(content: &Content) -> Result<Vec<String>, Reason> {
    match &content.body {
        Body::Text(text) if content.format == FileFormat::Csv => of_rows(&table::grid(text)),
        Body::Text(text) => Ok(text.lines().flat_map(units).collect()),
        Body::Blocks(extracted) => {
            let grids: Vec<_> = extracted.blocks.iter().filter_map(Block::grid).collect();
            if grids.is_empty() {
                return Ok(blocks::lines(extracted).iter().flat_map(|line| units(line)).collect());
            }
            let of_grids: Result<Vec<Vec<String>>, Reason> =
                grids.iter().map(|grid| of_rows(&grid.rows)).collect();
            Ok(of_grids?.concat())
        }
    }
}

/// Rows in which the header is looked for.
const HEADER_ROWS: usize = 15;

/// The cells below the names of the columns of units, column by column.
fn of_rows(rows: &[GridRow]) -> Result<Vec<String>, Reason> {
    let columns = named_columns(rows).or_else(|| columns_of_units(rows)).ok_or_else(|| {
        let found = rows.first().map(|row| row.cells.clone()).unwrap_or_default();
        Reason::NoUnitColumn { found }
    })?;
    let of_column = |column: &UnitColumn| -> Vec<String> {
        let below = rows[column.below..].iter().filter(|row| !is_aside(row));
        below.filter_map(|row| row.cells.get(column.at)).flat_map(|cell| units(cell)).collect()
    };
    Ok(columns.iter().flat_map(of_column).collect())
}

/// A column of units.
struct UnitColumn {
    at: usize,
    /// The first row that may hold one.
    below: usize,
}

/// The columns that the header names, of which there may be several side by side.
fn named_columns(rows: &[GridRow]) -> Option<Vec<UnitColumn>> {
    let is_title =
        |row: &GridRow| row.cells.len() > 1 && row.cells.iter().all(|cell| *cell == row.cells[0]);
    let named = |row: &GridRow| -> Vec<usize> {
        let names = |at: &usize| table::names(&row.cells[*at], Field::Unit);
        (0..row.cells.len()).filter(names).collect()
    };
    let mut header = rows.iter().take(HEADER_ROWS).enumerate().filter(|(_, row)| !is_title(row));
    let (row, columns) = header.find_map(|(at, row)| {
        let columns = named(row);
        (!columns.is_empty()).then_some((at, columns))
    })?;
    Some(columns.into_iter().map(|at| UnitColumn { at, below: row + 1 }).collect())
}

/// The only column; or those that read like units in at least half of their cells, from the first
/// unit on.
fn columns_of_units(rows: &[GridRow]) -> Option<Vec<UnitColumn>> {
    let width = rows.iter().map(|row| row.cells.len()).max()?;
    if width == 1 {
        return Some(vec![UnitColumn { at: 0, below: 0 }]);
    }
    let of_column = |at: usize| {
        let cell = |row: &GridRow| row.cells.get(at).cloned().unwrap_or_default();
        let cells: Vec<String> = rows.iter().map(cell).collect();
        let is_unit = |cell: &&String| label::is_unit_folder(numbering::strip(cell));
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let below = cells.iter().position(|cell| is_unit(&cell))?;
        let is_mostly = 2 * cells.iter().filter(is_unit).count() >= filled;
        is_mostly.then_some(UnitColumn { at, below })
    };
    let columns: Vec<UnitColumn> = (0..width).filter_map(of_column).collect();
    (!columns.is_empty()).then_some(columns)
}

/// Whether a row is a total or a note.
fn is_aside(row: &GridRow) -> bool {
    row.own().next().is_some_and(|(_, first)| label::is_total(first) || label::is_note(first))
}

/// What the titles of rosters end with.
const TITLES: [&str; 8] = ["名册", "名单", "一览表", "清单", "目录", "统计表", "汇总表", "安排表"];

/// The units that a line or cell names: without numbers, and none in titles, totals and notes.
fn units(line: &str) -> Vec<String> {
    let line = numbering::strip(line).trim_end_matches(['。', '；', ';', '，']);
    let is_title = line.ends_with(['：', ':']) || TITLES.iter().any(|title| line.ends_with(title));
    if is_title || label::is_total(line) || label::is_note(line) {
        return Vec::new();
    }
    let parts = entries::parts(line, "、；;，,").into_iter().map(label::unit_name);
    parts.filter(|unit| unit.contains(char::is_alphabetic)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_name_units_and_nothing_else() {
        for (line, expected) in [
            ("1.内科", &["内科"][..]),
            ("4、急 诊 科", &["急诊科"]),
            ("6.妇产科、儿科", &["妇产科", "儿科"]),
            ("内科、外科、第一党支部。", &["内科", "外科", "第一党支部"]),
            ("医务科（质控、院感）", &["医务科（质控、院感）"]),
            ("青禾市第二人民医院应报送单位名册", &[]),
            ("应报送的单位：", &[]),
            ("合计：7个", &[]),
            ("注：以上均应报送", &[]),
            ("12", &[]),
            ("", &[]),
        ] {
            assert_eq!(units(line), expected, "{line:?}");
        }
    }

    #[test]
    fn tables_name_units_in_all_their_columns() {
        for (rows, expected) in [
            (
                "名册,,,\n序号,科室,序号,科室\n1,内科,3,急诊科\n2,外科,,\n合计,3个,,\n注：应报送,,,",
                Some(&["内科", "外科", "急诊科"][..]),
            ),
            ("序号,名称\n1,内科\n2,外科", Some(&["内科", "外科"])),
            ("内科\n外科", Some(&["内科", "外科"])),
            ("甲,乙\n1,2", None),
        ] {
            let found = of_rows(&table::grid(rows)).ok();
            let expected = expected.map(|units| units.iter().map(ToString::to_string).collect());
            assert_eq!(found, expected, "{rows:?}");
        }
    }
}
