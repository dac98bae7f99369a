//! Official documents, known by the parts that GB/T 9704-2012 gives them.

mod addressee;

use std::sync::LazyLock;

use regex::Regex;
use serde::{Deserialize, Serialize};

/// The parts by which a text is known as an official document.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Official {
    /// What it is about: 关于开展职业精神大讨论活动的通知.
    pub title: Option<String>,
    /// The number of the document: 青卫发〔2024〕12号.
    pub number: Option<String>,
    /// Whom it addresses, without the colon.
    pub addressee: Option<String>,
    /// How many annexes it names.
    pub annexes: usize,
    /// Its subject terms (主题词), as documents before 2012 give them.
    pub subject_terms: Option<String>,
    /// Whom it is sent to besides (抄送).
    pub copied_to: Option<String>,
    /// Whether it is addressed downward, to all of some units: 各科室, 各县（市、区）卫生局.
    pub direction: Direction,
}

impl Official {
    /// Whether it has more than anybody writes over a letter: a number, subject terms, or units
    /// that get a copy.
    pub(super) fn is_registered(&self) -> bool {
        self.number.is_some() || self.subject_terms.is_some() || self.copied_to.is_some()
    }
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

/// The parts of an official document, where a text has enough of them: a number of its own and
/// one part more, or a title, an addressee and one part more.
pub(super) fn recognise(text: &str) -> Option<Official> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let head = &lines[..lines.len().min(HEAD_LINES)];
    let number = head.iter().find_map(|line| number(line));
    let addressee = addressee::find(head);
    let title = title(head);
    let annexes = lines.iter().filter(|line| is_annex(line)).count();
    let subject_terms = lines.iter().find_map(|line| after_label(line, "主题词"));
    let copied_to = lines.iter().find_map(|line| after_label(line, "抄送"));
    let parts = [
        number.is_some(),
        title.is_some(),
        addressee.is_some(),
        annexes > 0,
        subject_terms.is_some(),
        copied_to.is_some(),
    ];
    let count = parts.iter().filter(|part| **part).count();
    let is_downward = addressee.as_deref().is_some_and(addressee::is_plural);
    let is_official = (number.is_some() && count >= 2)
        || (title.is_some() && addressee.is_some() && (count >= 3 || is_downward));
    let direction = if is_downward { Direction::Downward } else { Direction::Other };
    is_official.then_some(Official {
        title,
        number,
        addressee,
        annexes,
        subject_terms,
        copied_to,
        direction,
    })
}

/// Lines that a title is broken into at most.
const LINES_OF_TITLE: usize = 3;

/// The first line, or the first two or three that a long title is broken into, that name what is
/// passed on.
fn title(head: &[&str]) -> Option<String> {
    (0..head.len()).find_map(|at| {
        let most = LINES_OF_TITLE.min(head.len() - at);
        let may_begin = head[at].contains("关于") && after_label(head[at], "附件").is_none();
        let joined = (1..=most).map(|count| head[at..at + count].concat());
        joined
            .take_while(|title| !title.contains('。'))
            .find(|title| may_begin && TITLE.is_match(title))
    })
}

/// The title of an official document that does not say 关于: its first line that is neither the
/// name of its sender, nor its number.
pub(super) fn heading(text: &str) -> Option<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut lines = lines.skip_while(|line| number(line).is_some() || line.ends_with("文件"));
    let first = lines.next()?;
    let second = lines.next()?;
    let is_heading = first.chars().count() <= LONGEST_HEADING
        && !first.ends_with(|c| "。！？；，、：…!?;,:.".contains(c));
    (is_heading && number(second).is_none()).then(|| first.to_owned())
}

/// Characters of the longest line that may be a title by itself.
const LONGEST_HEADING: usize = 30;

fn number(line: &str) -> Option<String> {
    let plain: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    NUMBER.find(&plain).map(|found| found.as_str().to_owned())
}

/// A text without the lines at its end that say where the document goes.
pub(super) fn without_imprint(text: &str) -> &str {
    let mut body = text.trim_end();
    while let Some(line) = body.rsplit('\n').next().filter(|line| is_imprint(line)) {
        body = body[..body.len() - line.len()].trim_end();
    }
    body
}

fn is_imprint(line: &str) -> bool {
    let labels = ["主题词", "抄送", "抄报", "主送", "发送", "分送"];
    labels.iter().any(|label| after_label(line, label).is_some())
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
        assert_eq!(official.title.as_deref(), Some("关于开展职业精神大讨论活动的通知"));
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
    fn a_title_may_be_broken_into_lines() {
        let addressee =
            "各县（市、区）卫生局，委直属各单位，\n市属各医院：\n现印发给你们。\n附件：方案";
        for (head, expected) in [
            (
                "青卫字[2024]12号\n关于印发《大讨论\n活动方案》的通知",
                "关于印发《大讨论活动方案》的通知",
            ),
            (
                "青禾市医院委员会关于印发“我们\n的价值观”方案的通知",
                "青禾市医院委员会关于印发“我们的价值观”方案的通知",
            ),
            ("青禾市医院文件\n\n关于报送材料的通知", "关于报送材料的通知"),
        ] {
            let official = recognise(&format!("{head}\n{addressee}")).expect("a notice");
            assert_eq!(official.title.as_deref(), Some(expected), "{head:?}");
            let expected = Some("各县（市、区）卫生局，委直属各单位，市属各医院");
            assert_eq!(official.addressee.as_deref(), expected, "{head:?}");
            assert_eq!(official.direction, Direction::Downward, "{head:?}");
        }
    }

    #[test]
    fn whoever_is_addressed_first_tells_the_direction() {
        for (addressee, expected) in [
            ("各科室、各党支部", Direction::Downward),
            ("市直各医疗卫生单位", Direction::Downward),
            ("院党委、各职能科室", Direction::Other),
            ("党政办公室", Direction::Other),
        ] {
            let text = format!("关于大讨论情况的报告\n{addressee}：\n现报告如下。\n附件：表");
            let direction = recognise(&text).map(|official| official.direction);
            assert_eq!(direction, Some(expected), "{addressee:?}");
        }
    }

    #[test]
    fn the_imprint_is_no_text() {
        let text = "何苇：仁爱。\n主题词：精神 讨论\n抄送：各科室\n";
        assert_eq!(without_imprint(text), "何苇：仁爱。");
        assert_eq!(without_imprint("何苇：仁爱。"), "何苇：仁爱。");
    }

    #[test]
    fn other_texts_are_none() {
        for text in [
            "夜班的灯\n内科　周启明\n\n学习了青卫发〔2024〕12号文件，我想起一件事。",
            "写给各科室的信\n\n各位同事：\n\n你们好。",
            "内科讨论记录\n时间：3月14日\n主持人：程怀远\n周启明：责任。",
            "关于一台手术的报告\n各科室的同事，各位老师，护理部：\n我想把它写下来。",
            "致医院：\n谢谢。",
            "",
        ] {
            assert_eq!(recognise(text), None, "{text:?}");
        }
    }
}
