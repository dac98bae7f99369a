//! What can go wrong in the library.

use std::fmt;

/// An input that cannot be worked with, with the value that was given.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// Two documents of a corpus share an id.
    DuplicateId {
        /// The id that stands twice.
        id: String,
    },
    /// A text is longer than spans reach.
    TooLong {
        /// The document.
        id: String,
        /// Its length in bytes.
        bytes: usize,
    },
    /// A name or value that is none of those known.
    Unknown {
        /// What it names.
        what: &'static str,
        /// What was given.
        given: String,
        /// What would be right.
        expected: &'static str,
    },
    /// A setting lies outside of what makes sense.
    OutOfRange {
        /// The setting's name.
        setting: &'static str,
        /// What was given.
        given: f64,
        /// What would be right.
        expected: &'static str,
    },
    /// A line of a user dictionary, word list or frequency list cannot be read.
    BadLine {
        /// What was read.
        what: &'static str,
        /// The line, from 1.
        line: usize,
        /// The line's text.
        given: String,
        /// What would be right.
        expected: &'static str,
    },
    /// A form to merge is named with two others, or leads forms and is named with another.
    MergedTwice {
        /// The form as it is compared.
        form: String,
        /// The two it would be counted with, one of which may be itself.
        leads: [String; 2],
    },
    /// A seed word is named for two groups.
    SeedOfTwo {
        /// The seed.
        seed: String,
        /// The two groups.
        groups: [String; 2],
    },
    /// There is no submission with a word to count.
    NothingToCount {
        /// How many documents were given, of every role.
        documents: usize,
    },
    /// A group of documents that is compared has no word to count.
    EmptyGroup {
        /// `target` or `reference`.
        group: &'static str,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DuplicateId { id } => {
                write!(f, "id {id} stands twice, expected a different id for each document")
            }
            Self::TooLong { id, bytes } => {
                write!(f, "text of {id} has {bytes} bytes, expected at most 2147483648")
            }
            Self::Unknown { what, given, expected } => {
                write!(f, "{what} is {given:?}, expected {expected}")
            }
            Self::OutOfRange { setting, given, expected } => {
                write!(f, "{setting} is {given}, expected {expected}")
            }
            Self::BadLine { what, line, given, expected } => {
                write!(f, "line {line} of {what} is {given:?}, expected {expected}")
            }
            Self::MergedTwice { form, leads: [one, other] } => write!(
                f,
                "{form} is counted with {one} and with {other}, expected all of them in one list"
            ),
            Self::SeedOfTwo { seed, groups: [one, other] } => {
                write!(f, "{seed} is a seed of {one} and of {other}, expected of one group only")
            }
            Self::NothingToCount { documents } => write!(
                f,
                "no submission with a word to count among {documents} documents, expected at least one"
            ),
            Self::EmptyGroup { group } => {
                write!(f, "{group} has no word to count, expected at least one")
            }
        }
    }
}

impl std::error::Error for Error {}
