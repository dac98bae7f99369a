//! Text that a file of XML can hold.

/// The text without the characters that XML 1.0 forbids, its lines ended by line feeds alone: what
/// reads a file makes one of every other line end.
///
/// What is dropped moves cursors or is no character at all; none of it is read.
pub(super) fn legal(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|c| is_legal(*c)).collect()
}

fn is_legal(c: char) -> bool {
    let is_mark = ('\u{FDD0}'..='\u{FDEF}').contains(&c) || u32::from(c) & 0xFFFE == 0xFFFE;
    matches!(c, '\t' | '\n') || !(c.is_control() || is_mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_forbids_is_dropped() {
        for (text, expected) in [
            ("仁爱", "仁爱"),
            ("仁\u{0}\u{1}\u{B}爱\u{1B}[2J", "仁爱[2J"),
            ("一\r\n二\r三\n四\t五", "一\n二\n三\n四\t五"),
            ("\u{FFFE}𠮷\u{FFFF}\u{1FFFE}", "𠮷"),
            ("<b>&amp;", "<b>&amp;"),
            ("\u{85}", ""),
        ] {
            assert_eq!(legal(text), expected, "{text:?}");
        }
    }
}
