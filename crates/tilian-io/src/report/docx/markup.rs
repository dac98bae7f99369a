//! Paragraphs and runs of WordprocessingML.

use std::io;

use crate::report::legal::legal;
use crate::report::letter::{Piece, Text};
use crate::report::xml::Xml;

/// How a paragraph looks.
#[derive(Clone, Copy, Default)]
pub(super) struct Look<'a> {
    style: &'a str,
    /// Indent at the right, in hundredths of a character.
    right: Option<usize>,
}

impl<'a> Look<'a> {
    /// As a style has it.
    pub(super) fn style(style: &'a str) -> Self {
        Self { style, right: None }
    }

    /// Indents it at the right by so many halves of a character.
    pub(super) fn right(self, halves: usize) -> Self {
        Self { right: Some(halves * 50), ..self }
    }
}

/// Writes a paragraph.
pub(super) fn paragraph(xml: &mut Xml<'_>, look: Look<'_>, text: &Text) -> io::Result<()> {
    xml.open("w:p", &[])?;
    xml.open("w:pPr", &[])?;
    xml.empty("w:pStyle", &[("w:val", look.style)])?;
    if let Some(right) = look.right {
        // Twips for programs that know no indents in characters: 3.2 a hundredth of one of 16 pt.
        let twips = (right * 16 / 5).to_string();
        xml.empty("w:ind", &[("w:rightChars", &right.to_string()), ("w:right", &twips)])?;
    }
    xml.close("w:pPr")?;
    text.0.iter().filter(|piece| !piece.text().is_empty()).try_for_each(|piece| run(xml, piece))?;
    xml.close("w:p")
}

/// Writes a run; what it says is never markup, and line feeds are breaks.
fn run(xml: &mut Xml<'_>, piece: &Piece) -> io::Result<()> {
    xml.open("w:r", &[])?;
    match piece {
        Piece::Plain(_) => {}
        Piece::Strong(_) => {
            xml.open("w:rPr", &[])?;
            xml.empty("w:b", &[])?;
            xml.close("w:rPr")?;
        }
        Piece::Blank(_) => {
            xml.open("w:rPr", &[])?;
            xml.empty("w:highlight", &[("w:val", "yellow")])?;
            xml.close("w:rPr")?;
        }
    }
    for (number, line) in legal(piece.text()).split('\n').enumerate() {
        if number > 0 {
            xml.empty("w:br", &[])?;
        }
        xml.text("w:t", &[("xml:space", "preserve")], &line.replace('\t', " "))?;
    }
    xml.close("w:r")
}
