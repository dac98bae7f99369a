//! What the marks of RTF make of its text.

mod group;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::charset;
use super::table::{CellShape, Merge, Table};
use crate::load::extract::page::Page;
use crate::load::reason::Reason;
use group::{Destination, Group, destination, stands_for};

/// First halves of characters beyond the 65,536th, in UTF-16.
const FIRST_HALVES: RangeInclusive<u16> = 0xD800..=0xDBFF;

/// Groups in groups that are read.
const DEEPEST: usize = 1_000;

pub(super) struct Story<'a> {
    page: &'a mut Page,
    groups: Vec<Group>,
    /// What the bytes of fonts without a character set are in.
    encoding: &'static Encoding,
    fonts: BTreeMap<i32, &'static Encoding>,
    default_font: i32,
    /// The font whose line of the font table is read.
    font: i32,
    /// Bytes that wait for the rest of their character.
    pending: Vec<u8>,
    /// The first half of a character beyond the 65,536th.
    surrogate: Option<u16>,
    /// Characters still to pass over, which stand for the one just read in old readers.
    skip: usize,
    /// Whether `\*` stood before.
    is_optional: bool,
    instruction: String,
    /// The text of the story, and of the margin, note or text box in it.
    texts: Vec<String>,
    /// What stands behind the paragraph, and at the end.
    after: Vec<String>,
    notes: Vec<String>,
    cells: Vec<String>,
    shapes: Vec<CellShape>,
    merge: Merge,
    table: Table,
    is_in_table: bool,
    last: Mark,
}

/// What became of the latest text: passages that follow each other count as one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Shown,
    Deleted,
    Hidden,
}

impl<'a> Story<'a> {
    pub(super) fn new(page: &'a mut Page) -> Self {
        Self {
            page,
            groups: vec![Group::default()],
            encoding: WINDOWS_1252,
            fonts: BTreeMap::new(),
            default_font: 0,
            font: 0,
            pending: Vec::new(),
            surrogate: None,
            skip: 0,
            is_optional: false,
            instruction: String::new(),
            texts: vec![String::new()],
            after: Vec::new(),
            notes: Vec::new(),
            cells: Vec::new(),
            shapes: Vec::new(),
            merge: Merge::Alone,
            table: Table::default(),
            is_in_table: false,
            last: Mark::Shown,
        }
    }

    pub(super) fn is_double_byte(&self) -> bool {
        charset::is_double_byte(self.present_encoding())
    }

    pub(super) fn open(&mut self) -> Result<(), Reason> {
        self.settle();
        self.skip = 0;
        let group = self.group().clone();
        self.groups.push(Group { owns_text: false, ..group });
        if self.groups.len() > DEEPEST { Err(Reason::TooDeep) } else { Ok(()) }
    }

    pub(super) fn close(&mut self) -> Result<(), Reason> {
        self.settle();
        self.skip = 0;
        self.is_optional = false;
        if self.groups.len() == 1 {
            return Ok(());
        }
        let Some(group) = self.groups.pop().filter(|group| group.owns_text) else { return Ok(()) };
        let text = if self.texts.len() > 1 { self.texts.pop() } else { None };
        let text = text.unwrap_or_default();
        match group.destination {
            Destination::Margin => {
                for line in text.lines() {
                    self.page.margin(line)?;
                }
            }
            Destination::Note => self.notes.push(text),
            _ => self.after.push(text),
        }
        Ok(())
    }

    pub(super) fn word(&mut self, name: &str, number: Option<i32>) -> Result<(), Reason> {
        self.skip = 0;
        self.settle();
        let is_optional = std::mem::take(&mut self.is_optional);
        if let Some(destination) = destination(name, is_optional) {
            self.enter(destination);
            return Ok(());
        }
        match name {
            "ansicpg" => self.encoding = number.and_then(charset::of_page).unwrap_or(self.encoding),
            "deff" => self.default_font = number.unwrap_or(0),
            "fcharset" => {
                if let Some(encoding) = number.and_then(charset::of_font) {
                    self.fonts.insert(self.font, encoding);
                }
            }
            "f" if self.group().destination == Destination::Fonts => {
                self.font = number.unwrap_or(0);
            }
            "f" => self.group_mut().font = number,
            "uc" => self.group_mut().fallback = to_usize(number.unwrap_or(1)),
            "u" => self.unicode(number.unwrap_or(0)),
            "v" => self.group_mut().is_hidden = number != Some(0),
            "deleted" => self.group_mut().is_deleted = number != Some(0),
            "plain" => self.group_mut().plain(),
            "field" => self.instruction.clear(),
            "fldrslt" if group::tells_page(&self.instruction) => {
                self.group_mut().destination = Destination::Nowhere;
            }
            _ if self.group().destination.is_unseen() => {}
            _ => return self.layout(name, number),
        }
        Ok(())
    }

