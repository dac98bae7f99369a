//! Official documents, known by the parts that GB/T 9704-2012 gives them.

use std::sync::LazyLock;

use regex::Regex;
use serde::{Deserialize, Serialize};

/// The parts by which a text is known as an official document.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Official {
    /// The number of the document: 青卫发〔2024〕12号.
    pub number: Option<String>,
    /// Whom it addresses, without the colon.
    pub addressee: Option<String>,
    /// How many annexes it names.
    pub annexes: usize,
    /// Its subject terms (主题词), as documents before 2012 give them.
    pub subject_terms: Option<String>,
    /// Whether it is addressed downward, to all of some units: 各科室, 各县（市、区）卫生局.
    pub direction: Direction,
}

/// Which way an official document goes.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Direction {
    /// To several units at once, or to the public: whoever sends it stands above.
    Downward,
    /// To one addressee, or to nobody who is named.
    #[default]
    Other,
}

/// Lines at the beginning in which the number and the addressee stand.
const HEAD_LINES: usize = 16;

/// Characters of the longest addressee.
const LONGEST_ADDRESSEE: usize = 80;

static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new("^[^\\s，。：]{1,16}[〔\\[［（(【](?:19|20)\\d{2}[〕\\]］）)】]第?\\d{1,5}号")
        .expect("a sound pattern")
});

/// Titles of documents that pass on what is to be done.
static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        "关于.{2,}的?(?:通知|意见|决定|通报|公告|通告|批复|函|报告|请示|方案|纪要)(?:（.*）)?$",
    )
    .expect("a sound pattern")
});

/// What an addressee is made of.
const ADDRESSEES: [&str; 15] = [
    "局",
    "院",
    "委",
    "部",
    "处",
    "科",
    "室",
    "单位",
    "党委",
    "支部",
    "办公室",
    "政府",
    "中心",
    "所",
    "站",
];

/// The parts of an official document, where a text has enough of them: a number of its own and
/// one part more, or a title, an addressee and one part more.
pub(super) fn recognise(text: &str) -> Option<Official> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let head = &lines[..lines.len().min(HEAD_LINES)];
    let number = head.iter().find_map(|line| number(line));
    let addressee = head.iter().find_map(|line| addressee(line));
    let has_title = has_title(head);
    let annexes = lines.iter().filter(|line| is_annex(line)).count();
    let subject_terms = lines.iter().find_map(|line| after_label(line, "主题词"));
    let is_copied = lines.iter().any(|line| after_label(line, "抄送").is_some());
    let parts = [
        number.is_some(),
        has_title,
        addressee.is_some(),
        annexes > 0,
        subject_terms.is_some(),
        is_copied,
    ];
    let count = parts.iter().filter(|part| **part).count();
    let is_official = (number.is_some() && count >= 2)
        || (has_title && addressee.is_some() && count >= 3)
        || (has_title && addressee.as_deref().is_some_and(is_plural));
    let direction = match addressee.as_deref().is_some_and(is_plural) {
        true => Direction::Downward,
        false => Direction::Other,
    };
    is_official.then_some(Official { number, addressee, annexes, subject_terms, direction })
}

/// Whether a line, or two that a long title is broken into, name what is passed on.
fn has_title(head: &[&str]) -> bool {
    head.iter().any(|line| TITLE.is_match(line))
        || head.windows(2).any(|pair| TITLE.is_match(&pair.concat()))
}

fn number(line: &str) -> Option<String> {
    let plain: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    NUMBER.find(&plain).map(|found| found.as_str().to_owned())
}

/// The units that a line addresses: it ends with a colon and names nothing else.
fn addressee(line: &str) -> Option<String> {
    let line = line.strip_suffix(['：', ':'])?.trim();
    let is_named = |piece: &str| {
        let bare = piece.split(['（', '(']).next().unwrap_or(piece).trim();
        ADDRESSEES.iter().any(|ending| bare.ends_with(ending) || piece.ends_with(ending))
    };
    let mut pieces = line.split(['、', '，', ',']).filter(|piece| !piece.trim().is_empty());
    let is_addressee = line.chars().count() <= LONGEST_ADDRESSEE
        && !line.contains(['。', '；', '“'])
        && pieces.next_back().is_some_and(is_named);
    is_addressee.then(|| line.to_owned())
}

fn is_plural(addressee: &str) -> bool {
    addressee.contains('各') || addressee.contains("全体") || addressee.contains("所属")
}

fn is_annex(line: &str) -> bool {
    line.strip_prefix("附件").is_some_and(|rest| {
        rest.trim_start().starts_with(|c: char| "：:.．、".contains(c) || c.is_ascii_digit())
    })
}

fn after_label(line: &str, label: &str) -> Option<String> {
    let plain: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let rest = plain.strip_prefix(label)?.strip_prefix(['：', ':'])?;
    Some(rest.to_owned()).filter(|rest| !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTICE: &str = "青禾市卫生健康委员会文件\n\n青卫发〔2024〕12号\n\n\
        关于开展职业精神大讨论活动的通知\n\n各县（市、区）卫生健康局，委属各单位：\n\n现将有关事项通知如下。\n\n\
        附件：1.征集表\n\n主题词：卫生　精神　通知\n抄送：市委宣传部";

    #[test]
    fn a_notice_is_known_by_its_parts() {
        let official = recognise(NOTICE).expect("a notice");
        assert_eq!(official.number.as_deref(), Some("青卫发〔2024〕12号"));
        assert_eq!(official.addressee.as_deref(), Some("各县（市、区）卫生健康局，委属各单位"));
        assert_eq!(official.subject_terms.as_deref(), Some("卫生精神通知"));
        assert_eq!((official.annexes, official.direction), (1, Direction::Downward));
    }

    #[test]
    fn a_report_goes_upward() {
        let report =
            "内科关于大讨论活动情况的报告\n\n院党委：\n\n现将情况报告如下。\n\n附件1：核心词";
        let official = recognise(report).expect("a report");
        assert_eq!(official.direction, Direction::Other);
    }

    #[test]
    fn other_texts_are_none() {
        for text in [
            "夜班的灯\n内科　周启明\n\n学习了青卫发〔2024〕12号文件，我想起一件事。",
            "写给各科室的信\n\n各位同事：\n\n你们好。",
            "内科讨论记录\n时间：3月14日\n主持人：程怀远\n周启明：责任。",
            "致医院：\n谢谢。",
            "",
        ] {
            assert_eq!(recognise(text), None, "{text:?}");
        }
    }
}
