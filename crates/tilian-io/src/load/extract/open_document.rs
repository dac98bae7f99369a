//! OpenDocument texts and sheets.

mod hidden;
#[cfg(test)]
mod tests;

use quick_xml::events::{BytesStart, Event};

use super::flow::{Flow, Piece};
use super::package::Package;
use super::page::Page;
use super::spans::{MOST_COLUMNS, Reach, SpanGrid};
use super::xml::{self, Xml, attribute, number};
use crate::load::extracted::Grid;
use crate::load::extraction::Limits;
use crate::load::reason::Reason;
use hidden::HiddenNames;

/// Rows that are repeated more often are the empty rest of a sheet.
const MOST_REPEATED: usize = 65_536;

/// The text of an .odt or .ods.
pub(super) fn read(bytes: &[u8], limits: &Limits, mut page: Page) -> Result<Page, Reason> {
    let mut package = Package::open(bytes, limits)?;
    let manifest = package.part("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Reason::Locked);
    }
    package.check_sizes()?;
    let content = package.needed("content.xml")?;
    let hidden = HiddenNames::read(&content)?;
    Story::new(&hidden, &mut page).read(&content)?;
    if let Some(styles) = package.part("styles.xml")? {
        let hidden = HiddenNames::read(&styles)?;
        Story { place: Place::Margin, ..Story::new(&hidden, &mut page) }.read(&styles)?;
    }
    Ok(page)
}

struct Story<'a> {
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Body,
    Margin,
}

enum Level {
    Part(Flow, CellShape),
    Table(Table),
}

#[derive(Clone, Copy)]
struct CellShape {
    reach: Reach,
    repeated: usize,
}

#[derive(Default)]
struct Table {
    name: Option<String>,
    grid: SpanGrid,
    /// How often the present row stands there.
    repeated: usize,
    /// Whether a filter hides the present row.
    is_filtered: bool,
    /// The cells of the present row.
    cells: Vec<Cell>,
    /// By column, whether it is hidden.
    hidden: Vec<bool>,
}

struct Cell {
    text: String,
    shape: CellShape,
    is_covered: bool,
}

const ONE: CellShape = CellShape { reach: Reach::ONE, repeated: 1 };

impl<'a> Story<'a> {
    fn new(hidden: &'a HiddenNames, page: &'a mut Page) -> Self {
        let levels = vec![Level::Part(Flow::default(), ONE)];
        Self { hidden, page, place: Place::Body, levels, notes: Vec::new(), inside: 0 }
    }

    fn read(mut self, text: &str) -> Result<(), Reason> {
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
            "office:annotation"
            | "text:note-citation"
            | "svg:title"
            | "svg:desc"
            | "text:ruby-text"
            | "text:page-number"
            | "text:page-count"
            | "text:sequence-decls"
            | "text:sheet-name"
            | "office:forms"
            | "table:shapes" => xml.skip()?,
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
            "table:table-row" if is_collapsed(tag) => {
                self.skip_row(tag);
                xml.skip()?;
            }
            "text:p" | "text:h" => self.inside += 1,
            "text:note-body" | "draw:text-box" => {
                self.levels.push(Level::Part(Flow::default(), ONE));
            }
            "table:table" => self.levels.push(Level::Table(Table::named(tag))),
            "table:table-row" => self.begin_row(tag),
            "table:table-cell" => self.begin_cell(tag),
            "table:covered-table-cell" => {
                let repeated = repeated(tag, "number-columns-repeated");
                self.cover(repeated);
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
                let is_hidden = is_collapsed(tag);
                let repeated = repeated(tag, "number-columns-repeated");
                if let Some(Level::Table(table)) = self.levels.last_mut() {
                    table.hide(is_hidden, repeated);
                }
            }
            "table:table-cell" => {
                self.begin_cell(tag);
                self.end("table:table-cell")?;
            }
            "table:covered-table-cell" => self.cover(repeated(tag, "number-columns-repeated")),
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
        let repeated = repeated(tag, "number-rows-repeated");
        if let Some(Level::Table(table)) = self.levels.last_mut() {
            table.grid.skip_rows(repeated);
            self.page.hidden(1);
        }
    }

