//! Why a file or line was left out.

use std::fmt;
use std::io;

use serde::{Deserialize, Serialize};

/// Why a file or line was left out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Reason {
    /// The format is none of those that are read.
    Format {
        /// The extension in lower case; empty where there is none.
        extension: String,
    },
    /// A README describes the folder.
    Readme,
    /// tilian.toml holds the settings of the folder.
    Settings,
    /// tilian wrote it: it tells what was sent in, and is not sent in itself.
    Written,
    /// It is a pipe, a socket or a device.
    NotAFile,
    /// The file cannot be opened or read.
    Io {
        /// What the system says.
        message: String,
    },
    /// The file is over the limit.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// The bytes are no text in a known encoding.
    NotText,
    /// There is nothing but white space.
    Empty,
    /// A password locks the file.
    Locked,
    /// Its pages are pictures, so that the text must be recognised first (OCR).
    Scanned {
        /// How many pages.
        pages: usize,
    },
    /// A font does not tell what its characters are, so that the text reads as junk.
    UnreadableFont,
    /// The file is not whole, or not what it begins as.
    Broken {
        /// What is amiss, as its reader says.
        detail: String,
    },
    /// The file unpacks to more than the limit.
    Bomb {
        /// The limit in bytes.
        limit: u64,
    },
    /// The file is nested deeper than is read.
    TooDeep,
    /// A part of the file leads back to itself.
    Loop,
    /// Reading took longer than the limit.
    TimedOut {
        /// The limit in seconds.
        seconds: u64,
    },
    /// Reading took more memory than the limit.
    OutOfMemory {
        /// The limit in bytes.
        limit: u64,
    },
    /// The reader of the format broke down.
    Crashed,
    /// The line is no JSON object.
    Json {
        /// What is wrong.
        fault: JsonFault,
        /// Where in the line, in bytes from 1; 0 where it is the line as a whole.
        column: usize,
    },
    /// The line has no field `text`.
    MissingText,
    /// The text of the line is no string.
    TextNotString {
        /// The value as given.
        given: String,
    },
    /// The text of the line is blank.
    EmptyText,
    /// The role is unknown, and it decides how the text is used.
    UnknownRole {
        /// The role as given.
        given: String,
    },
    /// No column of the table holds the text.
    NoTextColumn {
        /// The columns that were found.
        found: Vec<String>,
    },
    /// No column of a roster holds the units.
    NoUnitColumn {
        /// The columns that were found.
        found: Vec<String>,
    },
    /// The row has more or fewer cells than the header.
    Ragged {
        /// Cells of the row.
        cells: usize,
        /// Cells of the header.
        expected: usize,
    },
    /// A quotation mark opens in the row and never closes.
    OpenQuote,
    /// The line or row is a total, a note, a heading or a signature among entries.
    NotEntry {
        /// What it says, its cells with ` | ` between them.
        given: String,
    },
}

/// What is wrong with a line of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub enum JsonFault {
    /// The line breaks the grammar.
    Syntax,
    /// The line ends too early.
    CutOff,
    /// The line is another value than an object.
    NotAnObject,
}

impl Reason {
    /// Why something could not be unpacked; `memory` is how much it might take.
    pub(super) fn of_unpacking(error: &io::Error, memory: u64) -> Self {
        match error.kind() {
            io::ErrorKind::OutOfMemory => Self::OutOfMemory { limit: memory },
            _ => Self::Broken { detail: error.to_string() },
        }
    }

    /// Whether the same file will be left out for the same reason on any machine.
    pub(super) fn is_lasting(&self) -> bool {
        !matches!(
            self,
            Self::Io { .. } | Self::TimedOut { .. } | Self::OutOfMemory { .. } | Self::Crashed
        )
    }

    /// Whether something is lost that might have counted: what describes its folder, what an earlier
    /// run wrote, and what stands among entries and is none, is no loss.
    #[must_use]
    pub fn is_loss(&self) -> bool {
        !self.describes_folder() && !matches!(self, Self::NotEntry { .. } | Self::Written)
    }

