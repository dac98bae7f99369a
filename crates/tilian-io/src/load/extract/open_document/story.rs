//! The text of a document in order, with the tables that stand in it.

use quick_xml::events::{BytesStart, Event};

use super::super::flow::{Flow, Piece};
use super::super::page::Page;
use super::super::spans::MOST_COLUMNS;
use super::super::xml::{self, Xml, attribute, number};
use super::hidden::{self, HiddenNames};
use super::table::{self, CellShape, Table};
use crate::load::reason::Reason;

/// Elements that no page shows, or that are no words of the author: comments, fields, numbers.
const UNSEEN: [&str; 11] = [
    "office:annotation",
    "text:note-citation",
    "svg:title",
    "svg:desc",
    "text:ruby-text",
    "text:page-number",
    "text:page-count",
    "text:sequence-decls",
    "text:sheet-name",
    "office:forms",
    "table:shapes",
];

/// What is read of a part of a document.
pub(super) struct Story<'a> {
    hidden: &'a HiddenNames,
    page: &'a mut Page,
    place: Place,
    /// Where text goes, the innermost last.
    levels: Vec<Level>,
    /// Footnotes, which stand at the end.
    notes: Vec<Piece>,
    /// How many elements around are texts: what stands between them is not shown.
    inside: usize,
}

/// Where what is read stands on a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Body,
    Margin,
}

enum Level {
    Part(Flow, CellShape),
    Table(Table),
}

impl<'a> Story<'a> {
    pub(super) fn new(hidden: &'a HiddenNames, place: Place, page: &'a mut Page) -> Self {
        let levels = vec![Level::Part(Flow::default(), CellShape::ONE)];
        Self { hidden, page, place, levels, notes: Vec::new(), inside: 0 }
    }

    pub(super) fn read(mut self, text: &str) -> Result<(), Reason> {
        let mut xml = Xml::new(text);
        loop {
            match xml.next()? {
                Event::Start(tag) => self.begin(&tag, &mut xml)?,
                Event::Empty(tag) => self.mark(&tag)?,
                Event::End(tag) => self.end(tag.name().as_ref())?,
                Event::Text(part) => self.text(&white(&part.xml10_content())),
                Event::CData(part) => self.text(&white(&part.xml10_content())),
                Event::GeneralRef(reference) => self.text(&xml::resolve(&reference)),
                Event::Eof => break,
                _ => {}
            }
        }
        self.flow().end_paragraph();
        let notes = std::mem::take(&mut self.notes);
        self.flow().pieces.extend(notes);
        self.hand_over()
    }

    fn begin(&mut self, tag: &BytesStart<'_>, xml: &mut Xml<'_>) -> Result<(), Reason> {
        match tag.name().as_ref() {
            "text:tracked-changes" => {
                self.page.deletions(hidden::deletions(xml)?);
            }
            name if UNSEEN.contains(&name) => xml.skip()?,
            "text:hidden-text" | "text:hidden-paragraph" => {
                self.page.hidden(1);
                xml.skip()?;
            }
            "text:span" | "text:section" | "text:p" | "text:h" if self.is_hidden(tag) => {
                self.page.hidden(1);
                xml.skip()?;
            }
            "table:table" if self.hides_table(tag) => {
                self.page.hidden(1);
                xml.skip()?;
            }
            "table:table-row" if table::is_collapsed(tag) => {
                self.skip_row(tag);
                xml.skip()?;
            }
            "text:p" | "text:h" => self.inside += 1,
            "text:note-body" | "draw:text-box" => {
                self.levels.push(Level::Part(Flow::default(), CellShape::ONE));
            }
            "table:table" => self.levels.push(Level::Table(Table::named(tag))),
            "table:table-row" => self.begin_row(tag),
            "table:table-cell" => self.begin_cell(tag),
            "table:covered-table-cell" => {
                self.cover(tag);
                xml.skip()?;
            }
            _ => self.mark(tag)?,
        }
        Ok(())
    }

