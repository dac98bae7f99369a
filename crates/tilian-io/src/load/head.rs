//! The head of a text: title, unit and author above the body.

use tilian::Normalized;

use super::name_parts::{self, Sense};

/// Lines that a head has at most.
const LONGEST_HEAD: usize = 3;

/// Characters of the longest line that may be a title.
const LONGEST_TITLE: usize = 30;

/// Characters of the longest line that may name unit and author.
const LONGEST_BYLINE: usize = 40;

/// A line that names unit and author.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) units: Vec<String>,
    pub(super) authors: Vec<String>,
}

impl Byline {
    /// This byline, with what another one names where this one does not.
    pub(super) fn or(self, other: &Self) -> Self {
        let first = |own: Vec<String>, others: &[String]| match own.is_empty() {
            true => others.to_vec(),
            false => own,
        };
        Self {
            units: first(self.units, &other.units),
            authors: first(self.authors, &other.authors),
        }
    }
}

/// A line of the head, with where its text ends in the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    end: usize,
}

/// The first lines that are not blank, at most one more than a head has.
pub(super) fn opening(text: &str) -> Vec<Line<'_>> {
    let mut end = 0;
    text.split_inclusive('\n')
        .map(|line| {
            end += line.len();
            Line { text: line.trim(), end }
        })
        .filter(|line| !line.text.is_empty())
        .take(LONGEST_HEAD + 1)
        .collect()
}

/// What is known of a text before its head is taken off.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'a> {
    pub(super) title: Option<&'a str>,
    pub(super) unit: Option<&'a str>,
    pub(super) author: Option<&'a str>,
}

/// The text without the lines at its beginning that merely repeat what is known; the whole
/// text where nothing would be left.
pub(super) fn body<'a>(text: &'a str, known: Known<'_>) -> &'a str {
    let repeats = |line: &Line<'_>| {
        known.title.is_some_and(|title| is_same(line.text, title))
            || repeats_byline(line.text, known)
    };
    let lines = opening(text);
    let end = lines
        .iter()
        .take(LONGEST_HEAD)
        .take_while(|line| repeats(line))
        .last()
        .map_or(0, |line| line.end);
    let body = match text[end..].trim() {
        "" => text,
        _ => &text[end..],
    };
    body.trim_start_matches('\n').trim_end()
}

pub(super) fn repeats_byline(line: &str, known: Known<'_>) -> bool {
    let is_known = |value: &String, known: Option<&str>| known == Some(value.as_str());
    byline(line, known.unit, known.author).is_some_and(|byline| {
        byline.units.iter().all(|unit| is_known(unit, known.unit))
            && (byline.authors.is_empty() || is_known(&byline.authors.join("、"), known.author))
    })
}

/// Labels that stand before a unit or a name.
const LABELS: [&str; 12] = [
    "作者单位",
    "单位",
    "科室",
    "部门",
    "支部",
    "作者",
    "姓名",
    "撰稿人",
    "撰稿",
    "供稿",
    "投稿人",
    "文",
];

/// Unit and author where a line names nothing else; `unit` and `author` are those known.
pub(super) fn byline(line: &str, unit: Option<&str>, author: Option<&str>) -> Option<Byline> {
    // A line that ends with a colon addresses somebody.
    if line.chars().count() > LONGEST_BYLINE || line.ends_with(['：', ':']) {
        return None;
    }
    let spaced: String = line.chars().map(|c| if is_byline_mark(c) { ' ' } else { c }).collect();
    let mut byline = Byline::default();
    for part in name_parts::parts(&spaced, unit) {
        let is_label = LABELS.contains(&part.text.as_str());
        match part.sense {
            Sense::Aside => {}
            _ if author == Some(part.text.as_str()) => byline.authors.push(part.text),
            _ if is_label => {}
            Sense::Unit => byline.units.push(part.text),
            Sense::Name | Sense::DoubtfulName => byline.authors.push(part.text),
            Sense::Kind(_) | Sense::Words => return None,
        }
    }
    byline.units.dedup();
    (byline != Byline::default()).then_some(byline)
}

fn is_byline_mark(c: char) -> bool {
    "：:／/|｜（）()，,；;".contains(c)
}

