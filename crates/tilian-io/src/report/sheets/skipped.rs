//! The sheet of what was skipped.

use crate::language::Language;
use crate::load::Skipped;
use crate::report::sheet::{Column, Sheet};
use crate::report::skip_reason::{reason_name, skip_reason};

/// Files and lines that were left out and might have counted; what describes its folder is no
/// loss.
pub(in crate::report) fn skipped(skipped: &[Skipped], language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let lost = |skipped: &&Skipped| !skipped.reason.describes_folder();
    let skipped: Vec<&Skipped> = skipped.iter().filter(lost).collect();
    Sheet::of("skipped", t("未读取的文件", "Skipped files"), &skipped)
        .column(Column::new("path", t("文件", "file")).width(48).path(), |skipped| {
            skipped.path.display().to_string()
        })
        .column(Column::new("line", t("行", "line")), |skipped| skipped.line)
        .detail("reason", t("原因代码", "reason code"), |skipped| reason_name(&skipped.reason))
        .column(Column::new("message", t("原因", "reason")).width(60), |skipped| {
            skip_reason(&skipped.reason, language)
        })
        .finish()
}
