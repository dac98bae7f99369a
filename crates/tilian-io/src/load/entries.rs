//! Core words and slogans that stand several in one text, each with its interpretation.

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
