//! Telephone and identity numbers, which nobody needs for what is said.

use std::borrow::Cow;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

use super::draft::Draft;
use super::extracted::{Block, Extracted};
use super::loaded::About;

/// What stands in the place of a number.
const MARK: &str = "***";

/// Digits of a mobile number in China, a landline with its area code, and an identity number of
/// eighteen (GB 11643-1999) or fifteen places; spaces and hyphens may part the first two.
static NUMBERS: LazyLock<Regex> = LazyLock::new(|| {
    let digit = "[0-9０-９]";
    let gap = "[ \u{2010}-\u{2015}－-]?";
    let mobile = format!(
        "(?:[+＋]?(?:86|８６){gap})?[1１][3-9３-９]{digit}{gap}{digit}{{4}}{gap}{digit}{{4}}"
    );
    let landline = format!("[（(]?[0０]{digit}{{2,3}}[）)]?{gap}[2-8２-８]{digit}{{6,7}}");
    let identity = format!("{digit}{{17}}[0-9０-９XxＸｘ]|{digit}{{15}}");
    Regex::new(&format!("{identity}|{mobile}|{landline}")).expect("a sound pattern")
});

/// A shorter number behind its label: 电话：2310000.
static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    let label = "(?:电话|手机|手机号|联系方式|身份证号?码?|Tel|TEL|tel)(?:号码)?[：:为是 　]{0,3}";
    Regex::new(&format!("{label}([0-9０-９][0-9０-９ -]{{5,18}}[0-9０-９Xx])"))
        .expect("a sound pattern")
});

/// A text without such numbers, and how many there were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Redacted<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) numbers: usize,
}

/// Puts a mark in the place of every telephone and identity number.
///
/// A number inside a longer row of digits is none, nor is one of fifteen or eighteen digits
/// without a date of birth in it.
pub(super) fn redact(text: &str) -> Redacted<'_> {
    let found = found(text);
    if found.is_empty() {
        return Redacted { text: Cow::Borrowed(text), numbers: 0 };
    }
    let mut redacted = String::with_capacity(text.len());
    let mut end = 0;
    for range in &found {
        redacted.push_str(&text[end..range.start]);
        redacted.push_str(MARK);
        end = range.end;
    }
    redacted.push_str(&text[end..]);
    Redacted { text: Cow::Owned(redacted), numbers: found.len() }
}

/// Where such numbers stand, in order and apart.
fn found(text: &str) -> Vec<Range<usize>> {
    // Most texts have no row of digits that is long enough, and are done here.
    if !has_long_row(text) {
        return Vec::new();
    }
    let plain = NUMBERS.find_iter(text).map(|found| found.range());
    let plain = plain.filter(|range| stands_alone(text, range) && is_number(&text[range.clone()]));
    let labelled = LABELLED.captures_iter(text).filter_map(|found| Some(found.get(1)?.range()));
    let mut ranges: Vec<Range<usize>> = plain.chain(labelled).collect();
    ranges.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        if apart.last().is_none_or(|last| last.end <= range.start) {
            apart.push(range);
        }
    }
    apart
}

/// Fewest digits of a telephone number, without the area code.
const SHORTEST: usize = 7;

/// Whether so many digits follow each other, gaps of one character allowed.
fn has_long_row(text: &str) -> bool {
    let mut digits = 0;
    let mut gap = 0;
    text.chars().any(|c| {
        if c.is_ascii_digit() || ('０'..='９').contains(&c) {
            (digits, gap) = (digits + 1, 0);
        } else {
            gap += 1;
            if gap > 1 {
                digits = 0;
            }
        }
        digits >= SHORTEST
    })
}

/// Whether no digit or letter stands right beside a range, and no decimal point before it.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = &text[..range.start];
    let whole = before.strip_suffix('.').unwrap_or(before);
    let beside = [whole.chars().next_back(), text[range.end..].chars().next()];
    !beside.into_iter().flatten().any(|c| c.is_ascii_alphanumeric() || ('０'..='９').contains(&c))
}

/// Whether a row of digits may be what it looks like: an identity number holds a date of birth.
fn is_number(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(digit).collect();
    match text.chars().count() {
        18 if digits.len() >= 17 => is_century(digits[6..8].as_ref()) && is_day(&digits[10..14]),
        15 if digits.len() == 15 => is_day(&digits[8..12]),
        _ => true,
    }
}

fn digit(c: char) -> Option<u32> {
    c.to_digit(10).or_else(|| ('０'..='９').contains(&c).then(|| c as u32 - '０' as u32))
}

fn is_century(digits: &[u32]) -> bool {
    matches!(digits, [1, 9] | [2, 0])
}

/// Whether four digits are a month and a day.
fn is_day(digits: &[u32]) -> bool {
    let [month, day] = [&digits[..2], &digits[2..]].map(|pair| pair[0] * 10 + pair[1]);
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

/// A path without such numbers, to be shown.
pub(super) fn path(path: &Path) -> PathBuf {
    let shown = path.to_string_lossy();
    match redact(&shown) {
        Redacted { numbers: 0, .. } => path.to_path_buf(),
        redacted => PathBuf::from(redacted.text.into_owned()),
    }
}

/// Leaves such numbers out of a text, and says how many there were.
pub(super) fn clean(text: &mut String) -> usize {
    let Redacted { text: cleaned, numbers } = redact(text);
    if let Cow::Owned(cleaned) = cleaned {
        *text = cleaned;
    }
    numbers
}

/// Leaves such numbers out of all that was taken out of a file.
pub(super) fn clean_blocks(extracted: &mut Extracted) -> usize {
    let mut numbers: usize = extracted.margins.iter_mut().map(clean).sum();
    for block in &mut extracted.blocks {
        numbers += match block {
            Block::Paragraph(paragraph) => clean(paragraph),
            Block::Table(grid) => {
                grid.rows.iter_mut().flat_map(|row| &mut row.cells).map(clean).sum()
            }
        };
    }
    numbers
}

/// A document without such numbers in anything that is told of it.
pub(super) fn of_draft(mut draft: Draft) -> Draft {
    let document = &mut draft.document;
    let told =
        [&mut document.title, &mut document.unit, &mut document.author, &mut document.part_of];
    let fields = told.into_iter().flatten().chain([&mut document.text, &mut document.id]);
    let numbers: usize = fields.map(clean).sum();
    if numbers > 0 {
        draft.notes.push(About::Redacted { numbers });
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_people_are_left_out() {
        for (text, expected) in [
            ("内科+周启明+13800000000", "内科+周启明+***"),
            ("电话：138 0000 0000。", "电话：***。"),
            ("手机138-0000-0000转", "手机***转"),
            ("１３８００００００００", "***"),
            ("+86 13800000000", "***"),
            ("（0534）2310000", "***"),
            ("0534-2310000、05342310000", "***、***"),
            ("联系电话：2310000", "联系电话：***"),
            ("身份证号370000199001010000", "身份证号***"),
            ("37000019900101000X", "***"),
            ("370000900101000", "***"),
            ("周 明，13800000000，13900000000", "周 明，***，***"),
        ] {
            assert_eq!(redact(text).text, expected, "{text:?}");
        }
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "2024-04-02T09:15:00+08:00",
            "2024年3月14日16：30",
            "卫办发〔2012〕24号",
            "编号20240301001",
            "1380000000000000000000",
            "0.13800000000",
            "120000",
            "123456789012345678",
            "A13800000000",
            "2012 2013 2014",
            "",
        ] {
            assert_eq!(redact(text).text, text, "{text:?}");
        }
    }
}
