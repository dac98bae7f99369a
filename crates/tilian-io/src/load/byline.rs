//! Lines that name unit and author and nothing else.

use std::sync::LazyLock;

use regex::Regex;

use super::label;
use super::minutes;
use super::name_parts::{self, Part, Sense};
use super::privacy::MARK;
use super::surname::is_name;

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

/// Labels that stand before a unit or a name.
const LABELS: [&str; 15] = [
    "单位",
    "科室",
    "部门",
    "支部",
    "党支部",
    "作者",
    "姓名",
    "撰稿人",
    "撰稿",
    "供稿人",
    "供稿",
    "投稿人",
    "投稿",
    "职务",
    "文",
];

/// Words before a label that say whose it is: 作者姓名, 所在科室.
const WHOSE: [&str; 9] = ["作者", "所在", "所属", "报送", "推荐", "选送", "投稿", "参赛", "工作"];

/// A label with a colon, its characters set apart or not: 姓　名：, 作者所在科室（支部）：.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    let spaced = |word: &&str| -> String { word.chars().map(|c| format!("{c}\\s*")).collect() };
    let any = |words: &[&str]| words.iter().map(spaced).collect::<Vec<_>>().join("|");
    let (whose, labels) = (any(&WHOSE), any(&LABELS));
    Regex::new(&format!("(^|[\\s（(/／、，,；;])(?:{whose})*(?:{labels})[）)]?\\s*[：:]"))
        .expect("a sound pattern")
});

/// Sentences that lead over to unit and author: 作者系内科护士周启明.
const LEADS: [&str; 6] = ["作者系", "作者为", "作者是", "作者单位系", "本文作者系", "本文作者"];

/// Unit and author where a line names nothing else; `unit` and `author` are those known.
///
/// Of several units the last counts, which is the narrowest, and offices, dates and the marks of
/// numbers do not.
pub(super) fn read(line: &str, unit: Option<&str>, author: Option<&str>) -> Option<Byline> {
    // A line that ends with a colon addresses somebody.
    if line.chars().count() > LONGEST_BYLINE || line.ends_with(['：', ':']) {
        return None;
    }
    let mut byline = Byline::default();
    for part in parts(line, unit) {
        match part.sense {
            _ if author == Some(part.text.as_str()) => byline.authors.push(part.text),
            _ if is_aside(&part) => {}
            Sense::Unit => byline.units.push(part.text),
            Sense::Name | Sense::DoubtfulName => byline.authors.push(part.text),
            Sense::Aside => {}
            Sense::Kind(_) | Sense::Words => {
                byline.add(titled(&part.text, unit)?);
            }
        }
    }
    byline.units = narrowest(byline.units, unit);
    (byline != Byline::default()).then_some(byline)
}

/// Whether a line holds the mark of a number that was left out, and no more than its label.
pub(super) fn is_contact(line: &str) -> bool {
    line.contains(MARK)
        && line.chars().count() <= LONGEST_BYLINE
        && parts(line, None).iter().all(|part| part.sense == Sense::Aside)
}

/// Whether a line names a label before a colon: 姓名：, 所在科室：.
pub(super) fn is_labelled(line: &str) -> bool {
    LABEL.is_match(line)
}

fn parts(line: &str, unit: Option<&str>) -> Vec<Part> {
    let line = line.trim_start_matches(['（', '(']).trim_start();
    let line = LEADS.iter().find_map(|lead| line.strip_prefix(lead)).unwrap_or(line);
    let line = LABEL.replace_all(line, "$1");
    let spaced: String = line.chars().map(|c| if is_mark(c) { ' ' } else { c }).collect();
    name_parts::parts(&spaced, unit)
}

fn is_mark(c: char) -> bool {
    "：:／/|｜（）()，,；;".contains(c)
}

/// Whether a part tells neither unit nor author, and hides neither.
fn is_aside(part: &Part) -> bool {
    let bare = WHOSE.iter().find_map(|whose| part.text.strip_prefix(whose)).unwrap_or(&part.text);
    let is_label = LABELS.contains(&bare) || LABELS.contains(&part.text.as_str());
    is_label || minutes::is_office(&part.text) || is_date(&part.text)
}

impl Byline {
    fn add(&mut self, other: Self) {
        self.units.extend(other.units);
        self.authors.extend(other.authors);
    }
}

