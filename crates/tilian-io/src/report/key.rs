//! The report of what numbers stand for.

use std::io::{self, Write};

use serde::Serialize;

use super::json::{JsonLines, pretty};
use super::sheet::{Column, Sheet};
use super::{Report, View};
use crate::blind::{Blinding, KeyEntry};
use crate::language::Language;

/// What each number of a blind report stands for: to be kept from those who read the report.
///
/// ```
/// use tilian::{Corpus, Document};
/// use tilian_io::{Blinding, Format, Language, Loaded, report};
///
/// let corpus = Corpus::new([Document::new("1.txt", "守护").unit("内科")])?;
/// let blinding = Blinding::of(&Loaded { corpus, ..Loaded::default() }, Language::Chinese)?;
/// let mut csv = Vec::new();
/// report::key(&blinding, Language::Chinese).write(Format::Csv, &mut csv)?;
/// assert!(String::from_utf8(csv)?.contains("单位,单位 01,内科,"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn key(blinding: &Blinding, language: Language) -> Report<'_> {
    Report::new(KeyReport { entries: blinding.key(), language }, language)
}

struct KeyReport<'a> {
    entries: &'a [KeyEntry],
    language: Language,
}

#[derive(Serialize)]
struct KeyView<'a> {
    kind: &'a str,
    number: &'a str,
    name: &'a str,
    unit: Option<&'a str>,
}

impl<'a> KeyView<'a> {
    fn of(entry: &'a KeyEntry) -> Self {
        let KeyEntry { kind, number, name, unit } = entry;
        Self { kind, number, name, unit: unit.as_deref() }
    }
}

impl KeyReport<'_> {
    fn view(&self) -> Vec<KeyView<'_>> {
        self.entries.iter().map(KeyView::of).collect()
    }
}

impl View for KeyReport<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        let t = |chinese, english| self.language.choose(chinese, english);
        let sheet = Sheet::of("key", t("编号对照", "Key"), self.entries)
            .column(Column::new("kind", t("类别", "kind")), |entry| entry.kind)
            .column(Column::new("number", t("编号", "number")), |entry| entry.number.as_str())
            .column(Column::new("name", t("原名", "name")).width(48).path(), |entry| {
                entry.name.as_str()
            })
            .column(Column::new("unit", t("所在单位", "unit")), |entry| entry.unit.as_deref());
        vec![sheet.finish()]
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        pretty(&self.view(), out)
    }

    fn records(&self, lines: &mut JsonLines<'_>) -> io::Result<()> {
        self.view().iter().try_for_each(|entry| lines.record(entry))
    }
}
