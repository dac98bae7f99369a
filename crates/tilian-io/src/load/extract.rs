//! Bytes of a known format to the text that a reader of the file sees.
//!
//! A room a format; what they share stands in `budget` (how much may be taken), `page` (what
//! becomes of paragraphs, tables and margins), `spans` (merged cells), `package` and `xml`.

mod budget;
mod compound_word;
mod flow;
mod html;
mod open_document;
mod package;
#[cfg(test)]
mod packed;
mod page;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod rtf;
#[cfg(test)]
mod samples;
mod sheet;
mod spans;
mod word;
mod xml;

use super::extracted::Extracted;
use super::extraction::Limits;
use super::format::FileFormat;
use super::reason::Reason;
use page::Page;

pub(super) use budget::Budget;

/// The text of a file in a known format.
///
/// # Errors
///
/// Why it cannot be read; [`Reason::Empty`] where nothing is in it, [`Reason::Format`] for
/// an archive, whose members are files of their own.
pub(super) fn extract(
    format: FileFormat,
    bytes: &[u8],
    limits: &Limits,
) -> Result<Extracted, Reason> {
    let page = Page::new(limits);
    let page = match format {
        FileFormat::Docx => word::read(bytes, limits, page)?,
        FileFormat::Xlsx | FileFormat::Xlsb | FileFormat::Xls => {
            sheet::read(format, bytes, limits, page)?
        }
        FileFormat::Html => html::read(bytes, page)?,
        FileFormat::Text | FileFormat::JsonLines => plain::read_lines(bytes, page)?,
        FileFormat::Csv => plain::read_table(bytes, page)?,
        FileFormat::Zip => return Err(Reason::Format { extension: "zip".to_owned() }),
        FileFormat::Doc => compound_word::read(bytes, page)?,
        FileFormat::Rtf => rtf::read(bytes, page)?,
        FileFormat::Odt | FileFormat::Ods => open_document::read(bytes, limits, page)?,
        #[cfg(feature = "pdf")]
        FileFormat::Pdf => pdf::read(bytes, page)?,
        #[cfg(not(feature = "pdf"))]
        FileFormat::Pdf => return Err(Reason::Format { extension: "pdf".to_owned() }),
    };
    page.finish()
}
