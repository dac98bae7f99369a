//! Wordings without the names of places and institutions that stand in them.

use std::sync::LazyLock;

use foldhash::fast::FixedState;
use indexmap::IndexSet;

/// Stands where a name was; no character of a wording.
const NAME: char = '\0';

/// Fewest characters beside the names: less is no wording of anybody.
const LEAST_BESIDE: usize = 4;

/// What may follow the name of a place: the rank of a division.
const RANKS: [&str; 7] = ["自治区", "自治州", "省", "市", "县", "区", "州"];

/// What may stand between a place and the kind of institution.
const QUALIFIERS: [&str; 17] = [
    "第一",
    "第二",
    "第三",
    "第四",
    "第五",
    "人民",
    "中心",
    "中医药",
    "妇幼保健",
    "儿童",
    "妇女",
    "肿瘤",
    "附属",
    "医科",
    "师范",
    "理工",
    "职业",
];

/// What an institution is.
const INSTITUTIONS: [&str; 17] = [
    "医院",
    "中医院",
    "妇幼保健院",
    "卫生院",
    "保健院",
    "大学",
    "学院",
    "学校",
    "中学",
    "小学",
    "卫生局",
    "卫健委",
    "卫生健康委",
    "卫生厅",
    "疾控中心",
    "血站",
    "医学中心",
];

/// Characters of the longest name of a place that is listed.
const LONGEST_PLACE: usize = 5;

/// The places of `corpora/reference/places.txt`.
static PLACES: LazyLock<IndexSet<&'static str, FixedState>> = LazyLock::new(|| {
    include_str!("../../../../../corpora/reference/places.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// A wording with one mark for each name in it; `None` where it holds no name, or hardly anything
/// beside names.
pub(super) fn without_names(chars: &[char]) -> Option<Vec<char>> {
    let mut left = Vec::with_capacity(chars.len());
    let mut at = 0;
    while at < chars.len() {
        let length = name(&chars[at..]);
        left.push(if length == 0 { chars[at] } else { NAME });
        at += length.max(1);
    }
    let beside = left.iter().filter(|c| **c != NAME).count();
    (left.contains(&NAME) && beside >= LEAST_BESIDE).then_some(left)
}

/// What is left of a wording beside the names.
pub(super) fn beside(marked: &[char]) -> Vec<char> {
    marked.iter().copied().filter(|c| *c != NAME).collect()
}

/// Characters of the name that a text begins with; 0 where it begins with none.
fn name(chars: &[char]) -> usize {
    let place = place(chars);
    let ranked = place + if place > 0 { first(&chars[place..], &RANKS) } else { 0 };
    let mut end = ranked;
    loop {
        let kind = first(&chars[end..], &INSTITUTIONS);
        let qualifier = first(&chars[end..], &QUALIFIERS);
        match (kind, qualifier) {
            (1.., _) => return end + kind,
            (0, 0) => return ranked,
            (0, _) => end += qualifier,
        }
    }
}

/// Characters of the longest place that a text begins with.
fn place(chars: &[char]) -> usize {
    let is_place = |length: &usize| {
        chars
            .get(..*length)
            .is_some_and(|name| PLACES.contains(name.iter().collect::<String>().as_str()))
    };
    (2..=LONGEST_PLACE).rev().find(is_place).unwrap_or(0)
}

/// Characters of the longest of some words that a text begins with.
fn first(chars: &[char], words: &[&str]) -> usize {
    let begins = |word: &&&str| word.chars().enumerate().all(|(at, c)| chars.get(at) == Some(&c));
    words.iter().filter(begins).map(|word| word.chars().count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_places_and_institutions_are_taken_out() {
        for (text, expected) in [
            ("健康苏州共建共享", Some("健康\0共建共享")),
            ("让苏州市第一人民医院成为您的依靠", Some("让\0成为您的依靠")),
            ("内蒙古自治区卫健委与您同行", Some("\0与您同行")),
            ("人民医院为人民", None),
            ("医者仁心守护生命", None),
            ("我爱北京", None),
        ] {
            let chars: Vec<char> = text.chars().collect();
            let left = without_names(&chars).map(|left| left.into_iter().collect::<String>());
            assert_eq!(left.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn no_place_is_longer_than_what_is_looked_up() {
        for place in PLACES.iter() {
            assert!((2..=LONGEST_PLACE).contains(&place.chars().count()), "{place}");
        }
    }
}
