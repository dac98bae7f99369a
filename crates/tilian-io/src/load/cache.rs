//! What files said in the last run, so that only those that changed are read again.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::contents::{Contents, Part};
use super::source::Source;
use crate::atomic::write_privately;
use crate::error::Error;

/// A file as it was seen: where it lies, how large it is, and when it was last changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Seen {
    /// A hash of its path below the folder: the path itself may hold a telephone number.
    place: u64,
    bytes: u64,
    /// Nanoseconds since 1970.
    changed: u128,
}

impl Seen {
    /// The file as it is; `None` where the system does not tell.
    pub(super) fn of(source: &Source) -> Option<Self> {
        let file = fs::metadata(&source.path).ok()?;
        let changed = file.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
        let mut place = DefaultHasher::new();
        source.relative.hash(&mut place);
        Some(Self { place: place.finish(), bytes: file.len(), changed })
    }
}

/// What files said in the last run.
#[derive(Debug, Default)]
pub(super) struct Cache(BTreeMap<Seen, Vec<Part>>);

/// The first line of the file: what it was written with. Another program, or other limits, may
/// read the same files differently.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    tilian: String,
    limits: String,
}

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
        Self { tilian: env!("CARGO_PKG_VERSION").to_owned(), limits: limits.to_owned() }
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
            if let Some(seen) = Seen::of(contents.source) {
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
