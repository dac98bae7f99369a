//! Why a run did not end well.

use std::io;
use std::process::ExitCode;

/// What stops a run that was asked for rightly.
pub enum Failure {
    /// Loading, settings or writing.
    Io(tilian_io::Error),
    /// The library.
    Library(tilian::Error),
    /// What was asked for makes no sense.
    Usage(tilian::Error),
    /// So many threads cannot be had.
    Threads { threads: usize, source: rayon::ThreadPoolBuildError },
    /// The program does not find itself, to read office files in a process of its own.
    Program { source: io::Error },
    /// Whoever read the output has heard enough: no failure.
    Closed,
}

impl Failure {
    /// 2 for wrong usage, else 1.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage(_) => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }
}

impl From<tilian::Error> for Failure {
    fn from(error: tilian::Error) -> Self {
        Self::Library(error)
    }
}

impl From<tilian_io::Error> for Failure {
    fn from(error: tilian_io::Error) -> Self {
        match &error {
            tilian_io::Error::Write { source } if source.kind() == io::ErrorKind::BrokenPipe => {
                Self::Closed
            }
            _ => Self::Io(error),
        }
    }
}
