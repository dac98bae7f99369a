//! Sentences and clauses of Chinese text.
//!
//! unicode-segmentation's sentences do not end at ； or ……, so these are our own.

use crate::text::Span;

/// Sentences of a text, trimmed of white space, in order.
///
/// A sentence ends at 。！？；…, at `!?;`, at a line's end, and at a full stop that stands behind
/// a Chinese character or before white space (so 3.5 is whole). Closing quotation marks stay with it.
///
/// ```
/// use tilian::sentences;
///
/// let text = "他说：“好。”大家笑了；散会……";
/// let found: Vec<_> = sentences(text).map(|span| span.of(text)).collect();
/// assert_eq!(found, ["他说：“好。”", "大家笑了；", "散会……"]);
/// ```
pub fn sentences(text: &str) -> impl Iterator<Item = Span> + '_ {
    pieces(text, ends_sentence)
}

/// Clauses of a text, trimmed of white space and with their closing mark, in order.
///
/// A clause ends where a sentence does, and at ，、：,: too.
pub fn clauses(text: &str) -> impl Iterator<Item = Span> + '_ {
    pieces(text, |before, mark, after| {
        ends_sentence(before, mark, after) || matches!(mark, '，' | '、' | '：' | ',' | ':')
    })
}

/// Whether a sentence ends with `mark`, given its neighbours.
type Ends = fn(Option<char>, char, Option<char>) -> bool;

fn ends_sentence(before: Option<char>, mark: char, after: Option<char>) -> bool {
    match mark {
        '。' | '！' | '？' | '；' | '…' | '!' | '?' | ';' | '\n' | '\r' | '\u{2028}'
        | '\u{2029}' => true,
        '.' => {
            before.is_some_and(|c| !c.is_ascii())
                || after.is_none_or(|c| c.is_whitespace() || !c.is_ascii())
        }
        _ => false,
    }
}

fn pieces(text: &str, ends: Ends) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < text.len() {
            let end = start + piece(&text[start..], ends);
            let raw = &text[start..end];
            let lead = raw.len() - raw.trim_start().len();
            let span = Span::new(start + lead, start + lead + raw.trim().len());
            start = end;
            if !span.is_empty() {
                return Some(span);
            }
        }
        None
    })
}

/// Length in bytes of the piece that a text begins with, closing marks included.
fn piece(text: &str, ends: Ends) -> usize {
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|(_, next)| *next);
        if ends(before, c, after) {
            let end = at + c.len_utf8();
            return end + trailing(&text[end..], ends);
        }
        before = Some(c);
    }
    text.len()
}

/// Bytes of the marks that still belong to the piece before: repeated ends and closing quotes.
fn trailing(text: &str, ends: Ends) -> usize {
    text.chars()
        .take_while(|c| {
            matches!(c, '”' | '’' | '」' | '』' | '）')
                || (ends(None, *c, Some('x')) && !c.is_whitespace())
        })
        .map(char::len_utf8)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_where_a_reader_would() {
        let cases: [(&str, &[&str]); 6] = [
            ("", &[]),
            (" \n ", &[]),
            ("甲。乙！丙", &["甲。", "乙！", "丙"]),
            ("进行比较.结果", &["进行比较.", "结果"]),
            ("高3.5米。", &["高3.5米。"]),
            ("标题\n正文……", &["标题", "正文……"]),
        ];
        for (text, expected) in cases {
            let found: Vec<_> = sentences(text).map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{text:?}");
        }
        let text = "仁心，仁术；济世";
        let found: Vec<_> = clauses(text).map(|span| span.of(text)).collect();
        assert_eq!(found, ["仁心，", "仁术；", "济世"], "{text:?}");
    }
}
