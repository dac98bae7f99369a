//! Containers and readings for tests.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::load::extracted::{Block, Extracted, Grid};
use crate::load::extraction::Limits;
use crate::load::format::FileFormat;
use crate::load::reason::Reason;

/// A part of a container.
pub(super) struct Part<'a> {
    pub(super) name: &'a str,
    pub(super) text: &'a str,
}

/// A .zip with parts.
pub(super) fn packed(parts: &[Part<'_>]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        zip.start_file(part.name, SimpleFileOptions::default()).unwrap();
        zip.write_all(part.text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What a file says whose name ends as given.
pub(super) fn read(bytes: &[u8], extension: &str) -> Result<Extracted, Reason> {
    let format = FileFormat::sniff(bytes, extension)?;
    super::extract(format, bytes, &Limits::default())
}

/// Blocks as lines: paragraphs as they are, rows with ` | ` between cells.
pub(super) fn lines(extracted: &Extracted) -> Vec<String> {
    let mut lines = Vec::new();
    for block in &extracted.blocks {
        match block {
            Block::Paragraph(text) => lines.push(text.clone()),
            Block::Table(grid) => lines.extend(rows(grid)),
        }
    }
    lines
}

fn rows(grid: &Grid) -> impl Iterator<Item = String> {
    grid.rows.iter().map(|row| row.cells.join(" | "))
}
