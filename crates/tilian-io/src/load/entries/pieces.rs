//! The entries of one line: numbers, marks and commas part them, brackets interpret them.

use std::ops::RangeInclusive;

use tilian::Kind;

use super::with_interpretation;
use crate::load::numbering;

/// Characters of a core word that stands beside others, or before what interprets it.
const CORE_WORD: RangeInclusive<usize> = 2..=8;

/// Characters of a core word that a comma parts from others: longer ones are clauses of one.
const BETWEEN_COMMAS: RangeInclusive<usize> = 2..=4;

/// Characters of a wording that is one by itself: in 刀下有度；心中有人 the mark parts a single one.
const WHOLE: usize = 7;

/// The entries of a line of a kind, each with its interpretation on a line of its own.
pub(super) fn pieces(line: &str, kind: Option<Kind>) -> Vec<String> {
    let numbered = by_numbers(line).into_iter().map(numbering::strip);
    let numbered = numbered.map(|piece| piece.trim_end_matches(['；', ';', '、']));
    numbered.filter(|piece| !piece.is_empty()).flat_map(|piece| by_marks(piece, kind)).collect()
}

/// The parts of a line in which every number is one more than the last: 1.仁爱 2.厚德, ①仁爱②厚德.
fn by_numbers(line: &str) -> Vec<&str> {
    let line = line.trim();
    let Some(mut number) = number_at(line) else { return vec![line] };
    let (mut parts, mut start) = (Vec::new(), 0);
    for (at, _) in line.char_indices().skip(1) {
        let is_apart = !line[..at].ends_with(|c: char| c.is_ascii_digit());
        if is_apart && number_at(&line[at..]) == Some(number + 1) {
            parts.push(&line[start..at]);
            (start, number) = (at, number + 1);
        }
    }
    parts.push(&line[start..]);
    parts
}

/// The number of a list with which a text begins; `1.5` is none.
fn number_at(text: &str) -> Option<u32> {
    let first = text.chars().next()?;
    if ('①'..='⑳').contains(&first) {
        return Some(u32::from(first) - u32::from('①') + 1);
    }
    let (inner, closing) = match text.strip_prefix(['（', '(']) {
        Some(inner) => (inner, "）)"),
        None => (text, ".．、)）"),
    };
    let digits = inner.find(|c: char| !c.is_ascii_digit())?;
    let behind = inner[digits..].strip_prefix(|c| closing.contains(c))?;
    let is_decimal = behind.starts_with(|c: char| c.is_ascii_digit());
    inner[..digits].parse().ok().filter(|_| !is_decimal)
}

fn by_marks(line: &str, kind: Option<Kind>) -> Vec<String> {
    if let Some(entry) = interpreted(line, kind) {
        return vec![entry];
    }
    let all = |pieces: &[&str], fits: &dyn Fn(usize) -> bool| {
        pieces.len() > 1 && pieces.iter().all(|piece| fits(length_of_word(piece, kind)))
    };
    let (words, between_commas, apart) = (
        split(line, "；;、/／| \u{3000}"),
        split(line, "；;、/／| \u{3000}，,"),
        split(line, "；;"),
    );
    let parts = match kind {
        Some(Kind::CoreWord) if all(&words, &|length| CORE_WORD.contains(&length)) => words,
        Some(Kind::CoreWord)
            if all(&between_commas, &|length| BETWEEN_COMMAS.contains(&length)) =>
        {
            between_commas
        }
        _ if all(&apart, &|length| length >= WHOLE) => apart,
        _ => vec![line],
    };
    let entry = |part: &str| interpreted(part, kind).unwrap_or_else(|| part.to_owned());
    parts.into_iter().map(entry).collect()
}

/// The parts between marks that stand outside of brackets.
pub(in crate::load) fn split<'a>(line: &'a str, marks: &str) -> Vec<&'a str> {
    let mut depth = 0_usize;
    let parts = line.split(|c: char| {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && marks.contains(c)
    });
    parts.map(numbering::strip).filter(|part| !part.is_empty()).collect()
}

/// Characters without those that interpret.
fn length_of_word(piece: &str, kind: Option<Kind>) -> usize {
    let entry = interpreted(piece, kind);
    let word = entry.as_deref().and_then(|entry| entry.lines().next()).unwrap_or(piece);
    word.chars().count()
}

