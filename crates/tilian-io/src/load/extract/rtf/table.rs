//! Tables of RTF, whose cells are told by where they end on the page.

use crate::load::extract::page::Page;
use crate::load::extract::spans::{Reach, SpanGrid};
use crate::load::extracted::Grid;
use crate::load::reason::Reason;

/// What is said of a cell before it comes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CellShape {
    /// Where it ends on the right, in twips.
    pub(super) right: i32,
    pub(super) merge: Merge,
}

/// Which cell one continues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Merge {
    #[default]
    Alone,
    Above,
    Left,
}

/// Rows until the table ends: only then it is known how many columns a cell spans.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Vec<Cell>>,
}

#[derive(Debug)]
struct Cell {
    text: String,
    shape: CellShape,
}

impl Table {
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(super) fn row(&mut self, texts: Vec<String>, shapes: &[CellShape]) {
        let last = shapes.last().map_or(0, |shape| shape.right);
        let beyond = |at: usize| {
            let right = last.saturating_add(i32::try_from(at).unwrap_or(i32::MAX));
            CellShape { right, merge: Merge::Alone }
        };
        let cells = texts.into_iter().enumerate().map(|(at, text)| Cell {
            text,
            shape: shapes.get(at).copied().unwrap_or_else(|| beyond(at + 1 - shapes.len())),
        });
        self.rows.push(cells.collect());
    }

    pub(super) fn finish(self, page: &mut Page) -> Result<Grid, Reason> {
        let mut edges: Vec<i32> = self.rows.iter().flatten().map(|cell| cell.shape.right).collect();
        edges.sort_unstable();
        edges.dedup();
        let mut grid = SpanGrid::default();
        for row in &self.rows {
            let mut left = 0;
            for cell in row {
                let right = edges.partition_point(|edge| *edge <= cell.shape.right);
                let columns = right.saturating_sub(left).max(1);
                left = right.max(left + 1);
                match cell.shape.merge {
                    Merge::Alone => {
                        let reach = Reach { columns, rows: 1 };
                        grid.cell(&cell.text, reach, &mut page.budget)?;
                    }
                    Merge::Above => grid.continued(columns, &mut page.budget)?,
                    Merge::Left => grid.continued_from_left(&mut page.budget)?,
                }
            }
            grid.end_row(&mut page.budget)?;
        }
        grid.finish(None, &mut page.budget)
    }
}
