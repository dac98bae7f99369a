//! The bench sets: where they lie, and their lines.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Where the sets lie: beside the workspace unless told.
pub fn folder() -> PathBuf {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/bench");
    env::var_os("TILIAN_BENCH").map_or_else(|| PathBuf::from(beside), PathBuf::from)
}

/// The file of this name.
pub fn file(folder: &Path, name: &str) -> PathBuf {
    folder.join(name).with_extension("jsonl")
}

/// The lines of the file of this name.
pub fn lines(folder: &Path, name: &str) -> Result<Vec<Value>, Box<dyn Error>> {
    let path = file(folder, name);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    text.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}
