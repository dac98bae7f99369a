//! Tables of annexes.

use std::io;

use super::markup::{Look, paragraph};
use crate::report::letter::{Annex, AnnexColumn, Text};
use crate::report::sheet::{Cell, Sheet};
use crate::report::xml::Xml;

/// Width of the type area in twips.
const WIDTH: usize = 8844;

const BORDERS: [&str; 6] = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];

/// A column of the sheet with its width in twips.
struct Placed {
    at: usize,
    width: usize,
}

/// Writes the columns of an annex that fit on a page, their titles repeated on each.
pub(super) fn write(xml: &mut Xml<'_>, annex: &Annex) -> io::Result<()> {
    let columns = placed(annex.columns, &annex.sheet);
    xml.open("w:tbl", &[])?;
    properties(xml)?;
    xml.open("w:tblGrid", &[])?;
    for column in &columns {
        xml.empty("w:gridCol", &[("w:w", &column.width.to_string())])?;
    }
    xml.close("w:tblGrid")?;
    let titles = |column: &Placed| annex.sheet.columns[column.at].title.clone();
    row(xml, &columns, Row::Header, titles)?;
    for cells in &annex.sheet.rows {
        row(xml, &columns, Row::Body(cells), |column| cells[column.at].text())?;
    }
    xml.close("w:tbl")
}

/// The columns that the sheet has, with the page shared out among them.
fn placed(columns: &[AnnexColumn], sheet: &Sheet) -> Vec<Placed> {
    let find = |key: &str| sheet.columns.iter().position(|column| column.key == key);
    let known: Vec<(usize, usize)> =
        columns.iter().filter_map(|column| Some((find(column.key)?, column.width))).collect();
    let all: usize = known.iter().map(|(_, width)| width).sum();
    known.into_iter().map(|(at, width)| Placed { at, width: width * WIDTH / all }).collect()
}

fn properties(xml: &mut Xml<'_>) -> io::Result<()> {
    xml.open("w:tblPr", &[])?;
    xml.empty("w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")])?;
    xml.empty("w:jc", &[("w:val", "center")])?;
    xml.open("w:tblBorders", &[])?;
    for border in BORDERS {
        let line = [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "auto")];
        xml.empty(border, &line)?;
    }
    xml.close("w:tblBorders")?;
    xml.empty("w:tblLayout", &[("w:type", "fixed")])?;
    xml.open("w:tblCellMar", &[])?;
    for side in ["w:left", "w:right"] {
        xml.empty(side, &[("w:w", "57"), ("w:type", "dxa")])?;
    }
    xml.close("w:tblCellMar")?;
    xml.close("w:tblPr")
}

/// What a row holds.
enum Row<'c> {
    Header,
    Body(&'c [Cell]),
}

impl Row<'_> {
    /// Titles stand in the middle, texts at the left, numbers at the right.
    fn style(&self, column: &Placed) -> &'static str {
        match self {
            Self::Header => "TableHead",
            Self::Body(cells) => match cells[column.at] {
                Cell::Integer(_) | Cell::Real { .. } => "TableNumber",
                Cell::Text(_) | Cell::Empty => "TableText",
            },
        }
    }
}

fn row(
    xml: &mut Xml<'_>,
    columns: &[Placed],
    row: Row<'_>,
    text: impl Fn(&Placed) -> String,
) -> io::Result<()> {
    xml.open("w:tr", &[])?;
    xml.open("w:trPr", &[])?;
    xml.empty("w:cantSplit", &[])?;
    if matches!(row, Row::Header) {
        xml.empty("w:tblHeader", &[])?;
    }
    xml.close("w:trPr")?;
    for column in columns {
        xml.open("w:tc", &[])?;
        xml.open("w:tcPr", &[])?;
        xml.empty("w:tcW", &[("w:w", &column.width.to_string()), ("w:type", "dxa")])?;
        xml.empty("w:vAlign", &[("w:val", "center")])?;
        xml.close("w:tcPr")?;
        paragraph(xml, Look::style(row.style(column)), &Text::plain(text(column)))?;
        xml.close("w:tc")?;
    }
    xml.close("w:tr")
}
