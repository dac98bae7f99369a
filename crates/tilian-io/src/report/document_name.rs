//! What a document is called in a report.

use tilian::{Document, Kind};

/// Most characters of a text that is its own name: those of a slogan.
const NAME: usize = 30;

/// What a document is called: a core word or slogan is its own name, another has a title or an
/// id.
pub(super) fn document_name(document: &Document) -> &str {
    let text = document.text.trim();
    let is_slogan = matches!(document.kind, Some(Kind::CoreWord | Kind::Slogan));
    match text.lines().next() {
        Some(line) if is_slogan || text.chars().nth(NAME).is_none() => line.trim_end(),
        _ => document.title.as_deref().unwrap_or(&document.id),
    }
}
