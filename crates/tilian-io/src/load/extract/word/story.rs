//! One story of a text: its paragraphs, tables and text boxes in order.

mod field;
mod part;

use quick_xml::events::{BytesStart, Event};

use super::properties::{Properties, is_earlier_state};
use super::styles::HiddenStyles;
use crate::load::extract::flow::Piece;
use crate::load::extract::page::Page;
use crate::load::extract::xml::{self, Xml, attribute};
use crate::load::reason::Reason;
use field::Fields;
use part::{CellShape, Level, Part, TableDraft};

/// Reads one part of the file onto the page.
pub(super) struct Story<'a> {
    styles: &'a HiddenStyles,
    page: &'a mut Page,
    place: Place,
    /// Where text goes: the story, and in it tables, cells and text boxes, the innermost last.
    levels: Vec<Level>,
    fields: Fields,
    /// How many elements around are deleted, and how many moved away.
    deleted: usize,
    moved: usize,
    run_is_hidden: bool,
    /// The content controls around, and whether each only says what should be filled in.
    controls: Vec<bool>,
    last: Mark,
    /// Relations of the headers and footers, in order.
    margins: Vec<String>,
}

enum Place {
    Body,
    Margin,
}

/// What became of the latest text: passages that follow each other count as one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Shown,
    Deleted,
    Hidden,
}

impl<'a> Story<'a> {
    pub(super) fn new(styles: &'a HiddenStyles, page: &'a mut Page) -> Self {
        Self {
            styles,
            page,
            place: Place::Body,
            levels: vec![Level::Part(Part::default())],
            fields: Fields::default(),
            deleted: 0,
            moved: 0,
            run_is_hidden: false,
            controls: Vec::new(),
            last: Mark::Shown,
            margins: Vec::new(),
        }
    }

    /// Sends what is read to the margins.
    pub(super) fn in_margin(mut self) -> Self {
        self.place = Place::Margin;
        self
    }

