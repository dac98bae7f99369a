//! XML events, as far down as is read.

use encoding_rs::Encoding;
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::load::reason::Reason;

/// How deeply elements may nest; a table in a text box in a table takes some forty.
const DEEPEST: usize = 256;

/// A reader that refuses what no Office program writes: deep nesting and document types, with
/// which a few bytes become gigabytes.
pub(super) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Xml<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().allow_dangling_amp = true;
        Self { reader, depth: 0 }
    }

    pub(super) fn next(&mut self) -> Result<Event<'a>, Reason> {
        let event = self.reader.read_event().map_err(|error| broken(error.to_string()))?;
        match &event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::DocType(_) => return Err(broken("XML with a document type".to_owned())),
            Event::Eof if self.depth > 0 => return Err(broken("XML ends too early".to_owned())),
            _ => {}
        }
        if self.depth > DEEPEST {
            return Err(Reason::TooDeep);
        }
        Ok(event)
    }

    /// Passes over all that the element just begun holds.
    pub(super) fn skip(&mut self) -> Result<(), Reason> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }
}

/// The value of an attribute by its local name.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let attributes = attributes.with_checks(false).flatten();
    let mut named = attributes.filter(|attribute| attribute.key.local_name().as_ref() == name);
    let value = named.next()?.value;
    let unescaped = quick_xml::escape::unescape(&value).map(std::borrow::Cow::into_owned);
    Some(unescaped.unwrap_or_else(|_| value.into_owned()))
}

/// A number in an attribute; 1 where it is missing or none.
pub(super) fn number(tag: &BytesStart<'_>, name: &str) -> usize {
    attribute(tag, name).and_then(|value| value.trim().parse().ok()).unwrap_or(1)
}

/// What `&…;` stands for; nothing where that is unknown.
pub(super) fn resolve(reference: &BytesRef<'_>) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => c.to_string(),
        _ => resolve_predefined_entity(&reference.xml10_content()).unwrap_or_default().to_owned(),
    }
}

/// The text of bytes of XML, in UTF-8 or with the mark of UTF-16.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, Reason> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        return Ok(encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned());
    }
    String::from_utf8(bytes).map_err(|error| broken(error.to_string()))
}

pub(super) fn broken(detail: String) -> Reason {
    Reason::Broken { detail }
}
