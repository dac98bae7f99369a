//! Plain texts: a paragraph a line, a row a line of a table.

use crate::load::encoding;
use crate::load::reason::Reason;

use super::page::Page;
use super::spans::{Reach, SpanGrid};

/// The lines of a text.
pub(super) fn read_lines(bytes: &[u8], mut page: Page) -> Result<Page, Reason> {
    let text = encoding::decode(bytes).ok_or(Reason::NotText)?;
    for line in text.lines() {
        page.paragraph(line)?;
    }
    Ok(page)
}

/// The rows of a table with commas, or with tabs where its first line has some.
pub(super) fn read_table(bytes: &[u8], mut page: Page) -> Result<Page, Reason> {
    let text = encoding::decode(bytes).ok_or(Reason::NotText)?;
    let has_tabs = text.lines().next().is_some_and(|line| line.contains('\t'));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(if has_tabs { b'\t' } else { b',' })
        .from_reader(text.as_bytes());
    let mut grid = SpanGrid::default();
    for row in reader.records() {
        let row = row.map_err(|error| Reason::Broken { detail: error.to_string() })?;
        for cell in &row {
            grid.cell(cell, Reach::ONE, &mut page.budget)?;
        }
        grid.end_row(&mut page.budget)?;
    }
    let grid = grid.finish(None, &mut page.budget)?;
    page.table(grid);
    Ok(page)
}
