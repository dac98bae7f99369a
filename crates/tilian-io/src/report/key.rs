//! The report of what numbers stand for.

use std::io::{self, Write};

use serde::Serialize;

use super::json::{JsonLines, pretty};
use super::sheet::{Column, Sheet};
use super::{Report, View};
use crate::blind::{BlindKey, KEY_TITLES, KeyRow};
use crate::language::Language;

/// What each number of a blind report stands for: to be kept from those who read the report.
///
/// ```
/// use tilian::{Corpus, Document};
/// use tilian_io::{BlindKey, Blinding, Format, Language, Loaded, report};
///
/// let corpus = Corpus::new([Document::new("1.txt", "守护").unit("内科")])?;
/// let loaded = Loaded { corpus, ..Loaded::default() };
/// let blinding = Blinding::of(&loaded, BlindKey::new(1), Language::Chinese)?;
/// let mut csv = Vec::new();
/// report::key(blinding.key(), Language::Chinese).write(Format::Csv, &mut csv)?;
/// assert!(String::from_utf8(csv)?.contains("单位,单位 01,内科,"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn key(key: &BlindKey, language: Language) -> Report<'static> {
    Report::new(KeyReport { rows: key.rows(language), language }, language)
}

struct KeyReport {
    rows: Vec<KeyRow>,
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
    fn of(row: &'a KeyRow) -> Self {
        let KeyRow { kind, number, name, unit } = row;
        Self { kind, number, name, unit: unit.as_deref() }
    }
}

impl KeyReport {
    fn view(&self) -> Vec<KeyView<'_>> {
        self.rows.iter().map(KeyView::of).collect()
    }
}

impl View for KeyReport {
    fn sheets(&self) -> Vec<Sheet> {
        let [kind, number, name, unit] = KEY_TITLES
            .map(|[chinese, english]| Column::new(english, self.language.choose(chinese, english)));
        let title = self.language.choose("编号对照", "Key");
        let sheet = Sheet::of("key", title, &self.rows)
            .column(kind, |row| row.kind)
            .column(number, |row| row.number.as_str())
            .column(name.width(48).path(), |row| row.name.as_str())
            .column(unit, |row| row.unit.as_deref());
        vec![sheet.finish()]
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        pretty(&self.view(), out)
    }

    fn records(&self, lines: &mut JsonLines<'_>) -> io::Result<()> {
        self.view().iter().try_for_each(|row| lines.record(row))
    }
}
