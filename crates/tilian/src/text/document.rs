//! One submission, notice or known text, with what is known about it.

use std::fmt;
use std::str::FromStr;

use crate::error::Error;

/// A text with what is known about it; what is not known is `None`, never a guess.
///
/// ```
/// use tilian::{Document, Kind};
///
/// let document = Document::new("1", "大医精诚").unit("内科").kind(Kind::CoreWord);
/// assert_eq!(document.unit.as_deref(), Some("内科"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Name of the document, unique in its corpus.
    pub id: String,
    /// The original text; every span of a result points into it.
    pub text: String,
    /// Title, where one is known apart from the text.
    pub title: Option<String>,
    /// The branch or department that sent it in.
    pub unit: Option<String>,
    /// The person who wrote it.
    pub author: Option<String>,
    /// What sort of contribution it is.
    pub kind: Option<Kind>,
    /// Whether it is a submission, a superior document or a known text.
    pub role: Role,
    /// When it was received.
    pub received: Option<Received>,
    /// The record that it is one voice of: what one speaker says in the minutes of a discussion.
    /// Documents of one record were sent in together, and are no copies of each other.
    pub part_of: Option<String>,
}

impl Document {
    /// A submission of which only the text is known.
    #[must_use]
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            text: text.into(),
            title: None,
            unit: None,
            author: None,
            kind: None,
            role: Role::Submission,
            received: None,
            part_of: None,
        }
    }

    /// Sets the title.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets the unit.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// Sets the author.
    #[must_use]
    pub fn author(mut self, author: impl Into<String>) -> Self {
        self.author = Some(author.into());
        self
    }

    /// Sets the kind.
    #[must_use]
    pub fn kind(mut self, kind: Kind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Sets the role; a new document is a submission.
    #[must_use]
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// Sets the time of receipt.
    #[must_use]
    pub fn received(mut self, received: Received) -> Self {
        self.received = Some(received);
        self
    }

    /// Sets the record that it is one voice of.
    #[must_use]
    pub fn part_of(mut self, record: impl Into<String>) -> Self {
        self.part_of = Some(record.into());
        self
    }
}

/// What sort of contribution a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// 核心词: a word of two to eight characters, with its interpretation.
    CoreWord,
    /// 表述语: a wording of four to thirty characters, with its interpretation.
    Slogan,
    /// 征文.
    Essay,
    /// 演讲稿.
    Speech,
    /// 讨论记录.
    Minutes,
    /// 专题报告.
    Report,
}

impl Kind {
    /// Every kind, in the order in which they are declared.
    pub const ALL: [Self; 6] =
        [Self::CoreWord, Self::Slogan, Self::Essay, Self::Speech, Self::Minutes, Self::Report];

    /// The name in files: `core_word`, `slogan`, `essay`, `speech`, `minutes` or `report`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::CoreWord => "core_word",
            Self::Slogan => "slogan",
            Self::Essay => "essay",
            Self::Speech => "speech",
            Self::Minutes => "minutes",
            Self::Report => "report",
        }
    }
}

impl FromStr for Kind {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|kind| kind.name() == name).ok_or_else(|| Error::Unknown {
            what: "kind",
            given: name.to_owned(),
            expected: "core_word, slogan, essay, speech, minutes or report",
        })
    }
}

/// What part a document plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Role {
    /// Sent in by a unit: counted, ranked, compared.
    #[default]
    Submission,
    /// A superior document: may be quoted, is not counted.
    Authority,
    /// A known motto or an earlier text: may not be copied, is not counted.
    Library,
    /// What frames the submissions and is nobody's opinion, as the opening and the summary of
    /// whoever chairs a discussion: neither counted nor compared.
    Context,
}

impl Role {
    /// Every role, in the order in which they are declared.
    pub const ALL: [Self; 4] = [Self::Submission, Self::Authority, Self::Library, Self::Context];

    /// The name in files: `submission`, `authority`, `library` or `context`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Submission => "submission",
            Self::Authority => "authority",
            Self::Library => "library",
            Self::Context => "context",
        }
    }

    /// Whether a document of this role may be a copy or what was copied.
    #[must_use]
    pub fn is_compared(self) -> bool {
        matches!(self, Self::Submission | Self::Library)
    }
}

impl FromStr for Role {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|role| role.name() == name).ok_or_else(|| Error::Unknown {
            what: "role",
            given: name.to_owned(),
            expected: "submission, authority, library or context",
        })
    }
}

/// A time of receipt, ordered as instants whatever the time zone it was written in.
///
/// ```
/// use tilian::Received;
///
/// let here: Received = "2024-04-02T09:15:00+08:00".parse()?;
/// let there: Received = "2024-04-02T01:15:00Z".parse()?;
/// assert_eq!(here, there);
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Received(jiff::Timestamp);

impl FromStr for Received {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        text.parse().map(Self).map_err(|_| Error::Unknown {
            what: "time of receipt",
            given: text.to_owned(),
            expected: "RFC 3339, such as 2024-04-02T09:15:00+08:00",
        })
    }
}

impl fmt::Display for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
