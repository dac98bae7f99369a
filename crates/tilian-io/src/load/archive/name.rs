//! The names in an archive: in UTF-8, or in whatever the machine wrote where it was made.

use std::io::Cursor;

use zip::ZipArchive;
use zip::extra_fields::ExtraField;
use zip::read::ZipFile;
use zip::result::ZipError;

use crate::load::encoding;

/// The flag of a file whose name is in UTF-8.
const UTF8: u16 = 1 << 11;

/// The names of each path, in the order of the archive.
///
/// Names that are not said to be in UTF-8 are read together, since all of them were written on
/// one machine and a single one may read well in several encodings.
pub(super) fn paths(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Vec<Vec<String>>, ZipError> {
    let mut names = Vec::new();
    for at in 0..archive.len() {
        names.push(Name::of(&archive.by_index_raw(at)?));
    }
    let unmarked: Vec<&[u8]> = names.iter().filter_map(Name::unmarked).collect();
    let mut decoded = decode(&unmarked).into_iter();
    let text = |name: &Name| match name {
        Name::Told(name) => name.clone(),
        Name::Unmarked(_) => decoded.next().unwrap_or_default(),
    };
    Ok(names.iter().map(text).map(|name| parts(&name)).collect())
}

/// A path as it stands in the archive.
enum Name {
    Told(String),
    Unmarked(Vec<u8>),
}

impl Name {
    fn of(file: &ZipFile<'_, Cursor<&[u8]>>) -> Self {
        let raw = file.name_raw();
        let beside = file.extra_data_fields().find_map(|field| match field {
            ExtraField::UnicodePath(name) => name.clone().unwrap_valid(raw).ok(),
            _ => None,
        });
        let is_utf8 = file.flags().as_u16() & UTF8 != 0;
        let told = beside.as_deref().or_else(|| is_utf8.then_some(raw));
        match told.and_then(|name| std::str::from_utf8(name).ok()) {
            Some(name) => Self::Told(name.to_owned()),
            None => Self::Unmarked(raw.to_vec()),
        }
    }

    fn unmarked(&self) -> Option<&[u8]> {
        match self {
            Self::Told(_) => None,
            Self::Unmarked(raw) => Some(raw),
        }
    }
}

/// Names of one archive, read in the encoding that suits all of them; each by itself where they
/// do not come apart again.
fn decode(names: &[&[u8]]) -> Vec<String> {
    // A line end in a name would make two of it.
    let whole = names.join(&b"\n"[..]);
    let lines = encoding::decode(&whole)
        .map(|text| -> Vec<String> { text.split('\n').map(str::to_owned).collect() });
    lines.filter(|lines| lines.len() == names.len()).unwrap_or_else(|| {
        let alone = |name: &&[u8]| {
            encoding::decode(name).unwrap_or_else(|| String::from_utf8_lossy(name).into_owned())
        };
        names.iter().map(alone).collect()
    })
}

/// The names of a path, without what would lead out of the archive and without control
/// characters.
fn parts(path: &str) -> Vec<String> {
    let names = path.split(['/', '\\']).map(|name| {
        let visible: String = name.chars().filter(|c| !c.is_control()).collect();
        visible.trim().to_owned()
    });
    let is_drive = |name: &str| name.len() == 2 && name.ends_with(':');
    names.filter(|name| !matches!(name.as_str(), "" | "." | "..") && !is_drive(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names in GB18030.
    fn gb18030(names: &[&str]) -> Vec<Vec<u8>> {
        names.iter().map(|name| encoding_rs::GB18030.encode(name).0.into_owned()).collect()
    }

    #[test]
    fn names_lead_nowhere_else() {
        for (path, expected) in [
            ("内科/夜班的灯.txt", "内科/夜班的灯.txt"),
            ("../../etc/x.txt", "etc/x.txt"),
            ("/x.txt", "x.txt"),
            ("C:\\a\\..\\x.txt", "a/x.txt"),
            ("a\x07/\x1bb.txt", "a/b.txt"),
            ("..", ""),
        ] {
            assert_eq!(parts(path).join("/"), expected, "{path:?}");
        }
    }

    #[test]
    fn names_of_one_archive_are_read_together() {
        // The second of them is valid UTF-8 by chance, and reads as ½ǿ.
        for names in [
            &["内科/征文/夜班的灯.txt", "陆强.txt", "外科+陆强+毫厘之间.txt"][..],
            &["陆强.txt", "a.txt", "征文/护理部.txt"],
            &["plain.txt"],
        ] {
            let raw = gb18030(names);
            let raw: Vec<&[u8]> = raw.iter().map(Vec::as_slice).collect();
            assert_eq!(decode(&raw), names);
        }
        let utf8 = ["内科/甲.txt".as_bytes(), b"b.txt"];
        assert_eq!(decode(&utf8), ["内科/甲.txt", "b.txt"]);
        let spoilt = [&b"a\nb.txt"[..], "甲.txt".as_bytes()];
        assert_eq!(decode(&spoilt), ["a\nb.txt", "甲.txt"]);
    }
}
