//! Text that a font without a table of characters makes.

use crate::load::encoding;

/// Share of characters that cannot be meant from which text is junk: one in five.
const MOST_JUNK: usize = 5;

/// Whether the lines read as junk: private characters, control characters, lost ones, and
/// letters of scripts that nobody mixes.
pub(super) fn reads_as_junk<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let mut all = 0;
    let mut junk = 0;
    for c in lines.flat_map(str::chars).filter(|c| !c.is_whitespace()) {
        all += 1;
        junk += usize::from(!is_plausible(c));
    }
    junk * MOST_JUNK > all
}

/// Whether lines in a font without a table read like a text all the same: its reader guesses
/// characters by the numbers of glyphs, and sometimes rightly.
pub(super) fn reads_as_text<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let (ascii, other): (String, String) =
        lines.flat_map(str::chars).filter(|c| !c.is_whitespace()).partition(char::is_ascii);
    // Numbers may stand in any amount beside Chinese, and say nothing of it.
    if other.is_empty() {
        ascii.chars().filter(char::is_ascii_alphanumeric).count() * 3 > ascii.len() * 2
    } else {
        encoding::is_common(&other)
    }
}

/// Whether a character may stand in a text of a Chinese organisation.
fn is_plausible(c: char) -> bool {
    matches!(c,
        '\u{21}'..='\u{7E}'
        | '\u{A1}'..='\u{17F}'
        | '\u{1CD}'..='\u{1DC}'
        | '\u{2B0}'..='\u{2DD}'
        | '\u{391}'..='\u{451}'
        | '\u{1E00}'..='\u{27BF}'
        | '\u{2E80}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF01}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses_are_told_from_text() {
        for text in
            ["夜班的灯，走廊里只剩一盏灯。", "票数 12 34 56 78 90", "the lamp of the night shift"]
        {
            assert!(reads_as_text([text].into_iter()), "{text:?}");
        }
        for guess in ["!\"#$%&'()*+,-./0123456789:;", "丠丩両丮丱丳临", "ҁԁᎪᏊ"] {
            assert!(!reads_as_text([guess].into_iter()), "{guess:?}");
        }
    }

    #[test]
    fn junk_is_told_from_text() {
        for text in ["夜班的灯，ICU 的 24 小时。", "𠮷野家", "①②③", "α、β", ""]
        {
            assert!(!reads_as_junk([text].into_iter()), "{text:?}");
        }
        for junk in ["\u{E001}\u{E002}仁", "\u{1}\u{2}\u{3}", "\u{FFFD}\u{FFFD}", "Ԁԁԃऄअआ"]
        {
            assert!(reads_as_junk([junk].into_iter()), "{junk:?}");
        }
    }
}
