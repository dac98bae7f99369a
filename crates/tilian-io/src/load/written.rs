//! Whether a file was written by tilian, by the mark in it.

use std::io::Cursor;

use super::format::FileFormat;
use crate::mark;

/// Bytes at the beginning of a page among which its mark stands.
const PAGE_HEAD: usize = 1024;

/// Whether the bytes of a file are as tilian wrote them: a letter, a workbook, a page, a result.
pub(super) fn is_ours(format: FileFormat, bytes: &[u8]) -> bool {
    match format {
        FileFormat::Docx => mark::LETTER.stands_in(Cursor::new(bytes)),
        FileFormat::Xlsx => mark::WORKBOOK.stands_in(Cursor::new(bytes)),
        FileFormat::Html => {
            let head = &bytes[..bytes.len().min(PAGE_HEAD)];
            head.windows(mark::PAGE.len()).any(|window| window == mark::PAGE.as_bytes())
        }
        _ => bytes.starts_with(mark::RESULT),
    }
}
