//! Traditional characters in simplified text, and the other way round.

use std::collections::BTreeSet;

use crate::text::{
    QUOTATION_MARKS, Span, TITLE_MARKS, TwoForms, enclosed, overlaps_any, two_forms,
};

/// Fewest different runs of characters of the other script: a name, or a word with a rare
/// character, is one run however often it stands.
const LEAST_RUNS: usize = 3;

/// Largest share of the other script among the characters that tell one, as one of so many: with
/// more, the text is written in both.
const ONE_OF: usize = 3;

/// Where some characters are of another script than the rest, neighbours as one.
///
/// What stands in quotation marks or those of titles is somebody else's writing.
pub(super) fn mixed_script(text: &str) -> Vec<Span> {
    let pairs = [&QUOTATION_MARKS[..], &TITLE_MARKS].concat();
    let mut quoted = enclosed(text, &pairs);
    quoted.sort_unstable();
    let mut traditional = Side::default();
    let mut simplified = Side::default();
    for (at, c) in text.char_indices() {
        let Some(form) = two_forms(c) else { continue };
        let span = Span::new(at, at + c.len_utf8());
        if !overlaps_any(&quoted, span) {
            match form {
                TwoForms::Traditional => traditional.push(span),
                TwoForms::Simplified => simplified.push(span),
            }
        }
    }
    let all = traditional.chars + simplified.chars;
    let less = if traditional.chars < simplified.chars { traditional } else { simplified };
    let different: BTreeSet<&str> = less.runs.iter().map(|span| span.of(text)).collect();
    let is_mixed = different.len() >= LEAST_RUNS && less.chars * ONE_OF <= all;
    if is_mixed { less.runs } else { Vec::new() }
}

/// Characters of one script.
#[derive(Debug, Default)]
struct Side {
    chars: usize,
    runs: Vec<Span>,
}

impl Side {
    fn push(&mut self, span: Span) {
        self.chars += 1;
        match self.runs.last_mut() {
            Some(last) if last.end() == span.start() => {
                *last = Span::new(last.start(), span.end());
            }
            _ => self.runs.push(span),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scattered_characters_of_the_other_script_are_found() {
        let simplified = "夜里的灯还亮着，护士说话很轻，门外的车还没有开走，谁也没有问钱的事。\
            病人终于睡了，监护仪上的数字慢慢变稳，她给家属倒水，请他们坐下，讲清楚后面的安排。";
        let replaced = |from: [&str; 3], to: [&str; 3], text: &str| {
            from.into_iter()
                .zip(to)
                .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
        };
        let traditional = "夜裡的燈還亮著，護士說話很輕，門外的車還沒有開走，誰也沒有問錢的事。";
        let mixed = replaced(["说话", "开走", "稳"], ["說話", "開走", "穩"], simplified);
        let back = replaced(["說", "輕", "門"], ["说", "轻", "门"], traditional);
        let title = simplified.to_owned() + "墙上写着“厚德載物，濟世為懷”，还有《傷寒論》。";
        let name = simplified.to_owned() + "劉國慶来了，劉國慶走了，劉國慶又来了。";
        for (text, expected) in [
            (simplified, &[][..]),
            (traditional, &[]),
            (&mixed, &["說話", "開", "穩"]),
            (&back, &["说", "轻", "门"]),
            (&title, &[]),
            (&name, &[]),
            ("醫護說谁们", &[]),
            ("", &[]),
        ] {
            let found: Vec<_> = mixed_script(text).into_iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
