//! The sheet of documents.

use tilian::{Document, Role};

use super::coverage::kind_label;
use crate::language::Language;
use crate::report::sheet::{Column, Sheet, Shown};

/// What is known about each document; in files only, since there may be thousands.
pub(in crate::report) fn documents(documents: &[Document], language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    Sheet::of("documents", t("文档", "Documents"), documents)
        .only(Shown::File)
        .column(Column::new("id", t("编号", "id")), |document| document.id.as_str())
        .column(Column::new("role", t("角色", "role")), |document| role(document.role, language))
        .column(Column::new("kind", t("类别", "kind")), |document| {
            document.kind.map(|kind| kind_label(kind, language))
        })
        .column(Column::new("unit", t("科室", "unit")), |document| document.unit.as_deref())
        .column(Column::new("author", t("作者", "author")), |document| document.author.as_deref())
        .column(Column::new("title", t("标题", "title")), |document| document.title.as_deref())
        .column(Column::new("received", t("收到时间", "received")), |document| {
            document.received.map(|received| received.to_string())
        })
        .column(Column::new("characters", t("字数", "characters")), |document| {
            document.text.chars().count()
        })
        .finish()
}

fn role(role: Role, language: Language) -> &'static str {
    match role {
        Role::Submission => language.choose("报送", "submission"),
        Role::Authority => language.choose("上级文件", "authority"),
        Role::Library => language.choose("已知文本", "library"),
        Role::Context => language.choose("主持开场和总结", "chair's framing"),
        _ => role.name(),
    }
}
