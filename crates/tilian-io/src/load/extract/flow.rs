//! Paragraphs and tables that follow each other: a story, a cell, or a text box.

use super::page::Page;
use crate::load::extracted::Grid;
use crate::load::reason::Reason;

#[derive(Debug, Default)]
pub(super) struct Flow {
    /// The paragraph so far.
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    /// What stands behind the paragraph.
    pub(super) after: Vec<Piece>,
}

#[derive(Debug)]
pub(super) enum Piece {
    Paragraph(String),
    Table(Grid),
}

impl Flow {
    pub(super) fn end_paragraph(&mut self) {
        if !self.text.is_empty() {
            self.pieces.push(Piece::Paragraph(std::mem::take(&mut self.text)));
        }
        self.pieces.append(&mut self.after);
    }

    /// Sends what is done to the page.
    pub(super) fn hand_over(&mut self, page: &mut Page) -> Result<(), Reason> {
        for piece in std::mem::take(&mut self.pieces) {
            match piece {
                Piece::Paragraph(text) => page.paragraph(&text)?,
                Piece::Table(grid) => page.table(grid),
            }
        }
        Ok(())
    }

    /// Sends what is done to the margins.
    pub(super) fn hand_over_to_margins(&mut self, page: &mut Page) -> Result<(), Reason> {
        for piece in std::mem::take(&mut self.pieces) {
            match piece {
                Piece::Paragraph(text) => page.margin(&text)?,
                Piece::Table(grid) => {
                    for cell in grid.rows.iter().flat_map(|row| &row.cells) {
                        page.margin(cell)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// The text of a cell: a line for each paragraph, and for each row of a table in it.
    pub(super) fn into_text(mut self) -> String {
        self.end_paragraph();
        let mut lines = Vec::new();
        for piece in self.pieces {
            match piece {
                Piece::Paragraph(text) => lines.push(text),
                Piece::Table(grid) => {
                    lines.extend(grid.rows.iter().map(|row| row.cells.join("\t")));
                }
            }
        }
        lines.retain(|line| !line.trim().is_empty());
        lines.join("\n")
    }
}
