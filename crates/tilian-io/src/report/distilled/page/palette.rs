//! The colours of groups, the same in every part of a page.

use tilian::{CoreWord, Groups};

/// Colours for groups; further groups begin anew.
const COLOURS: usize = 8;

/// The groups in order, each with its colour.
pub(super) struct Palette(Vec<String>);

impl Palette {
    pub(super) fn of(groups: &Groups) -> Self {
        Self(groups.iter().map(|group| group.name.clone()).collect())
    }

    /// The groups in order.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// The class of a group: `g1` to `g8`; `g0` for what is in none.
    pub(super) fn class(&self, group: Option<&str>) -> String {
        let at = group.and_then(|group| self.0.iter().position(|name| name == group));
        at.map_or("g0".to_owned(), |at| format!("g{}", at % COLOURS + 1))
    }

    /// The class of the group of a core word.
    pub(super) fn class_of(&self, word: &CoreWord) -> String {
        self.class(word.grouping.as_ref().and_then(|grouping| grouping.group.as_deref()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_group_keeps_its_colour() {
        let palette = Palette::of(&Groups::shipped());
        for (group, expected) in
            [(Some("卫生精神"), "g1"), (Some("工作目标"), "g5"), (Some("别的"), "g0"), (None, "g0")]
        {
            assert_eq!(palette.class(group), expected, "{group:?}");
        }
    }
}
