//! A folder with everything that is told of what was distilled.

mod moving;

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::Builder;
use tilian::Network;

use super::sheet::Shown;
use super::{Format, GraphFormat, Report, csv, write_network};
use crate::atomic::{place, write_atomically};
use crate::blind::BlindKey;
use crate::error::Error;
use crate::language::Language;
use crate::mark::{self, Mark};
use moving::Move;

/// The file by which a folder of ours is known; it is written first.
const RESULT: &str = "result.json";

/// The folder of the tables, a file each.
const TABLES: &str = "tables";

/// Where earlier versions wrote what the numbers of a blind report stand for: among what is
/// handed on.
const KEY: &str = "key.csv";

/// What stands behind the name of the folder in the name of the key beside it.
const KEY_ENDING: &str = "-key.csv";

/// Files that somebody may have gone on writing, each with what stands in it until another
/// program saves the file.
const MARKS: [(&str, Mark); 2] = [("report.docx", mark::LETTER), ("tables.xlsx", mark::WORKBOOK)];

/// Files that are a whole report, in the order in which they are told.
const REPORTS: [(&str, Format, [&str; 2]); 4] = [
    (
        RESULT,
        Format::Json,
        ["全部结果及设置，供程序读取", "everything, with the settings, for programs"],
    ),
    ("report.html", Format::Html, ["网页报告，用浏览器打开", "the report as a page for a browser"]),
    (
        "report.docx",
        Format::Docx,
        ["上报材料，用 Word 或 WPS 打开", "the letter that sends the results upward"],
    ),
    ("tables.xlsx", Format::Xlsx, ["全部表格，用 Excel 或 WPS 打开", "all tables as a workbook"]),
];

/// Files with the network of words.
const NETWORKS: [(&str, GraphFormat, [&str; 2]); 2] = [
    (
        "network.gexf",
        GraphFormat::Gexf,
        ["词语网络，用 Gephi 打开", "the network of words for Gephi"],
    ),
    (
        "network.graphml",
        GraphFormat::GraphMl,
        ["词语网络，供其他绘图程序打开", "the network of words for other programs"],
    ),
];

/// A folder that takes a report in every form that is read: page, letter, workbook, tables,
/// networks and data.
///
/// Its files have fixed names, so that nothing that was sent in decides where something is
/// written.
///
/// ```
/// use tilian::{Corpus, Document, Jieba};
/// use tilian_io::{Language, Loaded, ReportFolder, Settings, report};
///
/// let loaded = Loaded {
///     corpus: Corpus::new([Document::new("1", "守护生命。"), Document::new("2", "守护。")])?,
///     ..Loaded::default()
/// };
/// let settings = Settings::default();
/// let found = settings.distillation()?.distill(&loaded.corpus, &Jieba::new())?;
/// let report = report::distilled(&found, &loaded, &settings, Language::Chinese);
///
/// let parent = tempfile::tempdir()?;
/// let path = parent.path().join("report");
/// let files = ReportFolder::open(&path)?.write(&report, &found.network)?;
/// assert_eq!(files[0].path, path.join("result.json"));
/// assert!(files.iter().all(|file| file.path.is_file()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFolder {
    path: PathBuf,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it holds, in the language of the report.
    pub holds: String,
}

impl ReportFolder {
    /// The folder, which need not exist; nothing is written yet.
    ///
    /// # Errors
    ///
    /// [`Error::NoFolder`] where it is a file, [`Error::Foreign`] where a file stands in the way
    /// that is none of ours, or that another program has changed: what somebody filled in is not
    /// lost.
    pub fn open(path: &Path) -> Result<Self, Error> {
        if fs::metadata(path).is_ok_and(|found| !found.is_dir()) {
            return Err(Error::NoFolder { path: path.to_path_buf() });
        }
        let is_ours = Self::is_in(path);
        for name in names().filter(|name| *name != KEY) {
            let file = path.join(name);
            let mark = MARKS.iter().find(|(marked, _)| *marked == name);
            let is_changed = mark.is_some_and(|(_, mark)| !stands_in(mark, &file));
            if fs::symlink_metadata(&file).is_ok() && (!is_ours || is_changed) {
                return Err(Error::Foreign { path: file });
            }
        }
        let key = path.join(KEY);
        if key.is_file() && !BlindKey::is_begun_in(&key) {
            return Err(Error::Foreign { path: key });
        }
        Ok(Self { path: path.to_path_buf() })
    }

    /// Whether a report stands in a folder, perhaps beside other files.
    pub(crate) fn is_in(folder: &Path) -> bool {
        mark::begins(&folder.join(RESULT), mark::RESULT)
    }

    /// Whether a report may have a file or a folder of this name.
    pub(crate) fn has_part(name: &OsStr) -> bool {
        names().any(|part| name == part)
    }

    /// Makes the folder where there is none.
    ///
    /// # Errors
    ///
    /// [`Error::Unwritable`] where it cannot be made.
    pub fn make(&self) -> Result<(), Error> {
        make(&self.path)
    }

    /// Writes the files and tells which; where one cannot be written, all stay as they were.
    ///
    /// # Errors
    ///
    /// [`Error::Unwritable`] where the folder cannot be made or a file cannot be written, such as
    /// one that another program holds open; [`Error::Format`] where the report is not that of
    /// what was distilled.
    pub fn write(&self, report: &Report<'_>, network: &Network) -> Result<Vec<WrittenFile>, Error> {
        self.make()?;
        let unwritable = |source| Error::Unwritable { path: self.path.clone(), source };
        let mut aside = Builder::new();
        let aside = aside.prefix(".tilian-").tempdir_in(&self.path).map_err(unwritable)?;
        let staged = Self { path: aside.path().to_path_buf() }.fill(report, network)?;
        let moves = staged.into_iter().map(|file| Move::of(file, aside.path(), &self.path));
        let moves: Vec<Move> = moves.collect::<Result<_, _>>()?;
        let written = moves.into_iter().map(Move::make).collect::<Result<_, _>>()?;
        let key = self.path.join(KEY);
        if BlindKey::is_begun_in(&key) {
            fs::remove_file(&key).map_err(|source| Error::Unwritable { path: key, source })?;
        }
        Ok(written)
    }

