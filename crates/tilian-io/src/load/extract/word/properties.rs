//! Properties of a run, paragraph, row, cell or section.

use quick_xml::events::{BytesStart, Event};

use crate::load::extract::xml::{Xml, attribute};
use crate::load::reason::Reason;

/// The properties that stand in one element, as flat as they are read.
#[derive(Debug, Default)]
pub(super) struct Properties(Vec<Property>);

#[derive(Debug)]
struct Property {
    name: String,
    value: Option<String>,
    /// Whether it belongs to the mark that ends the paragraph.
    of_mark: bool,
}

impl Properties {
    /// What the element just begun holds, up to its end. Earlier states are left out.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, Reason> {
        let mut properties = Vec::new();
        let mut depth = 1;
        let mut mark_depth = None;
        while depth > 0 {
            match xml.next()? {
                Event::Start(tag) if is_earlier_state(&tag) => xml.skip()?,
                Event::Start(tag) => {
                    depth += 1;
                    if tag.local_name().as_ref() == "rPr" {
                        mark_depth = mark_depth.or(Some(depth));
                    }
                    properties.push(property(&tag, mark_depth.is_some()));
                }
                Event::Empty(tag) => properties.push(property(&tag, mark_depth.is_some())),
                Event::End(_) => {
                    if mark_depth == Some(depth) {
                        mark_depth = None;
                    }
                    depth -= 1;
                }
                _ => {}
            }
        }
        Ok(Self(properties))
    }

    /// Whether a switch is on.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name, false).is_some_and(is_on)
    }

    /// What a switch of the mark that ends the paragraph says, where it is there.
    pub(super) fn mark_names(&self, name: &str) -> Option<bool> {
        self.find(name, true).map(is_on)
    }

    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.find(name, false)?.value.as_deref()
    }

    /// Whether a property is there, whatever it says.
    pub(super) fn names(&self, name: &str) -> bool {
        self.find(name, false).is_some()
    }

    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.value(name)?.trim().parse().ok()
    }

    /// The values of all properties of a name, in order.
    pub(super) fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.0.iter().filter(move |property| property.name == name);
        named.filter_map(|property| property.value.as_deref())
    }

    fn find(&self, name: &str, of_mark: bool) -> Option<&Property> {
        self.0.iter().find(|property| property.name == name && property.of_mark == of_mark)
    }
}

fn is_on(property: &Property) -> bool {
    !matches!(property.value.as_deref(), Some("0" | "false" | "off"))
}

fn property(tag: &BytesStart<'_>, of_mark: bool) -> Property {
    let name = tag.local_name().as_ref().to_owned();
    // References name a relation; where they have an id beside it, it says the same.
    let is_reference = name.ends_with("Reference");
    let value = attribute(tag, if is_reference { "id" } else { "val" });
    Property { name, value, of_mark }
}

/// Whether an element says how things were before a tracked change.
pub(super) fn is_earlier_state(tag: &BytesStart<'_>) -> bool {
    tag.local_name().as_ref().ends_with("Change")
}