/// Unit and author with an office between or behind them: 内科护士, 周启明护师, 内科护士长周启明.
fn titled(text: &str, unit: Option<&str>) -> Option<Byline> {
    let is_unit = |text: &str| unit == Some(text) || label::is_unit(text);
    let cuts = || text.char_indices().skip(1).map(|(at, _)| text.split_at(at));
    let one = |text: &str| vec![text.to_owned()];
    if let Some((before, _)) = cuts().find(|(_, office)| minutes::is_office(office)) {
        return if is_unit(before) {
            Some(Byline { units: one(before), ..Byline::default() })
        } else if is_name(before) {
            Some(Byline { authors: one(before), ..Byline::default() })
        } else {
            let (unit, name) = name_parts::unit_and_name(before, unit)?;
            Some(Byline { units: one(unit), authors: one(name) })
        };
    }
    let mut names = cuts().filter(|(_, name)| is_name(name));
    names.find_map(|(before, name)| {
        let mut cuts = before.char_indices().map(|(at, _)| before.split_at(at));
        let (unit, _) = cuts.find(|(unit, office)| {
            minutes::is_office(office) && (unit.is_empty() || is_unit(unit))
        })?;
        let units = if unit.is_empty() { Vec::new() } else { one(unit) };
        Some(Byline { units, authors: one(name) })
    })
}

/// Endings of houses, which departments belong to.
const HOUSES: [&str; 9] =
    ["医院", "卫生院", "保健院", "公司", "集团", "大学", "学院", "卫生局", "卫健委"];

/// The narrowest of several units, without the house that it belongs to.
fn narrowest(units: Vec<String>, known: Option<&str>) -> Vec<String> {
    let is_house = |unit: &String| HOUSES.iter().any(|house| unit.ends_with(house));
    let last = units.iter().rfind(|unit| !is_house(unit)).or(units.last());
    let bare = last.map(|unit| if known == Some(unit) { unit } else { without_house(unit) });
    bare.map(str::to_owned).into_iter().collect()
}

/// 内科 of 青禾市第二人民医院内科.
fn without_house(unit: &str) -> &str {
    let cuts = unit.char_indices().map(|(at, _)| unit.split_at(at));
    let mut inner = cuts.filter(|(house, rest)| {
        let ends = HOUSES.iter().any(|name| house.ends_with(name) && house.len() > name.len());
        ends && label::is_unit(rest)
    });
    inner.next_back().map_or(unit, |(_, rest)| rest)
}

/// Whether a line is a date and nothing else: 2024年3月14日, 二〇二四年三月, 2024.3.14.
pub(super) fn is_date(line: &str) -> bool {
    let is_part = |c: char| {
        c.is_ascii_digit()
            || c.is_whitespace()
            || "〇○零一二三四五六七八九十年月日./-（）()".contains(c)
    };
    line.chars().all(is_part)
        && line.chars().any(|c| "年./-".contains(c))
        && line.chars().filter(|c| !c.is_whitespace()).count() >= SHORTEST_DATE
}

/// Characters of the shortest date: 24.3.1.
const SHORTEST_DATE: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_names_unit_and_author_and_nothing_else() {
        for (line, expected) in [
            ("内科　周启明", Some("内科|周启明")),
            ("周启明 内科", Some("内科|周启明")),
            ("（内科 周启明）", Some("内科|周启明")),
            ("作者：周启明　单位：内科", Some("内科|周启明")),
            ("内科　方向晚", Some("内科|方向晚")),
            ("内科周启明", Some("内科|周启明")),
            ("内科　周　明", Some("内科|周明")),
            ("文／周启明", Some("|周启明")),
            ("作者姓名：周启明", Some("|周启明")),
            ("姓　名：周启明　科　室：内科", Some("内科|周启明")),
            ("所在科室：内科", Some("内科|")),
            ("单位（科室）：内科", Some("内科|")),
            ("内科护士 周启明", Some("内科|周启明")),
            ("内科 护师 周启明", Some("内科|周启明")),
            ("内科护士长周启明", Some("内科|周启明")),
            ("内科 周启明副主任医师", Some("内科|周启明")),
            ("（作者系内科护士 周启明）", Some("内科|周启明")),
            ("内科　周启明　联系电话：***", Some("内科|周启明")),
            ("内科 周启明***", Some("内科|周启明")),
            ("内科 周启明 2024年3月14日", Some("内科|周启明")),
            ("青禾市第二人民医院内科　周启明", Some("内科|周启明")),
            ("青禾市第二人民医院 内科 周启明", Some("内科|周启明")),
            ("内科 青禾市第二人民医院 周启明", Some("内科|周启明")),
            ("青禾市第二人民医院", Some("青禾市第二人民医院|")),
            ("——内科 周启明", Some("内科|周启明")),
            ("——记内科护士长周启明", None),
            ("内科 周启明 说", None),
            ("主持人：周启明", None),
            ("联系电话：***", None),
            ("护士长", None),
            ("内科：", None),
            ("夜班的灯", None),
            ("***", None),
            ("", None),
        ] {
            let told = read(line, None, None);
            let told =
                told.map(|told| format!("{}|{}", told.units.join("、"), told.authors.join("、")));
            assert_eq!(told.as_deref(), expected, "{line:?}");
        }
    }

    #[test]
    fn a_line_of_nothing_but_a_number_is_known() {
        for (line, expected) in
            [("联系电话：***", true), ("***", true), ("电话：***说", false), ("夜班的灯", false)]
        {
            assert_eq!(is_contact(line), expected, "{line:?}");
        }
    }
}
