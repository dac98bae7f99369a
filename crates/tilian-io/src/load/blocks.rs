//! Paragraphs and tables to documents.

use super::draft::Reading;
use super::extracted::{Block, Extracted, Grid};
use super::page::{self, Page};
use super::reason::Reason;
use super::settings::Superiors;
use super::source::Source;
use super::table::{self, Spot, turns};
use super::understood::Shape;
use turns::Within;

/// The documents of a text file: entry tables give a document an entry, the rest is one page.
pub(super) fn read(source: &Source, extracted: &Extracted, superiors: Superiors) -> Reading {
    let within = within(source, extracted);
    let mut entries = Reading::default();
    let mut text = String::new();
    let tables = extracted.blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
    let (mut number, mut above) = (0, 0);
    for block in &extracted.blocks {
        match block {
            Block::Paragraph(paragraph) => push_line(&mut text, paragraph),
            Block::Table(grid) => {
                number += 1;
                let name = (tables > 1).then(|| format!("{number}"));
                if let Some(turns) = turns::unfold(grid, within) {
                    push_rows(&mut text, &turns);
                    continue;
                }
                let spot = Spot { name: name.as_deref(), above: &text[above..], sheet: None };
                let reading = table::read_grid(source, spot, grid);
                above = text.len();
                match reading {
                    Some(reading) => merge(&mut entries, reading),
                    None => push_rows(&mut text, grid),
                }
            }
        }
    }
    let page = Page { text: &text, margins: &extracted.margins, remarks: &extracted.remarks };
    if entries.drafts.is_empty() && entries.skipped.is_empty() {
        return page::read(source, &page, superiors);
    }
    if has_paragraph(&text) {
        merge(&mut entries, page::beside_entries(source, &page));
    }
    entries.noting(&extracted.remarks)
}

/// The documents of a workbook: each sheet is an entry table of its own.
pub(super) fn read_sheets(source: &Source, extracted: &Extracted) -> Reading {
    let grids: Vec<&Grid> = extracted.blocks.iter().filter_map(Block::grid).collect();
    if let Some(text) = turns_of_sheets(source, extracted, &grids) {
        let page = Page { text: &text, remarks: &extracted.remarks, ..Page::default() };
        return page::read(source, &page, Superiors::ByFolder);
    }
    let mut entries = Reading::default();
    for grid in &grids {
        let name = grid.name.as_deref().filter(|_| grids.len() > 1);
        let spot = Spot { name, sheet: grid.name.as_deref(), above: "" };
        let reading = table::read_sheet(source, spot, grid).unwrap_or_else(|| {
            Reading::skipped(Reason::NoTextColumn { found: table::names_found(grid) })
        });
        merge(&mut entries, reading.in_sheet(name));
    }
    match grids.is_empty() {
        true => Reading::skipped(Reason::Empty),
        false => entries.noting(&extracted.remarks),
    }
}

/// Rows of a table by which minutes are known.
const HEAD_ROWS: usize = 20;

/// What makes a table of turns in a file: less, where it holds minutes.
fn within(source: &Source, extracted: &Extracted) -> Within {
    let mut text = String::new();
    for block in &extracted.blocks {
        match block {
            Block::Paragraph(paragraph) => push_line(&mut text, paragraph),
            Block::Table(grid) => {
                let rows = grid.rows.iter().take(HEAD_ROWS).cloned().collect();
                push_rows(&mut text, &Grid { name: None, rows });
            }
        }
    }
    if page::is_of_minutes(source, &text) { Within::Minutes } else { Within::AnyFile }
}

/// The text of a workbook that holds minutes with a table of turns.
fn turns_of_sheets(source: &Source, extracted: &Extracted, grids: &[&Grid]) -> Option<String> {
    let within = Some(within(source, extracted)).filter(|within| *within == Within::Minutes)?;
    let turns: Vec<Option<Grid>> = grids.iter().map(|grid| turns::unfold(grid, within)).collect();
    let mut text = String::new();
    for (grid, turns) in grids.iter().zip(&turns) {
        push_rows(&mut text, turns.as_ref().unwrap_or(grid));
    }
    turns.iter().any(Option::is_some).then_some(text)
}

/// The paragraphs, a line each.
pub(super) fn lines(extracted: &Extracted) -> Vec<String> {
    let paragraphs = extracted.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph.trim().to_owned()),
        Block::Table(_) => None,
    });
    paragraphs.collect()
}

fn merge(entries: &mut Reading, more: Reading) {
    entries.drafts.extend(more.drafts);
    entries.skipped.extend(more.skipped);
    if let (Shape::Entries { unread_columns }, Shape::Entries { unread_columns: others }) =
        (&mut entries.shape, &more.shape)
    {
        unread_columns.extend(
            others
                .iter()
                .filter(|name| !unread_columns.contains(name))
                .cloned()
                .collect::<Vec<_>>(),
        );
    } else if entries.shape == Shape::Text {
        entries.shape = more.shape;
    }
}

fn push_line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

/// The rows of a table as lines: cells behind each other, a cell of several lines below.
fn push_rows(text: &mut String, grid: &Grid) {
    for row in &grid.rows {
        let mut line = String::new();
        for (_, cell) in row.own() {
            match (line.is_empty(), cell.contains('\n')) {
                (true, _) => {}
                (false, true) => line.push('\n'),
                (false, false) => line.push('\t'),
            }
            line.push_str(cell);
        }
        if !line.is_empty() {
            push_line(text, &line);
        }
    }
}

/// Characters of a paragraph that says something of its own beside a table.
const PARAGRAPH: usize = 60;

fn has_paragraph(text: &str) -> bool {
    text.lines().any(|line| line.chars().count() >= PARAGRAPH)
}
