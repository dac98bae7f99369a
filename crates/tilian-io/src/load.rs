//! Files to documents.
//!
//! One file's way: `source` finds it and reads its folders, `encoding` makes text of its bytes,
//! then `plain`, `table` or `jsonl` makes drafts of the text, `ids` makes their ids unique. What
//! cannot be read or told is data beside the documents, never lost and never guessed.

mod draft;
mod encoding;
mod entries;
mod extract;
mod extracted;
mod extraction;
mod fields;
mod format;
mod head;
mod ids;
mod jsonl;
mod label;
mod loaded;
mod name_parts;
mod numbering;
mod place;
mod plain;
mod reason;
mod received;
mod settings;
mod source;
mod surname;
mod table;
#[cfg(test)]
mod tests;
mod told;
mod worker;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::PathBuf;

use tilian::Corpus;

use crate::error::Error;
use draft::{Draft, Reading};
use ids::FileDrafts;
use source::{Found, Source};

pub use extracted::Remark;
pub use extraction::Extraction;
pub use jsonl::write_jsonl;
pub use loaded::{About, Field, Loaded, Note, Skipped};
pub use reason::{JsonFault, Reason};
pub use settings::{LoadSettings, Strictness};
pub use worker::{Extractor, serve_extraction};

/// The documents of files and of folders with all below them.
///
/// Reads `.txt` and `.md` (a document each; one a line for core words and slogans), `.csv` (a
/// document a row) and `.jsonl` (a document a line) in UTF-8, UTF-16, GB18030 or Big5. Unit,
/// author, kind, title and role come from the fields of a line or row, else from the folders,
/// else from the file name, else from the line under the title; what none of them tells stays
/// open and is noted. Hidden files are left out; everything else that is not read stands in
/// [`Loaded::skipped`]. The order of the paths changes nothing, and a file that several paths
/// lead to is read once.
///
/// ```
/// use tilian::Kind;
/// use tilian_io::LoadSettings;
///
/// let folder = tempfile::tempdir()?;
/// std::fs::create_dir_all(folder.path().join("内科/征文"))?;
/// std::fs::write(
///     folder.path().join("内科/征文/内科+周启明+夜班的灯.txt"),
///     "夜班的灯\n内科　周启明\n\n凌晨两点，走廊里只剩一盏灯。",
/// )?;
///
/// let loaded = tilian_io::load(&[folder.path().to_path_buf()], &LoadSettings::default())?;
/// let essay = &loaded.corpus[0];
/// assert_eq!(essay.id, "内科/征文/内科+周启明+夜班的灯.txt");
/// assert_eq!(essay.title.as_deref(), Some("夜班的灯"));
/// assert_eq!(essay.unit.as_deref(), Some("内科"));
/// assert_eq!(essay.author.as_deref(), Some("周启明"));
/// assert_eq!(essay.kind, Some(Kind::Essay));
/// assert_eq!(essay.text, "凌晨两点，走廊里只剩一盏灯。");
/// assert!(loaded.skipped.is_empty() && loaded.notes.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`Error::NoPath`], [`Error::NotFound`] and [`Error::EmptyFolder`] for the paths,
/// [`Error::NoText`] where nothing in one of the folders, or in any of the files, can be read, [`Error::Strict`] where the
/// settings are strict and something is skipped, [`Error::Corpus`] where a text is too long.
pub fn load(paths: &[PathBuf], settings: &LoadSettings) -> Result<Loaded, Error> {
    if paths.is_empty() {
        return Err(Error::NoPath);
    }
    let found = source::find(paths)?;
    let mut batch = Batch::default();
    for source in &found.sources {
        batch.add(source, read(source, settings));
    }
    batch.skipped.extend(found.skipped.iter().cloned());
    batch.check(paths, &found, settings)?;
    batch.finish()
}

fn read(source: &Source, settings: &LoadSettings) -> Reading {
    let extension = source.extension();
    if let Some(reason) = left_out(source, &extension) {
        return Reading::skipped(reason);
    }
    let bytes = match bytes(source, settings.largest_file) {
        Ok(bytes) => bytes,
        Err(reason) => return Reading::skipped(reason),
    };
    let Some(text) = encoding::decode(&bytes) else {
        return Reading::skipped(Reason::NotText);
    };
    match extension.as_str() {
        "csv" => table::read(source, &text),
        "jsonl" => jsonl::read(source, &text),
        _ => plain::read(source, &text),
    }
}

