//! Tables whose cells span columns and rows, to grids that repeat the text in each place.

use std::ops::Range;

use crate::load::extracted::{Cover, Grid, GridRow};
use crate::load::reason::Reason;

use super::budget::Budget;
use super::page::shown;

/// The most columns of a table, those of a sheet.
pub(super) const MOST_COLUMNS: usize = 16_384;

/// A table on its way to a grid, cell by cell.
#[derive(Debug, Default)]
pub(super) struct SpanGrid {
    rows: Vec<GridRow>,
    /// How many rows there were, blank ones too.
    number: usize,
    current: Vec<String>,
    /// What merged cells cover in the current row.
    covers: Vec<Covered>,
    /// The same of the rows so far.
    covers_of_rows: Vec<Vec<Covered>>,
    above: Vec<String>,
    /// By column, the text that goes on from above and for how many rows.
    open: Vec<Option<Open>>,
}

/// Columns that a merged cell covers.
#[derive(Clone, Debug)]
struct Covered {
    columns: Range<usize>,
    cover: Cover,
}

#[derive(Clone, Debug)]
struct Open {
    text: String,
    cover: Cover,
    rows: usize,
}

/// How far a cell reaches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    pub(super) columns: usize,
    pub(super) rows: usize,
}

impl Reach {
    pub(super) const ONE: Self = Self { columns: 1, rows: 1 };
}

impl SpanGrid {
    pub(super) fn is_in_row(&self) -> bool {
        !self.current.is_empty()
    }

    /// Adds a cell to the row behind those that go on from above.
    pub(super) fn cell(
        &mut self,
        text: &str,
        reach: Reach,
        budget: &mut Budget,
    ) -> Result<(), Reason> {
        self.fill_from_above(budget)?;
        let text = shown(text);
        let columns = reach.columns.clamp(1, MOST_COLUMNS);
        let at = self.current.len();
        self.repeat(&text, columns, None, budget)?;
        if reach.rows > 1 {
            self.open.resize(self.open.len().max(at + columns), None);
            let open = Open { text, cover: Cover::Left, rows: reach.rows - 1 };
            self.open[at] = Some(Open { cover: Cover::Above, ..open.clone() });
            self.open[at + 1..at + columns].fill(Some(open));
        }
        Ok(())
    }

    /// Adds a cell that continues the one above it.
    pub(super) fn continued(&mut self, columns: usize, budget: &mut Budget) -> Result<(), Reason> {
        let text = self.above.get(self.current.len()).cloned().unwrap_or_default();
        self.repeat(&text, columns.clamp(1, MOST_COLUMNS), Some(Cover::Above), budget)
    }

    /// Adds a cell that continues the one to its left.
    pub(super) fn continued_from_left(&mut self, budget: &mut Budget) -> Result<(), Reason> {
        let text = self.current.last().cloned().unwrap_or_default();
        self.repeat(&text, 1, Some(Cover::Left), budget)
    }

    pub(super) fn end_row(&mut self, budget: &mut Budget) -> Result<(), Reason> {
        self.fill_from_above(budget)?;
        self.number += 1;
        let cells = std::mem::take(&mut self.current);
        let covers = std::mem::take(&mut self.covers);
        self.above.clone_from(&cells);
        if cells.iter().any(|cell| !cell.is_empty()) {
            self.rows.push(GridRow { number: self.number, cells, ..GridRow::default() });
            self.covers_of_rows.push(covers);
        }
        Ok(())
    }

    /// Counts rows that are not there for a reader.
    pub(super) fn skip_rows(&mut self, rows: usize) {
        self.number = self.number.saturating_add(rows);
    }