    fn begin_row(&mut self, tag: &BytesStart<'_>) {
        if let Some(Level::Table(table)) = self.levels.last_mut() {
            table.repeated = attribute(tag, "number-rows-repeated")
                .and_then(|value| value.parse().ok())
                .unwrap_or(1);
            table.is_filtered = is_filtered(tag);
            table.cells.clear();
        }
    }

    fn begin_cell(&mut self, tag: &BytesStart<'_>) {
        let reach = Reach {
            columns: number(tag, "number-columns-spanned"),
            rows: number(tag, "number-rows-spanned"),
        };
        let shape = CellShape { reach, repeated: repeated(tag, "number-columns-repeated") };
        self.levels.push(Level::Part(Flow::default(), shape));
    }

    fn cover(&mut self, repeated: usize) {
        if let Some(Level::Table(table)) = self.levels.last_mut() {
            let shape = CellShape { reach: Reach::ONE, repeated };
            table.cells.push(Cell { text: String::new(), shape, is_covered: true });
        }
    }

    fn end_cell(&mut self) {
        let Some(Level::Part(flow, shape)) = self.levels.pop() else { return };
        let text = flow.into_text();
        if let Some(Level::Table(table)) = self.levels.last_mut() {
            table.cells.push(Cell { text, shape, is_covered: false });
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

    /// The innermost place where text goes.
    fn flow(&mut self) -> &mut Flow {
        if !matches!(self.levels.last(), Some(Level::Part(..))) {
            self.levels.push(Level::Part(Flow::default(), ONE));
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

impl Table {
    fn named(tag: &BytesStart<'_>) -> Self {
        Self { name: attribute(tag, "name"), repeated: 1, ..Self::default() }
    }

    /// Puts the row into the grid, as often as it stands there; empty rows are only counted.
    fn end_row(&mut self, page: &mut Page) -> Result<(), Reason> {
        let cells = std::mem::take(&mut self.cells);
        let used = cells.iter().rposition(|cell| !cell.text.is_empty() || cell.is_covered);
        let cells = &cells[..used.map_or(0, |last| last + 1)];
        page.filtered(usize::from(self.is_filtered && !cells.is_empty()));
        if cells.is_empty() && self.repeated > 1 {
            self.grid.skip_rows(self.repeated);
            return Ok(());
        }
        for _ in 0..self.repeated.min(MOST_REPEATED) {
            self.put(cells, page)?;
            self.grid.end_row(&mut page.budget)?;
        }
        Ok(())
    }

    fn put(&mut self, cells: &[Cell], page: &mut Page) -> Result<(), Reason> {
        for cell in cells {
            // A covered cell says nothing: what covers it is repeated by the grid.
            let times = if cell.is_covered { 0 } else { cell.shape.repeated };
            for _ in 0..times {
                self.grid.cell(&cell.text, cell.shape.reach, &mut page.budget)?;
            }
        }
        Ok(())
    }
}

impl Table {
    /// Notes whether the next columns are hidden.
    fn hide(&mut self, is_hidden: bool, columns: usize) {
        let columns = columns.min(MOST_COLUMNS.saturating_sub(self.hidden.len()));
        self.hidden.extend(std::iter::repeat_n(is_hidden, columns));
    }

    fn finish(self, page: &mut Page) -> Result<Grid, Reason> {
        let mut grid = self.grid.finish(self.name, &mut page.budget)?;
        let hides = |column: usize| self.hidden.get(column) == Some(&true);
        let width = grid.rows.first().map_or(0, |row| row.cells.len());
        let says = |column: usize| grid.rows.iter().any(|row| !row.cells[column].is_empty());
        page.hidden((0..width).filter(|column| hides(*column) && says(*column)).count());
        for row in &mut grid.rows {
            row.drop_columns(hides);
        }
        Ok(grid)
    }
}

fn is_collapsed(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "visibility").as_deref() == Some("collapse")
}

/// Whether a filter hides a row: nobody meant to hide what it says.
fn is_filtered(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "visibility").as_deref() == Some("filter")
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> usize {
    number(tag, name).clamp(1, MOST_COLUMNS)
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
