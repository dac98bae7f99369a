//! The tables behind a letter.

use tilian::{Category, Verdict};

use super::Source;
use crate::report::page::percent;
use crate::report::sheet::{Cell, Sheet};
use crate::report::sheets;

/// A table behind a letter.
pub(in crate::report) struct Annex {
    pub(in crate::report) title: String,
    pub(in crate::report) sheet: Sheet,
    /// Those of its columns that fit on a page, in order.
    pub(in crate::report) columns: &'static [AnnexColumn],
    /// What stands below it: where the rows are that it does not show.
    pub(in crate::report) note: Option<String>,
}

/// A column of a table behind a letter.
pub(in crate::report) struct AnnexColumn {
    /// Its key in the sheet.
    pub(in crate::report) key: &'static str,
    /// Its width, in relation to the others.
    pub(in crate::report) width: usize,
}

const fn column(key: &'static str, width: usize) -> AnnexColumn {
    AnnexColumn { key, width }
}

const CORE_WORDS: [AnnexColumn; 9] = [
    column("rank", 4),
    column("term", 9),
    column("group", 7),
    column("support", 6),
    column("authors", 5),
    column("documents", 5),
    column("nominations", 5),
    column("score", 6),
    column("interval", 7),
];

const SLOGANS: [AnnexColumn; 9] = [
    column("rank", 4),
    column("text", 18),
    column("support", 6),
    column("authors", 5),
    column("documents", 5),
    column("nominations", 5),
    column("core_words", 9),
    column("score", 6),
    column("interval", 7),
];

const UNITS: [AnnexColumn; 10] = [
    column("unit", 12),
    column("core_word", 6),
    column("slogan", 6),
    column("essay", 5),
    column("speech", 6),
    column("minutes", 8),
    column("report", 8),
    column("of_unknown_kind", 8),
    column("documents", 5),
    column("authors", 5),
];

const COPIES: [AnnexColumn; 7] = [
    column("document", 15),
    column("unit", 8),
    column("source", 15),
    column("source_unit", 8),
    column("direction", 8),
    column("matched", 8),
    column("share", 5),
];

const SKIPPED: [AnnexColumn; 3] = [column("path", 26), column("line", 4), column("message", 24)];

/// Most rows of an annex that lists cases: a letter is read, and the workbook holds them all.
const LISTED: usize = 50;

/// Which table it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    CoreWords,
    Slogans,
    Units,
    Copies,
    Skipped,
}

impl Which {
    const ALL: [Self; 5] =
        [Self::CoreWords, Self::Slogans, Self::Units, Self::Copies, Self::Skipped];

    fn title(self, source: &Source<'_>) -> &'static str {
        match self {
            Self::CoreWords => source.t("核心词表", "Core words"),
            Self::Slogans => source.t("表述语表", "Slogans"),
            Self::Units => source.t("各科室报送情况", "Submissions by unit"),
            Self::Copies => source.t("雷同情况", "Copies"),
            Self::Skipped => source.t("未读取的文件", "Files that were not read"),
        }
    }

    fn columns(self) -> &'static [AnnexColumn] {
        match self {
            Self::CoreWords => &CORE_WORDS,
            Self::Slogans => &SLOGANS,
            Self::Units => &UNITS,
            Self::Copies => &COPIES,
            Self::Skipped => &SKIPPED,
        }
    }

    fn sheet(self, source: &Source<'_>) -> Sheet {
        let Source { distilled, loaded, coverage, language, .. } = *source;
        let corpus = &loaded.corpus;
        match self {
            Self::CoreWords => sheets::core_words(&distilled.core_words, corpus, language),
            Self::Slogans => sheets::slogans(&distilled.slogans, corpus, language),
            Self::Units => sheets::coverage(coverage, loaded.names, language),
            Self::Copies => in_percent(sheets::reuse(&copies(source), corpus, language), "share"),
            Self::Skipped => sheets::skipped_below(&loaded.skipped, language),
        }
    }

    /// Whether there is anything to list.
    fn has_rows(self, source: &Source<'_>) -> bool {
        let Source { distilled, loaded, coverage, .. } = *source;
        match self {
            Self::CoreWords => !distilled.core_words.is_empty(),
            Self::Slogans => !distilled.slogans.is_empty(),
            Self::Units => !coverage.is_empty(),
            Self::Copies => distilled.reuse.verdicts().iter().any(is_copy),
            Self::Skipped => {
                loaded.skipped.iter().any(|skipped| !skipped.reason.describes_folder())
            }
        }
    }

    /// Most rows that the letter shows.
    fn most(self) -> usize {
        match self {
            Self::Copies | Self::Skipped => LISTED,
            _ => usize::MAX,
        }
    }
}

impl Source<'_> {
    /// What an annex is called in the text: its number among those that list anything.
    pub(super) fn annex(&self, which: Which) -> String {
        let before = Which::ALL.into_iter().take_while(|known| *known != which);
        let number = before.filter(|known| known.has_rows(self)).count() + 1;
        self.t(format!("附件{number}"), format!("annex {number}"))
    }
}

fn is_copy(verdict: &Verdict) -> bool {
    verdict.category == Category::Copy
}

fn copies(source: &Source<'_>) -> Vec<Verdict> {
    source.distilled.reuse.verdicts().iter().filter(|verdict| is_copy(verdict)).cloned().collect()
}

/// A column of shares in percent.
fn in_percent(mut sheet: Sheet, key: &str) -> Sheet {
    if let Some(at) = sheet.columns.iter().position(|column| column.key == key) {
        for row in &mut sheet.rows {
            if let Cell::Real { value, .. } = row[at] {
                row[at] = Cell::Text(percent(value));
            }
        }
    }
    sheet
}

/// The tables that list anything, in order.
pub(super) fn annexes(source: &Source<'_>) -> Vec<Annex> {
    let annex = |which: Which| {
        let mut sheet = which.sheet(source);
        let more = sheet.rows.len().saturating_sub(which.most());
        sheet.rows.truncate(which.most());
        let note = (more > 0).then(|| {
            source.t(
                format!("其余{more}条见全部表格（tables.xlsx）。"),
                format!("{more} more are in the workbook (tables.xlsx)."),
            )
        });
        Annex { title: which.title(source).to_owned(), sheet, columns: which.columns(), note }
    };
    Which::ALL.into_iter().filter(|which| which.has_rows(source)).map(annex).collect()
}
