//! Characters without width or shape.

use super::{Standing, standing};
use crate::text::Span;

/// Where characters stand that nobody sees and that the text does not need; neighbours as one.
pub(super) fn hidden(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for c in standing(text).filter(|c| is_hidden(c.char) && !is_needed(c)) {
        match found.last_mut() {
            Some(last) if last.end() == c.span.start() => {
                *last = Span::new(last.start(), c.span.end());
            }
            _ => found.push(c.span),
        }
    }
    found
}

/// Whether a character has neither width nor shape: format characters, variation selectors,
/// fillers, tags and controls, but for those that end a line or a page.
///
/// After the property `Default_Ignorable_Code_Point` of the Unicode Character Database.
pub(in crate::reuse) fn is_hidden(c: char) -> bool {
    match c {
        '\t' | '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' => false,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' => {
            true
        }
        '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' => true,
        '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' => true,
        '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' => true,
        '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}' => true,
        _ => c.is_control(),
    }
}

/// Whether a hidden character has its use where it stands.
fn is_needed(c: &Standing) -> bool {
    let beside = |is: fn(char) -> bool| c.before.is_some_and(is) || c.after.is_some_and(is);
    let between = |is: fn(char) -> bool| c.before.is_some_and(is) && c.after.is_some_and(is);
    match c.char {
        // The mark of the byte order, which editors leave at the very start.
        '\u{FEFF}' => c.span.start() == 0,
        // A word of Latin letters may be parted at a line's end.
        '\u{AD}' => between(|c| c.is_ascii_alphabetic()),
        '\u{200D}' => between(is_emoji) || beside(is_joined),
        '\u{FE0E}' | '\u{FE0F}' => c.before.is_some_and(is_emoji) || c.after == Some('\u{20E3}'),
        '\u{E0020}'..='\u{E007F}' => c.before.is_some_and(|c| is_emoji(c) || is_tag(c)),
        _ => beside(is_joined),
    }
}

fn is_tag(c: char) -> bool {
    ('\u{E0020}'..='\u{E007F}').contains(&c)
}

/// Symbols and pictures, and the selector that makes one of them a picture.
fn is_emoji(c: char) -> bool {
    matches!(c,
        '©' | '®' | '‼' | '⁉' | '〰' | '〽' | '㊗' | '㊙' | '\u{FE0F}'
        | '\u{2100}'..='\u{27BF}' | '\u{2900}'..='\u{297F}' | '\u{2B00}'..='\u{2BFF}'
        | '\u{1F000}'..='\u{1FAFF}')
}

/// Letters of scripts that are written with joiners, selectors or marks of direction: from
/// Hebrew and Arabic to Tibetan, Myanmar, Khmer and Mongolian.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{109F}' | '\u{1780}'..='\u{18AF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_found_where_it_is_not_needed() {
        for (text, expected) in [
            ("", 0),
            ("夜里\u{200B}的灯\u{2060}\u{FEFF}亮着", 2),
            ("夜里\u{AD}的灯", 1),
            ("con\u{AD}trol", 0),
            ("\u{FEFF}夜里", 0),
            ("夜里\u{FEFF}", 1),
            ("夜\u{FE0F}里", 1),
            ("夜\u{E0100}里\u{3164}的\u{1160}灯\u{E0061}", 4),
            ("夜里\u{202E}的\u{202C}灯\u{200F}", 3),
            ("夜\u{7}里\0", 2),
            ("夜里\r\n的\t灯\u{C}", 0),
            ("❤\u{FE0F} 1\u{FE0F}\u{20E3} 👨\u{200D}👩\u{200D}👧 👍🏽 👩🏽\u{200D}⚕\u{FE0F}", 0),
            ("🏴\u{E0067}\u{E0062}\u{E007F}", 0),
            ("ᠮᠣᠩᠭᠣᠯ\u{180B} می\u{200C}خواهم", 0),
            ("夜\u{200D}里", 1),
        ] {
            assert_eq!(hidden(text).len(), expected, "{text:?}: {:?}", hidden(text));
        }
    }
}
