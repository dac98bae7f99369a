//! Predictions as files, for other scorers.

use std::fs;
use std::io;
use std::path::PathBuf;

use serde_json::Value;

/// Where predictions are written, if anywhere.
pub struct Written(Option<PathBuf>);

impl Written {
    /// Writes to a folder, which is made where it is missing.
    pub fn to(folder: Option<PathBuf>) -> io::Result<Self> {
        folder.iter().try_for_each(fs::create_dir_all)?;
        Ok(Self(folder))
    }

    /// Writes the rows of one file.
    pub fn write(&self, name: &str, rows: impl Iterator<Item = Value>) -> io::Result<()> {
        let Some(folder) = &self.0 else { return Ok(()) };
        let lines: String = rows.map(|row| format!("{row}\n")).collect();
        fs::write(folder.join(name).with_extension("jsonl"), lines)
    }
}
