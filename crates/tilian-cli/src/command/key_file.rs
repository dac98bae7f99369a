//! The file that tells what the numbers of a blind report stand for.

use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};

use tilian_io::{
    BlindKey, Blinding, Format, Language, Loaded, is_same_place, report, write_privately,
};

use crate::args::{Blind, Output};
use crate::failure::Failure;

/// A key and where it is written.
pub struct KeyFile {
    path: PathBuf,
    key: BlindKey,
}

impl Blind {
    /// The key of a blind report, which may not be written where the report is.
    pub fn key_file(&self, output: &Output) -> Result<Option<KeyFile>, Failure> {
        let Some(path) = self.key.as_ref().filter(|_| self.blind) else { return Ok(None) };
        if output.out.as_ref().is_some_and(|out| is_same_place(out, path)) {
            return Err(refused(path));
        }
        KeyFile::open(path).map(Some)
    }
}

impl KeyFile {
    /// The key that is there already, which keeps its numbers, or a new one.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let key = BlindKey::read(path)?.unwrap_or_else(|| BlindKey::new(drawn()));
        Ok(Self { path: path.to_path_buf(), key })
    }

    /// Numbers in the place of names; what they stand for goes to the file.
    pub fn blind(self, loaded: &Loaded, language: Language) -> Result<Blinding, Failure> {
        let blinding = Blinding::of(loaded, self.key, language)?;
        let key = report::key(blinding.key(), language);
        write_privately(&self.path, |out| key.write(Format::Csv, out))?;
        Ok(blinding)
    }
}

/// That the key cannot be kept where it was asked for.
pub fn refused(path: &Path) -> Failure {
    Failure::Usage(tilian::Error::Unknown {
        what: "key",
        given: path.display().to_string(),
        expected: "a file of its own, which the report does not write",
    })
}

/// A number that nobody can tell beforehand.
fn drawn() -> u64 {
    RandomState::new().hash_one(())
}
