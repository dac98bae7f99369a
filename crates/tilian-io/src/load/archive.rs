//! Archives: the files within, under names that lead nowhere else.

mod name;

use std::io::{Cursor, Read};
use std::vec::IntoIter;

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::extract::Budget;
use super::extraction::Limits;
use super::reason::Reason;
use super::source::is_of_system;

/// A file of an archive.
pub(super) struct Member {
    /// Its folders and its name, none of which leads out of the archive.
    pub(super) path: Vec<String>,
    pub(super) bytes: Result<Vec<u8>, Reason>,
}

/// An archive whose files are unpacked one after the other.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    memory: u64,
    /// The files that are still to come, by number.
    left: IntoIter<(usize, Vec<String>)>,
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Reason> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        let mut left = Vec::new();
        for (at, path) in
            name::paths(&mut zip).map_err(|error| broken(&error))?.into_iter().enumerate()
        {
            // Folders are left out when they are opened, and what systems hide in archives.
            if !path.is_empty() && !path.iter().any(|name| is_of_system(name)) {
                left.push((at, path));
            }
        }
        Ok(Self { zip, memory: limits.memory, left: left.into_iter() })
    }

    /// How many files and folders are still to come.
    pub(super) fn members(&self) -> usize {
        self.left.len()
    }

    /// The next file; none is larger than the largest, nor than what may still be unpacked.
    pub(super) fn next(&mut self, largest: u64, budget: &mut Budget) -> Option<Member> {
        for (at, path) in self.left.by_ref() {
            let bytes = match self.zip.by_index(at) {
                Ok(file) if file.is_dir() => continue,
                Ok(file) => unpack(file, largest, budget, self.memory),
                Err(error) => Err(broken(&error)),
            };
            return Some(Member { path, bytes });
        }
        None
    }
}

fn unpack(
    file: ZipFile<'_, Cursor<&[u8]>>,
    largest: u64,
    budget: &mut Budget,
    memory: u64,
) -> Result<Vec<u8>, Reason> {
    let limit = largest.min(budget.left());
    let told = file.size();
    let mut bytes = Vec::new();
    // What the archive says of its sizes need not be true.
    let read = match told <= limit {
        true => file.take(limit.saturating_add(1)).read_to_end(&mut bytes),
        false => Ok(0),
    };
    let size = told.max(bytes.len() as u64);
    if size > largest {
        return Err(Reason::Bomb { limit: largest });
    }
    budget.take(usize::try_from(size).unwrap_or(usize::MAX))?;
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(Reason::of_unpacking(&error, memory)),
    }
}

fn broken(error: &ZipError) -> Reason {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Reason::Locked
        }
        other => Reason::Broken { detail: other.to_string() },
    }
}
