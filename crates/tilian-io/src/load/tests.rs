//! Whole folders through the door.

mod essays;
mod files;
mod folders;
mod office;
mod sheets;
mod tables;

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{LoadSettings, Loaded, Skipped, load};
use crate::error::Error;

/// A folder of files, removed when it is dropped.
struct Folder(TempDir);

impl Folder {
    fn of(files: &[(&str, &str)]) -> Self {
        let bytes: Vec<(&str, &[u8])> =
            files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        Self::of_bytes(&bytes)
    }

    fn of_bytes(files: &[(&str, &[u8])]) -> Self {
        let folder = Self(tempfile::tempdir().expect("a temporary folder"));
        for (name, bytes) in files {
            let path = folder.path(name);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, bytes).expect("a file");
        }
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn load(&self) -> Result<Loaded, Error> {
        load(&[self.0.path().to_path_buf()], &LoadSettings::default())
    }

    fn loaded(&self) -> Loaded {
        self.load().expect("readable text")
    }

    /// What was skipped, as `name line: reason`.
    fn skipped(&self, loaded: &Loaded) -> Vec<String> {
        let below = |skipped: &Skipped| {
            let path = skipped.path.strip_prefix(self.0.path());
            let path = path.map(Path::to_path_buf).expect("a path below");
            Skipped { path, ..skipped.clone() }.to_string()
        };
        loaded.skipped.iter().map(below).collect()
    }
}

fn ids(loaded: &Loaded) -> Vec<&str> {
    loaded.corpus.iter().map(|document| document.id.as_str()).collect()
}

fn notes(loaded: &Loaded) -> Vec<String> {
    loaded.notes.iter().map(ToString::to_string).collect()
}

/// `unit|author|title|kind|text` of each document.
fn told(loaded: &Loaded) -> Vec<String> {
    let known = |value: &Option<String>| value.clone().unwrap_or_default();
    loaded
        .corpus
        .iter()
        .map(|document| {
            format!(
                "{}|{}|{}|{}|{}",
                known(&document.unit),
                known(&document.author),
                known(&document.title),
                document.kind.map_or("", tilian::Kind::name),
                document.text
            )
        })
        .collect()
}
