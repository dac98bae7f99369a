//! Word before 2007.

use undoc::doc::DocParser;
use undoc::model::{Block, Cell, Paragraph, RevisionType, Table};

use super::page::Page;
use super::spans::{Reach, SpanGrid};
use crate::load::format;
use crate::load::reason::Reason;

/// The text of a .doc; merged cells are as the file has them, hidden text is left out without
/// being counted, and what stands in text boxes is left out and counted.
pub(super) fn read(bytes: &[u8], mut page: Page) -> Result<Page, Reason> {
    let document = DocParser::from_bytes(bytes.to_vec()).and_then(|mut parser| parser.parse());
    for section in document.map_err(fault)?.sections {
        for block in section.content {
            match block {
                Block::Paragraph(paragraph) => read_paragraph(&paragraph, &mut page)?,
                Block::Table(table) => read_table(&table, &mut page)?,
                Block::Note { content, .. } => {
                    for paragraph in content {
                        read_paragraph(&paragraph, &mut page)?;
                    }
                }
                Block::PageBreak | Block::SectionBreak | Block::Image { .. } => {}
            }
        }
        for margin in [section.header, section.footer].into_iter().flatten().flatten() {
            page.margin(&margin.plain_text())?;
        }
    }
    page.text_boxes(format::text_box_characters(bytes));
    Ok(page)
}

fn read_paragraph(paragraph: &Paragraph, page: &mut Page) -> Result<(), Reason> {
    let text = text_of(paragraph, page);
    page.paragraph(&text)
}

fn read_table(table: &Table, page: &mut Page) -> Result<(), Reason> {
    let mut grid = SpanGrid::default();
    for row in &table.rows {
        for cell in &row.cells {
            let text = text_of_cell(cell, page);
            let reach = Reach { columns: to_usize(cell.col_span), rows: to_usize(cell.row_span) };
            grid.cell(&text, reach, &mut page.budget)?;
        }
        grid.end_row(&mut page.budget)?;
    }
    let grid = grid.finish(None, &mut page.budget)?;
    page.table(grid);
    Ok(())
}

fn text_of_cell(cell: &Cell, page: &mut Page) -> String {
    let lines: Vec<String> =
        cell.content.iter().map(|paragraph| text_of(paragraph, page)).collect();
    lines.join("\n")
}

/// The text that is not deleted.
fn text_of(paragraph: &Paragraph, page: &mut Page) -> String {
    let mut text = String::new();
    let mut was_deleted = false;
    for run in &paragraph.runs {
        let is_deleted = run.revision == RevisionType::Deleted;
        if is_deleted {
            page.deletions(usize::from(!was_deleted));
        } else {
            text.push_str(&run.text);
            if run.line_break || run.page_break {
                text.push('\n');
            }
        }
        was_deleted = is_deleted;
    }
    text
}

fn to_usize(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn fault(error: undoc::Error) -> Reason {
    match error {
        undoc::Error::Encrypted => Reason::Locked,
        error => Reason::Broken { detail: error.to_string() },
    }
}
