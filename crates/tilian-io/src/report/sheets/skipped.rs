//! The sheet of what was skipped.

use crate::language::Language;
use crate::load::Skipped;
use crate::report::sheet::{Column, Filling, Sheet, Shown};
use crate::report::skip_reason::{reason_name, skip_reason};

/// Files and lines that were left out and might have counted; what describes its folder is no
/// loss. A terminal shows the paths as they were given, what is handed on those below them.
pub(in crate::report) fn skipped(skipped: &[Skipped], language: Language) -> Sheet {
    let lost = lost(skipped);
    let given = column("given", language).only(Shown::Table);
    let sheet = titled(&lost, language)
        .column(given, |skipped| skipped.path.display().to_string())
        .column(column("path", language).only(Shown::File), below);
    reasons(sheet, language)
}

/// The same for what is handed on alone, such as a page.
pub(in crate::report) fn skipped_below(skipped: &[Skipped], language: Language) -> Sheet {
    let lost = lost(skipped);
    reasons(titled(&lost, language).column(column("path", language), below), language)
}

fn lost(skipped: &[Skipped]) -> Vec<&Skipped> {
    skipped.iter().filter(|skipped| !skipped.reason.describes_folder()).collect()
}

fn titled<'r>(skipped: &'r [&Skipped], language: Language) -> Filling<'r, &'r Skipped> {
    Sheet::of("skipped", language.choose("未读取的文件", "Skipped files"), skipped)
}

fn column(key: &str, language: Language) -> Column {
    Column::new(key, language.choose("文件", "file")).width(48).path()
}

fn below<'r>(skipped: &'r &Skipped) -> &'r str {
    &skipped.relative
}

fn reasons(sheet: Filling<'_, &Skipped>, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    sheet
        .column(Column::new("line", t("行", "line")), |skipped| skipped.line)
        .detail("reason", t("原因代码", "reason code"), |skipped| reason_name(&skipped.reason))
        .column(Column::new("message", t("原因", "reason")).width(60), |skipped| {
            skip_reason(&skipped.reason, language)
        })
        .finish()
}
