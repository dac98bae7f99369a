//! Which format an OLE2 compound file holds.
//!
//! A compound file is a file system; the entries of its directory have 128 bytes each and stand
//! at multiples of that. They are found without following its chains, which may be loops.

use super::FileFormat;
use crate::load::reason::Reason;

/// Bytes of an entry of the directory.
const ENTRY: usize = 128;

/// Where the length of the name stands in an entry, in bytes with the closing NUL.
const NAME_LENGTH: usize = 64;

/// Where the type of the object stands in an entry, and the type of a stream.
const TYPE: usize = 66;
const STREAM: u8 = 2;

/// The format of a compound file, by the names of its streams.
pub(super) fn format(bytes: &[u8], extension: &str) -> Result<FileFormat, Reason> {
    let has = |name: &str| bytes.chunks_exact(ENTRY).any(|entry| is_stream(entry, name));
    if has("EncryptedPackage") {
        return Err(Reason::Locked);
    }
    let is_book = has("Workbook") || has("Book");
    // A text may hold a workbook and a workbook a text: then the name says which is the outer.
    match (has("WordDocument"), is_book) {
        (true, true) if ["xls", "xlt", "et", "ett"].contains(&extension) => Ok(FileFormat::Xls),
        (true, _) => Ok(FileFormat::Doc),
        (false, true) => Ok(FileFormat::Xls),
        (false, false) => Err(Reason::Format { extension: extension.to_owned() }),
    }
}

fn is_stream(entry: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    entry[TYPE] == STREAM
        && usize::from(entry[NAME_LENGTH]) == wide.len() + 2
        && entry.starts_with(&wide)
}
