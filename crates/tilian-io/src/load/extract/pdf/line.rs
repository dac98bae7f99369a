//! The lines of a page, from top to bottom.

use pdf_oxide::layout::TextLine;
use pdf_oxide::{Error, PdfDocument};

/// A line of text and where it stands, in points from the lower left.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) left: f32,
    pub(super) right: f32,
    /// Height of its letters.
    pub(super) size: f32,
    /// How high its middle stands on the page, from 0 at the foot to 1 at the head.
    pub(super) height: f32,
    /// Whether it comes apart as the cells of a table do.
    pub(super) is_parted: bool,
}

/// How wide a gap is that is a space also between Chinese characters, in letters.
const GAP: f32 = 0.7;

pub(super) fn of_page(document: &PdfDocument, page: usize) -> Result<Vec<Line>, Error> {
    let (_, foot, _, head) = document.get_page_media_box(page)?;
    let lines = document.extract_text_lines(page)?.into_iter().map(|line| Line {
        text: text_of(&line),
        left: line.bbox.x,
        right: line.bbox.x + line.bbox.width,
        size: line.bbox.height,
        height: (line.bbox.y + line.bbox.height / 2.0 - foot) / (head - foot).max(1.0),
        is_parted: is_parted(&line),
    });
    Ok(lines.filter(|line| !line.text.is_empty()).collect())
}

/// How wide a gap is between two cells of a table, in letters.
const CELL_GAP: f32 = 2.0;

fn is_parted(line: &TextLine) -> bool {
    line.words.windows(2).any(|pair| {
        let [left, right] = pair else { return false };
        right.bbox.x - left.bbox.x - left.bbox.width >= CELL_GAP * right.bbox.height
    })
}

/// The words of a line, with spaces where they stand apart.
fn text_of(line: &TextLine) -> String {
    let mut text = String::new();
    let mut right = line.bbox.x;
    for word in &line.words {
        let is_apart = word.bbox.x - right >= GAP * word.bbox.height;
        let closed = close_up(&word.text);
        if !text.is_empty() && !closed.is_empty() && (is_apart || !joins(&text, &closed)) {
            text.push(' ');
        }
        text.push_str(&closed);
        right = word.bbox.x + word.bbox.width;
    }
    text
}

/// A text without the spaces that stand between Chinese characters, where only glyphs stand
/// apart.
fn close_up(text: &str) -> String {
    let mut closed = String::new();
    for word in text.split_whitespace() {
        if !closed.is_empty() && !joins(&closed, word) {
            closed.push(' ');
        }
        closed.push_str(word);
    }
    closed
}

/// Whether nothing stands between two pieces of text: between Chinese characters there is no
/// space, nor between one and a number, which programs only set a little apart.
fn joins(before: &str, after: &str) -> bool {
    let [left, right] = [before.chars().next_back(), after.chars().next()];
    let is_wide = |c: Option<char>| c.is_some_and(is_wide);
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match (is_wide(left), is_wide(right)) {
        (true, true) => true,
        (true, false) => is_digit(right),
        (false, true) => is_digit(left),
        (false, false) => false,
    }
}

/// The same of the end of a line and the beginning of the next: a line breaks beside a Chinese
/// character where there is no space.
pub(super) fn joins_over_lines(before: &str, after: &str) -> bool {
    before.ends_with(is_wide) || after.starts_with(is_wide)
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}' | '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_between_chinese_characters_close_up() {
        for (given, expected) in [
            ("夜 班 的 灯", "夜班的灯"),
            ("ICU 的 24 小时", "ICU 的24小时"),
            ("他说 ： “ 好 ”", "他说：“好”"),
            ("a  b", "a b"),
        ] {
            assert_eq!(close_up(given), expected, "{given:?}");
        }
    }
}