    /// What it quotes of the file.
    pub(super) fn texts(&mut self) -> &mut [String] {
        match self {
            Self::TextNotString { given }
            | Self::UnknownRole { given }
            | Self::NotEntry { given } => std::slice::from_mut(given),
            Self::Format { extension: quoted }
            | Self::Io { message: quoted }
            | Self::Broken { detail: quoted } => std::slice::from_mut(quoted),
            Self::NoTextColumn { found } | Self::NoUnitColumn { found } => found,
            _ => &mut [],
        }
    }

    /// Whether the file describes its folder, so that leaving it out loses nothing.
    #[must_use]
    pub fn describes_folder(&self) -> bool {
        matches!(self, Self::Readme | Self::Settings)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format { extension } => not_read(extension, f),
            Self::Readme => f.write_str("describes the folder"),
            Self::Settings => f.write_str("settings of the folder"),
            Self::Written => f.write_str("written by tilian, no submission"),
            Self::NotAFile => f.write_str("a pipe, socket or device, expected a file"),
            Self::Io { message } => write!(f, "cannot be read: {message}"),
            Self::TooLarge { bytes, limit } => {
                write!(f, "file has {bytes} bytes, expected at most {limit}")
            }
            Self::NotText => f.write_str("not text, expected UTF-8, UTF-16, GB18030 or Big5"),
            Self::Empty => f.write_str("file is empty, expected text"),
            Self::Locked => f.write_str("locked by a password, expected a file without one"),
            Self::Scanned { pages } => {
                write!(f, "needs OCR: pages are pictures without text ({pages})")
            }
            Self::UnreadableFont => {
                f.write_str("a font does not tell its characters, expected another export or OCR")
            }
            Self::Broken { detail } => write!(f, "damaged: {detail}"),
            Self::Bomb { limit } => {
                write!(f, "unpacks to too much, expected at most {limit} bytes")
            }
            Self::TooDeep => f.write_str("nested too deeply"),
            Self::Loop => f.write_str("a part leads back to itself"),
            Self::TimedOut { seconds } => {
                write!(f, "reading took too long, expected at most {seconds} s")
            }
            Self::OutOfMemory { limit } => {
                write!(f, "reading took too much memory, expected at most {limit} bytes")
            }
            Self::Crashed => f.write_str("the reader of the format broke down"),
            Self::Json { fault, column: 0 } => fault.fmt(f),
            Self::Json { fault, column } => write!(f, "{fault} at column {column}"),
            Self::MissingText => f.write_str("no field text, expected one"),
            Self::TextNotString { given } => write!(f, "text is {given}, expected a string"),
            Self::EmptyText => f.write_str("text is empty, expected at least one character"),
            Self::UnknownRole { given } => {
                write!(f, "role is {given:?}, expected submission, authority, library or context")
            }
            Self::NoTextColumn { found } => write!(
                f,
                "no text column among {}, expected text, 作品, 内容, 正文, 核心词, 表述语 or 口号",
                found.join(", ")
            ),
            Self::NoUnitColumn { found } => write!(
                f,
                "no column of units among {}, expected 单位, 科室, 支部 or unit",
                found.join(", ")
            ),
            Self::Ragged { cells, expected } => {
                write!(f, "row has {cells} cells, expected {expected}")
            }
            Self::OpenQuote => f.write_str("quotation mark never closes"),
            Self::NotEntry { given } => write!(f, "no entry, passed over: {given}"),
        }
    }
}

fn not_read(extension: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    const EXPECTED: &str = "expected a text, Word, WPS, PDF, Excel, HTML or zip file";
    match extension {
        "" => write!(f, "format not read: no extension, {EXPECTED}"),
        "xml" | "mht" => write!(
            f,
            "format not read: .{extension}, whatever its name; open it in Word, WPS or Excel and save it as .docx or .xlsx"
        ),
        other => write!(f, "format not read: .{other}, {EXPECTED}"),
    }
}

impl fmt::Display for JsonFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Syntax => "broken JSON",
            Self::CutOff => "JSON ends too early",
            Self::NotAnObject => "not a JSON object",
        })
    }
}
