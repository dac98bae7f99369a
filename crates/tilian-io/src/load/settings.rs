//! How files are read.

use std::path::PathBuf;

use super::extraction::Extraction;

/// What is done with a file or line that cannot be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strictness {
    /// It is left out and named in [`Loaded::skipped`](crate::Loaded::skipped).
    #[default]
    Lenient,
    /// It is an error. Files that describe the folder (README, tilian.toml) are none.
    Strict,
}

/// Whether a text that reads like a superior document is taken as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Superiors {
    /// It is, and that is noted, unless its folder says what it is.
    #[default]
    Recognised,
    /// Only what lies in a folder of that name is.
    ByFolder,
}

/// How files are read: leniently, and none over 64 MiB.
///
/// ```
/// use tilian_io::{LoadSettings, Strictness};
///
/// let settings = LoadSettings::default()
///     .strictness(Strictness::Strict)
///     .largest_file(1 << 20);
/// assert_ne!(settings, LoadSettings::default());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadSettings {
    pub(super) strictness: Strictness,
    pub(super) largest_file: u64,
    pub(super) extraction: Extraction,
    pub(super) superiors: Superiors,
    pub(super) cache: Option<PathBuf>,
    pub(super) roster: Option<PathBuf>,
    pub(super) passed_over: Vec<PathBuf>,
}

impl Default for LoadSettings {
    fn default() -> Self {
        Self {
            strictness: Strictness::Lenient,
            largest_file: 64 << 20,
            extraction: Extraction::default(),
            superiors: Superiors::default(),
            cache: None,
            roster: None,
            passed_over: Vec::new(),
        }
    }
}

impl LoadSettings {
    /// Sets what is done with a file or line that cannot be read.
    #[must_use]
    pub fn strictness(mut self, strictness: Strictness) -> Self {
        self.strictness = strictness;
        self
    }

    /// Sets the size in bytes of the largest file that is read.
    #[must_use]
    pub fn largest_file(mut self, bytes: u64) -> Self {
        self.largest_file = bytes;
        self
    }

    /// Sets where text is taken out of office files, and how much that may cost.
    #[must_use]
    pub fn extraction(mut self, extraction: Extraction) -> Self {
        self.extraction = extraction;
        self
    }

    /// Sets whether a text that reads like a superior document is taken as one.
    #[must_use]
    pub fn superiors(mut self, superiors: Superiors) -> Self {
        self.superiors = superiors;
        self
    }

    /// Keeps what files say in a file, from which the next run takes what has not changed.
    ///
    /// It holds the texts without telephone and identity numbers; it may be removed at any time.
    #[must_use]
    pub fn cache(mut self, path: PathBuf) -> Self {
        self.cache = Some(path);
        self
    }

    /// Sets the roster of the units that should send something in: a table with a column of
    /// units, or a text with a unit a line.
    #[must_use]
    pub fn roster(mut self, path: PathBuf) -> Self {
        self.roster = Some(path);
        self
    }

    /// Leaves out files below the folders given, such as those that the run writes; what is
    /// given by name is read nevertheless.
    #[must_use]
    pub fn pass_over(mut self, paths: impl IntoIterator<Item = PathBuf>) -> Self {
        self.passed_over.extend(paths);
        self
    }
}
