//! A sheet as a table of a page.

use std::io::{self, Write};

use super::Escaped;
use crate::language::Language;
use crate::report::sheet::{Cell, Sheet, Shown};

/// Writes a section with what a terminal shows of a sheet, uncut; a column that says nothing is
/// left out.
pub(in crate::report) fn write(
    sheet: &Sheet,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "<section id=\"{}\">\n<h2>{}</h2>", sheet.key, Escaped(&sheet.title))?;
    if sheet.rows.is_empty() {
        writeln!(out, "<p class=\"none\">{}</p>", language.choose("（无）", "(none)"))?;
    } else {
        rows(sheet, out)?;
    }
    writeln!(out, "</section>")
}

/// Writes the rows of a sheet.
pub(in crate::report) fn rows(sheet: &Sheet, out: &mut dyn Write) -> io::Result<()> {
    let says = |at: usize| sheet.rows.iter().any(|row| !row[at].text().is_empty());
    let is_shown = |at: &usize| sheet.columns[*at].shown != Shown::File && says(*at);
    let columns: Vec<usize> = (0..sheet.columns.len()).filter(is_shown).collect();
    write!(out, "<div class=\"wide\">\n<table>\n<thead><tr>")?;
    for at in &columns {
        let kind = if is_numeric(sheet, *at) { "number" } else { "text" };
        let title = Escaped(&sheet.columns[*at].title);
        write!(out, "<th scope=\"col\" class=\"{kind}\" data-sort=\"{kind}\">{title}</th>")?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    for row in &sheet.rows {
        write!(out, "<tr>")?;
        columns.iter().try_for_each(|at| write_cell(&row[*at], out))?;
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>\n</div>")
}

/// Whether a column holds nothing but numbers.
fn is_numeric(sheet: &Sheet, at: usize) -> bool {
    sheet.rows.iter().all(|row| !matches!(row[at], Cell::Text(_)))
}

fn write_cell(cell: &Cell, out: &mut dyn Write) -> io::Result<()> {
    let class = match cell {
        Cell::Integer(_) | Cell::Real { .. } => " class=\"number\"",
        Cell::Text(_) | Cell::Empty => "",
    };
    write!(out, "<td{class}>{}</td>", Escaped(&cell.text()))
}
