//! Who speaks, as a name with what stands around it.

use super::super::surname;

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Speaker {
    /// The name; `None` where only the office is told: 主持人.
    pub(super) name: Option<String>,
    /// Whether this is the one in the chair.
    pub(super) is_chair: bool,
}

/// Offices and titles that stand behind a name.
pub(crate) const TITLES: [&str; 34] = [
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
    "院长",
    "科长",
    "处长",
    "局长",
    "部长",
    "组长",
    "同志",
    "老师",
    "教授",
    "大夫",
    "医生",
    "委员",
    "代表",
    "干事",
    "主席",
    "经理",
    "厂长",
];

/// Beginnings of a title: 副主任医师, 总护士长.
pub(crate) const DEGREES: [&str; 5] = ["副", "总", "大", "规培", "助理"];

/// Whether a text is a title, or empty, with or without brackets: （科主任）, 副主任医师.
pub(super) fn is_title(text: &str) -> bool {
    let text = text.trim();
    let inner = text.strip_prefix(['（', '(']).and_then(|text| text.strip_suffix(['）', ')']));
    inner.is_some() || text.is_empty() || is_bare_title(text)
}

fn is_bare_title(text: &str) -> bool {
    let without_degree = DEGREES.iter().find_map(|degree| text.strip_prefix(degree));
    without_degree.is_some_and(is_bare_title)
        || TITLES.iter().any(|title| text == *title || is_bare_title_before(text, title))
}

/// Two titles behind each other: 主任主任医师, 书记同志.
fn is_bare_title_before(text: &str, title: &str) -> bool {
    text.strip_suffix(title).is_some_and(|before| !before.is_empty() && is_bare_title(before))
}

/// The name at the beginning of a text that is otherwise a title: 周启明 of 周启明（科主任）.
pub(super) fn name_before_title(text: &str) -> Option<&str> {
    let text = text.trim();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_before_titles() {
        for (text, expected) in [
            ("周启明", Some("周启明")),
            ("何苇", Some("何苇")),
            ("周启明（科主任）", Some("周启明")),
            ("周启明副主任医师", Some("周启明")),
            ("周启明同志", Some("周启明")),
            ("何苇护士长", Some("何苇")),
            ("周启明的意见", None),
            ("我再补充", None),
            ("", None),
        ] {
            assert_eq!(name_before_title(text), expected, "{text:?}");
        }
    }
}
