//! Who speaks, as a name with what stands around it.

use super::super::surname::{self, is_han};

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Speaker {
    /// The name; `None` where only the office is told: 主持人.
    pub(super) name: Option<String>,
    /// Whether this is the one in the chair.
    pub(super) is_chair: bool,
}

/// Offices and titles that stand behind a name.
pub(crate) const TITLES: [&str; 50] = [
    "主任医师",
    "主治医师",
    "住院医师",
    "医师",
    "主任护师",
    "主管护师",
    "护师",
    "护士长",
    "护士",
    "主任药师",
    "主管药师",
    "药师",
    "主任技师",
    "主管技师",
    "技师",
    "主任",
    "书记",
    "支书",
    "院长",
    "科长",
    "处长",
    "局长",
    "部长",
    "组长",
    "队长",
    "班长",
    "所长",
    "站长",
    "校长",
    "馆长",
    "行长",
    "店长",
    "镇长",
    "村长",
    "同志",
    "老师",
    "教授",
    "大夫",
    "医生",
    "委员",
    "代表",
    "干事",
    "秘书",
    "主席",
    "主管",
    "经理",
    "总监",
    "厂长",
    "师傅",
    "工程师",
];

/// Beginnings of a title: 副主任医师, 总护士长.
pub(crate) const DEGREES: [&str; 5] = ["副", "总", "大", "规培", "助理"];

/// Characters of the longest office before a name: 第一党支部副书记.
const LONGEST_OFFICE: usize = 10;

/// Whether a text is a title, or empty, with or without brackets: （科主任）, 副主任医师.
pub(super) fn is_title(text: &str) -> bool {
    let text = text.trim();
    let inner = text.strip_prefix(['（', '(']).and_then(|text| text.strip_suffix(['）', ')']));
    inner.is_some() || text.is_empty() || is_bare_title(text)
}

/// Bytes of the longest title: 主任主任医师同志.
const LONGEST_TITLE: usize = 36;

/// Whether a text is a title and nothing else.
pub(super) fn is_bare_title(text: &str) -> bool {
    if text.len() > LONGEST_TITLE {
        return false;
    }
    let without_degree = DEGREES.iter().find_map(|degree| text.strip_prefix(degree));
    without_degree.is_some_and(is_bare_title)
        || TITLES.iter().any(|title| text == *title || is_bare_title_before(text, title))
}

/// Two titles behind each other: 主任主任医师, 书记同志.
fn is_bare_title_before(text: &str, title: &str) -> bool {
    text.strip_suffix(title).is_some_and(|before| !before.is_empty() && is_bare_title(before))
}

/// The surname of a person whom a text names by surname and title: 王 of 王副主任.
pub(super) fn surname_before_title(text: &str) -> Option<&str> {
    let surname = surname::surname(text)?;
    is_bare_title(&text[surname.len()..]).then_some(surname)
}

/// The surname of a person whom a text names as colleagues do: 何 of 小何, 顾 of 顾老.
pub(super) fn surname_of_colleague(text: &str) -> Option<&str> {
    let before = ["小", "老"].iter().find_map(|word| text.strip_prefix(word));
    let behind = || ["老", "总", "工"].iter().find_map(|word| text.strip_suffix(word));
    let name = before.or_else(behind)?;
    surname::surname(name).filter(|surname| surname.len() == name.len())
}

/// The name at the beginning of a text that is otherwise a title: 周启明 of 周启明（科主任）.
pub(super) fn name_before_title(text: &str) -> Option<&str> {
    let text = text.trim();
    // 王副主任 is 王 with the title 副主任, nobody of the name 王副.
    if surname_before_title(text).is_some() {
        return None;
    }
    let cuts = text.char_indices().map(|(at, _)| at).chain([text.len()]).skip(2).take(3);
    let mut found = None;
    for cut in cuts {
        let (name, title) = text.split_at(cut);
        if surname::is_name(name) && is_title(title) {
            found = Some(name);
        }
    }
    found
}

/// What stands behind each office that begins a text: 周启明 of 内科护士长周启明.
pub(super) fn behind_titles(text: &str) -> impl Iterator<Item = &str> {
    let cuts = text.char_indices().map(|(at, _)| at).skip(2).take(LONGEST_OFFICE - 1);
    cuts.filter_map(|cut| {
        let (office, rest) = text.split_at(cut);
        let is_office =
            office.chars().all(is_han) && TITLES.iter().any(|title| office.ends_with(title));
        is_office.then_some(rest)
    })
}

/// The person whom a text names and nothing else, before or behind a title.
pub(super) fn name(text: &str) -> Option<&str> {
    let text = text.trim();
    name_before_title(text).or_else(|| behind_titles(text).find_map(name_before_title))
}

/// A text without the white space between its ideographs: 周　明, set as wide as 周启明.
pub(super) fn squeeze(text: &str) -> String {
    let characters: Vec<char> = text.trim().chars().collect();
    let is_space = |c: &&char| c.is_whitespace();
    let stays = |at: usize| {
        let before = characters[..at].iter().rev().find(|c| !is_space(c));
        let behind = characters[at..].iter().find(|c| !is_space(c));
        let is_between = before.is_some_and(|c| is_han(*c)) && behind.is_some_and(|c| is_han(*c));
        !(characters[at].is_whitespace() && is_between)
    };
    (0..characters.len()).filter(|at| stays(*at)).map(|at| characters[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_before_and_behind_titles() {
        for (text, expected) in [
            ("周启明", Some("周启明")),
            ("何苇", Some("何苇")),
            ("周启明（科主任）", Some("周启明")),
            ("周启明副主任医师", Some("周启明")),
            ("周启明同志", Some("周启明")),
            ("何苇护士长", Some("何苇")),
            ("护士长周启明", Some("周启明")),
            ("内科主任周启明（兼）", Some("周启明")),
            ("李护士长", None),
            ("王副主任", None),
            ("周启明的意见", None),
            ("我再补充", None),
            ("", None),
        ] {
            assert_eq!(name(text), expected, "{text:?}");
        }
    }

    #[test]
    fn colleagues_are_named_by_surname() {
        for (text, expected) in [
            ("李护士长", Some("李")),
            ("王副主任医师", Some("王")),
            ("欧阳书记", Some("欧阳")),
            ("小何", Some("何")),
            ("顾老", Some("顾")),
            ("周启明主任", None),
            ("护士长", None),
            ("小结", None),
            ("", None),
        ] {
            let found = surname_before_title(text).or_else(|| surname_of_colleague(text));
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn spaces_between_ideographs_go() {
        for (text, expected) in [
            ("周　明", "周明"),
            (" 何 苇 （护士长）", "何苇 （护士长）"),
            ("Li Ming", "Li Ming"),
            ("", ""),
        ] {
            assert_eq!(squeeze(text), expected, "{text:?}");
        }
    }
}
