//! Files that are there whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::error::Error;

/// Writes a file that is there whole or not at all.
///
/// What is written goes to a file beside it, which takes its name once everything is on the
/// disk; an earlier file of that name stays as it was until then, and stays where something
/// fails. The file gets the permissions of the earlier one, or those that any new file has. A
/// link is followed; a device such as `/dev/null` is written to as it is.
///
/// ```
/// use std::io::Write;
/// use tilian_io::{Error, write_atomically};
///
/// let folder = tempfile::tempdir()?;
/// let path = folder.path().join("core-words.txt");
/// write_atomically(&path, |out| {
///     writeln!(out, "守护").map_err(|source| Error::Write { source })
/// })?;
/// assert_eq!(std::fs::read_to_string(&path)?, "守护\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`Error::Unwritable`] with the path where it cannot be written; else what `write` says.
pub fn write_atomically(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
) -> Result<(), Error> {
    write_for(Readers::AsAnyFile, path, write)
}

/// Writes a file as [`write_atomically`] does that nobody else on the machine may read.
///
/// What the permissions of the earlier file were does not matter. Where the system knows no such
/// permissions, the file is as any other.
///
/// # Errors
///
/// As [`write_atomically`].
pub fn write_privately(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
) -> Result<(), Error> {
    write_for(Readers::Owner, path, write)
}

/// Who may read a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Readers {
    /// Whoever might read the earlier file, or any new one.
    AsAnyFile,
    /// Its owner alone.
    Owner,
}

fn write_for(
    readers: Readers,
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
) -> Result<(), Error> {
    let unwritable = |source| Error::Unwritable { path: path.to_path_buf(), source };
    let earlier = fs::metadata(path).ok();
    if earlier.as_ref().is_some_and(|earlier| !earlier.is_file()) {
        let device = File::options().write(true).open(path).map_err(unwritable)?;
        return write_all(device, write, unwritable).map(drop);
    }
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let temporary = temporary(&target, readers).map_err(unwritable)?;
    let temporary = write_all(temporary, write, unwritable)?;
    if let Some(earlier) = earlier.filter(|_| readers == Readers::AsAnyFile) {
        temporary.as_file().set_permissions(earlier.permissions()).map_err(unwritable)?;
    }
    temporary.as_file().sync_all().map_err(unwritable)?;
    temporary.persist(&target).map(drop).map_err(|failed| unwritable(failed.error))
}

/// Whether two paths lead to one file, however they are spelled.
///
/// ```
/// use tilian_io::is_same_place;
///
/// let folder = tempfile::tempdir()?;
/// let file = folder.path().join("key.csv");
/// assert!(is_same_place(&file, &folder.path().join("./key.csv")));
/// assert!(!is_same_place(&file, &folder.path().join("other.csv")));
/// # Ok::<(), std::io::Error>(())
/// ```
#[must_use]
pub fn is_same_place(one: &Path, other: &Path) -> bool {
    place(one) == place(other)
}

/// Where a path leads, links followed; as far as it exists.
pub(crate) fn place(path: &Path) -> PathBuf {
    let parent = path.parent().map(|parent| match parent.as_os_str().is_empty() {
        true => Path::new("."),
        false => parent,
    });
    match (fs::canonicalize(path), parent, path.file_name()) {
        (Ok(found), ..) => found,
        (Err(_), Some(parent), Some(name)) => place(parent).join(name),
        _ => path.to_path_buf(),
    }
}

fn write_all<W: Write>(
    out: W,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
    unwritable: impl Fn(io::Error) -> Error,
) -> Result<W, Error> {
    let mut out = BufWriter::new(out);
    write(&mut out).map_err(|error| match error {
        Error::Write { source } => unwritable(source),
        other => other,
    })?;
    out.into_inner().map_err(|failed| unwritable(failed.into_error()))
}

/// A file in the same folder, since no name moves from one disk to another at once.
fn temporary(target: &Path, readers: Readers) -> io::Result<NamedTempFile> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = Builder::new();
    builder.prefix(".tilian-");
    #[cfg(not(unix))]
    let _ = readers;
    #[cfg(unix)]
    if readers == Readers::AsAnyFile {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: the umask takes its share.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let folder = folder.unwrap_or(Path::new("."));
    builder.tempfile_in(folder).map_err(|error| match fs::metadata(folder) {
        // The error names a file that nobody asked for; that the folder is missing says it all.
        Err(missing) => missing,
        Ok(_) => error.kind().into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    fn text(text: &'static str) -> impl FnOnce(&mut dyn Write) -> Result<(), Error> {
        move |out| out.write_all(text.as_bytes()).map_err(|source| Error::Write { source })
    }

    #[test]
    fn a_failure_leaves_nothing_and_harms_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        let fail = |out: &mut dyn Write| {
            out.write_all(b"half").unwrap();
            Err(Error::Write { source: io::Error::other("full") })
        };
        let error = write_atomically(&path, fail).unwrap_err();
        assert!(error.to_string().contains("a.txt"), "{error}");
        assert_eq!(names(folder.path()), [""; 0]);
        write_atomically(&path, text("仁爱")).unwrap();
        write_atomically(&path, fail).unwrap_err();
        assert_eq!(fs::read_to_string(&path).unwrap(), "仁爱");
        assert_eq!(names(folder.path()), ["a.txt"]);
    }

    #[test]
    fn a_folder_that_is_none_is_named() {
        let folder = tempfile::tempdir().unwrap();
        for path in [folder.path().join("none/a.txt"), folder.path().to_path_buf()] {
            let error = write_atomically(&path, text("仁爱")).unwrap_err();
            let message = error.to_string();
            assert!(message.starts_with(&path.display().to_string()), "{message}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_is_private_is_read_by_nobody_else() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key.csv");
        for earlier in [None, Some(0o644)] {
            if let Some(mode) = earlier {
                fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            }
            write_privately(&path, text("仁爱")).unwrap();
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_are_those_of_a_plain_file() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let [plain, path, link] = ["plain", "a.txt", "link"].map(|name| folder.path().join(name));
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        fs::write(&plain, "").unwrap();
        write_atomically(&path, text("仁爱")).unwrap();
        assert_eq!(mode(&path), mode(&plain));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        write_atomically(&link, text("诚信")).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "诚信");
        assert_eq!(mode(&path) & 0o777, 0o640);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
