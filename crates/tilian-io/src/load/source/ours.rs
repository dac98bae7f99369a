//! What tilian itself wrote among the files of a folder.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use walkdir::DirEntry;

use crate::blind::BlindKey;
use crate::mark;
use crate::report::ReportFolder;

/// Tells what was sent in from what tilian wrote.
pub(super) struct Ours {
    /// Files that are not read below a folder, such as those that the run will write.
    passed_over: Vec<PathBuf>,
}

/// Where something that is found comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    SentIn,
    /// A folder that holds a report, perhaps beside other files.
    ReportFolder,
    /// What such a folder holds of the report: told by the folder.
    PartOfReport,
    Written,
}

impl Ours {
    pub(super) fn new(passed_over: &[PathBuf]) -> Self {
        let known = passed_over.iter().filter_map(|path| path.canonicalize().ok());
        Self { passed_over: known.collect() }
    }

    /// Where an entry comes from; what is given by name is taken as sent in.
    pub(super) fn origin(&self, entry: &DirEntry) -> Origin {
        let path = entry.path();
        if entry.file_type().is_dir() && ReportFolder::is_in(path) {
            return Origin::ReportFolder;
        }
        let is_part = || {
            ReportFolder::has_part(entry.file_name())
                && path.parent().is_some_and(ReportFolder::is_in)
        };
        match entry.depth() {
            0 => Origin::SentIn,
            _ if is_part() => Origin::PartOfReport,
            _ if self.is_passed_over(path) || is_of_import(path) || is_key(path) => Origin::Written,
            _ => Origin::SentIn,
        }
    }

    fn is_passed_over(&self, path: &Path) -> bool {
        let is_among = |path| self.passed_over.contains(&path);
        !self.passed_over.is_empty() && path.canonicalize().is_ok_and(is_among)
    }
}

/// Whether an import wrote the file: its documents, beside what it keeps for the next one.
fn is_of_import(path: &Path) -> bool {
    let is_kept = |path: &Path| mark::begins(path, mark::KEPT);
    match path.extension().and_then(OsStr::to_str) {
        Some("cache") => is_kept(path),
        _ => is_kept(&kept_beside(path)),
    }
}

/// Whether a file tells what the numbers of a blind report stand for.
fn is_key(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "csv") && BlindKey::is_begun_in(path)
}

/// Where an import keeps what files said, beside its documents.
fn kept_beside(documents: &Path) -> PathBuf {
    let mut name = documents.file_name().unwrap_or_default().to_owned();
    name.push(".cache");
    documents.with_file_name(name)
}
