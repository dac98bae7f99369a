//! The report of what was loaded.

use std::io::{self, Write};

use serde::Serialize;
use tilian::{Coverage, Role};

use super::json::{
    DocumentView, FileView, JsonLines, NoteView, SkippedView, UnitView, UntoldView, pretty, untold,
};
use super::sheet::{Column, Sheet};
use super::{Report, View, sheets};
use crate::language::Language;
use crate::load::{Freshness, Loaded, Skipped, Understood};

/// What was loaded, who sent it in, what was skipped, and what was not told; the documents
/// themselves in files only.
///
/// ```
/// use tilian::{Corpus, Document};
/// use tilian_io::{Format, Language, Loaded, report};
///
/// let corpus = Corpus::new([Document::new("1", "守护").unit("内科")])?;
/// let loaded = Loaded { corpus, ..Loaded::default() };
/// let mut table = Vec::new();
/// report::imported(&loaded, Language::Chinese).write(Format::Table, &mut table)?;
/// assert!(String::from_utf8(table)?.contains("【各科室报送情况】"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn imported(loaded: &Loaded, language: Language) -> Report<'_> {
    let coverage = loaded.coverage();
    Report::new(ImportedReport { loaded, coverage, language }, language)
}

struct ImportedReport<'a> {
    loaded: &'a Loaded,
    coverage: Vec<Coverage>,
    language: Language,
}

#[derive(Serialize)]
struct ImportedView<'a> {
    files: Vec<FileView<'a>>,
    documents: Vec<DocumentView<'a>>,
    units: Vec<UnitView<'a>>,
    skipped: Vec<SkippedView<'a>>,
    not_told: Vec<UntoldView<'a>>,
}

impl ImportedReport<'_> {
    fn view(&self) -> ImportedView<'_> {
        ImportedView {
            files: self.loaded.understood.iter().map(FileView::of).collect(),
            documents: self.loaded.corpus.iter().map(DocumentView::of).collect(),
            units: {
                let view = |row| UnitView::of(row, self.loaded.names);
                self.coverage.iter().map(view).collect()
            },
            skipped: self.loaded.skipped.iter().map(SkippedView::of).collect(),
            not_told: untold(&self.loaded.notes),
        }
    }
}

impl ImportedReport<'_> {
    fn overview(&self) -> Sheet {
        let t = |chinese, english| self.language.choose(chinese, english);
        let of_role = |role| self.loaded.corpus.of_role(role).count();
        let is_read = |file: &&Understood| file.reading == Freshness::Read;
        let lost = |skipped: &&Skipped| skipped.reason.is_loss();
        Sheet::of("overview", t("概况", "Overview"), &[self.loaded])
            .column(Column::new("submissions", t("报送文档", "submissions")), |_| {
                of_role(Role::Submission)
            })
            .column(Column::new("authority", t("上级文件", "authority")), |_| {
                of_role(Role::Authority)
            })
            .column(Column::new("library", t("已知文本", "library")), |_| {
                of_role(Role::Library)
            })
            .column(Column::new("context", t("主持开场和总结", "chair's framing")), |_| {
                of_role(Role::Context)
            })
            .column(Column::new("bytes", t("字节", "bytes")), |loaded| loaded.corpus.bytes())
            .column(Column::new("files", t("读取文件", "files read")), |loaded| {
                loaded.understood.iter().filter(is_read).count()
            })
            .column(Column::new("unchanged", t("未变文件", "files unchanged")), |loaded| {
                loaded.understood.iter().filter(|file| !is_read(file)).count()
            })
            .column(Column::new("skipped", t("未读取", "skipped")), |loaded| {
                loaded.skipped.iter().filter(lost).count()
            })
            .finish()
    }
}

impl View for ImportedReport<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        vec![
            self.overview(),
            sheets::understood(&self.loaded.understood, self.language),
            sheets::documents(&self.loaded.corpus, self.language),
            sheets::coverage(&self.coverage, self.loaded.names, self.language),
            sheets::skipped(&self.loaded.skipped, self.language),
            sheets::untold(&self.loaded.notes, self.language),
        ]
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        pretty(&self.view(), out)
    }

    fn records(&self, lines: &mut JsonLines<'_>) -> io::Result<()> {
        let view = self.view();
        lines.all("file", &view.files)?;
        lines.all("document", &view.documents)?;
        lines.all("unit", &view.units)?;
        lines.all("skipped", &view.skipped)?;
        let notes: Vec<NoteView<'_>> = self.loaded.notes.iter().map(NoteView::of).collect();
        lines.all("note", &notes)
    }
}
