//! Text as wide as a terminal shows it.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::sheet::Cut;

/// The text in one line, without control characters: a submission could hold some that move
/// the cursor.
pub(super) fn one_line(text: &str) -> String {
    let is_plain = |c: &char| !c.is_control() || c.is_whitespace();
    let plain: String = text.chars().filter(is_plain).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text, or with … for its end or beginning where it is wider than `columns`.
pub(super) fn fit(text: String, columns: usize, cut: Cut) -> String {
    if text.width() <= columns {
        return text;
    }
    let mut taken = 1;
    let fits = |grapheme: &&str| {
        taken += grapheme.width();
        taken <= columns
    };
    let bytes = |graphemes: &mut dyn Iterator<Item = &str>| -> usize {
        graphemes.take_while(fits).map(str::len).sum()
    };
    match cut {
        Cut::End => format!("{}…", &text[..bytes(&mut text.graphemes(true))]),
        Cut::Beginning => {
            let kept = bytes(&mut text.graphemes(true).rev());
            format!("…{}", &text[text.len() - kept..])
        }
    }
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
            let found = fit(text.to_owned(), columns, Cut::End);
            assert_eq!(found, expected, "{text:?} in {columns} columns");
            assert!(found.width() <= columns.max(1), "{found:?}");
        }
        assert_eq!(fit("科/守护.txt".to_owned(), 8, Cut::Beginning), "…护.txt");
    }

    #[test]
    fn nothing_moves_the_cursor() {
        assert_eq!(one_line("仁\u{1b}[2J爱\r\n 诚\t信\u{7}"), "仁[2J爱 诚 信");
    }
}
