//! The cells of a sheet that hold something, wherever they stand.

use std::collections::BTreeMap;

use calamine::Data;

use super::layout::{Area, Layout};
use super::value;
use crate::load::extract::budget::Budget;
use crate::load::extract::page::{Page, shown};
use crate::load::extract::spans;
use crate::load::extracted::{Cover, Grid, GridRow};
use crate::load::reason::Reason;

/// Where a cell stands, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CellAt {
    pub(super) row: u32,
    pub(super) column: u32,
}

impl From<(u32, u32)> for CellAt {
    fn from((row, column): (u32, u32)) -> Self {
        Self { row, column }
    }
}

/// By row and column, the places in which a merged cell stands again.
type Covers = BTreeMap<u32, BTreeMap<u32, Cover>>;

fn covers(filled: &[Area]) -> Covers {
    let mut covers = Covers::default();
    for area in filled {
        for row in area.top..=area.bottom {
            let columns = covers.entry(row).or_default();
            columns.extend((area.left + 1..=area.right).map(|column| (column, Cover::Left)));
            if row > area.top {
                columns.insert(area.left, Cover::Above);
            }
        }
    }
    covers
}

/// Rows by number, in them cells by column.
#[derive(Debug, Default)]
pub(super) struct SparseSheet(BTreeMap<u32, BTreeMap<u32, String>>);

impl SparseSheet {
    pub(super) fn insert(
        &mut self,
        at: CellAt,
        value: &Data,
        page: &mut Page,
    ) -> Result<(), Reason> {
        page.error_values(usize::from(matches!(value, Data::Error(_))));
        self.put(at, &value::shown(value), &mut page.budget)
    }

    fn put(&mut self, at: CellAt, text: &str, budget: &mut Budget) -> Result<(), Reason> {
        let text = shown(text);
        if !text.is_empty() {
            budget.take_cells(&text, 1)?;
            self.0.entry(at.row).or_default().insert(at.column, text);
        }
        Ok(())
    }

    /// Puts the sheet on the page as its reader sees it.
    pub(super) fn lay_out(
        mut self,
        name: String,
        layout: &Layout,
        page: &mut Page,
    ) -> Result<(), Reason> {
        let mut filled = Vec::new();
        for merge in &layout.merges {
            filled.extend(self.fill(merge, &mut page.budget)?);
        }
        // Only now: a sheet that is all merged has run out of its budget before.
        let mut covers = covers(&filled);
        self.hide(layout, page);
        let columns = || self.0.values().flat_map(BTreeMap::keys);
        let Some(first) = columns().min().copied() else { return Ok(()) };
        let mut rows = Vec::new();
        for (number, cells) in &self.0 {
            let covers = covers.remove(number).unwrap_or_default();
            let covers = covers.into_iter().filter(|(column, _)| *column >= first);
            rows.push(GridRow {
                number: to_usize(*number) + 1,
                cells: dense(cells, first, page)?,
                covers: covers.map(|(column, cover)| (to_usize(column - first), cover)).collect(),
            });
        }
        spans::square(&mut rows, &mut page.budget)?;
        layout.drop_hidden_columns(&mut rows, first);
        page.table(Grid { name: Some(name), rows });
        Ok(())
    }

    /// Repeats the text of a merged area in each of its cells, as far as the sheet is used; the
    /// area that was filled, unless it is empty.
    fn fill(&mut self, area: &Area, budget: &mut Budget) -> Result<Option<Area>, Reason> {
        let first = self.0.get(&area.top).and_then(|row| row.get(&area.left));
        let Some(text) = first.cloned() else { return Ok(None) };
        let Some(last_row) = self.0.keys().next_back().copied() else { return Ok(None) };
        let filled = Area { bottom: area.bottom.min(last_row), ..*area };
        for row in filled.top..=filled.bottom {
            for column in filled.left..=filled.right {
                if (row, column) != (filled.top, filled.left) {
                    self.put(CellAt { row, column }, &text, budget)?;
                }
            }
        }
        Ok(Some(filled))
    }

    /// Leaves out rows that are hidden, and counts them and the hidden columns that hold text.
    fn hide(&mut self, layout: &Layout, page: &mut Page) {
        let before = self.0.len();
        self.0.retain(|row, _| !layout.hidden_rows.contains(row));
        page.hidden(before - self.0.len());
        page.filtered(self.0.keys().filter(|row| layout.filtered_rows.contains(row)).count());
        let mut columns: Vec<u32> = self.0.values().flat_map(BTreeMap::keys).copied().collect();
        columns.retain(|column| layout.hides_column(*column));
        columns.sort_unstable();
        columns.dedup();
        page.hidden(columns.len());
    }
}

/// A row from a column on, with empty cells where the sheet has none.
fn dense(
    cells: &BTreeMap<u32, String>,
    first: u32,
    page: &mut Page,
) -> Result<Vec<String>, Reason> {
    let last = cells.keys().next_back().copied().unwrap_or(first);
    page.budget.take_cells("", to_usize(last - first) + 1)?;
    Ok((first..=last).map(|column| cells.get(&column).cloned().unwrap_or_default()).collect())
}

fn to_usize(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
