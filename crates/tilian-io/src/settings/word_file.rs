//! Files of words: stop words and user dictionaries.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use encoding_rs::{Encoding, GB18030, UTF_8};

use crate::error::Error;

/// A file of words that was read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct WordFile<T> {
    pub(super) path: PathBuf,
    pub(super) words: T,
}

impl<T: FromStr<Err = tilian::Error>> WordFile<T> {
    /// The words of a file whose every line is checked.
    pub(super) fn read(path: &Path) -> Result<Self, Error> {
        let unreadable = |source| Error::Unreadable { path: path.to_path_buf(), source };
        let bad = |source| Error::WordList { path: path.to_path_buf(), source };
        let words = read_text(path).map_err(unreadable)?.parse().map_err(bad)?;
        Ok(Self { path: path.to_path_buf(), words })
    }
}

/// The text of a file in the encoding that its first bytes name, else UTF-8, else GB18030, which
/// Chinese editors write unless told.
pub(super) fn read_text(path: &Path) -> io::Result<String> {
    let bytes = fs::read(path)?;
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        return Ok(encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned());
    }
    let decoded = [UTF_8, GB18030]
        .into_iter()
        .find_map(|encoding| encoding.decode_without_bom_handling_and_without_replacement(&bytes));
    decoded.map(Into::into).ok_or_else(|| {
        io::Error::new(io::ErrorKind::InvalidData, "not text, expected UTF-8 or GB18030")
    })
}