    /// What stands for itself.
    fn mark(&mut self, tag: &BytesStart<'_>) -> Result<(), Reason> {
        match tag.name().as_ref() {
            "text:tab" => self.text("\t"),
            "text:line-break" => self.text("\n"),
            "text:s" => self.text(&" ".repeat(number(tag, "c").min(MOST_COLUMNS))),
            "table:table-column" => {
                if let Some(table) = self.table() {
                    table.columns(tag);
                }
            }
            "table:table-cell" => {
                self.begin_cell(tag);
                self.end("table:table-cell")?;
            }
            "table:covered-table-cell" => self.cover(tag),
            "table:table-row" => {
                self.begin_row(tag);
                self.end("table:table-row")?;
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Reason> {
        match name {
            "text:p" | "text:h" => {
                self.inside = self.inside.saturating_sub(1);
                self.flow().end_paragraph();
                self.hand_over()
            }
            "text:note-body" => {
                if let Some(Level::Part(mut note, _)) = self.levels.pop() {
                    note.end_paragraph();
                    self.notes.append(&mut note.pieces);
                }
                Ok(())
            }
            "draw:text-box" => {
                if let Some(Level::Part(mut text_box, _)) = self.levels.pop() {
                    text_box.end_paragraph();
                    self.flow().after.append(&mut text_box.pieces);
                }
                Ok(())
            }
            "table:table-cell" => {
                self.end_cell();
                Ok(())
            }
            "table:table-row" => self.end_row(),
            "table:table" => self.end_table(),
            _ => Ok(()),
        }
    }

    fn text(&mut self, text: &str) {
        if self.inside > 0 {
            self.flow().text.push_str(text);
        }
    }

    fn is_hidden(&self, tag: &BytesStart<'_>) -> bool {
        attribute(tag, "display").as_deref() == Some("none")
            || attribute(tag, "style-name").is_some_and(|style| self.hidden.hides_text(&style))
    }

    fn hides_table(&self, tag: &BytesStart<'_>) -> bool {
        attribute(tag, "style-name").is_some_and(|style| self.hidden.hides_table(&style))
    }

    fn skip_row(&mut self, tag: &BytesStart<'_>) {
        if let Some(table) = self.table() {
            table.skip_row(tag);
            self.page.hidden(1);
        }
    }

    fn begin_row(&mut self, tag: &BytesStart<'_>) {
        if let Some(table) = self.table() {
            table.begin_row(tag);
        }
    }

    fn begin_cell(&mut self, tag: &BytesStart<'_>) {
        self.levels.push(Level::Part(Flow::default(), CellShape::of(tag)));
    }

    fn cover(&mut self, tag: &BytesStart<'_>) {
        if let Some(table) = self.table() {
            table.cover(tag);
        }
    }

    fn end_cell(&mut self) {
        let Some(Level::Part(flow, shape)) = self.levels.pop() else { return };
        let text = flow.into_text();
        if let Some(table) = self.table() {
            table.cell(text, shape);
        }
    }

    fn end_row(&mut self) -> Result<(), Reason> {
        let Some(Level::Table(table)) = self.levels.last_mut() else { return Ok(()) };
        table.end_row(self.page)
    }

    fn end_table(&mut self) -> Result<(), Reason> {
        let Some(Level::Table(table)) = self.levels.pop() else { return Ok(()) };
        let grid = table.finish(self.page)?;
        self.flow().pieces.push(Piece::Table(grid));
        self.hand_over()
    }

    /// The table, where a row or a cell of it comes next.
    fn table(&mut self) -> Option<&mut Table> {
        match self.levels.last_mut() {
            Some(Level::Table(table)) => Some(table),
            _ => None,
        }
    }

    /// The innermost place where text goes.
    fn flow(&mut self) -> &mut Flow {
        if !matches!(self.levels.last(), Some(Level::Part(..))) {
            self.levels.push(Level::Part(Flow::default(), CellShape::ONE));
        }
        match self.levels.last_mut() {
            Some(Level::Part(flow, _)) => flow,
            _ => unreachable!("a part was pushed"),
        }
    }

    /// Sends what is done to the page, unless a table or text box is around it.
    fn hand_over(&mut self) -> Result<(), Reason> {
        match (self.levels.as_mut_slice(), self.place) {
            ([Level::Part(flow, _)], Place::Body) => flow.hand_over(self.page),
            ([Level::Part(flow, _)], Place::Margin) => flow.hand_over_to_margins(self.page),
            _ => Ok(()),
        }
    }
}

/// Text with runs of white space as one space: more are written as elements.
fn white(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        let c = if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c };
        if c != ' ' || !shown.ends_with(' ') {
            shown.push(c);
        }
    }
    shown
}
