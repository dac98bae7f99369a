//! Files that are there whole or not at all.

use std::fs;
use std::io::Write;
use std::path::Path;

use crate::error::Error;

/// Writes a file that is there whole or not at all.
///
/// # Errors
///
/// [`Error::Unwritable`] with the path where it cannot be written; what `write` says otherwise.
pub fn write_atomically(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    let unwritable = |source| Error::Unwritable { path: path.to_path_buf(), source };
    fs::write(path, bytes).map_err(unwritable)
}
