//! HTML, from a browser, from Word or Excel, or from a form: as its reader sees it.
//!
//! The tags are read one after the other and no tree is built, so that no nesting is too deep.

mod element;
#[cfg(test)]
mod tests;
mod white;

use html5gum::{StartTag, Token, Tokenizer};

use super::flow::{Flow, Piece};
use super::page::Page;
use super::spans::{Reach, SpanGrid};
use crate::load::encoding;
use crate::load::reason::Reason;
use element::Element;

/// Tables in tables that are read.
const DEEPEST: usize = 64;

/// The text of a page of HTML.
pub(super) fn read(bytes: &[u8], mut page: Page) -> Result<Page, Reason> {
    let text = encoding::decode_page(bytes).ok_or(Reason::NotText)?;
    let mut story =
        Story { page: &mut page, levels: vec![Level::default()], skipped: None, pre: 0, margin: 0 };
    for Ok(token) in Tokenizer::new(text.as_str()) {
        match token {
            Token::StartTag(tag) => story.begin(&tag)?,
            Token::EndTag(tag) => story.end(&name(&tag.name))?,
            Token::String(text) => story.text(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    story.finish()?;
    Ok(page)
}

struct Story<'a> {
    page: &'a mut Page,
    /// Where text goes, the innermost last.
    levels: Vec<Level>,
    /// The element that is passed over with all that it holds.
    skipped: Option<Skipped>,
    /// How many elements around keep white space as it is.
    pre: usize,
    /// How many divisions are open of a header or footer of pages, itself included.
    margin: usize,
}

enum Level {
    /// The page itself, or a cell with how far it reaches.
    Part(Flow, Reach),
    Table(SpanGrid),
}

impl Default for Level {
    fn default() -> Self {
        Self::Part(Flow::default(), Reach::ONE)
    }
}

struct Skipped {
    name: String,
    /// How many elements of that name are open.
    depth: usize,
}

impl Story<'_> {
    fn begin(&mut self, tag: &StartTag<()>) -> Result<(), Reason> {
        let name = name(&tag.name);
        if let Some(skipped) = &mut self.skipped {
            skipped.depth += usize::from(skipped.name == name && !tag.self_closing);
            return Ok(());
        }
        let element = Element::of(&name);
        if element != Element::Void && !tag.self_closing && self.is_left_out(tag, element) {
            self.skipped = Some(Skipped { name, depth: 1 });
            return Ok(());
        }
        match element {
            Element::Break => self.push(white::BREAK),
            Element::Block => {
                self.end_paragraph()?;
                if name == "div" && (self.margin > 0 || element::is_margin(tag)) {
                    self.margin += 1;
                }
            }
            Element::Preformatted => {
                self.end_paragraph()?;
                self.pre += 1;
            }
            Element::Table => self.begin_table()?,
            Element::Row => self.end_row()?,
            Element::Cell => self.begin_cell(tag)?,
            Element::Unseen | Element::Deleted | Element::Void | Element::Inline => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Reason> {
        if let Some(skipped) = &mut self.skipped {
            skipped.depth -= usize::from(skipped.name == name);
            if skipped.depth == 0 {
                self.skipped = None;
            }
            return Ok(());
        }
        match Element::of(name) {
            Element::Block => {
                self.end_paragraph()?;
                self.margin = self.margin.saturating_sub(usize::from(name == "div"));
                Ok(())
            }
            Element::Preformatted => {
                self.pre = self.pre.saturating_sub(1);
                self.end_paragraph()
            }
            Element::Table => self.end_table(),
            Element::Row => self.end_row(),
            Element::Cell => self.end_cell(),
            _ => Ok(()),
        }
    }

    /// Whether an element is not shown; what a reader might miss is counted.
    fn is_left_out(&mut self, tag: &StartTag<()>, element: Element) -> bool {
        match element {
            Element::Unseen => true,
            Element::Deleted => {
                self.page.deletions(1);
                true
            }
            _ if element::hides(tag) => {
                self.page.hidden(1);
                true
            }
            _ => false,
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        for c in text.chars() {
            self.push(if self.pre > 0 && c == '\n' { white::BREAK } else { c });
        }
    }

    fn push(&mut self, c: char) {
        if let Some(Level::Part(flow, _)) = self.levels.last_mut() {
            flow.text.push(c);
        }
    }

    fn end_paragraph(&mut self) -> Result<(), Reason> {
        let is_outermost = self.levels.len() == 1;
        if let Some(Level::Part(flow, _)) = self.levels.last_mut() {
            flow.text = white::collapse(&flow.text);
            flow.end_paragraph();
            match (is_outermost, self.margin) {
                (true, 0) => flow.hand_over(self.page)?,
                (true, _) => flow.hand_over_to_margins(self.page)?,
                (false, _) => {}
            }
        }
        Ok(())
    }

    fn begin_table(&mut self) -> Result<(), Reason> {
        self.end_paragraph()?;
        if self.levels.len() > 2 * DEEPEST {
            return Err(Reason::TooDeep);
        }
        // A table that stands in a row but in no cell is shown as if it stood in one.
        if matches!(self.levels.last(), Some(Level::Table(_))) {
            self.levels.push(Level::default());
        }
        self.levels.push(Level::Table(SpanGrid::default()));
        Ok(())
    }

    fn begin_cell(&mut self, tag: &StartTag<()>) -> Result<(), Reason> {
        self.end_cell()?;
        if matches!(self.levels.last(), Some(Level::Table(_))) {
            let columns = element::number(tag, b"colspan");
            let reach = Reach { columns, rows: element::number(tag, b"rowspan") };
            self.levels.push(Level::Part(Flow::default(), reach));
        }
        Ok(())
    }

    /// Ends the cell that is open in the innermost table.
    fn end_cell(&mut self) -> Result<(), Reason> {
        self.end_paragraph()?;
        let [.., Level::Table(grid), Level::Part(flow, reach)] = self.levels.as_mut_slice() else {
            return Ok(());
        };
        let text = std::mem::take(flow).into_text();
        grid.cell(&text, *reach, &mut self.page.budget)?;
        self.levels.pop();
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Reason> {
        self.end_cell()?;
        match self.levels.last_mut() {
            Some(Level::Table(grid)) if grid.is_in_row() => grid.end_row(&mut self.page.budget),
            _ => Ok(()),
        }
    }

    fn end_table(&mut self) -> Result<(), Reason> {
        self.end_row()?;
        let Some(Level::Table(grid)) = self.levels.pop_if(|level| matches!(level, Level::Table(_)))
        else {
            return Ok(());
        };
        let grid = grid.finish(None, &mut self.page.budget)?;
        if let Some(Level::Part(flow, _)) = self.levels.last_mut() {
            flow.pieces.push(Piece::Table(grid));
        }
        self.end_paragraph()
    }

    fn finish(mut self) -> Result<(), Reason> {
        while self.levels.len() > 1 {
            self.end_table()?;
        }
        self.end_paragraph()
    }
}

fn name(name: &[u8]) -> String {
    String::from_utf8_lossy(name).to_lowercase()
}
