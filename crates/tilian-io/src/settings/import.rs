//! What the reading of a file may cost.

use std::time::Duration;

use crate::load::Extraction;
use crate::settings::Settings;

/// Bytes of a MiB, in which files and memory are told.
const MEBIBYTE: u64 = 1 << 20;

/// What the reading of a file may cost, in seconds and MiB.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Import {
    pub(super) seconds: u64,
    pub(super) memory: u64,
    pub(super) output: u64,
    pub(super) largest_file: u64,
}

impl Default for Import {
    fn default() -> Self {
        Self { seconds: 10, memory: 512, output: 64, largest_file: 64 }
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

    /// An extraction with the limits of these settings.
    #[must_use]
    pub fn limit(&self, extraction: Extraction) -> Extraction {
        let Import { seconds, memory, output, .. } = self.import;
        extraction
            .time(Duration::from_secs(seconds))
            .memory(memory.saturating_mul(MEBIBYTE))
            .output(output.saturating_mul(MEBIBYTE))
    }

    /// The bytes of the largest file that is read.
    #[must_use]
    pub fn largest_file(&self) -> u64 {
        self.import.largest_file.saturating_mul(MEBIBYTE)
    }
}
