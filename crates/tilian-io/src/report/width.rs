//! Text as wide as a terminal shows it.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The text in one line, without control characters: a submission could hold some that move
/// the cursor.
pub(super) fn one_line(text: &str) -> String {
    let is_plain = |c: &char| !c.is_control() || c.is_whitespace();
    let plain: String = text.chars().filter(is_plain).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text, or its beginning and … where it is wider than `columns`.
pub(super) fn cut(text: String, columns: usize) -> String {
    if text.width() <= columns {
        return text;
    }
    let mut taken = 1;
    let fits = |grapheme: &&str| {
        taken += grapheme.width();
        taken <= columns
    };
    text.graphemes(true).take_while(fits).chain(["…"]).collect()
}

/// The text with spaces behind it.
pub(super) fn left(text: &str, columns: usize) -> String {
    format!("{text}{}", gap(text, columns))
}

/// The text with spaces before it.
pub(super) fn right(text: &str, columns: usize) -> String {
    format!("{}{text}", gap(text, columns))
}

fn gap(text: &str, columns: usize) -> String {
    " ".repeat(columns.saturating_sub(text.width()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_where_a_grapheme_ends() {
        for (text, columns, expected) in [
            ("守护生命", 8, "守护生命"),
            ("守护生命", 7, "守护生…"),
            ("守护生命", 6, "守护…"),
            ("a守护", 4, "a守…"),
            ("👩‍⚕️👩‍⚕️", 3, "👩‍⚕️…"),
            ("", 0, ""),
        ] {
            let found = cut(text.to_owned(), columns);
            assert_eq!(found, expected, "{text:?} in {columns} columns");
            assert!(found.width() <= columns.max(1), "{found:?}");
        }
    }

    #[test]
    fn nothing_moves_the_cursor() {
        assert_eq!(one_line("仁\u{1b}[2J爱\r\n 诚\t信\u{7}"), "仁[2J爱 诚 信");
    }
}