/// Why a file is left out by its name.
fn left_out(source: &Source, extension: &str) -> Option<Reason> {
    let name = source.path.file_name().unwrap_or_default();
    let name = name.to_string_lossy().to_lowercase();
    if name.starts_with("readme") {
        Some(Reason::Readme)
    } else if name == "tilian.toml" {
        Some(Reason::Settings)
    } else if ["txt", "md", "csv", "jsonl"].contains(&extension) {
        None
    } else {
        Some(Reason::Format { extension: extension.to_owned() })
    }
}

fn bytes(source: &Source, limit: u64) -> Result<Vec<u8>, Reason> {
    let unreadable = |error: io::Error| Reason::Io { message: error.to_string() };
    let bytes = fs::metadata(&source.path).map_err(unreadable)?.len();
    if bytes > limit {
        return Err(Reason::TooLarge { bytes, limit });
    }
    fs::read(&source.path).map_err(unreadable)
}

/// What the files read so far gave.
#[derive(Default)]
struct Batch {
    files: Vec<FileDrafts>,
    /// What was left out, with the paths given that lead there.
    skipped: Vec<(BTreeSet<usize>, Skipped)>,
    /// The paths given that lead to a document.
    fruitful: BTreeSet<usize>,
}

impl Batch {
    fn add(&mut self, source: &Source, reading: Reading) {
        if !reading.drafts.is_empty() {
            self.fruitful.extend(&source.roots);
        }
        for skipped in reading.skipped {
            let skipped =
                Skipped { path: source.path.clone(), line: skipped.line, reason: skipped.reason };
            self.skipped.push((source.roots.clone(), skipped));
        }
        self.files.push(FileDrafts { relative: source.relative.clone(), drafts: reading.drafts });
    }

    /// Whether every folder given leads to a document, and nothing is skipped that may not be.
    fn check(
        &self,
        paths: &[PathBuf],
        found: &Found,
        settings: &LoadSettings,
    ) -> Result<(), Error> {
        let lost = |(_, skipped): &&(BTreeSet<usize>, Skipped)| !skipped.reason.describes_folder();
        let strict = settings.strictness == Strictness::Strict;
        let first = self.skipped.iter().filter(lost).map(|(_, skipped)| skipped);
        if let Some(skipped) = first.min().filter(|_| strict) {
            return Err(Error::Strict { skipped: skipped.clone() });
        }
        // One file of several is merely skipped: `campaign/*` gives the README too.
        let barren = |at: &usize| {
            !self.fruitful.contains(at) && (self.fruitful.is_empty() || paths[*at].is_dir())
        };
        match (0..paths.len()).find(barren) {
            Some(at) => Err(self.no_text(at, paths[at].clone(), found)),
            None => Ok(()),
        }
    }

    fn no_text(&self, root: usize, path: PathBuf, found: &Found) -> Error {
        let leads_there = |roots: &BTreeSet<usize>| roots.contains(&root);
        let skipped: Vec<Skipped> = self
            .skipped
            .iter()
            .filter(|(roots, _)| leads_there(roots))
            .map(|(_, skipped)| skipped.clone())
            .collect();
        if skipped.is_empty() && !found.sources.iter().any(|source| leads_there(&source.roots)) {
            return Error::EmptyFolder { path };
        }
        let files: BTreeSet<&PathBuf> = skipped.iter().map(|skipped| &skipped.path).collect();
        Error::NoText { path, files: files.len(), skipped }
    }

    fn finish(mut self) -> Result<Loaded, Error> {
        ids::settle(&mut self.files);
        let mut drafts: Vec<Draft> = self.files.into_iter().flat_map(|file| file.drafts).collect();
        let mut notes = Vec::new();
        for draft in &mut drafts {
            draft.note_untold();
            let id = &draft.document.id;
            notes.extend(draft.notes.drain(..).map(|about| Note { id: id.clone(), about }));
        }
        notes.sort();
        let mut skipped: Vec<Skipped> = self.skipped.into_iter().map(|(_, one)| one).collect();
        skipped.sort();
        let corpus = Corpus::new(drafts.into_iter().map(|draft| draft.document))
            .map_err(|source| Error::Corpus { source })?;
        Ok(Loaded { corpus, skipped, notes })
    }
}
