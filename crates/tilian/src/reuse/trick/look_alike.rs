//! Characters that stand for others they look like.

use unicode_normalization::char::decompose_compatible;

use super::{Standing, standing};
use crate::text::{Span, is_unified_ideograph};

/// Greek letters that are drawn like a Latin one. The others are signs of their own: 5-HTα, NFκB.
const GREEK_AS_LATIN: &str = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";

/// Cyrillic letters that are drawn like a Latin one in the same case.
const CYRILLIC_AS_LATIN: &str = "АВЕІЈКМНОРСТУХЅԌԚԜаеһіјорсухѕԁԛԝ";

/// Where radicals stand for characters, and Cyrillic or Greek letters for Latin ones.
pub(super) fn look_alikes(text: &str) -> Vec<Span> {
    let chars: Vec<Standing> = standing(text).collect();
    let radicals = chars.iter().filter(|c| is_for_ideograph(c)).map(|c| c.span);
    let is_cyrillic =
        chars.iter().any(|c| is_cyrillic(c.char) && !CYRILLIC_AS_LATIN.contains(c.char));
    let words = chars.chunk_by(|one, other| is_letter(one.char) && is_letter(other.char));
    let letters = words.flat_map(|word| {
        let has_latin = word.iter().any(|c| is_latin(c.char));
        // Letters of a text that is written in Cyrillic, or in a word of Greek, are their own.
        word.iter().filter(move |c| match c.char {
            c if CYRILLIC_AS_LATIN.contains(c) => has_latin || !is_cyrillic,
            c => has_latin && GREEK_AS_LATIN.contains(c),
        })
    });
    let mut found: Vec<Span> = radicals.chain(letters.map(|c| c.span)).collect();
    found.sort_unstable();
    found
}

/// Whether a character is drawn like an ideograph and stands beside one.
fn is_for_ideograph(c: &Standing) -> bool {
    let is_text = |c: char| is_unified_ideograph(c) || is_drawn_as_ideograph(c);
    is_drawn_as_ideograph(c.char) && (c.before.is_some_and(is_text) || c.after.is_some_and(is_text))
}

/// Radicals, and the ideographs that other standards have twice.
pub(in crate::reuse) fn is_drawn_as_ideograph(c: char) -> bool {
    match c {
        '\u{2E80}'..='\u{2FDF}' => true,
        '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}' => {
            let mut plain = c;
            decompose_compatible(c, |part| plain = part);
            plain != c
        }
        _ => false,
    }
}

fn is_letter(c: char) -> bool {
    is_latin(c) || is_cyrillic(c) || ('\u{370}'..='\u{3FF}').contains(&c)
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '\u{C0}'..='\u{24F}')
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52F}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_another_is_found() {
        for (text, expected) in [
            ("", &[][..]),
            ("成⻓的⼈", &["⻓", "⼈"]),
            ("\u{F9F4}中的灯", &["\u{F9F4}"]),
            ("部首“⻏”在右", &[]),
            ("做СТ检查", &["С", "Т"]),
            ("IСU里的灯", &["С"]),
            ("ΑBC三级", &["Α"]),
            ("α受体、β-内酰胺、μg、5-HTα、NFκB、ΔT、Ω", &[]),
            ("ΑΒΟ血型", &[]),
            ("诗人写道：Мороз и солнце; день чудесный", &[]),
            ("Москва的СОСНА", &[]),
            ("曰：未已", &[]),
            ("Do no harm", &[]),
        ] {
            let found = look_alikes(text);
            let found: Vec<_> = found.into_iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