    /// Words that make paragraphs, tables and characters.
    fn layout(&mut self, name: &str, number: Option<i32>) -> Result<(), Reason> {
        match name {
            "par" | "sect" | "page" => return self.end_paragraph(),
            "pard" => self.is_in_table = false,
            "intbl" => self.is_in_table = true,
            "trowd" => self.shapes.clear(),
            "clvmrg" => self.merge = Merge::Above,
            "clmrg" => self.merge = Merge::Left,
            "cellx" => {
                let merge = std::mem::take(&mut self.merge);
                self.shapes.push(CellShape { right: number.unwrap_or(0), merge });
            }
            "cell" => {
                let text = self.take_text();
                self.cells.push(text);
            }
            "row" => {
                let cells = std::mem::take(&mut self.cells);
                self.table.row(cells, &self.shapes);
            }
            "nestcell" => self.text("\t"),
            "nestrow" => self.text("\n"),
            _ => self.text(stands_for(name)),
        }
        Ok(())
    }

    pub(super) fn symbol(&mut self, symbol: u8) -> Result<(), Reason> {
        if symbol == b'*' {
            self.is_optional = true;
            return Ok(());
        }
        if self.skip > 0 {
            self.skip -= 1;
            return Ok(());
        }
        self.settle();
        match symbol {
            b'\r' | b'\n' => return self.end_paragraph(),
            b'~' => self.text(" "),
            b'_' => self.text("-"),
            b'\\' | b'{' | b'}' => self.text(&char::from(symbol).to_string()),
            _ => {}
        }
        Ok(())
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        let skipped = self.skip.min(bytes.len());
        self.skip -= skipped;
        self.push_bytes(&bytes[skipped..]);
    }

    pub(super) fn escaped(&mut self, byte: u8) {
        if self.skip > 0 {
            self.skip -= 1;
        } else {
            self.push_bytes(&[byte]);
        }
    }

    pub(super) fn finish(mut self) -> Result<(), Reason> {
        self.settle();
        self.texts.truncate(1);
        self.is_in_table = false;
        self.end_paragraph()?;
        for note in std::mem::take(&mut self.notes) {
            for line in note.lines() {
                self.page.paragraph(line)?;
            }
        }
        Ok(())
    }

    fn enter(&mut self, destination: Destination) {
        let is_unseen = self.group().destination.is_unseen();
        let owns_text = destination.is_apart() && !is_unseen;
        if owns_text {
            self.texts.push(String::new());
        }
        let group = self.group_mut();
        if !is_unseen {
            group.destination = destination;
        }
        group.owns_text = owns_text;
    }

    /// A character by its number, of which the upper half is negative.
    fn unicode(&mut self, number: i32) {
        let unit = u16::try_from(number.rem_euclid(0x1_0000)).unwrap_or_default();
        let units = [self.surrogate.take(), Some(unit)].into_iter().flatten();
        let units: Vec<u16> = units.collect();
        let whole: String = char::decode_utf16(units).flatten().collect();
        self.text(&whole);
        self.surrogate = FIRST_HALVES.contains(&unit).then_some(unit);
        self.skip = self.group().fallback;
    }

    fn push_bytes(&mut self, bytes: &[u8]) {
        self.surrogate = None;
        self.pending.extend_from_slice(bytes);
    }

    /// Makes text of the bytes that wait.
    fn settle(&mut self) {
        if !self.pending.is_empty() {
            let bytes = std::mem::take(&mut self.pending);
            let (text, _) = self.present_encoding().decode_without_bom_handling(&bytes);
            self.text(&text);
        }
    }

    fn present_encoding(&self) -> &'static Encoding {
        let font = self.group().font.unwrap_or(self.default_font);
        self.fonts.get(&font).copied().unwrap_or(self.encoding)
    }

    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let group = self.group();
        match group.destination {
            Destination::Instruction => return self.instruction.push_str(text),
            destination if destination.is_unseen() => return,
            _ => {}
        }
        let mark = match (group.is_deleted, group.is_hidden) {
            (true, _) => Mark::Deleted,
            (false, true) => Mark::Hidden,
            (false, false) => Mark::Shown,
        };
        match mark {
            Mark::Shown => {
                if let Some(last) = self.texts.last_mut() {
                    last.push_str(text);
                }
            }
            Mark::Deleted if self.last != mark => self.page.deletions(1),
            Mark::Hidden if self.last != mark => self.page.hidden(1),
            Mark::Deleted | Mark::Hidden => {}
        }
        self.last = mark;
    }

    fn end_paragraph(&mut self) -> Result<(), Reason> {
        if self.texts.len() > 1 || self.is_in_table {
            // A character of layout: it stands although the run is hidden.
            if let Some(text) = self.texts.last_mut() {
                text.push('\n');
            }
            return Ok(());
        }
        if !self.cells.is_empty() {
            let cells = std::mem::take(&mut self.cells);
            self.table.row(cells, &self.shapes);
        }
        if !self.table.is_empty() {
            let grid = std::mem::take(&mut self.table).finish(self.page)?;
            self.page.table(grid);
        }
        let text = self.take_text();
        self.page.paragraph(&text)?;
        for text in std::mem::take(&mut self.after) {
            for line in text.lines() {
                self.page.paragraph(line)?;
            }
        }
        Ok(())
    }

    fn take_text(&mut self) -> String {
        self.texts.last_mut().map(std::mem::take).unwrap_or_default()
    }

    fn group(&self) -> &Group {
        &self.groups[self.groups.len() - 1]
    }

    fn group_mut(&mut self) -> &mut Group {
        let last = self.groups.len() - 1;
        &mut self.groups[last]
    }
}

fn to_usize(number: i32) -> usize {
    usize::try_from(number).unwrap_or(0)
}
