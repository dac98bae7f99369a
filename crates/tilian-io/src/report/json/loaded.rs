//! What was loaded, skipped and not told.

use serde::{Serialize, Serializer};
use tilian::{Coverage, Document, Kind, Listing};

use crate::load::{About, Freshness, Meeting, Naming, Note, Official, Shape, Skipped, Understood};
use crate::report::sheets::shape_name;
use crate::report::skip_reason::reason_name;
use crate::report::untold::{Amiss, Untold, field_name};

/// What is known about a document, without its text.
#[derive(Serialize)]
pub(in crate::report) struct DocumentView<'a> {
    id: &'a str,
    role: &'static str,
    kind: Option<&'static str>,
    unit: Option<&'a str>,
    author: Option<&'a str>,
    title: Option<&'a str>,
    received: Option<String>,
    characters: usize,
    bytes: usize,
}

/// What was understood of a file.
#[derive(Serialize)]
pub(in crate::report) struct FileView<'a> {
    file: &'a str,
    format: &'static str,
    /// `null` where nothing was read of it.
    shape: Option<&'static str>,
    documents: usize,
    reading: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    meeting: Option<&'a Meeting>,
    #[serde(skip_serializing_if = "Option::is_none")]
    official: Option<&'a Official>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    unread_columns: &'a [String],
}

impl<'a> FileView<'a> {
    pub(in crate::report) fn of(file: &'a Understood) -> Self {
        let view = Self {
            file: &file.file,
            format: file.format,
            shape: (file.documents > 0).then(|| shape_name(&file.shape)),
            documents: file.documents,
            reading: match file.reading {
                Freshness::Read => "read",
                Freshness::Kept => "kept",
            },
            meeting: None,
            official: None,
            unread_columns: &[],
        };
        match &file.shape {
            Shape::Minutes(meeting) => Self { meeting: Some(meeting), ..view },
            Shape::Official(official) => Self { official: Some(official), ..view },
            Shape::Entries { unread_columns } => Self { unread_columns, ..view },
            _ => view,
        }
    }
}

/// A file or line that was left out.
#[derive(Serialize)]
pub(in crate::report) struct SkippedView<'a> {
    path: &'a str,
    line: Option<usize>,
    reason: &'static str,
    message: String,
}

/// What one unit sent in.
#[derive(Serialize)]
pub(in crate::report) struct UnitView<'a> {
    unit: Option<&'a str>,
    documents: u64,
    #[serde(serialize_with = "by_kind")]
    by_kind: [u64; Kind::ALL.len()],
    of_unknown_kind: u64,
    authors: u64,
    /// Nothing where names are not told: a size tells whose it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    on_roster: Option<bool>,
}

/// What one document does not tell.
#[derive(Serialize)]
pub(in crate::report) struct NoteView<'a> {
    id: &'a str,
    about: &'static str,
    field: &'static str,
    #[serde(flatten)]
    details: Details<'a>,
}

/// What several documents do not tell.
#[derive(Serialize)]
pub(in crate::report) struct UntoldView<'a> {
    about: &'static str,
    field: &'static str,
    documents: usize,
    notes: Vec<AmongView<'a>>,
}

/// One of several documents that do not tell the same.
#[derive(Serialize)]
struct AmongView<'a> {
    id: &'a str,
    #[serde(flatten)]
    details: Details<'a>,
}

/// What was found instead.
#[derive(Default, Serialize)]
struct Details<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    candidates: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    given: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    characters: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
}

impl<'a> DocumentView<'a> {
    pub(in crate::report) fn of(document: &'a Document) -> Self {
        Self {
            id: &document.id,
            role: document.role.name(),
            kind: document.kind.map(Kind::name),
            unit: document.unit.as_deref(),
            author: document.author.as_deref(),
            title: document.title.as_deref(),
            received: document.received.map(|received| received.to_string()),
            characters: document.text.chars().count(),
            bytes: document.text.len(),
        }
    }
}

impl<'a> SkippedView<'a> {
    pub(in crate::report) fn of(skipped: &'a Skipped) -> Self {
        Self {
            path: &skipped.relative,
            line: skipped.line,
            reason: reason_name(&skipped.reason),
            message: skipped.reason.to_string(),
        }
    }
}

impl<'a> UnitView<'a> {
    pub(in crate::report) fn of(coverage: &'a Coverage, names: Naming) -> Self {
        Self {
            unit: coverage.unit.as_deref(),
            documents: coverage.documents(),
            by_kind: coverage.by_kind,
            of_unknown_kind: coverage.of_unknown_kind,
            authors: coverage.authors,
            bytes: (names == Naming::Told).then_some(coverage.bytes),
            on_roster: match coverage.listing {
                Listing::NoRoster => None,
                Listing::Listed => Some(true),
                Listing::Unlisted => Some(false),
            },
        }
    }
}

fn by_kind<S: Serializer>(
    counts: &[u64; Kind::ALL.len()],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(Kind::ALL.map(Kind::name).iter().zip(counts))
}

impl<'a> NoteView<'a> {
    pub(in crate::report) fn of(note: &'a Note) -> Self {
        let amiss = Amiss::of(&note.about);
        Self {
            id: &note.id,
            about: amiss.name(),
            field: field_name(amiss.field()),
            details: Details::of(&note.about),
        }
    }
}

impl<'a> Details<'a> {
    fn of(about: &'a About) -> Self {
        match about {
            About::Untold(_) => Self::default(),
            About::Ambiguous { candidates, .. } => {
                Self { candidates: Some(candidates), ..Self::default() }
            }
            About::NotUnderstood { given, .. }
            | About::NoTime { given }
            | About::RepeatedId { given }
            | About::DoubtfulSpeaker { name: given }
            | About::TakenAsAuthority { number: Some(given) }
            | About::MayBeAuthority { number: Some(given) } => {
                Self { given: Some(given), ..Self::default() }
            }
            About::TakenAsAuthority { number: None } | About::MayBeAuthority { number: None } => {
                Self::default()
            }
            About::Redacted { .. } | About::LeftOut(_) => {
                Self { count: about.count(), ..Self::default() }
            }
            About::Damaged { characters } => {
                Self { characters: Some(*characters), ..Self::default() }
            }
        }
    }
}

/// The notes by what is amiss.
pub(in crate::report) fn untold(notes: &[Note]) -> Vec<UntoldView<'_>> {
    Untold::gather(notes).into_iter().map(UntoldView::of).collect()
}

impl<'a> UntoldView<'a> {
    fn of(untold: Untold<'a>) -> Self {
        Self {
            about: untold.amiss.name(),
            field: field_name(untold.amiss.field()),
            documents: untold.notes.len(),
            notes: untold.notes.into_iter().map(AmongView::of).collect(),
        }
    }
}

impl<'a> AmongView<'a> {
    fn of(note: &'a Note) -> Self {
        Self { id: &note.id, details: Details::of(&note.about) }
    }
}
