//! Where text goes: a part with paragraphs, or a table of such parts.

use super::Mark;
use crate::load::extract::budget::Budget;
use crate::load::extract::flow::Flow;
use crate::load::extract::spans::{Reach, SpanGrid};
use crate::load::extract::word::properties::Properties;
use crate::load::reason::Reason;

pub(super) enum Level {
    Part(Part),
    Table(TableDraft),
}

/// The story itself, a cell, or a text box.
#[derive(Default)]
pub(super) struct Part {
    pub(super) flow: Flow,
    /// Whether the style of the paragraph hides it.
    pub(super) is_hidden: bool,
    /// Whether the mark that ends the paragraph is deleted.
    pub(super) joins_next: bool,
    pub(super) cell: CellShape,
}

impl Part {
    pub(super) fn end_paragraph(&mut self) {
        if !std::mem::take(&mut self.joins_next) {
            self.flow.end_paragraph();
        }
    }
}

#[derive(Default)]
pub(super) struct TableDraft {
    pub(super) grid: SpanGrid,
    /// Why the present row is left out.
    pub(super) left_out: Option<Mark>,
}

impl TableDraft {
    /// Leaves columns of the present row empty.
    pub(super) fn indent(
        &mut self,
        columns: Option<usize>,
        budget: &mut Budget,
    ) -> Result<(), Reason> {
        match columns {
            Some(columns) if columns > 0 => self.grid.cell("", Reach { columns, rows: 1 }, budget),
            _ => Ok(()),
        }
    }

    pub(super) fn cell(
        &mut self,
        text: &str,
        shape: CellShape,
        budget: &mut Budget,
    ) -> Result<(), Reason> {
        match (self.left_out, shape.merge) {
            (Some(_), _) => Ok(()),
            (None, Merge::Alone) => {
                self.grid.cell(text, Reach { columns: shape.columns, rows: 1 }, budget)
            }
            (None, Merge::Above) => self.grid.continued(shape.columns, budget),
            (None, Merge::Left) => self.grid.continued_from_left(budget),
        }
    }
}

/// How far a cell reaches, and which one it continues.
#[derive(Clone, Copy, Default)]
pub(super) struct CellShape {
    columns: usize,
    merge: Merge,
}

#[derive(Clone, Copy, Default)]
enum Merge {
    #[default]
    Alone,
    Above,
    Left,
}

impl CellShape {
    pub(super) fn of(properties: &Properties) -> Self {
        let continues = |name: &str| {
            properties.names(name) && properties.value(name).unwrap_or("continue") == "continue"
        };
        let merge = match (continues("vMerge"), continues("hMerge")) {
            (true, _) => Merge::Above,
            (false, true) => Merge::Left,
            (false, false) => Merge::Alone,
        };
        Self { columns: properties.number("gridSpan").unwrap_or(1), merge }
    }
}
