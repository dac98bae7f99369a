//! Where telephone and identity numbers stand in a text.

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// A digit of either width.
const DIGIT: &str = "[0-9０-９]";

/// Hyphens and dashes.
const HYPHEN: &str = "[\u{2010}-\u{2015}－-]";

/// What may part the groups of a number: a hyphen or point with spaces around it, or a space.
fn gap() -> String {
    let space = "[ \u{3000}]";
    format!("(?:{space}?(?:{HYPHEN}|[.．·]){space}?|{space})?")
}

/// Digits of a mobile number in China in groups of any size, a landline with its area code, a
/// service number (400-…), and an identity number of eighteen (GB 11643-1999) or fifteen places.
static NUMBERS: LazyLock<Regex> = LazyLock::new(|| {
    let gap = gap();
    let mobile =
        format!("(?:[+＋]?(?:00)?(?:86|８６){gap})?[1１][3-9３-９]{DIGIT}(?:{gap}{DIGIT}){{8}}");
    let landline = format!("[（(]?[0０]{DIGIT}{{2,3}}[）)]?{gap}[2-8２-８]{DIGIT}{{6,7}}");
    let service = format!(
        "[48]00{HYPHEN}{DIGIT}{{3}}{HYPHEN}?{DIGIT}{{4}}|\
         [48]00(?:{HYPHEN}{DIGIT}{{4}}|{DIGIT}{HYPHEN}{DIGIT}{{3}}){HYPHEN}{DIGIT}{{3}}"
    );
    let identity = format!(
        "{DIGIT}{{17}}[0-9０-９XxＸｘ]|{DIGIT}{{6}}[ -]{DIGIT}{{8}}[ -]{DIGIT}{{3}}[0-9０-９XxＸｘ]|\
         {DIGIT}{{15}}"
    );
    Regex::new(&format!("{identity}|{mobile}|{landline}|{service}")).expect("a sound pattern")
});

/// What a number is called, as in 联系电话 or 身份证号码.
const LABEL: &str = "电话(?:号码)?|手机(?:号码|号)?|座机|固话|传真|联系方式|\
                     身份证(?:号码|号)?|证件号码?|微信号?|联系人[：: \u{3000}]?\\p{Han}{2,4}";

/// The same in Latin letters, where they are no part of a word.
const LATIN: &str = "(?:^|[^A-Za-z])(?i:tel|phone|mobile|wechat|weixin|wx|vx)";

/// A label, with what may stand between it and its number: 电话（办公室）：, 手机|, 电话 over a line.
static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!("(?:{LABEL}|{LATIN})(?:[（(][^（）()\\n]{{0,8}}[）)])?"))
        .expect("a sound pattern")
});

/// A number behind its label, or behind another one: 2310000, 231-0000.
static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    let number = bare_number();
    Regex::new(&format!("^[：:为是、/／|,，;；\"“”'\\s]{{0,8}}({number})"))
        .expect("a sound pattern")
});

/// The same anywhere in a text that is known to hold one.
static BARE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&bare_number()).expect("a sound pattern"));

/// Seven digits or more: a telephone number with or without area code, an identity number.
fn bare_number() -> String {
    let gap = format!("[）)]?(?:{HYPHEN}|[ \u{3000}.．·]){{0,3}}");
    format!("{DIGIT}{{13,17}}[0-9０-９XxＸｘ]|[+＋（(]?{DIGIT}(?:{gap}{DIGIT}){{6,12}}")
}

/// A cell or line that is the label of what follows.
static LABEL_ALONE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!("(?:{LABEL}|{LATIN})(?:[（(][^（）()]*[）)])?([：:]?)$"))
        .expect("a sound pattern")
});

/// Characters of the longest label that has no colon behind it.
const LONGEST_LABEL: usize = 12;

/// Whether a cell or line names the number that stands in the next one: 联系电话, 手机：.
pub(super) fn is_label(text: &str) -> bool {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    LABEL_ALONE.captures(&plain).is_some_and(|found| {
        let has_colon = found.get(1).is_some_and(|colon| !colon.is_empty());
        has_colon || plain.chars().count() <= LONGEST_LABEL
    })
}

/// Where numbers stand, in order and apart.
///
/// A number inside a longer row of digits is none, nor is one of fifteen or eighteen digits
/// without a date of birth in it; seven digits need a label before them.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    // Most texts have no row of digits that is long enough, and are done here.
    if !has_long_row(text) {
        return Vec::new();
    }
    apart(plain(text).into_iter().chain(labelled(text)).collect())
}

