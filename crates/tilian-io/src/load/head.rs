//! The head of a text: title, unit and author above the body.

use std::sync::LazyLock;

use regex::Regex;
use tilian::Normalized;

use super::byline::{self, Byline, is_contact};
use super::surname;

/// Lines that a head has at most: the campaign, title and subtitle, unit, author, telephone number.
const LONGEST_HEAD: usize = 6;

/// Lines that stand above unit and author at most: the campaign, title and subtitle.
const LINES_ABOVE_BYLINE: usize = 3;

/// Characters of the longest line that may be a title.
const LONGEST_TITLE: usize = 30;

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
    let lines = opening(text);
    let lines = &lines[..lines.len().min(LONGEST_HEAD)];
    let mut end = 0;
    let mut rest = lines;
    while let Some(repeated) = repeated(rest, known) {
        end = rest[repeated - 1].end;
        rest = &rest[repeated..];
    }
    let body = match text[end..].trim() {
        "" => text,
        _ => &text[end..],
    };
    body.trim_start_matches('\n').trim_end()
}

/// How many of the first lines repeat what is known, as title, campaign above the title, byline,
/// or number of somebody; `None` where the first does not.
fn repeated(lines: &[Line<'_>], known: Known<'_>) -> Option<usize> {
    let first = lines.first()?;
    let lines_of_title =
        |lines: &[Line<'_>]| known.title.and_then(|title| lines_of_title(lines, title));
    lines_of_title(lines)
        .or_else(|| {
            let is_above_title = is_campaign(first.text) && lines_of_title(&lines[1..]).is_some();
            is_above_title.then_some(1)
        })
        .or_else(|| (repeats_byline(first.text, known) || is_contact(first.text)).then_some(1))
}

/// Lines that a long title is broken into at most.
const LINES_OF_TITLE: usize = 3;

/// How many of the first lines are a title together.
fn lines_of_title(lines: &[Line<'_>], title: &str) -> Option<usize> {
    (1..=lines.len().min(LINES_OF_TITLE)).find(|count| {
        let joined: String = lines[..*count].iter().map(|line| line.text).collect();
        is_same(&joined, title)
    })
}

pub(super) fn repeats_byline(line: &str, known: Known<'_>) -> bool {
    let is_known = |value: &String, known: Option<&str>| known == Some(value.as_str());
    byline::read(line, known.unit, known.author).is_some_and(|byline| {
        byline.units.iter().all(|unit| is_known(unit, known.unit))
            && (byline.authors.is_empty() || is_known(&byline.authors.join("、"), known.author))
    })
}

/// Endings of lines that name the campaign an essay is written for.
const CAMPAIGNS: [&str; 7] =
    ["征文", "征文活动", "征文比赛", "征文大赛", "征文稿", "征文作品", "参赛作品"];

/// Whether a line names the campaign: “我心中的大医精诚”主题征文.
fn is_campaign(line: &str) -> bool {
    let line = line.trim_matches(|c| "【】[]—-".contains(c)).trim();
    line.chars().count() <= LONGEST_TITLE && CAMPAIGNS.iter().any(|name| line.ends_with(name))
}

/// The title that an opening has above its body: what a label names one; else a short line
/// without closing mark, and with another line below it.
///
/// The campaign above a title is none, nor are unit and author where they stand above it.
pub(super) fn title(lines: &[Line<'_>]) -> Option<String> {
    let head = &lines[..lines.len().min(LONGEST_HEAD)];
    if let Some(labelled) = head.iter().find(|line| is_labelled_title(line.text)) {
        return Some(bare_title(labelled.text).to_owned()).filter(|title| !title.is_empty());
    }
    let [first, second, rest @ ..] = lines else { return None };
    let is_byline = |line: &Line<'_>| byline::read(line.text, None, None).is_some();
    let is_above_body = |line: &Line<'_>| is_byline(line) || is_paragraph(line);
    let has_title_below = is_title(second.text) && rest.first().is_some_and(is_above_body);
    if is_campaign(first.text) && has_title_below {
        return Some(bare_title(second.text).to_owned());
    }
    let names_author =
        byline::read(first.text, None, None).is_some_and(|named| !named.authors.is_empty());
    if names_author && is_title(second.text) && rest.first().is_some_and(is_paragraph) {
        return Some(bare_title(second.text).to_owned());
    }
    is_title(first.text).then(|| bare_title(first.text).to_owned())
}

/// Whether a line may be a title by its form.
fn is_title(line: &str) -> bool {
    let title = bare_title(line);
    (1..=LONGEST_TITLE).contains(&title.chars().count())
        && !title.ends_with(|c| "。！？；，、：…!?;,:.".contains(c))
        && !is_labelled(title)
        && !is_contact(title)
        && byline::read(title, None, None).is_none()
}

/// Whether a line is too long to stand above a body.
fn is_paragraph(line: &Line<'_>) -> bool {
    line.text.chars().count() > LONGEST_TITLE
}

/// Whether a line begins with a short label such as 时间：, as minutes do, or with a number.
pub(super) fn is_labelled(line: &str) -> bool {
    const LONGEST_LABEL: usize = 5;
    let label = line.split(['：', ':']).next().unwrap_or(line);
    let is_label = label.len() < line.len() && label.chars().count() <= LONGEST_LABEL;
    is_label || super::numbering::strip(line) != line
}

/// Labels of a title.
static TITLE_LABEL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new("^(?:征文|作品|文章|论文|演讲|参赛)?(?:题\\s*目|标\\s*题|作品名称)\\s*[：:\\t]\\s*")
        .expect("a sound pattern")
});

fn is_labelled_title(line: &str) -> bool {
    TITLE_LABEL.is_match(line)
}

/// A title without heading marks, title marks around the whole, and label.
pub(super) fn bare_title(line: &str) -> &str {
    let line = line.trim().trim_start_matches('#').trim();
    let label = TITLE_LABEL.find(line).map_or(0, |label| label.end());
    let line = line[label..].trim();
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

/// Unit and author that an opening names: in the lines under the first, or in the first itself.
/// A name that stands alone counts only above a paragraph and under a title or unit, a unit that
/// stands alone only under a title.
pub(super) fn opening_byline(lines: &[Line<'_>], unit: Option<&str>) -> Byline {
    let read = |line: &Line<'_>| byline::read(line.text, unit, None);
    let above = &lines[..lines.len().min(LINES_ABOVE_BYLINE + 1)];
    let Some(start) = above.iter().position(|line| read(line).is_some()) else {
        return Byline::default();
    };
    let is_of_head = |line: &&Line<'_>| read(line).is_some() || is_contact(line.text);
    let end = start + lines[start..].iter().take_while(is_of_head).count();
    let is_over_paragraph = lines.get(end).is_some_and(is_paragraph);
    let may_stand_alone = |at: usize| {
        let is_under_title = start == 1 || (start > 1 && is_heading(lines, start));
        // A word of two characters may be an entry below its unit: 安康.
        let name = lines[at].text;
        let is_under_unit = at > start && surname::is_name(name) && name.chars().count() > 2;
        is_over_paragraph && (is_under_title || is_under_unit)
    };
    let mut named = Byline::default();
    for (at, line) in lines.iter().enumerate().take(end).skip(start) {
        let Some(next) = read(line) else { continue };
        let is_alone = next.units.is_empty() && !byline::is_labelled(line.text);
        if !is_alone || may_stand_alone(at) {
            named = named.or(&next);
        }
    }
    let is_labelled = lines[start..end].iter().any(|line| byline::is_labelled(line.text));
    let is_unit_alone = named.authors.is_empty() && start == 0 && !is_labelled;
    if is_unit_alone { Byline::default() } else { named }
}

/// Whether the lines above a byline are a campaign with its title, or a title with its subtitle.
fn is_heading(lines: &[Line<'_>], end: usize) -> bool {
    lines[1..end].iter().all(|line| line.text.starts_with(['—', '-'])) || is_campaign(lines[0].text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unit_and_author_stand_in_lines_of_their_own() {
        let paragraph =
            "凌晨两点，走廊里只剩一盏灯，我从病房出来，听见自己的脚步声一下一下地跟在身后。";
        for (head, expected) in [
            ("夜班的灯\n科室：内科\n姓名：周启明", "内科|周启明"),
            ("夜班的灯\n\n作者：周启明\n科室：内科", "内科|周启明"),
            ("题目：夜班的灯\n科室：内科\n姓名：周启明\n电话：***", "内科|周启明"),
            ("征文题目：夜班的灯\n作者姓名：周启明\n所在科室：内科", "内科|周启明"),
            ("科室：内科\n姓名：周启明\n题目：夜班的灯", "内科|周启明"),
            ("夜班的灯\n内科\n周启明", "内科|周启明"),
            ("夜班的灯\n周启明\n内科", "内科|周启明"),
            ("内科\n周启明\n夜班的灯", "|"),
            ("内科\n周启明", "内科|周启明"),
            ("“守夜”主题征文\n夜班的灯\n内科　周启明", "内科|周启明"),
            ("“守夜”主题征文\n夜班的灯\n周启明", "|周启明"),
            ("夜班的灯\n——写在凌晨\n周启明", "|周启明"),
            ("夜班的灯\n内科　周启明　联系电话：***", "内科|周启明"),
            ("夜班的灯\n周启明", "|周启明"),
            ("夜班的灯\n内科", "内科|"),
            ("周启明", "|"),
            ("内科", "|"),
        ] {
            let told = opening_byline(&opening(&format!("{head}\n{paragraph}")), None);
            let told = format!("{}|{}", told.units.join("、"), told.authors.join("、"));
            assert_eq!(told, expected, "{head:?}");
        }
        let list = opening_byline(&opening("内科\n安康\n仁爱"), None);
        assert_eq!(list, Byline::default(), "words in a list");
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
            ("题目：夜班的灯\n科室：内科\n姓名：周启明\n电话：***\n正文。", "正文。"),
            ("“守夜”主题征文\n夜班的灯\n内科　周启明\n正文。", "正文。"),
            ("“守夜”主题征文\n正文。", "“守夜”主题征文\n正文。"),
            ("夜班的\n灯\n周启明\n正文。", "正文。"),
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
            ("内科\n姓名：周启明\n征文题目：《夜班的灯》\n正文。", Some("夜班的灯")),
            ("作品名称\t夜班的灯\n姓名\t周启明\n正文。", Some("夜班的灯")),
            ("“守夜”主题征文\n夜班的灯\n内科　周启明\n正文。", Some("夜班的灯")),
            ("“守夜”主题征文\n内科　周启明\n正文。", Some("“守夜”主题征文")),
            ("内科　周启明\n守护\n仁爱", None),
        ] {
            assert_eq!(title(&opening(text)).as_deref(), expected, "{text:?}");
        }
    }
}
