//! Telephone and identity numbers, which nobody needs for what is said.

mod number;

use std::borrow::Cow;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

use super::draft::{Draft, Reading};
use super::extracted::{Block, Extracted, Grid};
use super::loaded::About;

/// What stands in the place of a number.
pub(super) const MARK: &str = "***";

/// A text without such numbers, and how many there were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Redacted<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) numbers: usize,
}

/// Puts a mark in the place of every telephone and identity number.
pub(super) fn redact(text: &str) -> Redacted<'_> {
    marked(text, &number::find(text))
}

/// A text with a mark in the place of each range.
fn marked<'a>(text: &'a str, found: &[Range<usize>]) -> Redacted<'a> {
    if found.is_empty() {
        return Redacted { text: Cow::Borrowed(text), numbers: 0 };
    }
    let mut redacted = String::with_capacity(text.len());
    let mut end = 0;
    for range in found {
        redacted.push_str(&text[end..range.start]);
        redacted.push_str(MARK);
        end = range.end;
    }
    redacted.push_str(&text[end..]);
    Redacted { text: Cow::Owned(redacted), numbers: found.len() }
}

/// A path without such numbers, to be shown.
pub(super) fn path(path: &Path) -> PathBuf {
    let shown = path.to_string_lossy();
    match redact(&shown) {
        Redacted { numbers: 0, .. } => path.to_path_buf(),
        redacted => PathBuf::from(redacted.text.into_owned()),
    }
}

/// Leaves such numbers out of a text, and says how many there were.
pub(super) fn clean(text: &mut String) -> usize {
    let found = number::find(text);
    put_marks(text, &found)
}

/// Leaves them out of a text behind a label, where a shorter number is one too.
fn clean_labelled(text: &mut String) -> usize {
    let found = number::find_labelled(text);
    put_marks(text, &found)
}

fn put_marks(text: &mut String, found: &[Range<usize>]) -> usize {
    if let Redacted { text: Cow::Owned(cleaned), .. } = marked(text, found) {
        *text = cleaned;
    }
    found.len()
}

/// Leaves such numbers out of all that was taken out of a file.
pub(super) fn clean_blocks(extracted: &mut Extracted) -> usize {
    let mut numbers = 0;
    let mut labels = Labels::default();
    for margin in &mut extracted.margins {
        numbers += labels.clean_next(margin, false);
    }
    for block in &mut extracted.blocks {
        numbers += match block {
            Block::Paragraph(paragraph) => labels.clean_next(paragraph, false),
            Block::Table(grid) => {
                labels = Labels::default();
                clean_grid(grid)
            }
        };
    }
    numbers
}

/// Leaves them out of a table: a number stands beside its label or below it.
fn clean_grid(grid: &mut Grid) -> usize {
    let mut numbers = grid.name.as_mut().map_or(0, clean);
    let width = grid.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let mut is_below_label = vec![false; width];
    for row in &mut grid.rows {
        let mut labels = Labels::default();
        for (cell, is_below_label) in row.cells.iter_mut().zip(&mut is_below_label) {
            numbers += labels.clean_next(cell, *is_below_label);
            *is_below_label |= labels.is_behind_label;
        }
    }
    numbers
}

/// Characters of the longest text that is the value of a label before it.
const LONGEST_VALUE: usize = 40;

/// Whether the last text of several was a label.
#[derive(Default)]
struct Labels {
    is_behind_label: bool,
    /// The last text and whether it stood behind a label: a merged cell stands several times.
    last: String,
    was_behind_label: bool,
}

impl Labels {
    /// Cleans a text that follows those before; `is_labelled` says that another label names it.
    fn clean_next(&mut self, text: &mut String, is_labelled: bool) -> usize {
        if text.trim().is_empty() {
            return 0;
        }
        let is_repeated = self.was_behind_label && *text == self.last;
        let is_value = (is_labelled || self.is_behind_label || is_repeated)
            && text.chars().count() <= LONGEST_VALUE;
        text.clone_into(&mut self.last);
        self.was_behind_label = is_value;
        self.is_behind_label = number::is_label(text);
        if is_value { clean_labelled(text) } else { clean(text) }
    }
}

/// What reading a file gave without such numbers in its documents, and in what is said of the
/// lines that were left out.
pub(super) fn of_reading(mut reading: Reading) -> Reading {
    reading.drafts.iter_mut().for_each(clean_draft);
    for text in reading.skipped.iter_mut().flat_map(|skipped| skipped.reason.texts()) {
        clean(text);
    }
    reading
}

fn clean_draft(draft: &mut Draft) {
    let document = &mut draft.document;
    let told =
        [&mut document.title, &mut document.unit, &mut document.author, &mut document.part_of];
    let fields = told.into_iter().flatten().chain([&mut document.text, &mut document.id]);
    let numbers: usize = fields.map(clean).sum();
    for name in [&mut document.title, &mut document.unit, &mut document.author] {
        *name = name.take().and_then(without_mark);
    }
    for text in draft.notes.iter_mut().flat_map(About::texts) {
        clean(text);
    }
    if numbers > 0 {
        draft.notes.push(About::Redacted { numbers });
    }
}

/// A mark at the end or beginning of a name, with the label and brackets of the number.
static MARK_AT_ENDS: LazyLock<Regex> = LazyLock::new(|| {
    let mark = "[（(]?(?:(?:联系)?电话|手机号?|联系方式)?[：:]?\\s*\\*{3}\\s*[）)]?";
    let part = "[\\s、，,;；+＋/／_-]";
    Regex::new(&format!("^(?:{part}*{mark}{part}*)+|(?:{part}*{mark}{part}*)+$"))
        .expect("a sound pattern")
});

/// A name without the marks at its ends; `None` where it was nothing else.
fn without_mark(name: String) -> Option<String> {
    if !name.contains(MARK) {
        return Some(name);
    }
    let bare = MARK_AT_ENDS.replace_all(&name, "").into_owned();
    Some(bare).filter(|bare| !bare.is_empty())
}

#[cfg(test)]
mod tests;
