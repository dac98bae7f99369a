//! Numbers in a file name: running numbers, dates, and those of people.

use std::sync::LazyLock;

use regex::Regex;

use super::super::label;
use super::super::privacy::MARK;
use super::super::surname::is_name;
use super::{Part, Sense, unit_and_name};

/// A piece without a running number such as `1.` or `3、` in front.
pub(super) fn without_numbering(piece: &str) -> &str {
    let rest = piece.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(['.', '、', '．']) {
        // 2024.3.14 is a date.
        Some(words) if words.starts_with(|c: char| c.is_ascii_digit()) => piece,
        Some(words) if rest.len() < piece.len() && !words.is_empty() => words,
        _ => piece,
    }
}

/// A date or a long running number in front: 2024年3月, 20240314, 01.
static IN_FRONT: LazyLock<Regex> = LazyLock::new(|| {
    let date = "(?:[0-9]{2,4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{2,4}年";
    Regex::new(&format!("^(?:{date}|0[0-9]+|[0-9]{{4,}}|[0-9]{{1,2}})")).expect("a sound pattern")
});

/// Words that count units, so that the number before them belongs to the name: 8病区.
const COUNTED: [&str; 12] =
    ["病区", "病房", "车间", "支部", "党支部", "总支", "号", "区", "楼", "组", "班", "队"];

/// A piece without the date or running number that stands right before a unit or name:
/// 20240314内科周启明. A short number before a name may count something: 60周年庆.
pub(super) fn without_date<'a>(piece: &'a str, unit: Option<&str>) -> &'a str {
    let Some(date) = IN_FRONT.find(piece).filter(|_| unit != Some(piece)) else { return piece };
    let rest = &piece[date.end()..];
    let is_counted = COUNTED.iter().any(|word| rest.starts_with(word));
    let is_long = date.as_str().starts_with('0') || date.len() > LONGEST_TITLE_NUMBER;
    let is_told = label::is_unit(rest)
        || (is_long && is_name(rest) && rest.chars().count() > 2)
        || unit_and_name(rest, unit).is_some();
    if is_told && !is_counted { rest } else { piece }
}

/// Words that stand with a number in file names.
const NUMBER_WORDS: [&str; 14] = [
    "联系电话",
    "联系方式",
    "电话号码",
    "办公电话",
    "电话",
    "手机号码",
    "手机号",
    "手机",
    "座机",
    "微信号",
    "微信",
    "身份证号码",
    "身份证号",
    "编号",
];

/// Whether a piece is a number, with or without its label, or the mark of one that is left out:
/// 13800000000, 电话：0534-2310000.
pub(super) fn is_number(piece: &str) -> bool {
    if piece == MARK {
        return true;
    }
    let label = NUMBER_WORDS.iter().find_map(|word| piece.strip_prefix(word));
    let digits =
        label.unwrap_or(piece).trim_start_matches(['：', ':']).trim_end_matches(['x', 'X', 'Ｘ']);
    (label.is_some() || !digits.is_empty())
        && digits.chars().all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c))
}

/// Longest number that may belong to a title: a year.
const LONGEST_TITLE_NUMBER: usize = 4;

/// Drops numbers, but for a short one inside a title: 回望 2012 那个春天.
pub(super) fn drop_running_numbers(parts: &mut [Part]) {
    let last = parts.len().saturating_sub(1);
    let in_title = |at: usize| {
        at > 0
            && at < last
            && parts[at].text.chars().count() <= LONGEST_TITLE_NUMBER
            && parts[at].text != MARK
            && parts[at - 1].sense == Sense::Words
            && parts[at + 1].sense == Sense::Words
    };
    let words: Vec<bool> = (0..parts.len()).map(in_title).collect();
    for (part, is_word) in parts.iter_mut().zip(words) {
        if part.sense == Sense::Aside && is_word {
            part.sense = Sense::Words;
        }
    }
}
