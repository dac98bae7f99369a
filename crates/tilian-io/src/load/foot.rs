//! The foot of a text: unit, author and date under the body; and what page margins name.

use super::byline::{self, Byline, is_contact, is_date};
use super::head::{self, Known};

/// Lines that a foot has at most: unit, author, telephone number, address, date.
const LONGEST_FOOT: usize = 5;

/// Characters of a line that can only be a paragraph.
const PARAGRAPH: usize = 30;

/// The lines of a foot, from the first, and the body above them.
struct Foot<'a> {
    body: &'a str,
    lines: Vec<&'a str>,
}

/// Unit and author that the last lines name; a name that stands alone counts only under a
/// paragraph, a unit that stands alone only beside a date or a name.
pub(super) fn byline(text: &str, unit: Option<&str>) -> Byline {
    let foot = Foot::of(text, |line| byline::read(line, unit, None).is_some());
    let bylines = foot.lines.iter().filter_map(|line| byline::read(line, unit, None));
    let named = bylines.fold(Byline::default(), |named, next| named.or(&next));
    let is_marked = foot.lines.iter().any(|line| is_bracketed(line) || byline::is_labelled(line));
    let is_under_paragraph = last_line(foot.body).is_some_and(|line| {
        line.chars().count() > PARAGRAPH && line.ends_with(|c| "。！？…”".contains(c))
    });
    let is_told = match (named.units.is_empty(), named.authors.is_empty()) {
        (false, false) => true,
        (true, false) => is_marked || is_under_paragraph,
        (false, true) => is_marked || foot.lines.iter().any(|line| is_date(line)),
        (true, true) => false,
    };
    if is_told { named } else { Byline::default() }
}

/// The text without the lines at its end that merely repeat what is known, and their date.
pub(super) fn body<'a>(text: &'a str, known: Known<'_>) -> &'a str {
    let foot = Foot::of(text, |line| head::repeats_byline(line, known));
    let names = foot.lines.iter().any(|line| !is_date(line) && !is_contact(line));
    if names && !foot.body.trim().is_empty() { foot.body.trim_end() } else { text }
}

/// Unit and author that the margins of pages name together; a unit alone is the letterhead.
pub(super) fn margins(margins: &[String], unit: Option<&str>) -> Byline {
    let bylines = margins.iter().filter_map(|margin| byline::read(margin, unit, None));
    bylines
        .filter(|byline| !byline.authors.is_empty())
        .fold(Byline::default(), |all, next| all.or(&next))
}

impl<'a> Foot<'a> {
    /// The last lines that are dates, marks of numbers, or for which `names` holds.
    fn of(text: &'a str, names: impl Fn(&str) -> bool) -> Self {
        let mut foot = Self { body: text.trim_end(), lines: Vec::new() };
        while foot.lines.len() < LONGEST_FOOT {
            let Some(line) = last_line(foot.body) else { break };
            let rest = &foot.body[..foot.body.len() - line.len()];
            let line = line.trim();
            if rest.trim().is_empty() || !(is_date(line) || is_contact(line) || names(line)) {
                break;
            }
            foot.lines.insert(0, line);
            foot.body = rest.trim_end();
        }
        foot
    }
}

fn last_line(text: &str) -> Option<&str> {
    let line = text.rsplit('\n').next()?;
    (!line.trim().is_empty()).then_some(line)
}

fn is_bracketed(line: &str) -> bool {
    line.starts_with(['（', '(']) && line.ends_with(['）', ')'])
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "夜班的灯\n\n凌晨两点，走廊里只剩一盏灯，我从病房出来，听见自己的脚步声一下一下地跟在身后。";

    #[test]
    fn the_foot_names_unit_and_author() {
        for (foot, expected) in [
            ("内科　周启明", "内科|周启明"),
            ("（作者单位：内科　周启明）", "内科|周启明"),
            ("作者：周启明\n单位：内科\n2024年3月14日", "内科|周启明"),
            ("周启明", "|周启明"),
            ("内科\n二〇二四年三月", "内科|"),
            ("周启明\n内科\n2024.3.14", "内科|周启明"),
            ("作者：周启明\n单位：内科\n电话：***", "内科|周启明"),
            ("投稿人：内科 周启明\n联系方式：***\n2024年3月14日", "内科|周启明"),
            ("内科 周启明 2024年3月14日", "内科|周启明"),
            ("电话：***", "|"),
            ("夜深了。", "|"),
            ("内科", "|"),
            ("", "|"),
        ] {
            let text = format!("{BODY}\n\n{foot}\n");
            let told = byline(&text, None);
            let told = format!("{}|{}", told.units.join("、"), told.authors.join("、"));
            assert_eq!(told, expected, "{foot:?}");
        }
        assert_eq!(byline("愿\n周启明", None), Byline::default(), "no paragraph above");
    }

    #[test]
    fn a_foot_that_repeats_what_is_known_is_left_out() {
        let known = Known { title: None, unit: Some("内科"), author: Some("周启明") };
        for (foot, is_known) in [
            ("内科　周启明", true),
            ("内科\n周启明\n2024年3月14日", true),
            ("内科　周启明\n电话：***", true),
            ("外科　周启明", false),
            ("2024年3月14日", false),
            ("电话：***", false),
        ] {
            let text = format!("{BODY}\n\n{foot}\n");
            let expected = if is_known { BODY } else { text.as_str() };
            assert_eq!(body(&text, known), expected, "{foot:?}");
        }
    }

    #[test]
    fn margins_name_an_author_or_nothing() {
        let named = |margin: &str| margins(&[margin.to_owned()], None).authors.join("、");
        assert_eq!(named("内科　周启明"), "周启明");
        assert_eq!(named("青禾市第二人民医院"), "");
    }
}
