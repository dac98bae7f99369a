//! The sheet of what documents do not tell.

use crate::language::Language;
use crate::load::Note;
use crate::report::sheet::{Column, Sheet};
use crate::report::untold::{Untold, field_label};

/// What is amiss, with how many documents, how much of it where that is counted, and the first
/// document.
pub(in crate::report) fn untold(notes: &[Note], language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    Sheet::of("not_told", t("需要留意的信息", "To note"), &Untold::gather(notes))
        .column(Column::new("field", t("项目", "field")), |untold| {
            field_label(untold.amiss.field(), language)
        })
        .column(Column::new("about", t("情况", "what is amiss")).width(30), |untold| {
            untold.amiss.label(language)
        })
        .column(Column::new("documents", t("文档", "documents")), |untold| untold.notes.len())
        .column(Column::new("count", t("数量", "count")), |untold| {
            let counts: Option<Vec<usize>> =
                untold.notes.iter().map(|note| note.about.count()).collect();
            counts.map(|counts| counts.iter().sum::<usize>())
        })
        .column(Column::new("example", t("例如", "such as")).width(48).path(), |untold| {
            untold.notes.first().map(|note| note.id.as_str())
        })
        .finish()
}
