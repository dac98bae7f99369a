//! What the reading of a file may cost.

use std::time::Duration;

use crate::load::{Extraction, LoadSettings, Superiors};
use crate::settings::Settings;

/// Bytes of a MiB, in which files and memory are told.
const MEBIBYTE: u64 = 1 << 20;

/// What the reading of a file may cost, in seconds and MiB, and what it is taken for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Import {
    pub(super) seconds: u64,
    pub(super) memory: u64,
    pub(super) output: u64,
    pub(super) largest_file: u64,
    pub(super) superiors: Superiors,
}

impl Default for Import {
    fn default() -> Self {
        Self {
            seconds: 10,
            memory: 512,
            output: 64,
            largest_file: 64,
            superiors: Superiors::default(),
        }
    }
}

impl Settings {
    /// Sets how many seconds the reading of a file may take.
    #[must_use]
    pub fn import_seconds(mut self, seconds: u64) -> Self {
        self.import.seconds = seconds;
        self
    }

    /// Sets how many MiB of memory the reading of a file may take.
    #[must_use]
    pub fn import_memory(mut self, mebibytes: u64) -> Self {
        self.import.memory = mebibytes;
        self
    }

    /// Sets how many MiB of text a file may give.
    #[must_use]
    pub fn import_output(mut self, mebibytes: u64) -> Self {
        self.import.output = mebibytes;
        self
    }

    /// Sets how many MiB the largest file has that is read.
    #[must_use]
    pub fn import_largest_file(mut self, mebibytes: u64) -> Self {
        self.import.largest_file = mebibytes;
        self
    }

    /// Sets whether a text that reads like a superior document is taken as one.
    #[must_use]
    pub fn import_superiors(mut self, superiors: Superiors) -> Self {
        self.import.superiors = superiors;
        self
    }

    /// How files are read under these settings, by an extraction to which their limits are set.
    #[must_use]
    pub fn load_settings(&self, extraction: Extraction) -> LoadSettings {
        let Import { seconds, memory, output, largest_file, superiors } = self.import;
        let extraction = extraction
            .time(Duration::from_secs(seconds))
            .memory(memory.saturating_mul(MEBIBYTE))
            .output(output.saturating_mul(MEBIBYTE));
        LoadSettings::default()
            .extraction(extraction)
            .largest_file(largest_file.saturating_mul(MEBIBYTE))
            .superiors(superiors)
    }
}
