//! What stands between paired marks.

use std::collections::BTreeMap;

use crate::text::Span;

/// Opening and closing quotation marks; those of the keyboard open and close alike.
pub(crate) const QUOTATION_MARKS: [[char; 2]; 6] =
    [['“', '”'], ['‘', '’'], ['「', '」'], ['『', '』'], ['"', '"'], ['＂', '＂']];

/// Marks around titles of books and texts.
pub(crate) const TITLE_MARKS: [[char; 2]; 2] = [['《', '》'], ['〈', '〉']];

/// The spans between paired marks, the marks left out, in order; of spans within each other the
/// outermost.
///
/// A pair stands within one paragraph: a mark that was forgotten encloses no more than that. Of
/// marks that open and close alike an odd number in a paragraph encloses nothing.
pub(crate) fn enclosed(text: &str, pairs: &[[char; 2]]) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for paragraph in text.split_inclusive(['\n', '\r', '\u{2029}']) {
        found.extend(in_paragraph(paragraph, start, pairs));
        start += paragraph.len();
    }
    found
}

/// A mark that is still to be closed.
struct Open {
    closing: char,
    inner: usize,
}

/// Marks that are still to be closed, the outermost first.
#[derive(Default)]
struct Levels {
    marks: Vec<Open>,
    /// How many wait for each closing mark, so that one that closes nothing looks at none.
    awaited: BTreeMap<char, usize>,
}

impl Levels {
    fn push(&mut self, mark: Open) {
        *self.awaited.entry(mark.closing).or_default() += 1;
        self.marks.push(mark);
    }

    /// The innermost mark that a character closes; those within it enclose nothing.
    fn close(&mut self, closing: char) -> Option<Open> {
        if self.awaited.get(&closing).is_none_or(|marks| *marks == 0) {
            return None;
        }
        while let Some(mark) = self.marks.pop() {
            self.awaited.entry(mark.closing).and_modify(|marks| *marks -= 1);
            if mark.closing == closing {
                return Some(mark);
            }
        }
        None
    }
}

fn in_paragraph(paragraph: &str, start: usize, pairs: &[[char; 2]]) -> Vec<Span> {
    let is_odd = |[open, close]: &&[char; 2]| {
        open == close && paragraph.chars().filter(|c| c == open).count() % 2 == 1
    };
    let odd: Vec<char> = pairs.iter().filter(is_odd).map(|[open, _]| *open).collect();
    let mut open = Levels::default();
    let mut found: Vec<Span> = Vec::new();
    for (at, c) in paragraph.char_indices().filter(|(_, c)| !odd.contains(c)) {
        if let Some(mark) = open.close(c) {
            let span = Span::new(start + mark.inner, start + at);
            // In order, so that what stands within is what came last.
            let outside = found.iter().rposition(|other| !span.contains(*other));
            found.truncate(outside.map_or(0, |last| last + 1));
            found.push(span);
        } else if let Some([_, closing]) = pairs.iter().find(|[open, _]| *open == c) {
            open.push(Open { closing: *closing, inner: at + c.len_utf8() });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_enclose_within_a_paragraph() {
        for (text, expected) in [
            ("", &[][..]),
            ("他说：“仁者爱人。”又说：‘好’。", &["仁者爱人。", "好"]),
            ("「外『内』外」，『又』", &["外『内』外", "又"]),
            ("\"一\"二\"三\"", &["一", "三"]),
            ("5\"的管子，\"一\"", &[]),
            ("“没有完\n下一段”，“完了”", &["完了"]),
            ("“外层没有完，“里层”", &["里层"]),
            ("don’t 不是引号", &[]),
        ] {
            let found = enclosed(text, &QUOTATION_MARKS);
            let found: Vec<_> = found.into_iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
