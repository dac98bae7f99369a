//! Archives: the files within, under names that lead nowhere else.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::encoding;
use super::reason::Reason;
use super::source::is_of_system;

/// Most files of an archive that are read.
const MOST_MEMBERS: usize = 20_000;

/// How often the limit of one file an archive may unpack to in all.
const FILES_IN_ALL: u64 = 16;

/// A file of an archive.
pub(super) struct Member {
    /// Its folders and its name, none of which leads out of the archive.
    pub(super) path: Vec<String>,
    pub(super) bytes: Result<Vec<u8>, Reason>,
}

/// Hands over the files of an archive one after the other; folders, and what systems hide in
/// archives, are left out.
pub(super) fn each(bytes: &[u8], largest: u64, mut take: impl FnMut(Member)) -> Result<(), Reason> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MOST_MEMBERS {
        return Err(Reason::Bomb { limit: largest * FILES_IN_ALL });
    }
    let mut left = largest * FILES_IN_ALL;
    for at in 0..archive.len() {
        let name = archive.by_index_raw(at).map(|file| path(file.name_raw()));
        let path = name.map_err(|error| broken(&error))?;
        let is_hidden = path.iter().any(|name| is_of_system(name));
        if path.is_empty() || is_hidden {
            continue;
        }
        let bytes = match archive.by_index(at) {
            Ok(file) if file.is_dir() => continue,
            Ok(file) => unpack(file, largest.min(left)),
            Err(error) => Err(broken(&error)),
        };
        left -= bytes.as_ref().map_or(0, |bytes| bytes.len() as u64).min(left);
        take(Member { path, bytes });
    }
    Ok(())
}

fn unpack(file: ZipFile<'_, Cursor<&[u8]>>, limit: u64) -> Result<Vec<u8>, Reason> {
    if file.size() > limit {
        return Err(Reason::Bomb { limit });
    }
    let mut bytes = Vec::new();
    // What the archive says of its sizes need not be true.
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Reason::Broken { detail: error.to_string() })?;
    if bytes.len() as u64 > limit { Err(Reason::Bomb { limit }) } else { Ok(bytes) }
}

fn broken(error: &ZipError) -> Reason {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Reason::Locked
        }
        other => Reason::Broken { detail: other.to_string() },
    }
}

/// The names of a path in an archive, in UTF-8 or in whatever else reads like Chinese; without
/// what would lead out of it, and without control characters.
fn path(raw: &[u8]) -> Vec<String> {
    let decoded = match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => {
            encoding::decode(raw).unwrap_or_else(|| String::from_utf8_lossy(raw).into_owned())
        }
    };
    let names = decoded.split(['/', '\\']).map(|name| {
        let visible: String = name.chars().filter(|c| !c.is_control()).collect();
        visible.trim().to_owned()
    });
    let is_drive = |name: &str| name.len() == 2 && name.ends_with(':');
    names.filter(|name| !matches!(name.as_str(), "" | "." | "..") && !is_drive(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_nowhere_else() {
        let (gb18030, _, _) = encoding_rs::GB18030.encode("内科/征文/夜班的灯.txt");
        for (raw, expected) in [
            ("内科/夜班的灯.txt".as_bytes(), "内科/夜班的灯.txt"),
            (&gb18030, "内科/征文/夜班的灯.txt"),
            (b"../../etc/x.txt", "etc/x.txt"),
            (b"/x.txt", "x.txt"),
            (b"C:\\a\\..\\x.txt", "a/x.txt"),
            (b"a\x07/\x1bb.txt", "a/b.txt"),
            (b"..", ""),
        ] {
            assert_eq!(path(raw).join("/"), expected, "{raw:?}");
        }
    }
}
