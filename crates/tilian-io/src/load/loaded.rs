//! What loading gives back: documents, what was skipped, and what was not told.

use std::fmt;
use std::path::PathBuf;

use tilian::{Corpus, Coverage};

use super::extracted::Remark;
use super::reason::Reason;
use super::understood::Understood;

/// The documents of some files, with everything that could not be read or told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The documents, by id.
    pub corpus: Corpus,
    /// Files and lines that were left out, by path and line.
    pub skipped: Vec<Skipped>,
    /// What the documents do not tell, by id.
    pub notes: Vec<Note>,
    /// What was understood of each file, by name.
    pub understood: Vec<Understood>,
    /// The units that should have sent something in, in the order of the roster; empty without
    /// one.
    pub roster: Vec<String>,
    /// Whether names are told.
    pub names: Naming,
}

/// Whether units, authors and documents stand under their names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Naming {
    /// They do.
    #[default]
    Told,
    /// Numbers stand in their place.
    Numbered,
}

impl Loaded {
    /// The units with what each sent in; those of the roster that sent nothing too.
    #[must_use]
    pub fn coverage(&self) -> Vec<Coverage> {
        Coverage::with_roster(&self.corpus, &self.roster)
    }
}

/// A file, or a line of one, that was left out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// The file, below the path as it was given.
    pub path: PathBuf,
    /// The same below the folder given, with `/`: what is handed on tells of no other folder.
    pub relative: String,
    /// The line from 1; `None` where the whole file was left out.
    pub line: Option<usize>,
    /// Why.
    pub reason: Reason,
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        if let Some(line) = self.line {
            write!(f, " line {line}")?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// What one document does not tell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The document.
    pub id: String,
    /// What is amiss.
    pub about: About,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.id, self.about)
    }
}

/// What is amiss with a field or the text of a document; the field is then left open.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum About {
    /// Nothing tells the field.
    Untold(Field),
    /// Several values are equally likely.
    Ambiguous {
        /// The field.
        field: Field,
        /// The values, in the order found.
        candidates: Vec<String>,
    },
    /// The value that was given is not understood.
    NotUnderstood {
        /// The field.
        field: Field,
        /// The value as given.
        given: String,
    },
    /// The time of receipt is a date without a time of day, so that it does not part entries of
    /// one day.
    NoTime {
        /// The date as given.
        given: String,
    },
    /// The id stands earlier in the same file, so the line's number took its place.
    RepeatedId {
        /// The id as given.
        given: String,
    },
    /// Some characters of the text are lost; U+FFFD stands in their place.
    Damaged {
        /// How many.
        characters: usize,
    },
    /// Telephone or identity numbers were left out.
    Redacted {
        /// How many.
        numbers: usize,
    },
    /// The file holds something that does not enter the text.
    LeftOut(Remark),
    /// The name of a speaker is not among those who were present.
    DoubtfulSpeaker {
        /// The name.
        name: String,
    },
    /// The text reads like a superior document, and was taken as one.
    TakenAsAuthority {
        /// Its number, where it has one.
        number: Option<String>,
    },
    /// The text reads like a superior document, but may be a submission, and was left one.
    MayBeAuthority {
        /// Its number, where it has one.
        number: Option<String>,
    },
}

impl About {
    /// How many numbers, characters, rows or passages it is about; `None` where it is about one.
    pub(crate) fn count(&self) -> Option<usize> {
        match self {
            Self::Damaged { characters: count } | Self::Redacted { numbers: count } => Some(*count),
            Self::LeftOut(remark) => Some(remark.count()),
            _ => None,
        }
    }

    /// Whether it says that the author is not known.
    pub(super) fn is_of_author(&self) -> bool {
        matches!(
            self,
            Self::Untold(Field::Author)
                | Self::Ambiguous { field: Field::Author, .. }
                | Self::NotUnderstood { field: Field::Author, .. }
        )
    }

    /// What it quotes of the document.
    pub(super) fn texts(&mut self) -> &mut [String] {
        match self {
            Self::Ambiguous { candidates, .. } => candidates,
            Self::NotUnderstood { given, .. }
            | Self::NoTime { given }
            | Self::RepeatedId { given }
            | Self::DoubtfulSpeaker { name: given }
            | Self::TakenAsAuthority { number: Some(given) }
            | Self::MayBeAuthority { number: Some(given) } => std::slice::from_mut(given),
            Self::Untold(_)
            | Self::Damaged { .. }
            | Self::Redacted { .. }
            | Self::LeftOut(_)
            | Self::TakenAsAuthority { number: None }
            | Self::MayBeAuthority { number: None } => &mut [],
        }
    }
}

impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Untold(field) => write!(f, "{field} is not told"),
            Self::Ambiguous { field, candidates } => {
                write!(f, "{field} may be {}", candidates.join(" or "))
            }
            Self::NotUnderstood { field, given } => {
                write!(f, "{field} is {given:?}, expected {}", field.expected())
            }
            Self::NoTime { given } => {
                write!(f, "time of receipt is {given}, expected a time of day with the date")
            }
            Self::RepeatedId { given } => {
                write!(f, "id {given} stands earlier in the file, line number used")
            }
            Self::Damaged { characters } => write!(f, "characters lost: {characters}"),
            Self::Redacted { numbers } => {
                write!(f, "telephone or identity numbers left out: {numbers}")
            }
            Self::LeftOut(remark) => remark.fmt(f),
            Self::DoubtfulSpeaker { name } => {
                write!(f, "speaker {name} is not among those present")
            }
            Self::TakenAsAuthority { number: Some(number) } => {
                write!(f, "taken as a superior document: {number}")
            }
            Self::TakenAsAuthority { number: None } => f.write_str("taken as a superior document"),
            Self::MayBeAuthority { number: Some(number) } => {
                write!(f, "may be a superior document: {number}")
            }
            Self::MayBeAuthority { number: None } => f.write_str("may be a superior document"),
        }
    }
}

/// A field of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Field {
    /// Name of the document.
    Id,
    /// Its title.
    Title,
    /// Branch or department.
    Unit,
    /// Person.
    Author,
    /// Sort of contribution.
    Kind,
    /// Time of receipt.
    Received,
    /// The part that it plays.
    Role,
}

impl Field {
    fn expected(self) -> &'static str {
        match self {
            Self::Kind => "core_word, slogan, essay, speech, minutes, report or its Chinese name",
            Self::Received => "a date and time such as 2024-04-02T09:15:00+08:00",
            Self::Role => "submission, authority, library or context",
            Self::Id | Self::Title | Self::Unit | Self::Author => "a text",
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Id => "id",
            Self::Title => "title",
            Self::Unit => "unit",
            Self::Author => "author",
            Self::Kind => "kind",
            Self::Received => "time of receipt",
            Self::Role => "role",
        })
    }
}
