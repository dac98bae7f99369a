//! The format of a file, told by its content.

mod archive;
mod compound;
mod markup;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub(super) use compound::text_box_characters;

use super::encoding;
use super::reason::Reason;

/// The formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum FileFormat {
    /// Word since 2007.
    Docx,
    /// Word before 2007, and .wps.
    Doc,
    /// Rich Text Format.
    Rtf,
    /// OpenDocument text.
    Odt,
    /// Portable Document Format.
    Pdf,
    /// Excel since 2007.
    Xlsx,
    /// Excel since 2007 in binary parts.
    Xlsb,
    /// Excel before 2007, and .et.
    Xls,
    /// OpenDocument sheets.
    Ods,
    /// HTML, saved under whatever name.
    Html,
    /// An archive of files.
    Zip,
    /// A table with commas or tabs.
    Csv,
    /// A document a line.
    JsonLines,
    /// Plain text or Markdown.
    Text,
}

/// How a format begins, and what it is.
struct Magic {
    bytes: &'static [u8],
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Archive,
    Compound,
    Rtf,
    Picture,
    /// A format that holds text, but none that is read.
    Other,
}

const MAGICS: [Magic; 17] = [
    Magic { bytes: b"PK\x03\x04", kind: Kind::Archive },
    Magic { bytes: b"PK\x05\x06", kind: Kind::Archive },
    Magic { bytes: b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", kind: Kind::Compound },
    Magic { bytes: b"{\\rtf", kind: Kind::Rtf },
    Magic { bytes: b"\xFF\xD8\xFF", kind: Kind::Picture },
    Magic { bytes: b"\x89PNG\r\n\x1A\n", kind: Kind::Picture },
    Magic { bytes: b"II*\0", kind: Kind::Picture },
    Magic { bytes: b"MM\0*", kind: Kind::Picture },
    Magic { bytes: b"GIF87a", kind: Kind::Picture },
    Magic { bytes: b"GIF89a", kind: Kind::Picture },
    Magic { bytes: b"Rar!\x1A\x07", kind: Kind::Other },
    Magic { bytes: b"7z\xBC\xAF\x27\x1C", kind: Kind::Other },
    Magic { bytes: b"\x1F\x8B", kind: Kind::Other },
    Magic { bytes: b"\x7FELF", kind: Kind::Other },
    Magic { bytes: b"\xFD7zXZ\0", kind: Kind::Other },
    Magic { bytes: b"\x28\xB5\x2F\xFD", kind: Kind::Other },
    Magic { bytes: b"AT&TFORM", kind: Kind::Other },
];

/// Bytes at the beginning of a file among which the header of a PDF stands.
const PDF_HEADER: usize = 1024;

/// Bytes of the header of a bitmap picture that are looked at: its mark, its size, its offset.
const BITMAP_HEADER: usize = 14;

impl FileFormat {
    /// The format of bytes; the extension, in lower case, decides only among texts.
    ///
    /// # Errors
    ///
    /// [`Reason::Format`] for formats that are not read, [`Reason::Scanned`] for a picture,
    /// [`Reason::Locked`] where a password locks it, [`Reason::Broken`] for an archive that has no end,
    /// [`Reason::Empty`] for no bytes, [`Reason::NotText`] for bytes that are nothing known.
    pub(super) fn sniff(bytes: &[u8], extension: &str) -> Result<Self, Reason> {
        if bytes.is_empty() {
            return Err(Reason::Empty);
        }
        let not_read = || Reason::Format { extension: extension.to_owned() };
        match MAGICS.iter().find(|magic| bytes.starts_with(magic.bytes)).map(|magic| magic.kind) {
            Some(Kind::Archive) => archive::format(bytes, extension),
            Some(Kind::Compound) => compound::format(bytes, extension),
            Some(Kind::Rtf) => Ok(Self::Rtf),
            Some(Kind::Picture) => Err(Reason::Scanned { pages: 1 }),
            Some(Kind::Other) => Err(not_read()),
            None if is_bitmap(bytes) => Err(Reason::Scanned { pages: 1 }),
            None if is_pdf(bytes) => Ok(Self::Pdf),
            None => text(bytes, extension),
        }
    }
}

fn is_pdf(bytes: &[u8]) -> bool {
    let beginning = &bytes[..bytes.len().min(PDF_HEADER)];
    beginning.windows(5).any(|window| window == b"%PDF-")
}

/// Two letters would be too little: a text may begin with BM.
fn is_bitmap(bytes: &[u8]) -> bool {
    let size = |header: &[u8]| u32::from_le_bytes([header[2], header[3], header[4], header[5]]);
    bytes.starts_with(b"BM")
        && bytes.get(..BITMAP_HEADER).is_some_and(|header| {
            usize::try_from(size(header)) == Ok(bytes.len()) && header[6..10] == [0; 4]
        })
}

fn text(bytes: &[u8], extension: &str) -> Result<FileFormat, Reason> {
    let text = encoding::decode_page(bytes).ok_or(Reason::NotText)?;
    if text.trim().is_empty() {
        return Err(Reason::Empty);
    }
    // In a text file somebody wrote about a page, or in its marks.
    let is_text = ["txt", "md", "csv", "jsonl"].contains(&extension);
    if !is_text {
        if ["html", "htm"].contains(&extension) || markup::is_html(&text) {
            return Ok(FileFormat::Html);
        }
        if let Some(extension) = markup::export(&text) {
            return Err(Reason::Format { extension: extension.to_owned() });
        }
    }
    Ok(match extension {
        "csv" | "tsv" => FileFormat::Csv,
        "jsonl" => FileFormat::JsonLines,
        "xls" | "xlsx" | "et" if is_table(&text) => FileFormat::Csv,
        _ => FileFormat::Text,
    })
}

/// Lines of a text that tell whether it is a table.
const TABLE_LINES: usize = 5;

/// Whether the first lines of a text come apart into as many cells each: old systems export
/// tables as texts and call them workbooks.
fn is_table(text: &str) -> bool {
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(TABLE_LINES);
    ['\t', ',', ';'].iter().any(|delimiter| {
        let mut cells = lines().map(|line| line.matches(*delimiter).count());
        let first = cells.next().unwrap_or_default();
        first > 0 && lines().count() > 1 && cells.all(|count| count == first)
    })
}

impl FileFormat {
    /// Whether it holds sheets and nothing else.
    pub(super) fn is_workbook(self) -> bool {
        matches!(self, Self::Xlsx | Self::Xlsb | Self::Xls | Self::Ods)
    }

    /// The name in files.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Doc => "doc",
            Self::Rtf => "rtf",
            Self::Odt => "odt",
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Xlsb => "xlsb",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Html => "html",
            Self::Zip => "zip",
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
            Self::Text => "text",
        }
    }
}