/// The title that an opening has above its body: a short line without closing mark, and with
/// another line below it.
pub(super) fn title(lines: &[Line<'_>]) -> Option<String> {
    let [first, _, ..] = lines else { return None };
    let title = bare_title(first.text);
    let is_title = (1..=LONGEST_TITLE).contains(&title.chars().count())
        && !title.ends_with(|c| "。！？；，、：…!?;,:.".contains(c))
        && !is_labelled(title)
        && byline(title, None, None).is_none();
    is_title.then(|| title.to_owned())
}

/// Whether a line begins with a short label such as 时间：, as minutes do, or with a number.
pub(super) fn is_labelled(line: &str) -> bool {
    const LONGEST_LABEL: usize = 5;
    let label = line.split(['：', ':']).next().unwrap_or(line);
    let is_label = label.len() < line.len() && label.chars().count() <= LONGEST_LABEL;
    is_label || super::numbering::strip(line) != line
}

/// A title without heading marks, title marks around the whole, and label.
pub(super) fn bare_title(line: &str) -> &str {
    let line = line.trim().trim_start_matches('#').trim();
    let line = ["题目：", "标题：", "题目:", "标题:"]
        .iter()
        .find_map(|label| line.strip_prefix(label))
        .unwrap_or(line)
        .trim();
    match line.strip_prefix('《').and_then(|line| line.strip_suffix('》')) {
        Some(inner) if !inner.contains(['《', '》']) => inner.trim(),
        _ => line,
    }
}

/// Whether a line and a title differ in nothing but spaces, marks and width.
pub(super) fn is_same(line: &str, title: &str) -> bool {
    let line = Normalized::new(bare_title(line));
    !line.chars().is_empty() && line.chars() == Normalized::new(bare_title(title)).chars()
}

/// Unit and author that an opening names: in the line under the first, or in the first itself.
/// A name that stands alone counts only under a title and above a paragraph,
/// a unit that stands alone only under a title.
pub(super) fn opening_byline(lines: &[Line<'_>], unit: Option<&str>) -> Byline {
    let mut found = lines
        .iter()
        .take(LONGEST_HEAD)
        .enumerate()
        .filter_map(|(at, line)| Some((at, byline(line.text, unit, None)?)));
    let Some((at, byline)) = found.next() else {
        return Byline::default();
    };
    let is_alone = byline.units.is_empty() && !is_labelled(lines[at].text);
    let is_over_paragraph =
        lines.get(at + 1).is_some_and(|line| line.text.chars().count() > LONGEST_TITLE);
    let is_unit_alone = byline.authors.is_empty() && at == 0;
    if is_unit_alone || (is_alone && !(at == 1 && is_over_paragraph)) {
        return Byline::default();
    }
    byline
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_names_unit_and_author_and_nothing_else() {
        for (line, expected) in [
            ("内科　周启明", Some(("内科", "周启明"))),
            ("周启明 内科", Some(("内科", "周启明"))),
            ("（内科 周启明）", Some(("内科", "周启明"))),
            ("作者：周启明　单位：内科", Some(("内科", "周启明"))),
            ("内科　方向晚", Some(("内科", "方向晚"))),
            ("内科周启明", Some(("内科", "周启明"))),
            ("内科　周　明", Some(("内科", "周明"))),
            ("文／周启明", Some(("", "周启明"))),
            ("内科 周启明 说", None),
            ("主持人：周启明", None),
            ("内科：", None),
            ("夜班的灯", None),
            ("", None),
        ] {
            let told = byline(line, None, None);
            let told = told.map(|found| (found.units.join("、"), found.authors.join("、")));
            let expected = expected.map(|(unit, author)| (unit.to_owned(), author.to_owned()));
            assert_eq!(told, expected, "{line:?}");
        }
    }

    #[test]
    fn a_head_that_repeats_what_is_known_is_left_out() {
        let known =
            Known { title: Some("夜班的灯"), unit: Some("内科"), author: Some("周启明") };
        for (text, expected) in [
            ("夜班的灯\n内科　周启明\n\n正文。\n", "正文。"),
            ("# 《夜班的灯》\n\n周启明 内科\n正文。", "正文。"),
            ("夜班的灯\n内科\n周启明\n正文。", "正文。"),
            ("内科周启明\n夜班的灯\n　　正文。", "　　正文。"),
            ("夜班的灯\n外科　周启明\n正文。", "外科　周启明\n正文。"),
            ("正文。\n夜班的灯", "正文。\n夜班的灯"),
            ("夜班的灯\n", "夜班的灯"),
        ] {
            assert_eq!(body(text, known), expected, "{text:?}");
        }
    }

    #[test]
    fn a_title_is_short_and_open_and_above_something() {
        for (text, expected) in [
            ("# 夜班的灯\n正文。", Some("夜班的灯")),
            ("《夜班的灯》\n正文。", Some("夜班的灯")),
            ("坚守：一个护士的夜\n正文。", None),
            ("坚守在夜里的人：一个护士\n正文。", Some("坚守在夜里的人：一个护士")),
            ("时间：三月二日\n正文。", None),
            ("一、总体情况\n正文。", None),
            ("夜深了。\n正文。", None),
            ("内科　周启明\n正文。", None),
            ("夜班的灯", None),
        ] {
            assert_eq!(title(&opening(text)).as_deref(), expected, "{text:?}");
        }
    }
}
