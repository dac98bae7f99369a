//! Elements and their attributes, escaped.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Writes XML with each element on a line of its own.
pub(in crate::report) struct Xml<'o> {
    writer: Writer<&'o mut dyn Write>,
}

impl<'o> Xml<'o> {
    /// Begins a document.
    pub(in crate::report) fn new(out: &'o mut dyn Write) -> io::Result<Self> {
        let mut writer = Writer::new_with_indent(out, b' ', 2);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Self { writer })
    }

    /// Opens an element.
    pub(in crate::report) fn open(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
    ) -> io::Result<()> {
        self.writer.write_event(Event::Start(element(name, attributes)))
    }

    /// Closes an element.
    pub(in crate::report) fn close(&mut self, name: &str) -> io::Result<()> {
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    /// Writes an element without content.
    pub(in crate::report) fn empty(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
    ) -> io::Result<()> {
        self.writer.write_event(Event::Empty(element(name, attributes)))
    }

    /// Writes an element with text.
    pub(in crate::report) fn text(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        text: &str,
    ) -> io::Result<()> {
        self.open(name, attributes)?;
        self.writer.write_event(Event::Text(BytesText::new(&legal(text))))?;
        self.close(name)
    }

    /// Ends the document with a line end.
    pub(in crate::report) fn finish(self) -> io::Result<()> {
        writeln!(self.writer.into_inner())
    }
}

fn element<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut element = BytesStart::new(name);
    for (key, value) in attributes {
        element.push_attribute((*key, legal(value).as_str()));
    }
    element
}

/// The text with U+FFFD for what XML 1.0 cannot hold, escaped or not.
fn legal(text: &str) -> String {
    let is_legal = |c: char| {
        matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}')
            || c >= '\u{10000}'
    };
    text.chars().map(|c| if is_legal(c) { c } else { '\u{FFFD}' }).collect()
}
