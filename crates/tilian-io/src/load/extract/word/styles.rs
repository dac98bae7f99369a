//! Styles that hide their text.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use super::properties::Properties;
use crate::load::extract::xml::{Xml, attribute};
use crate::load::reason::Reason;

/// Styles a style may stand on, one on the other; a longer chain leads back to itself.
const LONGEST_CHAIN: usize = 32;

/// Which styles hide their text.
#[derive(Debug, Default)]
pub(super) struct HiddenStyles(BTreeMap<String, Style>);

#[derive(Debug, Default)]
struct Style {
    /// `None` where the style it stands on decides.
    hides: Option<bool>,
    base: Option<String>,
}

impl HiddenStyles {
    pub(super) fn read(text: Option<&str>) -> Result<Self, Reason> {
        let mut styles = BTreeMap::new();
        let Some(text) = text else { return Ok(Self(styles)) };
        let mut xml = Xml::new(text);
        loop {
            match xml.next()? {
                Event::Start(tag) if tag.local_name().as_ref() == "style" => {
                    let id = attribute(&tag, "styleId").unwrap_or_default();
                    let properties = Properties::read(&mut xml)?;
                    let base = properties.value("basedOn").map(str::to_owned);
                    // In a style the properties of runs stand in an rPr as those of a mark do.
                    let hides = properties.mark_names("vanish");
                    styles.insert(id, Style { hides, base });
                }
                Event::Eof => return Ok(Self(styles)),
                _ => {}
            }
        }
    }

    pub(super) fn hides(&self, style: Option<&str>) -> bool {
        let mut style = style.and_then(|id| self.0.get(id));
        for _ in 0..LONGEST_CHAIN {
            let Some(this) = style else { return false };
            if let Some(hides) = this.hides {
                return hides;
            }
            style = this.base.as_deref().and_then(|id| self.0.get(id));
        }
        false
    }
}
