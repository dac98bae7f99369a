//! Lines to paragraphs.

use super::line::{Line, joins_over_lines};

/// How far from the right edge a full line may end, in letters.
const RAGGED: f32 = 1.5;

/// The same where a line ends within a sentence, or paragraphs stand in: marks that may not begin a line take letters
/// down with them.
const OPEN_RAGGED: f32 = 4.0;

/// How far a line stands in that begins a paragraph, in letters.
const INDENT: f32 = 1.0;

/// The edges of the text of a page.
struct Column {
    left: f32,
    right: f32,
    /// Whether paragraphs stand in, so that a line that does not goes on with the one above.
    indents: bool,
}

impl Column {
    fn of(page: &[Line]) -> Self {
        let left = page.iter().map(|line| line.left).min_by(f32::total_cmp);
        let right = page.iter().map(|line| line.right).max_by(f32::total_cmp);
        let (left, right) = (left.unwrap_or(0.0), right.unwrap_or(0.0));
        let mut column = Self { left, right, indents: false };
        column.indents = page.iter().any(|line| column.is_indented(line));
        column
    }

    /// Whether a line runs to the right edge, so that its paragraph may go on.
    fn is_full(&self, line: &Line) -> bool {
        let is_open = line.text.ends_with(|c: char| c.is_alphanumeric() || "，、".contains(c));
        let ragged = if is_open || self.indents { OPEN_RAGGED } else { RAGGED };
        line.right >= self.right - ragged * line.size
    }

    fn is_indented(&self, line: &Line) -> bool {
        line.left >= self.left + INDENT * line.size
    }
}

/// The paragraphs of pages: a full line goes on in the next, also on the next page, unless that
/// is indented, or the sentence ends and the page does not indent.
pub(super) fn join(pages: &[Vec<Line>]) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut goes_on = false;
    for page in pages {
        let column = Column::of(page);
        for line in page {
            match paragraphs.last_mut().filter(|_| goes_on && !column.is_indented(line)) {
                Some(paragraph) => {
                    if !joins_over_lines(paragraph, &line.text) {
                        paragraph.push(' ');
                    }
                    paragraph.push_str(&line.text);
                }
                None => paragraphs.push(line.text.clone()),
            }
            goes_on = column.is_full(line) && (column.indents || !ends_sentence(&line.text));
        }
    }
    paragraphs
}

fn ends_sentence(text: &str) -> bool {
    let closing = ['”', '’', '」', '』', '）', ')'];
    text.trim_end_matches(closing).ends_with(['。', '！', '？', '：', '；', '.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, left: f32, right: f32) -> Line {
        Line { text: text.to_owned(), left, right, size: 12.0, height: 0.5, is_parted: false }
    }

    #[test]
    fn full_lines_go_on_and_indented_ones_begin() {
        let pages = [
            vec![
                line("夜班的灯", 200.0, 260.0),
                line("凌晨两点，走廊里只剩", 124.0, 500.0),
                line("一盏灯。", 100.0, 160.0),
                line("护士站的灯还亮着，", 124.0, 499.0),
                line("她", 100.0, 470.0),
            ],
            vec![line("走过来。", 100.0, 160.0), line("天亮了，灯才熄灭，人们", 124.0, 500.0)],
        ];
        assert_eq!(
            join(&pages),
            [
                "夜班的灯",
                "凌晨两点，走廊里只剩一盏灯。",
                "护士站的灯还亮着，她走过来。",
                "天亮了，灯才熄灭，人们",
            ]
        );
    }
}