/// An entry in whose line its interpretation stands too: 门常开。释义：随时都在; a core word also
/// with brackets, a dash or a colon behind it.
fn interpreted(line: &str, kind: Option<Kind>) -> Option<String> {
    let labelled = super::INTERPRETATIONS.iter().find_map(|label| {
        let at = line.find(&format!("{label}：")).or_else(|| line.find(&format!("{label}:")))?;
        let word =
            line[..at].trim_end_matches(|c: char| c.is_whitespace() || "（(。，；".contains(c));
        let meaning = match line[..at].trim_end().ends_with(['（', '(']) {
            true => line[at..].trim_end_matches(['）', ')']),
            false => &line[at..],
        };
        (!word.is_empty()).then(|| with_interpretation(word, meaning))
    });
    labelled.or_else(|| match kind {
        Some(Kind::CoreWord) => interpreted_word(line),
        _ => None,
    })
}

fn interpreted_word(line: &str) -> Option<String> {
    let bracketed = || line.strip_suffix(['）', ')'])?.split_once(['（', '(']);
    let behind_mark = || line.split_once("——").or_else(|| line.split_once(['：', ':']));
    let (word, meaning) = bracketed().or_else(behind_mark)?;
    let word = word.trim();
    let is_word = CORE_WORD.contains(&word.chars().count())
        && !word.contains(|c: char| c.is_whitespace() || "（）()、，；/".contains(c));
    (is_word && !meaning.trim().is_empty()).then(|| with_interpretation(word, meaning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_may_hold_several_entries() {
        let (word, slogan) = (Some(Kind::CoreWord), Some(Kind::Slogan));
        for (line, kind, expected) in [
            ("仁爱、厚德、精诚", word, &["仁爱", "厚德", "精诚"][..]),
            ("仁爱 厚德", word, &["仁爱", "厚德"]),
            ("守护，仁爱，责任", word, &["守护", "仁爱", "责任"]),
            ("仁爱·诚信", word, &["仁爱·诚信"]),
            ("以病人为中心，全心全意服务", word, &["以病人为中心，全心全意服务"]),
            ("①耐心②童心", word, &["耐心", "童心"]),
            ("1.精诚为医 2.仁爱为怀", slogan, &["精诚为医", "仁爱为怀"]),
            ("（1）精诚为医；（2）仁爱为怀；", slogan, &["精诚为医", "仁爱为怀"]),
            ("1.5倍努力，2.5倍用心", slogan, &["1.5倍努力，2.5倍用心"]),
            ("1.守护2.仁爱、责任", word, &["守护", "仁爱", "责任"]),
            ("门常开，灯常亮", slogan, &["门常开，灯常亮"]),
            (
                "门常开，灯常亮；一人一方，大医精诚",
                slogan,
                &["门常开，灯常亮", "一人一方，大医精诚"],
            ),
            ("刀下有度；心中有人", slogan, &["刀下有度；心中有人"]),
            ("", word, &[]),
        ] {
            assert_eq!(pieces(line, kind), expected, "{line:?}");
        }
    }

    #[test]
    fn what_interprets_stands_below() {
        let (word, slogan) = (Some(Kind::CoreWord), Some(Kind::Slogan));
        for (line, kind, expected) in [
            ("耐心（蹲下来、慢慢说）", word, &["耐心\n释义：蹲下来、慢慢说"][..]),
            ("童心——与孩子一样高", word, &["童心\n释义：与孩子一样高"]),
            ("爱心：爱每一个孩子", word, &["爱心\n释义：爱每一个孩子"]),
            ("耐心（慢慢说）、童心", word, &["耐心\n释义：慢慢说", "童心"]),
            ("门常开，灯常亮。释义：随时都在", slogan, &["门常开，灯常亮\n释义：随时都在"]),
            ("门常开（出处：本院院史）", slogan, &["门常开\n出处：本院院史"]),
            ("门常开：灯常亮", slogan, &["门常开：灯常亮"]),
        ] {
            assert_eq!(pieces(line, kind), expected, "{line:?}");
        }
    }
}
