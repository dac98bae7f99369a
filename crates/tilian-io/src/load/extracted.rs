//! What a file says, before anybody asks what it means.

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
