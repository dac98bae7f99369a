//! A document on its way in, before its id is settled.

use tilian::{Document, Kind, Role};

use super::extracted::Remark;
use super::loaded::{About, Field};
use super::reason::Reason;
use super::understood::Shape;

/// A document with what it does not tell.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) document: Document,
    pub(super) naming: Naming,
    pub(super) notes: Vec<About>,
}

/// Where the id of a document comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// The path of the file and the place in it, which are unique.
    Place,
    /// The file's contents, so that another document may hold the same.
    Given {
        /// The id that takes its place where it is not unique in its file.
        place: String,
    },
}

/// What reading one file gave.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    pub(super) drafts: Vec<Draft>,
    pub(super) skipped: Vec<SkippedLine>,
    pub(super) shape: Shape,
}

/// A line of a file that was left out; the whole file where there is no line.
#[derive(Clone, Debug)]
pub(super) struct SkippedLine {
    pub(super) line: Option<usize>,
    /// The sheet of a workbook that it stands in.
    pub(super) sheet: Option<String>,
    pub(super) reason: Reason,
}

impl Reading {
    /// The documents of a text; what the file holds besides is noted of the first.
    pub(super) fn of(drafts: Vec<Draft>, shape: Shape, remarks: &[Remark]) -> Self {
        Self { drafts, skipped: Vec::new(), shape }.noting(remarks)
    }

    /// The same with what the file holds besides noted of the first document.
    pub(super) fn noting(mut self, remarks: &[Remark]) -> Self {
        if let Some(first) = self.drafts.first_mut() {
            first.notes.extend(remarks.iter().copied().map(About::LeftOut));
        }
        self
    }

    /// A file that was left out.
    pub(super) fn skipped(reason: Reason) -> Self {
        let mut reading = Self::default();
        reading.skip(None, reason);
        reading
    }

    /// The same as what one sheet of a workbook gave.
    pub(super) fn in_sheet(mut self, sheet: Option<&str>) -> Self {
        for skipped in &mut self.skipped {
            skipped.sheet = sheet.map(str::to_owned);
        }
        self
    }

    pub(super) fn skip(&mut self, line: Option<usize>, reason: Reason) {
        self.skipped.push(SkippedLine { line, sheet: None, reason });
    }
}

impl Draft {
    /// Adds one who wrote the same text, unless the draft names him.
    pub(super) fn add_author(&mut self, author: Option<&str>) {
        let Some(author) = author else { return };
        match &mut self.document.author {
            None => self.document.author = Some(author.to_owned()),
            Some(known) if known.split('、').any(|one| one == author) => {}
            Some(known) => {
                known.push('、');
                known.push_str(author);
            }
        }
    }

    /// Notes what a submission should tell and does not, and what its text lost.
    pub(super) fn note_untold(&mut self) {
        let document = &self.document;
        // Minutes and reports come from a unit, not from a person.
        let is_of_unit = matches!(document.kind, Some(Kind::Minutes | Kind::Report));
        let untold = [
            (Field::Unit, document.unit.is_none()),
            (Field::Author, document.author.is_none() && !is_of_unit),
            (Field::Kind, document.kind.is_none()),
        ];
        for (field, is_open) in untold {
            if document.role == Role::Submission && is_open && !self.has_note(field) {
                self.notes.push(About::Untold(field));
            }
        }
        let lost = |c: &char| *c == char::REPLACEMENT_CHARACTER;
        match self.document.text.chars().filter(lost).count() {
            0 => {}
            characters => self.notes.push(About::Damaged { characters }),
        }
    }

    fn has_note(&self, wanted: Field) -> bool {
        self.notes.iter().any(|about| match about {
            About::Ambiguous { field, .. } | About::NotUnderstood { field, .. } => *field == wanted,
            _ => false,
        })
    }
}
