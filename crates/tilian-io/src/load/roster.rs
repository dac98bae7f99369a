//! The roster: which units should send something in.

use std::path::{Path, PathBuf};

use super::blocks;
use super::contents::{self, Body, Content};
use super::extracted::{Block, GridRow};
use super::format::FileFormat;
use super::loaded::Field;
use super::reason::Reason;
use super::settings::LoadSettings;
use super::source::Source;
use super::table;
use super::worker::Extractor;
use crate::error::Error;

/// The units of a roster, each once, in its order: the column of units of a table, or a line
/// each of a text.
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
        Body::Text(text) => Ok(text.lines().map(|line| line.trim().to_owned()).collect()),
        Body::Blocks(extracted) => {
            let grids: Vec<_> = extracted.blocks.iter().filter_map(Block::grid).collect();
            if grids.is_empty() {
                return Ok(blocks::lines(extracted));
            }
            let of_grids: Result<Vec<Vec<String>>, Reason> =
                grids.iter().map(|grid| of_rows(&grid.rows)).collect();
            Ok(of_grids?.concat())
        }
    }
}

/// Rows in which the header is looked for.
const HEADER_ROWS: usize = 5;

/// The cells below the name of the column of units; of the only column where there is no more.
fn of_rows(rows: &[GridRow]) -> Result<Vec<String>, Reason> {
    let is_unit = |cell: &String| table::names(cell, Field::Unit);
    let header = rows.iter().take(HEADER_ROWS).enumerate().find_map(|(at, row)| {
        let is_title = row.cells.len() > 1 && row.cells.iter().all(|cell| *cell == row.cells[0]);
        Some((at, row.cells.iter().position(is_unit)?)).filter(|_| !is_title)
    });
    let (row, column) = match header {
        Some((row, column)) => (row + 1, column),
        None if rows.iter().all(|row| row.cells.len() <= 1) => (0, 0),
        None => {
            let found = rows.first().map(|row| row.cells.clone()).unwrap_or_default();
            return Err(Reason::NoUnitColumn { found });
        }
    };
    Ok(rows[row..].iter().filter_map(|row| row.cells.get(column).cloned()).collect())
}
