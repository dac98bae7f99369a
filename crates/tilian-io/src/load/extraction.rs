//! Where text is taken out of files, and how much that may cost.

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Where text is taken out of files, and how much a file may cost: 10 s, 512 MiB of memory and
/// 64 MiB of text unless set.
///
/// A file can be made so that its reader overflows the stack or fills the memory, and no program
/// survives that. [`Extraction::child`] reads in child processes that are thrown away then: the
/// program given must call [`serve_extraction`](crate::serve_extraction). All three limits hold
/// there on Unix; elsewhere the limit of memory does not. [`Extraction::in_process`], the
/// default, reads in the process itself, where only the limit of text holds: for files of one's
/// own.
///
/// ```
/// use std::time::Duration;
/// use tilian_io::Extraction;
///
/// let extraction = Extraction::child("tilian", ["extract-worker"])
///     .time(Duration::from_secs(5))
///     .memory(256 << 20);
/// assert_ne!(extraction, Extraction::in_process());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extraction {
    pub(super) place: Place,
    pub(super) limits: Limits,
    pub(super) workers: NonZeroUsize,
}

/// Where text is taken out of files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    InProcess,
    Child { program: PathBuf, arguments: Vec<OsString> },
}

/// What one file may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Limits {
    pub(super) time: Duration,
    /// Bytes of address space.
    pub(super) memory: u64,
    /// Bytes of text.
    pub(super) output: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { time: Duration::from_secs(10), memory: 512 << 20, output: 64 << 20 }
    }
}

impl Limits {
    /// Bytes that one part of a file may unpack to: markup takes as much room again as text.
    pub(super) fn unpacked(self) -> u64 {
        self.output.saturating_mul(2)
    }
}

impl Default for Extraction {
    fn default() -> Self {
        Self::in_process()
    }
}

impl Extraction {
    /// Reads in the process itself, without limits of time and memory.
    #[must_use]
    pub fn in_process() -> Self {
        let workers = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        Self { place: Place::InProcess, limits: Limits::default(), workers }
    }

    /// Reads in child processes of a program that calls
    /// [`serve_extraction`](crate::serve_extraction).
    #[must_use]
    pub fn child(
        program: impl Into<PathBuf>,
        arguments: impl IntoIterator<Item = impl Into<OsString>>,
    ) -> Self {
        let arguments = arguments.into_iter().map(Into::into).collect();
        let place = Place::Child { program: program.into(), arguments };
        Self { place, ..Self::in_process() }
    }

    /// Sets how long the reading of a file may take.
    #[must_use]
    pub fn time(mut self, time: Duration) -> Self {
        self.limits.time = time;
        self
    }

    /// Sets how many bytes of memory the reading of a file may take.
    #[must_use]
    pub fn memory(mut self, bytes: u64) -> Self {
        self.limits.memory = bytes;
        self
    }

    /// Sets how many bytes of text a file may give; an archive may give twice as many, with all
    /// archives in it.
    #[must_use]
    pub fn output(mut self, bytes: u64) -> Self {
        self.limits.output = bytes;
        self
    }

    /// Sets how many child processes read at a time; one a processor unless set.
    #[must_use]
    pub fn workers(mut self, workers: NonZeroUsize) -> Self {
        self.workers = workers;
        self
    }
}
