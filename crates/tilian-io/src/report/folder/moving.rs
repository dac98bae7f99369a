//! Files that are written aside and then moved, so that all of them change or none.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::{WrittenFile, make};
use crate::atomic::place;
use crate::error::Error;

/// A file that was written aside, on its way to its place.
pub(super) struct Move {
    from: PathBuf,
    to: WrittenFile,
}

impl Move {
    /// The way of a file; whether its place can be written is seen before anything is moved.
    pub(super) fn of(file: WrittenFile, aside: &Path, folder: &Path) -> Result<Self, Error> {
        let from = file.path;
        let path = folder.join(from.strip_prefix(aside).unwrap_or(&from));
        let unwritable = |source| Error::Unwritable { path: path.clone(), source };
        if path.exists() {
            File::options().write(true).open(&path).map_err(unwritable)?;
        }
        path.parent().map_or(Ok(()), make)?;
        Ok(Self { from, to: WrittenFile { path, holds: file.holds } })
    }

    /// Moves the file, which gets the permissions of the one that it takes the place of.
    pub(super) fn make(self) -> Result<WrittenFile, Error> {
        let Self { from, to } = self;
        let target = place(&to.path);
        let moved = match fs::metadata(&target) {
            Ok(earlier) => fs::set_permissions(&from, earlier.permissions()),
            Err(_) => Ok(()),
        };
        let moved = moved.and_then(|()| fs::rename(&from, &target));
        match moved {
            Ok(()) => Ok(to),
            Err(source) => Err(Error::Unwritable { path: to.path, source }),
        }
    }
}
