//! The report of copies, quotations and tricks.

mod detection;
mod findings;
mod page;
mod scalar;
mod sheets;
mod view;

use std::io::{self, Write};

use tilian::{Reuse, Review};

use super::json::{JsonLines, pretty};
use super::sheet::Sheet;
use super::{Report, View};
use crate::language::Language;
use crate::load::Loaded;
use crate::settings::{Rows, Settings};
use detection::Detections;

pub(super) use findings::Findings;
pub(super) use page::pairs;
pub(super) use sheets::passages;

/// Who shares what with whom, for a person to review: clusters, pairs with their passages,
/// quotations, shares of each document, and tricks.
///
/// JSON lines hold a detection each, by scalar values of the original texts; of copies only,
/// unless [`Settings::rows`] asks for all.
///
/// ```
/// use tilian::{Corpus, Document, Review};
/// use tilian_io::{Format, Language, Loaded, Settings, report};
///
/// let text = "凌晨两点，走廊里只剩一盏灯。守护病人，是我们的责任。";
/// let corpus = Corpus::new([Document::new("1", text), Document::new("2", text)])?;
/// let loaded = Loaded { corpus, ..Loaded::default() };
/// let settings = Settings::default();
/// let reuse = settings.detection()?.detect(&loaded.corpus);
/// let review = Review::of(&loaded.corpus, &reuse, &settings.tiers()?);
///
/// let report = report::copies(&loaded, &reuse, &review, &settings, Language::Chinese);
/// let mut rows = Vec::new();
/// report.write(Format::JsonLines, &mut rows)?;
/// assert!(String::from_utf8(rows)?.starts_with(r#"{"suspicious_id":"2","source_id":"1""#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn copies<'a>(
    loaded: &'a Loaded,
    reuse: &'a Reuse,
    review: &'a Review,
    settings: &'a Settings,
    language: Language,
) -> Report<'a> {
    let findings = Findings::of(&loaded.corpus, reuse, review);
    Report::new(CopiesReport { findings, loaded, settings, language }, language)
}

struct CopiesReport<'a> {
    findings: Findings<'a>,
    loaded: &'a Loaded,
    settings: &'a Settings,
    language: Language,
}

impl View for CopiesReport<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        let mut sheets = sheets::all(&self.findings, self.settings.tier_bounds(), self.language);
        sheets.push(super::sheets::skipped(&self.loaded.skipped, self.language));
        sheets
    }

    fn page(&self, language: Language, out: &mut dyn Write) -> io::Result<()> {
        page::write(&self.findings, self.settings, language, out)
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        pretty(&view::view(&self.findings, self.loaded, self.settings), out)
    }

    fn records(&self, lines: &mut JsonLines<'_>) -> io::Result<()> {
        let detections = Detections::of(&self.findings);
        let is_asked_for = |row: &detection::Row<'_>| match self.settings.rows_of_copies() {
            Rows::All => true,
            Rows::Copies => row.is_for_review(),
        };
        detections.rows().filter(is_asked_for).try_for_each(|row| lines.record(&row))
    }
}