    /// Writes the files, each whole or not at all.
    fn fill(&self, report: &Report<'_>, network: &Network) -> Result<Vec<WrittenFile>, Error> {
        let mut written = Vec::new();
        for (name, format, holds) in REPORTS {
            let file = self.file(name, holds, report.language);
            written.push(file.fill(|out| report.write(format, out))?);
        }
        for (name, format, holds) in NETWORKS {
            let file = self.file(name, holds, report.language);
            written.push(file.fill(|out| write_network(network, format, out))?);
        }
        for sheet in report.sheets().into_iter().filter(|sheet| sheet.shown != Shown::Table) {
            let path = self.path.join(TABLES).join(format!("{}.csv", sheet.key));
            let file = WrittenFile { path, holds: sheet.title.clone() };
            let write = |out: &mut dyn Write| csv::write(std::slice::from_ref(&sheet), out);
            written.push(file.fill(|out| write(out).map_err(|source| Error::Write { source }))?);
        }
        Ok(written)
    }

    /// Where what the numbers of a blind report stand for is written, unless it is kept elsewhere:
    /// beside the folder, which is handed on.
    #[must_use]
    pub fn key(&self) -> PathBuf {
        let path = match self.path.file_name() {
            Some(_) => self.path.clone(),
            None => place(&self.path),
        };
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(KEY_ENDING);
        path.with_file_name(name)
    }

    /// Whether the report is written to this path, so that nothing else may be.
    #[must_use]
    pub fn owns(&self, path: &Path) -> bool {
        let (folder, path) = (place(&self.path), place(path));
        let is_ours = names().any(|name| path == folder.join(name));
        is_ours || path == folder || path.starts_with(folder.join(TABLES))
    }

    fn file(&self, name: &str, holds: [&str; 2], language: Language) -> WrittenFile {
        let [chinese, english] = holds;
        let holds = language.choose(chinese, english).to_owned();
        WrittenFile { path: self.path.join(name), holds }
    }
}

impl WrittenFile {
    /// Writes it, in a folder that is made where there is none.
    fn fill(self, write: impl FnOnce(&mut dyn Write) -> Result<(), Error>) -> Result<Self, Error> {
        self.path.parent().map_or(Ok(()), make)?;
        write_atomically(&self.path, write)?;
        Ok(self)
    }
}

fn make(folder: &Path) -> Result<(), Error> {
    let unwritable = |source| Error::Unwritable { path: folder.to_path_buf(), source };
    fs::create_dir_all(folder).map_err(unwritable)
}

/// The names of what a folder of ours holds.
fn names() -> impl Iterator<Item = &'static str> {
    let reports = REPORTS.iter().map(|(name, ..)| *name);
    let networks = NETWORKS.iter().map(|(name, ..)| *name);
    reports.chain(networks).chain([TABLES, KEY])
}

/// Whether no other program has saved a file since it was written.
fn stands_in(mark: &Mark, path: &Path) -> bool {
    File::open(path).is_ok_and(|file| mark.stands_in(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_refused(folder: &Path, name: &str) -> bool {
        let refused = ReportFolder::open(folder);
        matches!(refused, Err(Error::Foreign { path }) if path == folder.join(name))
    }

    #[test]
    fn what_is_none_of_ours_stands_in_the_way() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        assert!(ReportFolder::open(&folder.join("none")).is_ok());
        fs::write(folder.join("notes.txt"), "心得").unwrap();
        assert!(ReportFolder::open(folder).is_ok(), "a file of another name is in nobody's way");
        fs::write(folder.join("report.html"), "<html>").unwrap();
        assert!(is_refused(folder, "report.html"));
        fs::write(folder.join(RESULT), "{\"other\": 1}").unwrap();
        assert!(is_refused(folder, RESULT));
        fs::write(folder.join(RESULT), mark::RESULT).unwrap();
        assert!(ReportFolder::open(folder).is_ok());
        fs::write(folder.join("tables.xlsx"), "saved by another program").unwrap();
        assert!(is_refused(folder, "tables.xlsx"));
        fs::remove_file(folder.join("tables.xlsx")).unwrap();
        fs::write(folder.join(KEY), "编号,科室\n").unwrap();
        assert!(is_refused(folder, KEY), "it is no key of ours");
        let file = folder.join("notes.txt");
        let refused = ReportFolder::open(&file);
        assert!(matches!(refused, Err(Error::NoFolder { path }) if path == file));
    }

    #[test]
    fn the_folder_owns_what_it_writes_however_it_is_spelled() {
        let parent = tempfile::tempdir().unwrap();
        let parent = parent.path();
        let folder = ReportFolder::open(&parent.join("out")).unwrap();
        assert_eq!(folder.key(), parent.join("out-key.csv"), "beside what is handed on");
        for is_made in [false, true] {
            if is_made {
                folder.make().unwrap();
            }
            for (path, expected) in [
                ("out/result.json", true),
                ("out/../out/report.docx", is_made),
                ("out/./tables.xlsx", true),
                ("out/tables/units.csv", true),
                ("out/key.csv", true),
                ("out", true),
                ("out/mine.csv", false),
                ("out-key.csv", false),
                ("result.json", false),
            ] {
                assert_eq!(folder.owns(&parent.join(path)), expected, "{path} {is_made}");
            }
        }
    }
}
