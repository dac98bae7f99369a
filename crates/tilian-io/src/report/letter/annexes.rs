//! The tables behind a letter.

use tilian::{Category, Verdict};

use super::Source;
use crate::report::sheet::Sheet;
use crate::report::sheets;

/// A table behind a letter.
pub(in crate::report) struct Annex {
    pub(in crate::report) title: String,
    pub(in crate::report) sheet: Sheet,
    /// Those of its columns that fit on a page, in order.
    pub(in crate::report) columns: &'static [AnnexColumn],
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

pub(super) fn annexes(source: &Source<'_>) -> Vec<Annex> {
    let Source { distilled, loaded, coverage, language, .. } = *source;
    let corpus = &loaded.corpus;
    let is_copy = |verdict: &&Verdict| verdict.category == Category::Copy;
    let copies: Vec<Verdict> = distilled.reuse.verdicts().iter().filter(is_copy).cloned().collect();
    vec![
        Annex {
            title: source.t("核心词表", "Core words").to_owned(),
            sheet: sheets::core_words(&distilled.core_words, corpus, language),
            columns: &CORE_WORDS,
        },
        Annex {
            title: source.t("表述语表", "Slogans").to_owned(),
            sheet: sheets::slogans(&distilled.slogans, corpus, language),
            columns: &SLOGANS,
        },
        Annex {
            title: source.t("各科室报送情况", "Submissions by unit").to_owned(),
            sheet: sheets::coverage(coverage, language),
            columns: &UNITS,
        },
        Annex {
            title: source.t("雷同情况", "Copies").to_owned(),
            sheet: sheets::reuse(&copies, corpus, language),
            columns: &COPIES,
        },
        Annex {
            title: source.t("未读取的文件", "Files that were not read").to_owned(),
            sheet: sheets::skipped(&loaded.skipped, language),
            columns: &SKIPPED,
        },
    ]
}
