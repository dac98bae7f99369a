//! Numbers in the order in which names are first met.

use std::collections::BTreeMap;

use super::KeyEntry;
use crate::language::Language;

/// What is numbered.
#[derive(Clone, Copy)]
pub(super) enum Label {
    Unit,
    Author,
    Document,
    File,
}

impl Label {
    fn name(self, language: Language) -> &'static str {
        match self {
            Self::Unit => language.choose("单位", "unit"),
            Self::Author => language.choose("作者", "author"),
            Self::Document => language.choose("文档", "document"),
            Self::File => language.choose("文件", "file"),
        }
    }

    /// Fewest digits.
    fn digits(self) -> usize {
        match self {
            Self::Unit | Self::File => 2,
            Self::Author => 3,
            Self::Document => 4,
        }
    }
}

/// Names with their numbers: an author of two units is two persons.
pub(super) struct Numbers {
    kind: &'static str,
    digits: usize,
    /// Positions in `entries`, by name and unit.
    places: BTreeMap<(String, Option<String>), usize>,
    entries: Vec<KeyEntry>,
}

impl Numbers {
    /// Numbers for at most so many names, with as many digits each, so that they sort as they
    /// count.
    pub(super) fn new(label: Label, most: usize, language: Language) -> Self {
        Self {
            kind: label.name(language),
            digits: label.digits().max(most.to_string().len()),
            places: BTreeMap::new(),
            entries: Vec::new(),
        }
    }

    /// The number of a name in a unit, a new one where it is met for the first time.
    pub(super) fn take(&mut self, name: &str, unit: Option<&str>) -> String {
        let next = self.entries.len();
        let key = (name.to_owned(), unit.map(str::to_owned));
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.entries.push(KeyEntry {
                kind: self.kind,
                number: format!("{} {:0digits$}", self.kind, next + 1, digits = self.digits),
                name: name.to_owned(),
                unit: unit.map(str::to_owned),
            });
        }
        self.entries[place].number.clone()
    }

    /// The numbers by name.
    pub(super) fn by_name(&self) -> BTreeMap<String, String> {
        self.entries.iter().map(|entry| (entry.name.clone(), entry.number.clone())).collect()
    }

    /// What each number stands for, in their order.
    pub(super) fn key(self) -> Vec<KeyEntry> {
        self.entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_sort_as_they_count() {
        let mut numbers = Numbers::new(Label::Unit, 1_000, Language::English);
        let found = ["b", "a", "b"].map(|name| numbers.take(name, None));
        assert_eq!(found, ["unit 0001", "unit 0002", "unit 0001"]);
        let mut authors = Numbers::new(Label::Author, 2, Language::Chinese);
        let found = [Some("单位 01"), None].map(|unit| authors.take("周启明", unit));
        assert_eq!(found, ["作者 001", "作者 002"], "of two units there are two");
    }
}
