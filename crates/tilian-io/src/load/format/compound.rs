//! Which format an OLE2 compound file holds.
//!
//! A compound file is a file system; the entries of its directory have 128 bytes each and stand
//! at multiples of that. They are found without following its chains, which may be loops.

use super::FileFormat;
use crate::load::reason::Reason;

/// Bytes of an entry of the directory.
const ENTRY: usize = 128;

const ENTRY_BYTES: u64 = 128;

/// Bytes of the header.
const HEADER: usize = 512;

/// Where the length of the name stands in an entry, in bytes with the closing NUL.
const NAME_LENGTH: usize = 64;

/// Where the type of the object stands in an entry, and the type of a stream.
const TYPE: usize = 66;
const STREAM: u8 = 2;

/// Where the first sector of a stream and its size stand in an entry.
const START: usize = 116;
const SIZE: usize = 120;

/// The format of a compound file, by the names of its streams.
pub(super) fn format(bytes: &[u8], extension: &str) -> Result<FileFormat, Reason> {
    let has = |name: &str| bytes.chunks_exact(ENTRY).any(|entry| is_stream(entry, name));
    if has("EncryptedPackage") {
        return Err(Reason::Locked);
    }
    let is_book = has("Workbook") || has("Book");
    let streams = || {
        bytes
            .chunks_exact(ENTRY)
            .filter(|entry| is_stream(entry, "WordDocument") || is_stream(entry, "Workbook"))
    };
    if streams().any(|entry| size(entry) > bytes.len()) {
        return Err(Reason::Broken { detail: "the file ends before its text".to_owned() });
    }
    // A text may hold a workbook and a workbook a text: then the name says which is the outer.
    match (has("WordDocument"), is_book) {
        (true, true) if ["xls", "xlt", "et", "ett"].contains(&extension) => Ok(FileFormat::Xls),
        (true, _) => Ok(FileFormat::Doc),
        (false, true) => Ok(FileFormat::Xls),
        (false, false) if is_cut(bytes) => {
            Err(Reason::Broken { detail: "the file ends before its directory".to_owned() })
        }
        (false, false) => Err(Reason::Format { extension: extension.to_owned() }),
    }
}

/// Where a document of Word says how many characters stand in its text boxes.
const TEXT_BOXES: usize = 0x64;

/// How many characters stand in the text boxes of a document of Word, by the header of its text;
/// 0 where that is not found.
pub(in crate::load) fn text_box_characters(bytes: &[u8]) -> usize {
    let mut entries = bytes.chunks_exact(ENTRY).filter(|entry| is_stream(entry, "WordDocument"));
    let count = entries.next().and_then(|entry| {
        let size = 1_usize << (bytes.get(30)? & 0xF);
        let sector = usize::try_from(number(entry, START)?).ok()?;
        let begin = sector.checked_add(1)?.checked_mul(size)?;
        number(bytes.get(begin..)?, TEXT_BOXES)
    });
    // More characters than bytes are no count.
    count
        .and_then(|count| usize::try_from(count).ok())
        .filter(|count| *count <= bytes.len())
        .unwrap_or(0)
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    four.try_into().ok().map(u32::from_le_bytes)
}

/// Whether the directory, by its place in the header, stands behind the end of the file.
fn is_cut(bytes: &[u8]) -> bool {
    let Some(header) = bytes.get(..HEADER) else { return true };
    let size = 1_u64 << (header[30] & 0xF);
    let sector = u32::from_le_bytes([header[48], header[49], header[50], header[51]]);
    let begin = (u64::from(sector) + 1).saturating_mul(size);
    u64::try_from(bytes.len()).is_ok_and(|length| length < begin.saturating_add(ENTRY_BYTES))
}

/// Bytes of a stream; what stands above them is not used in files of this size.
fn size(entry: &[u8]) -> usize {
    number(entry, SIZE).and_then(|size| usize::try_from(size).ok()).unwrap_or(0)
}

fn is_stream(entry: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    entry[TYPE] == STREAM
        && usize::from(entry[NAME_LENGTH]) == wide.len() + 2
        && entry.starts_with(&wide)
}
