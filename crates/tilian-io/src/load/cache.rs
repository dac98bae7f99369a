//! What files said in the last run, so that only those that changed are read again.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::contents::{Contents, Part};
use super::source::Source;
use crate::atomic::write_privately;
use crate::error::Error;

/// A file as it was read: under which name, how long it was, and what was in it.
///
/// Equal names, sizes and times are no proof of equal files, and reading bytes costs little
/// beside extracting text from them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Seen {
    /// A hash of its path below the folder: the path itself may hold a telephone number.
    place: u64,
    bytes: usize,
    /// A hash of its bytes.
    content: u64,
}

impl Seen {
    /// The file as its bytes are.
    pub(super) fn of(source: &Source, bytes: &[u8]) -> Self {
        Self { place: hash(&source.relative), bytes: bytes.len(), content: hash(&bytes) }
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// What files said in the last run.
#[derive(Debug, Default)]
pub(super) struct Cache(BTreeMap<Seen, Vec<Part>>);

/// The first line of the file: what it was written with. Another program, or other limits, may
/// read the same files differently.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    tilian: String,
    /// The state of the readers of formats.
    readers: u32,
    /// Whether PDF is read.
    pdf: bool,
    limits: String,
}

/// Counts up with every change of what a reader gives for the same file.
const READERS: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Line {
    seen: Seen,
    parts: Vec<Part>,
}

impl Cache {
    /// What a file keeps of the last run; nothing where it is not there, was written under other
    /// limits or by another version, or cannot be read: it is only a copy.
    pub(super) fn read(path: &Path, limits: &str) -> Self {
        Self::try_read(path, limits).unwrap_or_default()
    }

    fn try_read(path: &Path, limits: &str) -> Option<Self> {
        let mut lines = BufReader::new(fs::File::open(path).ok()?).lines();
        let head: Head = serde_json::from_str(&lines.next()?.ok()?).ok()?;
        if head != Head::of(limits) {
            return None;
        }
        let mut kept = BTreeMap::new();
        for line in lines {
            let Line { seen, parts } = serde_json::from_str(&line.ok()?).ok()?;
            kept.insert(seen, parts);
        }
        Some(Self(kept))
    }

    /// What a file said, where it has not changed.
    pub(super) fn get(&self, seen: &Seen) -> Option<Vec<Part>> {
        self.0.get(seen).cloned()
    }
}

impl Head {
    fn of(limits: &str) -> Self {
        Self {
            tilian: env!("CARGO_PKG_VERSION").to_owned(),
            readers: READERS,
            pdf: cfg!(feature = "pdf"),
            limits: limits.to_owned(),
        }
    }
}

/// Keeps what files said for the next run.
///
/// # Errors
///
/// [`Error::Unwritable`] where the file cannot be written.
pub(super) fn write(path: &Path, limits: &str, contents: &[Contents<'_>]) -> Result<(), Error> {
    write_privately(path, |out| {
        line(out, &Head::of(limits))?;
        for contents in contents.iter().filter(|contents| contents.may_be_kept()) {
            if let Some(seen) = contents.seen.clone() {
                line(out, &Line { seen, parts: contents.parts.clone() })?;
            }
        }
        Ok(())
    })
}

fn line(out: &mut dyn Write, value: &impl Serialize) -> Result<(), Error> {
    serde_json::to_writer(&mut *out, value)
        .map_err(|error| Error::Write { source: error.into() })?;
    out.write_all(b"\n").map_err(|source| Error::Write { source })
}
