//! The report of what was loaded.

use std::io::{self, Write};

use serde::Serialize;
use tilian::Coverage;

use super::json::{
    DocumentView, JsonLines, NoteView, SkippedView, UnitView, UntoldView, pretty, untold,
};
use super::sheet::Sheet;
use super::{Report, View, sheets};
use crate::language::Language;
use crate::load::Loaded;

/// What was loaded, who sent it in, what was skipped, and what was not told; the documents
/// themselves in files only.
#[must_use]
pub fn imported(loaded: &Loaded, language: Language) -> Report<'_> {
    let coverage = Coverage::of(&loaded.corpus);
    Report::new(ImportedReport { loaded, coverage, language }, language)
}

struct ImportedReport<'a> {
    loaded: &'a Loaded,
    coverage: Vec<Coverage>,
    language: Language,
}

#[derive(Serialize)]
struct ImportedView<'a> {
    documents: Vec<DocumentView<'a>>,
    units: Vec<UnitView<'a>>,
    skipped: Vec<SkippedView<'a>>,
    not_told: Vec<UntoldView<'a>>,
}

impl ImportedReport<'_> {
    fn view(&self) -> ImportedView<'_> {
        ImportedView {
            documents: self.loaded.corpus.iter().map(DocumentView::of).collect(),
            units: self.coverage.iter().map(UnitView::of).collect(),
            skipped: self.loaded.skipped.iter().map(SkippedView::of).collect(),
            not_told: untold(&self.loaded.notes),
        }
    }
}

impl View for ImportedReport<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        vec![
            sheets::documents(&self.loaded.corpus, self.language),
            sheets::coverage(&self.coverage, self.language),
            sheets::skipped(&self.loaded.skipped, self.language),
            sheets::untold(&self.loaded.notes, self.language),
        ]
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        pretty(&self.view(), out)
    }

    fn records(&self, lines: &mut JsonLines<'_>) -> io::Result<()> {
        let view = self.view();
        lines.all("document", &view.documents)?;
        lines.all("unit", &view.units)?;
        lines.all("skipped", &view.skipped)?;
        let notes: Vec<NoteView<'_>> = self.loaded.notes.iter().map(NoteView::of).collect();
        lines.all("note", &notes)
    }
}
