//! Files to documents.
//!
//! One file's way: `source` finds it and reads its folders; `contents` takes out what it says,
//! with `format` to know it, `archive` to unpack it, `encoding` or `extract` to read it, and
//! `cache` where it has not changed; `privacy` leaves out the numbers of people. Then `page`,
//! `blocks`, `table` or `jsonl` makes drafts of it, `minutes` and `official` know special sorts
//! of pages, and `ids` makes their ids unique. What cannot be read or told is data beside the
//! documents, never lost and never guessed.

mod archive;
mod blocks;
mod byline;
mod cache;
mod contents;
mod draft;
mod encoding;
mod entries;
mod extract;
mod extracted;
mod extraction;
mod fields;
mod foot;
mod format;
mod head;
mod ids;
mod jsonl;
mod label;
mod loaded;
mod minutes;
mod name_parts;
mod numbering;
mod official;
mod page;
mod place;
mod privacy;
mod reason;
mod received;
mod roster;
mod settings;
mod source;
mod surname;
mod table;
#[cfg(test)]
mod tests;
mod told;
mod understood;
mod worker;
mod written;

use std::collections::BTreeSet;
use std::path::PathBuf;

use tilian::{Corpus, Roster};

use crate::error::Error;
use contents::{Body, Content, Contents};
use draft::{Draft, Reading};
use format::FileFormat;
use ids::FileDrafts;
use page::Page;
use source::{Found, Source};

pub use extracted::Remark;
pub use extraction::Extraction;
pub use jsonl::write_jsonl;
pub use loaded::{About, Field, Loaded, Naming, Note, Skipped};
pub use minutes::Meeting;
pub use official::{Direction, Official};
pub use reason::{JsonFault, Reason};
pub use settings::{LoadSettings, Strictness, Superiors};
pub use understood::{Freshness, Shape, Told, Understood};
pub use worker::{Extractor, serve_extraction};

pub(crate) use minutes::{DEGREES, TITLES};
pub(crate) use surname::surname_of_name;

/// The documents of files and of folders with all below them, and of archives in them.
///
/// Formats are told by content: plain text and Markdown (UTF-8, UTF-16, GB18030 or Big5), HTML,
/// Word, WPS, Rich Text, OpenDocument and PDF texts, Excel, ET and OpenDocument sheets, `.csv`
/// and `.jsonl`. A text is a document; core words and slogans are one a line, minutes one a
/// speaker, entry sheets one a row. Unit, author, kind, title and role come from the fields of a
/// line or row, else from the folders, else from the file name, else from the head, the foot or
/// the margins of the page; what none of them tells stays open and is noted. Telephone and
/// identity numbers are left out of everything. Hidden files are left out; everything else that
/// is not read stands in [`Loaded::skipped`], what was understood in [`Loaded::understood`]. The
/// order of the paths changes nothing, and a file that several paths lead to is read once.
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
/// [`Error::NoText`] where nothing in one of the folders, or in any of the files, can be read,
/// [`Error::Strict`] where the settings are strict and something is skipped, [`Error::Roster`]
/// where the roster names no unit, [`Error::Corpus`] where a text is too long.
pub fn load(paths: &[PathBuf], settings: &LoadSettings) -> Result<Loaded, Error> {
    if paths.is_empty() {
        return Err(Error::NoPath);
    }
    let found = source::find(paths, &settings.passed_over)?;
    let extractor = Extractor::new(&settings.extraction);
    let roster = match &settings.roster {
        Some(path) => roster::read(path, settings, &extractor)?,
        None => Vec::new(),
    };
    let mut batch = Batch { roster, ..Batch::default() };
    for contents in contents::read(&found.sources, settings, &extractor) {
        batch.add_file(&contents, settings.superiors);
    }
    batch.skipped.extend(found.skipped.iter().cloned());
    batch.check(paths, &found, settings)?;
    batch.finish()
}

/// The documents of one file, or of one file of an archive.
fn interpret(source: &Source, content: &Content, superiors: Superiors) -> Reading {
    let mut reading = match (&content.body, content.format) {
        (Body::Text(text), FileFormat::Csv) => table::read(source, text),
        (Body::Text(text), FileFormat::JsonLines) => jsonl::read(source, text),
        (Body::Text(text), _) => page::read(source, &Page { text, ..Page::default() }, superiors),
        (Body::Blocks(blocks), format) if format.is_workbook() => {
            blocks::read_sheets(source, blocks)
        }
        (Body::Blocks(blocks), _) => blocks::read(source, blocks, superiors),
    };
    if let Some(first) = reading.drafts.first_mut().filter(|_| content.redacted > 0) {
        first.notes.push(About::Redacted { numbers: content.redacted });
    }
    reading
}

