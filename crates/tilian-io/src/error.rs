//! What stops a run at one of the doors.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::load::{Reason, Skipped};

/// An input or output that cannot be worked with, with what was given.
///
/// A single bad file or line is no error: it stands in
/// [`Loaded::skipped`](crate::Loaded::skipped), unless the reading is strict.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// No path was given.
    NoPath,
    /// A path that was given does not exist.
    NotFound {
        /// The path as given.
        path: PathBuf,
    },
    /// A path that was given cannot be looked into.
    Unreadable {
        /// The path as given.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A folder holds no file.
    EmptyFolder {
        /// The folder as given.
        path: PathBuf,
    },
    /// Nothing in a path could be read as text.
    NoText {
        /// The folder or file as given.
        path: PathBuf,
        /// How many of its files were skipped, wholly or in part.
        files: usize,
        /// What was skipped, and why.
        skipped: Vec<Skipped>,
    },
    /// Something was skipped although the reading is strict.
    Strict {
        /// The first that was skipped.
        skipped: Skipped,
    },
    /// A roster names no unit, or cannot be read.
    Roster {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: Reason,
    },
    /// The documents make no corpus.
    Corpus {
        /// What the library says.
        source: tilian::Error,
    },
    /// A setting is none that is known.
    UnknownSetting {
        /// The file.
        path: PathBuf,
        /// The line from 1.
        line: usize,
        /// The setting's name with its table, such as `ranking.tops`.
        key: String,
        /// The names that are known there.
        expected: String,
    },
    /// The value of a setting makes no sense.
    Setting {
        /// The file.
        path: PathBuf,
        /// The line from 1.
        line: usize,
        /// The setting's name with its table, such as `ranking.top`.
        key: String,
        /// What was given, as it is written.
        given: String,
        /// What would be right.
        expected: String,
    },
    /// A setting contradicts another one.
    RefusedSetting {
        /// The file.
        path: PathBuf,
        /// The line from 1.
        line: usize,
        /// The setting's name with its table, such as `merge.救死扶伤`.
        key: String,
        /// What the library says.
        source: Box<tilian::Error>,
    },
    /// A file of settings breaks the grammar of TOML.
    Toml {
        /// The file.
        path: PathBuf,
        /// The line from 1.
        line: usize,
        /// What the parser says.
        source: Box<toml::de::Error>,
    },
    /// A list of words that the settings name cannot be used.
    WordList {
        /// The file.
        path: PathBuf,
        /// What the library says.
        source: tilian::Error,
    },
    /// A file cannot be written.
    Unwritable {
        /// The path as given.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// What a parent process asks for cannot be read.
    Request {
        /// What the system or the parser says.
        source: io::Error,
    },
    /// A file stands where a report would go, and is none of ours or was changed.
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// A file stands where a folder is to be.
    NoFolder {
        /// The file.
        path: PathBuf,
    },
    /// A file is no key of a blind report.
    ForeignKey {
        /// The file.
        path: PathBuf,
    },
    /// A report is not written in a format.
    Format {
        /// What was given, and what would be right.
        source: tilian::Error,
    },
    /// A result cannot be written.
    Write {
        /// What the system says.
        source: io::Error,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPath => f.write_str("no path is given, expected at least one"),
            Self::NotFound { path } => {
                write!(f, "{} does not exist, expected a folder or a file", path.display())
            }
            Self::Unreadable { path, .. } => write!(f, "{} cannot be read", path.display()),
            Self::EmptyFolder { path } => {
                write!(
                    f,
                    "{} is empty, expected a text, Word, WPS, PDF, Excel, HTML or zip file",
                    path.display()
                )
            }
            Self::NoText { path, files, .. } => write!(
                f,
                "{} has no readable text, skipped files: {files}, expected a text, Word, WPS, PDF, Excel, HTML or zip file",
                path.display()
            ),
            Self::Strict { skipped } => write!(f, "{skipped}, expected none in strict reading"),
            Self::Roster { path, reason } => {
                write!(f, "roster {}: {reason}", path.display())
            }
            Self::Corpus { .. } => f.write_str("the documents make no corpus"),
            Self::UnknownSetting { path, line, key, expected } => write!(
                f,
                "{} line {line}: {key} is no setting, expected one of {expected}",
                path.display()
            ),
            Self::Setting { path, line, key, given, expected } => {
                write!(f, "{} line {line}: {key} is {given}, expected {expected}", path.display())
            }
            Self::RefusedSetting { path, line, key, .. } => {
                write!(f, "{} line {line}: {key} cannot be used", path.display())
            }
            Self::Toml { path, line, .. } => {
                write!(f, "{} line {line} is not TOML", path.display())
            }
            Self::WordList { path, .. } => {
                write!(f, "{} cannot be used as a list of words", path.display())
            }
            Self::Unwritable { path, .. } => write!(f, "{} cannot be written", path.display()),
            Self::Request { .. } => {
                f.write_str("the request cannot be read, expected one of a parent process")
            }
            Self::Foreign { path } => write!(
                f,
                "{} is no report as tilian wrote it, expected a folder without it",
                path.display()
            ),
            Self::NoFolder { path } => {
                write!(f, "{} is a file, expected a folder", path.display())
            }
            Self::ForeignKey { path } => write!(
                f,
                "{} is no key as tilian wrote it, expected such a key or no file",
                path.display()
            ),
            Self::Format { .. } => f.write_str("the report is not written in this format"),
            Self::Write { .. } => f.write_str("the result cannot be written"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable { source, .. }
            | Self::Unwritable { source, .. }
            | Self::Request { source }
            | Self::Write { source } => Some(source),
            Self::Toml { source, .. } => Some(source),
            Self::Corpus { source } | Self::WordList { source, .. } | Self::Format { source } => {
                Some(source)
            }
            Self::RefusedSetting { source, .. } => Some(source),
            _ => None,
        }
    }
}
