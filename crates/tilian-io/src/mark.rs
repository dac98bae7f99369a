//! By what a file is known that tilian wrote.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::Path;

use zip::ZipArchive;

/// How every page begins its head.
pub(crate) const PAGE: &str = "<meta name=\"generator\" content=\"tilian\">";

/// How the result of a distillation begins.
pub(crate) const RESULT: &[u8] = b"{\n  \"tilian\": ";

/// How the file begins that keeps what files said for the next import.
pub(crate) const KEPT: &[u8] = b"{\"tilian\":";

/// A letter, until another program saves it.
pub(crate) const LETTER: Mark =
    Mark { part: "docProps/app.xml", says: &["<Application>tilian</Application>"] };

/// A workbook, until another program saves it.
pub(crate) const WORKBOOK: Mark = Mark {
    part: "docProps/core.xml",
    says: &["<dc:creator>tilian</dc:creator>", "2000-01-01T00:00:00Z</dcterms:modified>"],
};

/// What stands in a part of an office file as long as no other program has saved it.
pub(crate) struct Mark {
    part: &'static str,
    says: &'static [&'static str],
}

/// Bytes of a part that are looked at; it is far smaller.
const LONGEST_PART: u64 = 1 << 16;

impl Mark {
    pub(crate) fn stands_in(&self, file: impl Read + Seek) -> bool {
        let part = || {
            let mut archive = ZipArchive::new(file).ok()?;
            let mut bytes = Vec::new();
            archive.by_name(self.part).ok()?.take(LONGEST_PART).read_to_end(&mut bytes).ok()?;
            String::from_utf8(bytes).ok()
        };
        part().is_some_and(|text| self.says.iter().all(|says| text.contains(says)))
    }
}

/// Whether a file begins with some bytes.
pub(crate) fn begins(path: &Path, with: &[u8]) -> bool {
    let mut start = vec![0; with.len()];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && start == with
}
