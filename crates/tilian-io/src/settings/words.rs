//! The words that choices are written with.

use tilian::{Copies, Depth, Quotations, Votes};

use super::{BackgroundUse, Rows};
use crate::load::Superiors;

/// A choice with the word it is written with.
pub(super) struct Word<T> {
    pub(super) name: &'static str,
    pub(super) value: T,
}

pub(super) const COPIES: [Word<Copies>; 2] = [
    Word { name: "set_aside", value: Copies::SetAside },
    Word { name: "keep", value: Copies::Keep },
];

pub(super) const QUOTATIONS: [Word<Quotations>; 2] = [
    Word { name: "mask", value: Quotations::Mask },
    Word { name: "keep", value: Quotations::Keep },
];

pub(super) const DEPTHS: [Word<Depth>; 2] = [
    Word { name: "whole", value: Depth::Whole },
    Word { name: "passages", value: Depth::Passages },
];

pub(super) const SUPERIORS: [Word<Superiors>; 2] = [
    Word { name: "recognised", value: Superiors::Recognised },
    Word { name: "by_folder", value: Superiors::ByFolder },
];

pub(super) const ROWS: [Word<Rows>; 2] =
    [Word { name: "copies", value: Rows::Copies }, Word { name: "all", value: Rows::All }];

pub(super) const BACKGROUND_USES: [Word<BackgroundUse>; 2] = [
    Word { name: "replace", value: BackgroundUse::Replace },
    Word { name: "merge", value: BackgroundUse::Merge },
];

pub(super) const VOTES: [Word<Votes>; 2] = [
    Word { name: "once", value: Votes::Once },
    Word { name: "every_occurrence", value: Votes::EveryOccurrence },
];

/// The choice that a word stands for.
pub(super) fn find<T: Copy>(words: &[Word<T>], name: &str) -> Option<T> {
    words.iter().find(|word| word.name == name).map(|word| word.value)
}

/// The word for a choice.
pub(super) fn name<T: Copy + PartialEq>(words: &[Word<T>], value: T) -> &'static str {
    words.iter().find(|word| word.value == value).map_or("", |word| word.name)
}

/// The words to choose from.
pub(super) fn names<T>(words: &[Word<T>]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{}\"", word.name)).collect();
    quoted.join(" or ")
}
