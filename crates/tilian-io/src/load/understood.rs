//! What was understood of each file.

use super::draft::Draft;
use super::minutes::Meeting;
use super::official::Official;

/// What was understood of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Understood {
    /// The file below the folder given, with `/`; of an archive, the name within follows.
    pub file: String,
    /// The name of its format, such as `docx`; the contents decide, not the extension.
    pub format: &'static str,
    /// Documents that it gave.
    pub documents: usize,
    /// What its text is.
    pub shape: Shape,
    /// What is told of its document, where it gave a single one.
    pub told: Option<Told>,
    /// Whether it was read in this run.
    pub reading: Freshness,
}

/// Whose a document is and what it is called, as far as that is told.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// Branch or department.
    pub unit: Option<String>,
    /// Person.
    pub author: Option<String>,
    /// Its title.
    pub title: Option<String>,
}

impl Told {
    /// What is told of the only document of a file; `None` where there are more, or none.
    pub(super) fn of(drafts: &[Draft]) -> Option<Self> {
        let [Draft { document, .. }] = drafts else { return None };
        Some(Self {
            unit: document.unit.clone(),
            author: document.author.clone(),
            title: document.title.clone(),
        })
    }
}

/// What the text of a file is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Shape {
    /// One text.
    #[default]
    Text,
    /// Core words or slogans, one a line.
    List,
    /// Entries, a row each.
    Entries {
        /// Names of the columns that are not read, each once.
        unread_columns: Vec<String>,
    },
    /// Documents, a line each.
    Lines,
    /// Minutes with speakers.
    Minutes(Meeting),
    /// An official document.
    Official(Official),
}

/// Whether a file was read in this run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Freshness {
    /// It was read.
    #[default]
    Read,
    /// It has not changed since the last run, which kept what it says.
    Kept,
}
