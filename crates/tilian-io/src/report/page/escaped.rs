//! Text that cannot become markup, and hides nothing.

use std::fmt::{self, Write};

/// Shows a text as the content of an element: markup is escaped, and characters without width
/// or shape, which could hide or turn what stands around them, show their number.
pub(in crate::report) struct Escaped<'t>(pub(in crate::report) &'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut before = ' ';
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\r' => {}
                c if is_hidden(c) && !joins(c, before) => {
                    write!(f, "<i class=\"hidden\">U+{:04X}</i>", u32::from(c))?;
                }
                c => f.write_char(c)?,
            }
            before = c;
        }
        Ok(())
    }
}

/// Whether a browser shows nothing for it, or lets it turn the text around it.
pub(in crate::report) fn is_hidden(c: char) -> bool {
    const FORMATS: [(u32, u32); 18] = [
        (0x00, 0x08),
        (0x0B, 0x1F),
        (0x7F, 0x9F),
        (0xAD, 0xAD),
        (0x034F, 0x034F),
        (0x061C, 0x061C),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0x200B, 0x200F),
        (0x2028, 0x202E),
        (0x2060, 0x206F),
        (0x3164, 0x3164),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
        (0xFFA0, 0xFFA0),
        (0xFFF0, 0xFFFB),
        (0xE0000, 0xE0FFF),
    ];
    FORMATS.iter().any(|(first, last)| (*first..=*last).contains(&u32::from(c)))
}

/// Whether it joins or chooses the shape of the symbol before it, as in 👩‍⚕️.
fn joins(c: char, before: char) -> bool {
    let is_symbol =
        matches!(u32::from(before), 0x2190..=0x2BFF | 0x1F000..=0x1FAFF) || before == '\u{FE0F}';
    matches!(c, '\u{200D}' | '\u{FE0E}' | '\u{FE0F}') && is_symbol
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup_and_nothing_is_hidden() {
        for (text, expected) in [
            ("<b>\"仁\" & '爱'</b>", "&lt;b&gt;&quot;仁&quot; &amp; &#39;爱&#39;&lt;/b&gt;"),
            ("守\u{200B}护", "守<i class=\"hidden\">U+200B</i>护"),
            ("\u{202E}甲\u{0}", "<i class=\"hidden\">U+202E</i>甲<i class=\"hidden\">U+0000</i>"),
            ("甲\r\n乙\t丙", "甲\n乙\t丙"),
            ("👩‍⚕️", "👩‍⚕️"),
            ("仁\u{FE0F}", "仁<i class=\"hidden\">U+FE0F</i>"),
        ] {
            assert_eq!(Escaped(text).to_string(), expected, "{text:?}");
        }
    }
}
