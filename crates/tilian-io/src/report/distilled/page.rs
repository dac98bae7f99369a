//! The page of a distillation: core words and slogans with their evidence, drawings of them, and
//! what stands beside them.

mod bars;
mod cloud;
mod core_words;
mod entry;
mod groups;
mod header;
mod heat;
mod interval;
mod network;
mod palette;
mod ranking;
mod slogans;
mod used;

use std::io::{self, Write};

use tilian::Review;

use super::DistilledReport;
use crate::language::Language;
use crate::report::copies::{Findings, pairs};
use crate::report::page::{self, Page};
use crate::report::sheet::Sheet;
use crate::report::sheets;
use palette::Palette;

/// Writes the page.
pub(super) fn write(
    report: &DistilledReport<'_>,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let title = language.choose("核心词与表述语", "Core words and slogans");
    let palette = Palette::of(&report.settings.groups());
    page::write(title, language, out, |out| {
        DistilledPage { page: Page { out, language }, report, palette }.write(title)
    })
}

/// A page that is being written.
struct DistilledPage<'p> {
    page: Page<'p>,
    report: &'p DistilledReport<'p>,
    palette: Palette,
}

impl DistilledPage<'_> {
    fn write(&mut self, title: &str) -> io::Result<()> {
        self.header(title)?;
        writeln!(self.page.out, "<main>")?;
        self.core_words()?;
        self.slogans()?;
        self.groups()?;
        self.cloud()?;
        self.network()?;
        self.heat()?;
        self.copies()?;
        self.sheets()?;
        self.used()?;
        writeln!(self.page.out, "</main>")?;
        self.footer()
    }

    /// The likeliest copies side by side.
    fn copies(&mut self) -> io::Result<()> {
        let (corpus, reuse) = (self.report.corpus(), &self.report.distilled.reuse);
        let settings = self.report.settings;
        let review = Review::of(corpus, reuse, &settings.tiers().unwrap_or_default());
        let findings = Findings::of(corpus, reuse, &review);
        pairs(self.page.lend(), &findings, settings)
    }

    /// What is told best by a table alone.
    fn sheets(&mut self) -> io::Result<()> {
        let (report, language) = (self.report, self.page.language);
        let all: [Sheet; 5] = [
            sheets::reuse(report.distilled.reuse.verdicts(), report.corpus(), language),
            sheets::suggestions(&report.distilled.suggestions, language),
            sheets::coverage(&report.coverage, report.loaded.names, language),
            sheets::skipped_below(&report.loaded.skipped, language),
            sheets::untold(&report.loaded.notes, language),
        ];
        all.iter().try_for_each(|sheet| page::sheet(sheet, language, self.page.out))
    }
}
