//! Entry sheets: comma-separated values, sheets of workbooks, tables of texts.

mod above;
mod delimited;
mod form;
mod header;
mod names;
mod rows;
mod sort;
pub(super) mod turns;

use tilian::Kind;

use super::draft::Reading;
use super::extracted::{Grid, GridRow};
use super::fields::Fields;
use super::label;
use super::loaded::Field;
use super::reason::Reason;
use super::source::Source;
use header::{Column, Header};
use rows::Table;

pub(super) use delimited::grid;

/// Rows in which the header is looked for: titles and instructions may stand above it.
const HEADER_ROWS: usize = 15;

/// The columns that a table of a text must have to be an entry sheet: one word may be anything.
const LEAST_COLUMNS: usize = 2;

/// Where in a file a table stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spot<'a> {
    /// The name that parts its rows from those of other tables of the file.
    pub(super) name: Option<&'a str>,
    /// The name of the sheet, which may be that of a unit or a kind.
    pub(super) sheet: Option<&'a str>,
    /// The lines above it.
    pub(super) above: &'a str,
}

/// One document for each cell of a text column.
pub(super) fn read(source: &Source, text: &str) -> Reading {
    if text.trim().is_empty() {
        return Reading::skipped(Reason::Empty);
    }
    let defaults = Fields::of_file(source);
    let parsed = match delimited::parse(text).or_else(|reason| list(text, &defaults).ok_or(reason))
    {
        Ok(parsed) => parsed,
        Err(reason) => return Reading::skipped(reason),
    };
    let table = Table::new(source, Spot::default(), parsed.header);
    let reading = table.read(&parsed.rows, delimited::open_quote(text, &parsed.rows));
    if reading.drafts.is_empty() && reading.skipped.is_empty() {
        return Reading::skipped(Reason::Empty);
    }
    reading
}

/// One column of texts without a header, where the file tells their kind.
fn list(text: &str, defaults: &Fields) -> Option<delimited::Parsed> {
    let rows = grid(text);
    let header = header_of_list(&rows, defaults.kind)?;
    Some(delimited::Parsed { rows, header })
}

/// One document for each cell of a text column of a table in a text; `None` where its header
/// names no text.
pub(super) fn read_grid(source: &Source, spot: Spot<'_>, grid: &Grid) -> Option<Reading> {
    let form = form::unfold(grid);
    let grid = form.as_ref().unwrap_or(grid);
    let header = find_header(grid).filter(|header| header.known() >= LEAST_COLUMNS)?;
    Some(Table::new(source, spot, header).read(&grid.rows, None))
}

/// The same of a sheet of a workbook, which may be a list of one column.
pub(super) fn read_sheet(source: &Source, spot: Spot<'_>, grid: &Grid) -> Option<Reading> {
    let kind = Fields::of_file(source).or(None, spot.kind()).kind;
    read_grid(source, spot, grid).or_else(|| {
        let is_narrow = columns_used(&grid.rows).len() == 1;
        let header = find_header(grid).filter(|_| is_narrow);
        let header = header.or_else(|| header_of_list(&grid.rows, kind))?;
        Some(Table::new(source, spot, header).read(&grid.rows, None))
    })
}

fn find_header(grid: &Grid) -> Option<Header> {
    Header::find(grid.rows.iter().take(HEADER_ROWS).map(|row| row.cells.as_slice()))
}

/// The columns that hold something.
fn columns_used(rows: &[GridRow]) -> Vec<usize> {
    let mut used: Vec<usize> =
        rows.iter().flat_map(|row| row.own().map(|(column, _)| column)).collect();
    used.sort_unstable();
    used.dedup();
    used
}

fn header_of_list(rows: &[GridRow], kind: Option<Kind>) -> Option<Header> {
    let kind = kind.filter(|kind| matches!(kind, Kind::CoreWord | Kind::Slogan))?;
    match columns_used(rows).as_slice() {
        [only] => Some(Header::of_list(*only, kind)),
        _ => None,
    }
}

/// The names of the widest of the first rows, to show what was found.
pub(super) fn names_found(grid: &Grid) -> Vec<String> {
    let rows = grid.rows.iter().take(HEADER_ROWS);
    let filled = rows.map(|row| row.cells.iter().filter(|cell| !cell.is_empty()).cloned());
    let mut names: Vec<String> = filled
        .map(Vec::from_iter)
        .reduce(|best, next| if next.len() > best.len() { next } else { best })
        .unwrap_or_default();
    names.dedup();
    names
}

/// Whether a cell is a name of the column of a field.
pub(super) fn names(cell: &str, field: Field) -> bool {
    header::column(cell) == Column::Field(field)
}

impl Spot<'_> {
    /// The unit that the sheet, or a label above the table, names.
    fn unit(&self) -> Option<String> {
        let of_sheet = self.sheet.filter(|name| label::is_unit_folder(name)).map(label::unit_name);
        of_sheet.or_else(|| self.above.lines().rev().find_map(above::unit_of_title))
    }

    fn kind(&self) -> Option<Kind> {
        label::kind(self.sheet?)
    }
}
