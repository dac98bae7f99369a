//! Which format a .zip container holds.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::FileFormat;
use crate::load::reason::Reason;

/// A content type that tells the format of an Office file.
struct Content {
    kind: &'static str,
    format: FileFormat,
}

const CONTENTS: [Content; 9] = [
    Content { kind: "wordprocessingml.document.main", format: FileFormat::Docx },
    Content { kind: "wordprocessingml.template.main", format: FileFormat::Docx },
    Content { kind: "ms-word.document.macroEnabled.main", format: FileFormat::Docx },
    Content { kind: "ms-word.template.macroEnabledTemplate.main", format: FileFormat::Docx },
    Content { kind: "spreadsheetml.sheet.main", format: FileFormat::Xlsx },
    Content { kind: "spreadsheetml.template.main", format: FileFormat::Xlsx },
    Content { kind: "ms-excel.sheet.macroEnabled.main", format: FileFormat::Xlsx },
    Content { kind: "ms-excel.template.macroEnabled.main", format: FileFormat::Xlsx },
    Content { kind: "ms-excel.sheet.binary.macroEnabled.main", format: FileFormat::Xlsb },
];

/// Extensions of files that are no mere archives.
const OFFICE: [&str; 6] = ["docx", "xlsx", "odt", "ods", "docm", "xlsm"];

/// Bytes of the part that tells the format; it is far smaller.
const LONGEST_PART: u64 = 1 << 20;

/// The format of an archive, by the parts in it.
pub(super) fn format(bytes: &[u8], extension: &str) -> Result<FileFormat, Reason> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let not_read = || Reason::Format { extension: extension.to_owned() };
    if let Some(kind) = part(&mut archive, "mimetype") {
        return match kind.trim() {
            "application/vnd.oasis.opendocument.text"
            | "application/vnd.oasis.opendocument.text-template" => Ok(FileFormat::Odt),
            "application/vnd.oasis.opendocument.spreadsheet"
            | "application/vnd.oasis.opendocument.spreadsheet-template" => Ok(FileFormat::Ods),
            _ => Err(not_read()),
        };
    }
    if let Some(types) = part(&mut archive, "[Content_Types].xml") {
        let content = CONTENTS.iter().find(|content| types.contains(content.kind));
        return content.map(|content| content.format).ok_or_else(not_read);
    }
    if OFFICE.contains(&extension) {
        let detail = "the parts of an Office file are missing".to_owned();
        return Err(Reason::Broken { detail });
    }
    Ok(FileFormat::Zip)
}

/// The text of a part, as far as it is read.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let file = archive.by_name(name).ok()?;
    file.take(LONGEST_PART).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn broken(error: ZipError) -> Reason {
    Reason::Broken { detail: error.to_string() }
}
