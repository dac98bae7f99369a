//! Word since 2007: the story, its notes, and the margins of its pages.

mod properties;
mod story;
mod styles;
#[cfg(test)]
mod tests;

use super::package::{Package, Relation};
use super::page::Page;
use super::{html, plain, rtf};
use crate::load::extraction::Limits;
use crate::load::format::FileFormat;
use crate::load::reason::Reason;
use story::Story;
use styles::HiddenStyles;

/// The text of a .docx.
pub(super) fn read(bytes: &[u8], limits: &Limits, mut page: Page) -> Result<Page, Reason> {
    let mut package = Package::open(bytes, limits)?;
    package.check_sizes()?;
    let main = package.main("word/document.xml")?;
    let relations = package.relations(&main)?;
    let styles = match of_kind(&relations, "styles").next() {
        Some(relation) => HiddenStyles::read(package.part(&relation.target)?.as_deref())?,
        None => HiddenStyles::default(),
    };
    let mut story = Story::new(&styles, &mut page);
    story.read(&package.needed(&main)?)?;
    let margins = story.finish()?;
    for kind in ["footnotes", "endnotes"] {
        for notes in of_kind(&relations, kind) {
            let mut story = Story::new(&styles, &mut page);
            story.read(&package.part(&notes.target)?.unwrap_or_default())?;
            story.finish()?;
        }
    }
    read_margins(&mut package, &relations, &margins, &styles, &mut page)?;
    // Texts of other formats that another program was to put in; at the end, as notes are.
    for chunk in of_kind(&relations, "aFChunk") {
        let bytes = package.bytes(&chunk.target)?.unwrap_or_default();
        match FileFormat::sniff(&bytes, "") {
            Ok(FileFormat::Html) => page = html::read(&bytes, page)?,
            Ok(FileFormat::Rtf) => page = rtf::read(&bytes, page)?,
            Ok(FileFormat::Text) => page = plain::read_lines(&bytes, page)?,
            _ => page.text_boxes(bytes.len()),
        }
    }
    Ok(page)
}

fn of_kind<'a>(relations: &'a [Relation], kind: &'a str) -> impl Iterator<Item = &'a Relation> {
    relations.iter().filter(move |relation| relation.kind == kind)
}

fn read_margins(
    package: &mut Package<'_>,
    relations: &[Relation],
    ids: &[String],
    styles: &HiddenStyles,
    page: &mut Page,
) -> Result<(), Reason> {
    for id in ids {
        let Some(relation) = relations.iter().find(|relation| relation.id == *id) else { continue };
        let text = package.part(&relation.target)?.unwrap_or_default();
        let mut story = Story::new(styles, page).in_margin();
        story.read(&text)?;
        story.finish()?;
    }
    Ok(())
}
