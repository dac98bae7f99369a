//! White space as a browser shows it.

/// Stands for a line break that is shown.
pub(super) const BREAK: char = '\u{2028}';

/// A text with runs of white space as one space, none at the ends of lines, and none where a line
/// of the source ends between Chinese characters.
pub(super) fn collapse(text: &str) -> String {
    let lines: Vec<String> = text.split(BREAK).map(line).collect();
    lines.join("\n")
}

fn line(text: &str) -> String {
    let mut shown = String::new();
    let mut gap: Option<bool> = None;
    for c in text.trim_matches(is_white).chars() {
        if is_white(c) {
            gap = Some(gap.unwrap_or(false) || matches!(c, '\n' | '\r'));
            continue;
        }
        let breaks = gap.take();
        let between = shown.chars().next_back().is_some_and(is_wide) && is_wide(c);
        if breaks.is_some_and(|breaks| !breaks || !between) {
            shown.push(' ');
        }
        shown.push(if c == '\u{A0}' { ' ' } else { c });
    }
    shown
}

/// White space of the source; a space that may not break is shown.
fn is_white(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}')
}

/// Whether a character belongs to a script without spaces.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_as_a_browser_shows_it() {
        for (source, shown) in [
            ("  夜班\n  的灯 ", "夜班的灯"),
            ("夜班 的灯", "夜班 的灯"),
            ("ICU\n的 24\n小时", "ICU 的 24 小时"),
            ("甲\u{2028} 乙", "甲\n乙"),
        ] {
            assert_eq!(collapse(source), shown, "{source:?}");
        }
    }
}
