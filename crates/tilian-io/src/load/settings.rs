//! How files are read.

/// What is done with a file or line that cannot be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strictness {
    /// It is left out and named in [`Loaded::skipped`](crate::Loaded::skipped).
    #[default]
    Lenient,
    /// It is an error. Files that describe the folder (README, tilian.toml) are none.
    Strict,
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
}

impl Default for LoadSettings {
    fn default() -> Self {
        Self { strictness: Strictness::Lenient, largest_file: 64 << 20 }
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
}
