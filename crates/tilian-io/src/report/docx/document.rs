//! The text of a letter, from title to annexes.

use std::io::{self, Write};

use super::markup::{Look, paragraph};
use super::table;
use crate::report::letter::{Annex, Letter, Level, Numbers, Text};
use crate::report::xml::Xml;

/// The page of GB/T 9704, in twips: A4, a type area of 156 mm × 225 mm, and a grid of 22 lines of 28
/// characters of 16 pt; `charSpace` in 4096ths of a point.
const PAGE_SIZE: [(&str, &str); 2] = [("w:w", "11906"), ("w:h", "16838")];
const MARGINS: [(&str, &str); 7] = [
    ("w:top", "2098"),
    ("w:right", "1474"),
    ("w:bottom", "1984"),
    ("w:left", "1587"),
    ("w:header", "851"),
    ("w:footer", "1304"),
    ("w:gutter", "0"),
];
const GRID: [(&str, &str); 3] =
    [("w:type", "linesAndChars"), ("w:linePitch", "579"), ("w:charSpace", "-849")];

pub(super) fn write(letter: &Letter, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Xml::new(out)?;
    xml.open(
        "w:document",
        &[
            ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
            ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ],
    )?;
    xml.open("w:body", &[])?;
    paragraph(&mut xml, Look::style("Title"), &letter.title)?;
    blank(&mut xml)?;
    paragraph(&mut xml, Look::style("Addressee"), &letter.addressee)?;
    body(&mut xml, letter)?;
    annex_note(&mut xml, letter)?;
    closing(&mut xml, letter)?;
    for (number, annex) in (1..).zip(&letter.annexes) {
        write_annex(&mut xml, letter, number, annex)?;
    }
    section(&mut xml)?;
    xml.close("w:body")?;
    xml.close("w:document")?;
    xml.finish()
}

fn blank(xml: &mut Xml<'_>) -> io::Result<()> {
    paragraph(xml, Look::style("Blank"), &Text::default())
}

fn body(xml: &mut Xml<'_>, letter: &Letter) -> io::Result<()> {
    let mut numbers = Numbers::default();
    let last = letter.body.len().saturating_sub(1);
    for (at, part) in letter.body.iter().enumerate() {
        let number = numbers.next(part.level, letter.language);
        let style = match part.level {
            Level::First => "Heading1",
            Level::Second => "Heading2",
            Level::Third => "Heading3",
            // A page with nothing but the annexes and the sender would be no part of the text.
            Level::Body if at == last => "LastText",
            Level::Item | Level::Body => "BodyText",
        };
        paragraph(xml, Look::style(style), &Text::plain(number).then(&part.text))?;
    }
    Ok(())
}

/// The titles of the annexes, a line below the text.
fn annex_note(xml: &mut Xml<'_>, letter: &Letter) -> io::Result<()> {
    if letter.annexes.is_empty() {
        return Ok(());
    }
    blank(xml)?;
    for (number, annex) in (1..).zip(&letter.annexes) {
        let title = &annex.title;
        let line =
            letter.language.choose(format!("{number}．{title}"), format!("{number}. {title}"));
        let mark = letter.language.choose("附件：", "Annexes: ");
        match number {
            1 => paragraph(xml, Look::style("AnnexNote"), &Text::plain(format!("{mark}{line}")))?,
            _ => paragraph(xml, Look::style("AnnexNext"), &Text::plain(line))?,
        }
    }
    blank(xml)
}

/// Halves of a character that stay free at the right of the longer of sender and date.
const FREE: usize = 4;

/// Halves of a character by which the date begins behind the sender.
const STEP: usize = 4;

/// Sender and date: the date begins two characters behind the sender, and two stay free at the
/// right.
fn closing(xml: &mut Xml<'_>, letter: &Letter) -> io::Result<()> {
    let (sender, date) = (letter.sender.width(), letter.date.width() + STEP);
    let (of_sender, of_date) = match sender.checked_sub(date) {
        Some(longer) if longer > 0 => (FREE, FREE + longer),
        _ => (FREE + date - sender, FREE),
    };
    paragraph(xml, Look::style("Closing").right(of_sender), &letter.sender)?;
    paragraph(xml, Look::style("Closing").right(of_date), &letter.date)
}

fn write_annex(xml: &mut Xml<'_>, letter: &Letter, number: usize, annex: &Annex) -> io::Result<()> {
    let mark = letter.language.choose(format!("附件{number}"), format!("Annex {number}"));
    paragraph(xml, Look::style("AnnexMark"), &Text::plain(mark))?;
    paragraph(xml, Look::style("Title"), &Text::plain(&annex.title))?;
    blank(xml)?;
    table::write(xml, annex)?;
    // Word wants a paragraph behind every table.
    let note = annex.note.as_deref().unwrap_or_default();
    paragraph(xml, Look::style("TableText"), &Text::plain(note))
}

/// The page, which holds for the whole document.
fn section(xml: &mut Xml<'_>) -> io::Result<()> {
    xml.open("w:sectPr", &[])?;
    xml.empty("w:footerReference", &[("w:type", "even"), ("r:id", "rId4")])?;
    xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId5")])?;
    xml.empty("w:pgSz", &PAGE_SIZE)?;
    xml.empty("w:pgMar", &MARGINS)?;
    xml.empty("w:pgNumType", &[("w:start", "1")])?;
    xml.empty("w:cols", &[("w:space", "425")])?;
    xml.empty("w:docGrid", &GRID)?;
    xml.close("w:sectPr")
}
