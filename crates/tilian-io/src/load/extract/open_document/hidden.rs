//! Which styles hide what they are given to, and what was deleted.

use std::collections::BTreeSet;

use quick_xml::events::Event;

use crate::load::extract::xml::{Xml, attribute};
use crate::load::reason::Reason;

/// Names of styles that hide.
#[derive(Debug, Default)]
pub(super) struct HiddenNames {
    texts: BTreeSet<String>,
    tables: BTreeSet<String>,
}

impl HiddenNames {
    pub(super) fn read(text: &str) -> Result<Self, Reason> {
        let mut names = Self::default();
        let mut style = String::new();
        let mut xml = Xml::new(text);
        loop {
            match xml.next()? {
                Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                    "style:style" => style = attribute(&tag, "name").unwrap_or_default(),
                    "style:text-properties"
                        if attribute(&tag, "display").as_deref() == Some("none") =>
                    {
                        names.texts.insert(style.clone());
                    }
                    "style:table-properties"
                        if attribute(&tag, "display").as_deref() == Some("false") =>
                    {
                        names.tables.insert(style.clone());
                    }
                    _ => {}
                },
                Event::Eof => return Ok(names),
                _ => {}
            }
        }
    }

    pub(super) fn hides_text(&self, style: &str) -> bool {
        self.texts.contains(style)
    }

    pub(super) fn hides_table(&self, style: &str) -> bool {
        self.tables.contains(style)
    }
}

/// How many passages the list of tracked changes, which just began, says were deleted.
pub(super) fn deletions(xml: &mut Xml<'_>) -> Result<usize, Reason> {
    let mut count = 0;
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Start(tag) => {
                depth += 1;
                count += usize::from(tag.name().as_ref() == "text:deletion");
            }
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    Ok(count)
}