    pub(super) fn read(&mut self, text: &str) -> Result<(), Reason> {
        let mut xml = Xml::new(text);
        loop {
            match xml.next()? {
                Event::Start(tag) => self.begin(&tag, &mut xml)?,
                Event::Empty(tag) => {
                    self.mark(&tag);
                    self.end(tag.local_name().as_ref())?;
                }
                Event::End(tag) => self.end(tag.local_name().as_ref())?,
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// The relations of the headers and footers of the story that was read.
    pub(super) fn finish(mut self) -> Result<Vec<String>, Reason> {
        self.part().end_paragraph();
        self.hand_over()?;
        Ok(self.margins)
    }

    fn begin(&mut self, tag: &BytesStart<'_>, xml: &mut Xml<'_>) -> Result<(), Reason> {
        match tag.local_name().as_ref() {
            _ if is_earlier_state(tag) => xml.skip()?,
            "Fallback" | "rt" | "sdtEndPr" | "tblPr" | "tblGrid" | "tblPrEx" => {
                xml.skip()?;
            }
            "footnote" | "endnote" if is_separator(tag) => xml.skip()?,
            "t" | "delText" => {
                let text = text_of(xml)?;
                self.text(&text);
            }
            "instrText" => self.fields.instruction(&text_of(xml)?),
            "pPr" => self.paragraph_properties(&Properties::read(xml)?),
            "rPr" => self.run_properties(&Properties::read(xml)?),
            "trPr" => self.row_properties(&Properties::read(xml)?)?,
            "tcPr" => self.part().cell = CellShape::of(&Properties::read(xml)?),
            "sectPr" => self.section_properties(&Properties::read(xml)?),
            "r" => self.run_is_hidden = self.part().is_hidden,
            "p" => self.part().is_hidden = false,
            "sdt" => self.controls.push(false),
            "sdtPr" => {
                let is_unfilled = Properties::read(xml)?.has("showingPlcHdr");
                if let Some(control) = self.controls.last_mut() {
                    *control = is_unfilled;
                }
            }
            "ddList" => self.fields.choose(chosen(xml)?),
            "tbl" => self.levels.push(Level::Table(TableDraft::default())),
            "tc" | "txbxContent" => self.levels.push(Level::Part(Part::default())),
            "del" => self.deleted += 1,
            "moveFrom" => self.moved += 1,
            "fldSimple" => self.fields.begin_simple(attribute(tag, "instr").unwrap_or_default()),
            _ => self.mark(tag),
        }
        Ok(())
    }

    /// What stands for itself.
    fn mark(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "tab" => self.text("\t"),
            "br" | "cr" => self.text("\n"),
            "noBreakHyphen" => self.text("-"),
            "sym" => self.symbol(tag),
            "fldChar" => {
                let chosen = self.fields.mark(attribute(tag, "fldCharType").as_deref());
                self.text(&chosen.unwrap_or_default());
            }
            "sdt" => self.controls.push(false),
            "tbl" => self.levels.push(Level::Table(TableDraft::default())),
            "tc" | "txbxContent" => self.levels.push(Level::Part(Part::default())),
            "del" => self.deleted += 1,
            "moveFrom" => self.moved += 1,
            "fldSimple" => self.fields.begin_simple(String::new()),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Reason> {
        match name {
            "p" => {
                self.part().end_paragraph();
                self.hand_over()?;
            }
            "tr" => self.end_row()?,
            "tc" => self.end_cell()?,
            "tbl" => self.end_table()?,
            "txbxContent" => self.end_text_box(),
            "del" => self.deleted = self.deleted.saturating_sub(1),
            "moveFrom" => self.moved = self.moved.saturating_sub(1),
            "fldSimple" => drop(self.fields.end()),
            "sdt" => drop(self.controls.pop()),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        let is_unfilled = self.controls.contains(&true);
        if text.is_empty() || self.moved > 0 || is_unfilled || !self.fields.are_shown() {
            return;
        }
        let mark = match (self.deleted > 0, self.run_is_hidden) {
            (true, _) => Mark::Deleted,
            (false, true) => Mark::Hidden,
            (false, false) => Mark::Shown,
        };
        match mark {
            Mark::Shown => self.part().flow.text.push_str(text),
            Mark::Deleted if self.last != mark => self.page.deletions(1),
            Mark::Hidden if self.last != mark => self.page.hidden(1),
            Mark::Deleted | Mark::Hidden => {}
        }
        self.last = mark;
    }

    /// A character by its number; those of symbol fonts are pictures.
    fn symbol(&mut self, tag: &BytesStart<'_>) {
        let number = attribute(tag, "char").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
        let symbol = number.and_then(char::from_u32);
        if let Some(symbol) = symbol.filter(|c| !('\u{E000}'..='\u{F8FF}').contains(c)) {
            self.text(&symbol.to_string());
        }
    }

    fn paragraph_properties(&mut self, properties: &Properties) {
        let hides = self.styles.hides(properties.value("pStyle"));
        let joins_next = properties.mark_names("del") == Some(true);
        self.section_properties(properties);
        let part = self.part();
        part.is_hidden = hides;
        part.joins_next = joins_next;
    }

    fn run_properties(&mut self, properties: &Properties) {
        self.run_is_hidden = if properties.names("vanish") {
            properties.has("vanish")
        } else {
            self.run_is_hidden || self.styles.hides(properties.value("rStyle"))
        };
    }

    fn row_properties(&mut self, properties: &Properties) -> Result<(), Reason> {
        let Some(Level::Table(table)) = self.levels.last_mut() else { return Ok(()) };
        if properties.names("del") {
            table.left_out = Some(Mark::Deleted);
        } else if properties.has("hidden") {
            table.left_out = Some(Mark::Hidden);
        } else {
            table.indent(properties.number("gridBefore"), &mut self.page.budget)?;
        }
        Ok(())
    }

    fn section_properties(&mut self, properties: &Properties) {
        for kind in ["headerReference", "footerReference"] {
            self.margins.extend(properties.values(kind).map(str::to_owned));
        }
    }

    fn end_row(&mut self) -> Result<(), Reason> {
        let Some(Level::Table(table)) = self.levels.last_mut() else { return Ok(()) };
        match table.left_out.take() {
            Some(mark) => {
                table.grid.skip_rows(1);
                match mark {
                    Mark::Deleted => self.page.deletions(1),
                    _ => self.page.hidden(1),
                }
                Ok(())
            }
            None => table.grid.end_row(&mut self.page.budget),
        }
    }

    fn end_cell(&mut self) -> Result<(), Reason> {
        let Some(Level::Part(part)) = self.levels.pop() else { return Ok(()) };
        let text = part.flow.into_text();
        match self.levels.last_mut() {
            Some(Level::Table(table)) => table.cell(&text, part.cell, &mut self.page.budget),
            _ => {
                self.part().flow.pieces.push(Piece::Paragraph(text));
                Ok(())
            }
        }
    }

    fn end_table(&mut self) -> Result<(), Reason> {
        let Some(Level::Table(table)) = self.levels.pop() else { return Ok(()) };
        let grid = table.grid.finish(None, &mut self.page.budget)?;
        self.part().flow.pieces.push(Piece::Table(grid));
        self.hand_over()
    }

    /// What a text box says stands behind the paragraph that holds it.
    fn end_text_box(&mut self) {
        let Some(Level::Part(mut inner)) = self.levels.pop() else { return };
        inner.flow.end_paragraph();
        self.part().flow.after.extend(inner.flow.pieces);
    }

    /// The innermost place where text goes.
    fn part(&mut self) -> &mut Part {
        if !matches!(self.levels.last(), Some(Level::Part(_))) {
            self.levels.push(Level::Part(Part::default()));
        }
        match self.levels.last_mut() {
            Some(Level::Part(part)) => part,
            _ => unreachable!("a part was pushed"),
        }
    }

    /// Sends what is done to the page, unless a table or text box is around it.
    fn hand_over(&mut self) -> Result<(), Reason> {
        match (self.levels.as_mut_slice(), &self.place) {
            ([Level::Part(part)], Place::Body) => part.flow.hand_over(self.page),
            ([Level::Part(part)], Place::Margin) => part.flow.hand_over_to_margins(self.page),
            _ => Ok(()),
        }
    }
}

/// Whether a note is the line above the notes.
fn is_separator(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "type").is_some_and(|kind| kind != "normal")
}

/// What is chosen from the list just begun: the entry of its number, else of its first one.
fn chosen(xml: &mut Xml<'_>) -> Result<Option<String>, Reason> {
    let list = Properties::read(xml)?;
    let at = list.number("result").or(list.number("default")).unwrap_or_default();
    Ok(list.values("listEntry").nth(at).map(str::to_owned))
}

/// The text in the element just begun.
fn text_of(xml: &mut Xml<'_>) -> Result<String, Reason> {
    let mut text = String::new();
    loop {
        match xml.next()? {
            Event::Text(part) => text.push_str(&part.xml10_content()),
            Event::CData(part) => text.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) => text.push_str(&xml::resolve(&reference)),
            Event::Start(_) => xml.skip()?,
            Event::End(_) | Event::Eof => return Ok(text),
            _ => {}
        }
    }
}