/// The same in a text that stands behind a label, where any long number is meant.
pub(super) fn find_labelled(text: &str) -> Vec<Range<usize>> {
    if !has_long_row(text) {
        return Vec::new();
    }
    let bare = BARE.find_iter(text).filter_map(|found| whole_groups(text, found.range()));
    apart(plain(text).into_iter().chain(bare).collect())
}

fn plain(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = NUMBERS.find_at(text, at) {
        if stands_alone(text, &next.range()) && is_number(next.as_str()) {
            found.push(next.range());
            at = next.end();
        } else {
            let first = next.as_str().chars().next();
            at = next.start() + first.map_or(1, char::len_utf8);
        }
    }
    found
}

fn labelled(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for label in LABELLED.find_iter(text) {
        let mut at = label.end();
        while let Some(number) = BEHIND.captures(&text[at..]).and_then(|next| next.get(1)) {
            let range = at + number.start()..at + number.end();
            let Some(range) = whole_groups(text, range) else { break };
            at = range.end;
            found.push(range);
        }
    }
    found
}

/// A range without the beginning of a longer row of digits at its end; `None` where too few
/// digits are left, or they are a date.
fn whole_groups(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let mut number = &text[range.clone()];
    if text[range.end..].starts_with(is_digit) {
        number = number.trim_end_matches(is_digit).trim_end_matches(|c| !is_digit(c));
    }
    let digits = number.chars().filter(|c| is_digit(*c)).count();
    let is_inside = text[..range.start].ends_with(is_digit);
    let is_whole = digits >= SHORTEST && !is_inside && !is_date(number);
    is_whole.then(|| range.start..range.start + number.len())
}

/// Ranges in order, overlapping ones as one.
fn apart(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, Reverse(range.end)));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// Fewest digits of a telephone number, without the area code.
const SHORTEST: usize = 7;

/// Characters of the longest gap inside a number: a hyphen between spaces.
const LONGEST_GAP: usize = 3;

/// Whether so many digits follow each other, gaps allowed.
fn has_long_row(text: &str) -> bool {
    let mut digits = 0;
    let mut gap = 0;
    text.chars().any(|c| {
        if is_digit(c) {
            (digits, gap) = (digits + 1, 0);
        } else {
            gap += 1;
            if gap > LONGEST_GAP {
                digits = 0;
            }
        }
        digits >= SHORTEST
    })
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// Whether no digit or letter stands right beside a range, and no decimal point before it.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = &text[..range.start];
    let whole = before.strip_suffix('.').unwrap_or(before);
    let beside = [whole.chars().next_back(), text[range.end..].chars().next()];
    !beside.into_iter().flatten().any(|c| c.is_ascii_alphanumeric() || is_digit(c))
}

/// Whether a row of digits may be what it looks like: an identity number holds a date of birth,
/// the groups of a telephone number are no date and no decimal fraction.
fn is_number(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(digit).collect();
    let has_check_letter = text.ends_with(['X', 'x', 'Ｘ', 'ｘ']);
    match digits.len() + usize::from(has_check_letter) {
        18 => is_century(&digits[6..8]) && is_day(&digits[10..14]),
        15 if groups(text).len() == 1 => is_day(&digits[8..12]),
        _ => !is_date(text) && !is_fraction(text) && has_groups(text),
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

/// The rows of digits between the gaps.
fn groups(text: &str) -> Vec<&str> {
    text.split(|c| !is_digit(c)).filter(|group| !group.is_empty()).collect()
}

/// Digits of a year, and most digits of a month.
const YEAR: usize = 4;
const MONTH: usize = 2;

/// Whether a number begins as a date does: 2024-03-14, 1990.3.14.
fn is_date(text: &str) -> bool {
    let lengths: Vec<usize> = groups(text).iter().map(|group| group.chars().count()).collect();
    let is_year = groups(text).first().is_some_and(|group| {
        let century: Vec<u32> = group.chars().take(2).filter_map(digit).collect();
        is_century(&century)
    });
    is_year
        && matches!(lengths.as_slice(), [YEAR, month, day, ..] if *month <= MONTH && *day <= MONTH)
}

/// Whether a point parts a number once: 138.00000001.
fn is_fraction(text: &str) -> bool {
    groups(text).len() == 2 && text.contains(['.', '．'])
}

/// Whether no digit stands by itself, as in a list of small numbers.
fn has_groups(text: &str) -> bool {
    groups(text).iter().all(|group| group.chars().count() > 1)
}