    /// The grid, its rows as long as the longest.
    pub(super) fn finish(
        mut self,
        name: Option<String>,
        budget: &mut Budget,
    ) -> Result<Grid, Reason> {
        if self.is_in_row() {
            self.end_row(budget)?;
        }
        square(&mut self.rows, budget)?;
        // Only now: a table that is all merged has run out of its budget before.
        for (row, covers) in self.rows.iter_mut().zip(self.covers_of_rows) {
            let columns = covers
                .into_iter()
                .flat_map(|covered| covered.columns.map(move |column| (column, covered.cover)));
            row.covers = columns.collect();
        }
        Ok(Grid { name, rows: self.rows })
    }

    fn fill_from_above(&mut self, budget: &mut Budget) -> Result<(), Reason> {
        while let Some(place) = self.open.get_mut(self.current.len())
            && let Some(open) = place
        {
            let (text, cover) = (open.text.clone(), open.cover);
            open.rows -= 1;
            if open.rows == 0 {
                *place = None;
            }
            self.repeat(&text, 1, Some(cover), budget)?;
        }
        Ok(())
    }

    /// Adds a text to so many columns; the first begins it, unless a cell above covers it.
    fn repeat(
        &mut self,
        text: &str,
        columns: usize,
        first: Option<Cover>,
        budget: &mut Budget,
    ) -> Result<(), Reason> {
        budget.take_cells(text, columns)?;
        let at = self.current.len();
        self.covers.extend(first.map(|cover| Covered { columns: at..at + 1, cover }));
        if columns > 1 {
            self.covers.push(Covered { columns: at + 1..at + columns, cover: Cover::Left });
        }
        self.current.extend(std::iter::repeat_n(text.to_owned(), columns));
        Ok(())
    }
}

/// Makes rows as long as the last cell of any that is not empty.
pub(super) fn square(rows: &mut [GridRow], budget: &mut Budget) -> Result<(), Reason> {
    let used = |row: &GridRow| row.cells.iter().rposition(|cell| !cell.is_empty());
    let width = rows.iter().filter_map(used).max().map_or(0, |last| last + 1);
    for row in rows {
        budget.take_cells("", width.saturating_sub(row.cells.len()))?;
        row.cells.resize(width, String::new());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn rows(grid: &Grid) -> Vec<Vec<&str>> {
        grid.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
    }

    #[test]
    fn cells_that_reach_repeat_their_text() {
        let budget = &mut Budget::new(10_000);
        let mut grid = SpanGrid::default();
        grid.cell("科室", Reach { columns: 1, rows: 2 }, budget).unwrap();
        grid.cell("核心词", Reach { columns: 2, rows: 1 }, budget).unwrap();
        grid.end_row(budget).unwrap();
        grid.cell("仁爱", Reach::ONE, budget).unwrap();
        grid.cell("廉洁", Reach::ONE, budget).unwrap();
        grid.end_row(budget).unwrap();
        grid.end_row(budget).unwrap();
        grid.cell("内科", Reach::ONE, budget).unwrap();
        grid.end_row(budget).unwrap();
        let grid = grid.finish(None, budget).unwrap();
        assert_eq!(
            rows(&grid),
            [["科室", "核心词", "核心词"], ["科室", "仁爱", "廉洁"], ["内科", "", ""]]
        );
        let covers: Vec<_> = grid.rows.iter().map(|row| row.covers.clone()).collect();
        assert_eq!(
            covers,
            [
                BTreeMap::from([(2, Cover::Left)]),
                BTreeMap::from([(0, Cover::Above)]),
                BTreeMap::new()
            ]
        );
        assert_eq!(grid.rows[2].number, 4, "blank rows are counted");
    }

    #[test]
    fn a_span_wider_than_a_sheet_is_cut_and_paid_for() {
        let budget = &mut Budget::new(1 << 20);
        let reach = Reach { columns: usize::MAX, rows: usize::MAX };
        let mut grid = SpanGrid::default();
        grid.cell("词", reach, budget).unwrap();
        let fault = (0..100).find_map(|_| grid.end_row(budget).err());
        assert_eq!(fault, Some(Reason::Bomb { limit: 1 << 20 }));
    }
}
