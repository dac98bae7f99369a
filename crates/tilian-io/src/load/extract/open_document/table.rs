//! Tables of a document and sheets of a workbook, cell by cell.

use quick_xml::events::BytesStart;

use super::super::page::Page;
use super::super::spans::{MOST_COLUMNS, Reach, SpanGrid};
use super::super::xml::{attribute, number};
use crate::load::extracted::Grid;
use crate::load::reason::Reason;

/// Rows that are repeated more often are the empty rest of a sheet.
const MOST_REPEATED: usize = 65_536;

/// How far a cell reaches, and how often it stands there.
#[derive(Clone, Copy)]
pub(super) struct CellShape {
    reach: Reach,
    repeated: usize,
}

impl CellShape {
    /// Of what is no cell.
    pub(super) const ONE: Self = Self { reach: Reach::ONE, repeated: 1 };

    pub(super) fn of(tag: &BytesStart<'_>) -> Self {
        let reach = Reach {
            columns: number(tag, "number-columns-spanned"),
            rows: number(tag, "number-rows-spanned"),
        };
        Self { reach, repeated: repeated(tag, "number-columns-repeated") }
    }
}

/// A table as far as it was read.
#[derive(Default)]
pub(super) struct Table {
    name: Option<String>,
    grid: SpanGrid,
    /// How often the present row stands there.
    repeated: usize,
    /// Whether a filter hides the present row.
    is_filtered: bool,
    /// The cells of the present row.
    cells: Vec<Cell>,
    /// By column, whether it is hidden.
    hidden: Vec<bool>,
}

struct Cell {
    text: String,
    shape: CellShape,
    is_covered: bool,
}

impl Table {
    pub(super) fn named(tag: &BytesStart<'_>) -> Self {
        Self { name: attribute(tag, "name"), repeated: 1, ..Self::default() }
    }

    /// Passes over a row that is not shown.
    pub(super) fn skip_row(&mut self, tag: &BytesStart<'_>) {
        self.grid.skip_rows(repeated(tag, "number-rows-repeated"));
    }

    pub(super) fn begin_row(&mut self, tag: &BytesStart<'_>) {
        self.repeated = attribute(tag, "number-rows-repeated")
            .and_then(|value| value.parse().ok())
            .unwrap_or(1);
        self.is_filtered = is_filtered(tag);
        self.cells.clear();
    }

    pub(super) fn cell(&mut self, text: String, shape: CellShape) {
        self.cells.push(Cell { text, shape, is_covered: false });
    }

    /// A cell that another one, which is merged, covers.
    pub(super) fn cover(&mut self, tag: &BytesStart<'_>) {
        let repeated = repeated(tag, "number-columns-repeated");
        let shape = CellShape { reach: Reach::ONE, repeated };
        self.cells.push(Cell { text: String::new(), shape, is_covered: true });
    }

    /// Puts the row into the grid, as often as it stands there; empty rows are only counted.
    pub(super) fn end_row(&mut self, page: &mut Page) -> Result<(), Reason> {
        let cells = std::mem::take(&mut self.cells);
        let used = cells.iter().rposition(|cell| !cell.text.is_empty() || cell.is_covered);
        let cells = &cells[..used.map_or(0, |last| last + 1)];
        page.filtered(usize::from(self.is_filtered && !cells.is_empty()));
        if cells.is_empty() && self.repeated > 1 {
            self.grid.skip_rows(self.repeated);
            return Ok(());
        }
        for _ in 0..self.repeated.min(MOST_REPEATED) {
            self.put(cells, page)?;
            self.grid.end_row(&mut page.budget)?;
        }
        Ok(())
    }

    fn put(&mut self, cells: &[Cell], page: &mut Page) -> Result<(), Reason> {
        for cell in cells {
            // A covered cell says nothing: what covers it is repeated by the grid.
            let times = if cell.is_covered { 0 } else { cell.shape.repeated };
            for _ in 0..times {
                self.grid.cell(&cell.text, cell.shape.reach, &mut page.budget)?;
            }
        }
        Ok(())
    }

    /// Notes whether the next columns are hidden.
    pub(super) fn columns(&mut self, tag: &BytesStart<'_>) {
        let columns = repeated(tag, "number-columns-repeated");
        let columns = columns.min(MOST_COLUMNS.saturating_sub(self.hidden.len()));
        self.hidden.extend(std::iter::repeat_n(is_collapsed(tag), columns));
    }

    pub(super) fn finish(self, page: &mut Page) -> Result<Grid, Reason> {
        let mut grid = self.grid.finish(self.name, &mut page.budget)?;
        let hides = |column: usize| self.hidden.get(column) == Some(&true);
        let width = grid.rows.first().map_or(0, |row| row.cells.len());
        let says = |column: usize| grid.rows.iter().any(|row| !row.cells[column].is_empty());
        page.hidden((0..width).filter(|column| hides(*column) && says(*column)).count());
        for row in &mut grid.rows {
            row.drop_columns(hides);
        }
        Ok(grid)
    }
}

/// Whether a row or column is hidden.
pub(super) fn is_collapsed(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "visibility").as_deref() == Some("collapse")
}

/// Whether a filter hides a row: nobody meant to hide what it says.
fn is_filtered(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "visibility").as_deref() == Some("filter")
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> usize {
    number(tag, name).clamp(1, MOST_COLUMNS)
}