/// What the files read so far gave.
#[derive(Default)]
struct Batch {
    files: Vec<FileDrafts>,
    /// What was left out, with the paths given that lead there.
    skipped: Vec<(BTreeSet<usize>, Skipped)>,
    /// The paths given that lead to a document.
    fruitful: BTreeSet<usize>,
    understood: Vec<Understood>,
    roster: Vec<String>,
}

impl Batch {
    fn add_file(&mut self, contents: &Contents<'_>, superiors: Superiors) {
        for part in &contents.parts {
            let source = contents.source.member(&part.within);
            let reading = match &part.content {
                Ok(content) => interpret(&source, content, superiors),
                Err(reason) => Reading::skipped(reason.clone()),
            };
            let reading = privacy::of_reading(reading);
            if let Ok(content) = &part.content {
                self.understood.push(Understood {
                    file: privacy::redact(&source.relative).text.into_owned(),
                    format: content.format.name(),
                    documents: reading.drafts.len(),
                    shape: reading.shape.clone(),
                    told: Told::of(&reading.drafts),
                    reading: contents.freshness,
                });
            }
            self.add(&source, reading);
        }
    }

    fn add(&mut self, source: &Source, reading: Reading) {
        if !reading.drafts.is_empty() {
            self.fruitful.extend(&source.roots);
        }
        let relative = privacy::redact(&source.relative).text.into_owned();
        for skipped in reading.skipped {
            let (path, relative) = match &skipped.sheet {
                Some(sheet) => (source.path.join(sheet), format!("{}/{sheet}", source.relative)),
                None => (source.path.clone(), source.relative.clone()),
            };
            let path = privacy::path(&path);
            let relative = privacy::redact(&relative).text.into_owned();
            let skipped = Skipped { path, relative, line: skipped.line, reason: skipped.reason };
            self.skipped.push((source.roots.clone(), skipped));
        }
        self.files.push(FileDrafts { relative, drafts: reading.drafts });
    }

    /// Whether every folder given leads to a document, and nothing is skipped that may not be.
    fn check(
        &self,
        paths: &[PathBuf],
        found: &Found,
        settings: &LoadSettings,
    ) -> Result<(), Error> {
        let lost = |(_, skipped): &&(BTreeSet<usize>, Skipped)| skipped.reason.is_loss();
        let strict = settings.strictness == Strictness::Strict;
        let first = self.skipped.iter().filter(lost).map(|(_, skipped)| skipped);
        if let Some(skipped) = first.min().filter(|_| strict) {
            return Err(Error::Strict { skipped: skipped.clone() });
        }
        // One file of several is merely skipped: `campaign/*` gives the README too, and the report.
        let barren = |at: &usize| {
            !self.fruitful.contains(at)
                && (self.fruitful.is_empty() || (paths[*at].is_dir() && !self.is_ours(*at)))
        };
        match (0..paths.len()).find(barren) {
            Some(at) => Err(self.no_text(at, paths[at].clone(), found)),
            None => Ok(()),
        }
    }

    /// Whether there is nothing below a path but what tilian wrote.
    fn is_ours(&self, root: usize) -> bool {
        let mut below = self.skipped.iter().filter(|(roots, _)| roots.contains(&root)).peekable();
        below.peek().is_some() && below.all(|(_, skipped)| skipped.reason == Reason::Written)
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
        let roster = Roster::of(&self.roster);
        for draft in &mut drafts {
            let unit = draft.document.unit.as_mut();
            if let Some(unit) = unit
                && let Some(listed) = roster.unit(unit)
            {
                listed.clone_into(unit);
            }
            draft.note_untold();
            let id = &draft.document.id;
            notes.extend(draft.notes.drain(..).map(|about| Note { id: id.clone(), about }));
        }
        notes.sort();
        let mut skipped: Vec<Skipped> = self.skipped.into_iter().map(|(_, one)| one).collect();
        skipped.sort();
        let corpus = Corpus::new(drafts.into_iter().map(|draft| draft.document))
            .map_err(|source| Error::Corpus { source })?;
        self.understood.sort();
        Ok(Loaded {
            corpus,
            skipped,
            notes,
            understood: self.understood,
            roster: self.roster,
            names: Naming::Told,
        })
    }
}
