//! Core words and slogans that stand several in one text, each with its interpretation.

use tilian::Kind;

use super::head;
use super::label;
use super::numbering;

/// Labels of a line that interprets the entry above it.
const INTERPRETATIONS: [&str; 5] = ["释义", "解释", "说明", "出处", "含义"];

/// Characters of a line that can only go on interpreting.
const LONGER_THAN_ENTRIES: usize = 40;

/// The entries of a text, one a line, each with the lines that interpret it; `headings` are
/// lines that name the list and are no entry.
pub(super) fn split(text: &str, headings: &[&str]) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    for line in text.lines().map(numbering::strip) {
        let line = without_kind(line);
        if line.is_empty() || (entries.is_empty() && is_heading(line, headings)) {
            continue;
        }
        match entries.last_mut() {
            Some(entry) if interprets(entry, line) => {
                entry.push('\n');
                entry.push_str(line);
            }
            _ => entries.push(line.to_owned()),
        }
    }
    entries
}

/// Characters of a core word that stands beside others in one cell.
const CORE_WORD: std::ops::RangeInclusive<usize> = 2..=8;

/// Characters of a wording that is one by itself: in 刀下有度；心中有人 the mark parts a single one.
const WHOLE: usize = 7;

/// The entries in a cell, as [`split`] finds them, and those that marks part: semicolons, and in
/// a list of nothing but core words 、, slashes and spaces too.
pub(super) fn split_cell(cell: &str, kind: Option<Kind>) -> Vec<String> {
    let lines = split(cell, &[]);
    let [only] = lines.as_slice() else { return lines };
    let pieces = |marks: &str| -> Vec<String> {
        let pieces = only.split(|c: char| marks.contains(c)).map(numbering::strip);
        pieces.filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
    };
    let is_core_word = |piece: &String| CORE_WORD.contains(&piece.chars().count());
    let is_whole = |piece: &String| piece.chars().count() >= WHOLE;
    let apart = pieces("；;");
    let words = pieces("；;、/／| \u{3000}");
    match kind {
        Some(Kind::CoreWord) if words.len() > 1 && words.iter().all(is_core_word) => words,
        _ if apart.len() > 1 && apart.iter().all(is_whole) => apart,
        _ => lines,
    }
}

/// An entry with its interpretation on a line of its own.
pub(super) fn with_interpretation(entry: &str, interpretation: &str) -> String {
    let interpretation = interpretation.trim();
    if interpretation.is_empty() {
        entry.to_owned()
    } else if is_interpretation(interpretation) {
        format!("{entry}\n{interpretation}")
    } else {
        format!("{entry}\n释义：{interpretation}")
    }
}

fn interprets(entry: &str, line: &str) -> bool {
    is_interpretation(line) || (entry.contains('\n') && line.chars().count() > LONGER_THAN_ENTRIES)
}

fn is_interpretation(line: &str) -> bool {
    INTERPRETATIONS
        .iter()
        .filter_map(|label| line.strip_prefix(label))
        .any(|rest| rest.trim_start().starts_with(['：', ':']))
}

/// A line without the kind in front: 核心词：仁爱.
fn without_kind(line: &str) -> &str {
    match line.split_once(['：', ':']) {
        Some((before, entry)) if label::kind(before).is_some() => entry.trim_start(),
        _ => line,
    }
}

fn is_heading(line: &str, headings: &[&str]) -> bool {
    let names_list = |text: &str| {
        label::kind(text).is_some()
            || label::before_kind(text).is_some_and(|(before, _)| label::is_unit(before))
    };
    names_list(head::bare_title(line))
        || headings.iter().any(|heading| head::is_same(line, heading))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_may_hold_several_entries() {
        let (word, slogan) = (Some(Kind::CoreWord), Some(Kind::Slogan));
        for (cell, kind, expected) in [
            ("仁爱、厚德、精诚", word, &["仁爱", "厚德", "精诚"][..]),
            ("仁爱 厚德", word, &["仁爱", "厚德"]),
            ("1.仁爱\n2.厚德", word, &["仁爱", "厚德"]),
            ("仁爱·诚信", word, &["仁爱·诚信"]),
            ("以病人为中心，全心全意服务", word, &["以病人为中心，全心全意服务"]),
            ("门常开，灯常亮", slogan, &["门常开，灯常亮"]),
            (
                "门常开，灯常亮；一人一方，大医精诚",
                slogan,
                &["门常开，灯常亮", "一人一方，大医精诚"],
            ),
            ("刀下有度；心中有人", slogan, &["刀下有度；心中有人"]),
            ("", word, &[]),
        ] {
            assert_eq!(split_cell(cell, kind), expected, "{cell:?}");
        }
    }

    #[test]
    fn each_line_is_an_entry_with_its_interpretation() {
        for (text, expected) in [
            ("仁爱\n厚德", &["仁爱", "厚德"][..]),
            ("1. 仁爱\n释义：以仁待人。\n\n2. 厚德", &["仁爱\n释义：以仁待人。", "厚德"]),
            ("核心词：\n（一）仁爱\n出处: 孟子", &["仁爱\n出处: 孟子"]),
            ("# 内科核心词\n仁爱", &["仁爱"]),
            ("核心词：仁爱", &["仁爱"]),
            ("内科\n仁爱", &["仁爱"]),
            ("\n \n", &[]),
        ] {
            assert_eq!(split(text, &["内科"]), expected, "{text:?}");
        }
        let long = "对".repeat(LONGER_THAN_ENTRIES + 1);
        let text = format!("仁爱\n释义：一。\n{long}\n厚德");
        let entry = format!("仁爱\n释义：一。\n{long}");
        assert_eq!(split(&text, &[]), [entry.as_str(), "厚德"], "{text:?}");
    }
}
