//! What a file says, before anybody asks what it means.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// The text of one file in reading order, whatever format it came in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Extracted {
    /// Paragraphs and tables, in the order of the page.
    pub(super) blocks: Vec<Block>,
    /// Headers and footers of pages, each once: they may name unit and author, but are no text.
    pub(super) margins: Vec<String>,
    /// What was left out or may be wrong, each sort once.
    pub(super) remarks: Vec<Remark>,
}

/// A paragraph or a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Block {
    /// A paragraph without its line end; it may hold forced line breaks as `\n`.
    Paragraph(String),
    /// A table of a text, or a sheet of a workbook.
    Table(Grid),
}

/// Rows of cells; a merged cell stands in each of the places that it covers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Grid {
    /// Name of the sheet, where it has one.
    pub(super) name: Option<String>,
    /// The rows, each with as many cells as the widest.
    pub(super) rows: Vec<GridRow>,
}

/// One row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct GridRow {
    /// Its number from 1, as the file counts: blank rows are left out but counted.
    pub(super) number: usize,
    /// The cells as they are shown, without white space at their ends.
    pub(super) cells: Vec<String>,
    /// The columns in which a merged cell stands again.
    #[serde(default)]
    pub(super) covers: BTreeMap<usize, Cover>,
}

/// Where the merged cell begins that stands again in another place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Cover {
    /// In a column to the left, in this row or above it.
    Left,
    /// In the same column of a row above.
    Above,
}

impl GridRow {
    /// The cells that say something for the first time, with their columns.
    pub(super) fn own(&self) -> impl Iterator<Item = (usize, &str)> {
        let cells = self.cells.iter().map(String::as_str).enumerate();
        cells.filter(|(at, cell)| !cell.is_empty() && !self.covers.contains_key(at))
    }

    /// Takes out the columns for which a test holds; what is left of a merged cell begins in its
    /// first column that stays.
    pub(super) fn drop_columns(&mut self, is_dropped: impl Fn(usize) -> bool) {
        let kept: Vec<usize> = (0..self.cells.len()).filter(|at| !is_dropped(*at)).collect();
        let mut covers = std::mem::take(&mut self.covers);
        for at in (0..self.cells.len()).filter(|at| is_dropped(*at)) {
            if covers.get(&(at + 1)) == Some(&Cover::Left) {
                match covers.get(&at).copied() {
                    Some(cover) => covers.insert(at + 1, cover),
                    None => covers.remove(&(at + 1)),
                };
            }
        }
        let cells = std::mem::take(&mut self.cells);
        let moved = |(to, from): (usize, &usize)| Some((to, *covers.get(from)?));
        self.covers = kept.iter().enumerate().filter_map(moved).collect();
        let cells = cells.into_iter().enumerate();
        self.cells = cells.filter(|(at, _)| !is_dropped(*at)).map(|(_, cell)| cell).collect();
    }
}

/// What an extraction left out on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Remark {
    /// Passages that were deleted under tracked changes.
    Deletions {
        /// How many.
        count: usize,
    },
    /// Passages, rows, columns or sheets that the file hides.
    Hidden {
        /// How many.
        count: usize,
    },
    /// Pages that are pictures, beside others with text.
    ScannedPages {
        /// How many.
        count: usize,
    },
    /// Pages with tables or columns, whose lines may stand in another order than they are read.
    Columns {
        /// How many.
        count: usize,
    },
    /// Characters in text boxes, which are not read in this format.
    TextBoxes {
        /// How many.
        count: usize,
    },
    /// Cells that show an error, such as `#N/A`, in the place of a value.
    ErrorValues {
        /// How many.
        count: usize,
    },
    /// Rows that a filter does not show; they are read like the others.
    Filtered {
        /// How many.
        count: usize,
    },
}

impl Remark {
    /// How many of what it remarks on.
    #[must_use]
    pub fn count(self) -> usize {
        match self {
            Self::Deletions { count }
            | Self::Hidden { count }
            | Self::ScannedPages { count }
            | Self::Columns { count }
            | Self::TextBoxes { count }
            | Self::ErrorValues { count }
            | Self::Filtered { count } => count,
        }
    }
}

impl Block {
    /// The table, unless it is a paragraph.
    pub(super) fn grid(&self) -> Option<&Grid> {
        match self {
            Self::Table(grid) => Some(grid),
            Self::Paragraph(_) => None,
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Deletions { count } => write!(f, "tracked deletions left out: {count}"),
            Self::Hidden { count } => write!(f, "hidden passages left out: {count}"),
            Self::ScannedPages { count } => write!(f, "pages without text, need OCR: {count}"),
            Self::Columns { count } => {
                write!(f, "pages with tables or columns, perhaps read out of order, check: {count}")
            }
            Self::TextBoxes { count } => {
                write!(f, "characters in text boxes or embedded texts left out: {count}")
            }
            Self::ErrorValues { count } => {
                write!(f, "cells with an error value, read as empty: {count}")
            }
            Self::Filtered { count } => write!(f, "rows that a filter hides, counted in: {count}"),
        }
    }
}

#[cfg(test)]
impl Extracted {
    /// Paragraphs alone, for tests of what is made of them.
    pub(super) fn of_paragraphs(paragraphs: &[&str]) -> Self {
        let blocks = paragraphs.iter().map(|text| Block::Paragraph((*text).to_owned())).collect();
        Self { blocks, ..Self::default() }
    }
}
