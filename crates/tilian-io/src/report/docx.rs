//! Letters for word processors, in the layout of GB/T 9704—2012 (党政机关公文格式): A4 with margins of
//! 37 mm above and 28 mm at the left, 22 lines of 28 characters in the body, page numbers outside.

mod document;
mod markup;
mod table;

use std::io::{self, Cursor, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::legal::legal;
use super::letter::Letter;
use super::xml::Xml;
use crate::language::Language;

/// The parts that are the same in every letter.
const FIXED: [(&str, &str); 8] = [
    ("[Content_Types].xml", include_str!("docx/content-types.xml")),
    ("_rels/.rels", include_str!("docx/package-rels.xml")),
    ("docProps/app.xml", include_str!("docx/app.xml")),
    ("word/_rels/document.xml.rels", include_str!("docx/document-rels.xml")),
    ("word/styles.xml", include_str!("docx/styles.xml")),
    ("word/settings.xml", include_str!("docx/settings.xml")),
    ("word/fontTable.xml", include_str!("docx/fonts.xml")),
    ("word/footer-odd.xml", include_str!("docx/footer-odd.xml")),
];

/// The footer of even pages, which have their number at the left.
const EVEN: (&str, &str) = ("word/footer-even.xml", include_str!("docx/footer-even.xml"));

/// When letters were made, by what they say: no clock is read, so that the bytes stay the same.
const MADE: &str = "2000-01-01T00:00:00Z";

/// Writes a letter.
pub(super) fn write(letter: &Letter, out: &mut dyn Write) -> io::Result<()> {
    let mut archive = Archive { writer: ZipWriter::new(Cursor::new(Vec::new())) };
    for (name, text) in FIXED.into_iter().chain([EVEN]) {
        archive.part(name, |part| part.write_all(text.as_bytes()))?;
    }
    archive.part("docProps/core.xml", |part| properties(letter, part))?;
    archive.part("word/document.xml", |part| document::write(letter, part))?;
    out.write_all(&archive.writer.finish().map_err(io::Error::other)?.into_inner())
}

struct Archive<W: Write + Seek> {
    writer: ZipWriter<W>,
}

impl<W: Write + Seek> Archive<W> {
    /// Adds a part with what is written into it.
    fn part(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .unix_permissions(0o644)
            .last_modified_time(DateTime::default());
        self.writer.start_file(name, options).map_err(io::Error::other)?;
        write(&mut self.writer)
    }
}

/// Title, language and origin.
fn properties(letter: &Letter, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Xml::new(out)?;
    let language = match letter.language {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    };
    let made = [("xsi:type", "dcterms:W3CDTF")];
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    )?;
    let title = letter.title.words().replace('\n', letter.language.choose("", " "));
    xml.text("dc:title", &[], &legal(&title))?;
    xml.text("dc:creator", &[], "tilian")?;
    xml.text("cp:lastModifiedBy", &[], "tilian")?;
    xml.text("dcterms:created", &made, MADE)?;
    xml.text("dcterms:modified", &made, MADE)?;
    xml.text("dc:language", &[], language)?;
    xml.close("cp:coreProperties")?;
    xml.finish()
}
