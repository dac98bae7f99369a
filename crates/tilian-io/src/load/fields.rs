//! The fields of a line or row, over what folders and file name tell.

use tilian::{Document, Kind, Received, Role};

use super::draft::{Draft, Naming};
use super::label;
use super::loaded::{About, Field};
use super::name_parts::{self, Sense};
use super::reason::Reason;
use super::received;
use super::source::Source;

/// The fields of a line or row.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields {
    title: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) author: Option<String>,
    pub(super) kind: Option<Kind>,
    role: Role,
    received: Option<Received>,
    /// The record that it is one voice of.
    pub(super) part_of: Option<String>,
    notes: Vec<About>,
}

impl Fields {
    /// What folders and file name tell of every line: unit, kind and role.
    pub(super) fn of_file(source: &Source) -> Self {
        let place = &source.place;
        let parts = name_parts::parts(source.stem(), place.unit.as_deref());
        let unit_part = || {
            let mut units = parts.iter().filter(|part| part.sense == Sense::Unit);
            let unit = units.next()?.text.clone();
            units.next().is_none().then_some(unit)
        };
        let kind_part = || {
            parts.iter().find_map(|part| match part.sense {
                Sense::Kind(kind) => Some(kind),
                _ => None,
            })
        };
        Self {
            unit: place.unit.clone().or_else(unit_part),
            kind: place.kind.or_else(kind_part),
            role: place.role.unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Sets a field from its text; a blank one says nothing.
    pub(super) fn set(&mut self, field: Field, given: &str) {
        let text = given.trim();
        if text.is_empty() {
            return;
        }
        match field {
            Field::Id | Field::Role => {}
            Field::Title => self.title = Some(given.to_owned()),
            Field::Unit => self.unit = Some(given.to_owned()),
            Field::Author => self.author = Some(given.to_owned()),
            Field::Kind => match label::kind(text) {
                Some(kind) => self.kind = Some(kind),
                None => self.not_understood(field, text.to_owned()),
            },
            Field::Received => match received::parse(text) {
                Some(received) => self.received = Some(received),
                None if received::is_date(text) => {
                    self.notes.push(About::NoTime { given: text.to_owned() });
                }
                None => self.not_understood(field, text.to_owned()),
            },
        }
    }

    /// These fields with a unit and a kind where they have none.
    pub(super) fn or(self, unit: Option<String>, kind: Option<Kind>) -> Self {
        Self { unit: self.unit.or(unit), kind: self.kind.or(kind), ..self }
    }

    /// Notes a value that is not understood.
    pub(super) fn not_understood(&mut self, field: Field, given: String) {
        self.notes.push(About::NotUnderstood { field, given });
    }

    /// Sets the role from its name, or a folder's name for it.
    pub(super) fn set_role(&mut self, given: &str) -> Result<(), Reason> {
        let given = given.trim();
        self.role = given
            .parse()
            .ok()
            .or_else(|| label::folder_role(given))
            .ok_or_else(|| Reason::UnknownRole { given: given.to_owned() })?;
        Ok(())
    }

    /// The document of these fields.
    pub(super) fn draft(self, id: String, text: &str, naming: Naming) -> Draft {
        let document = Document {
            title: self.title,
            unit: self.unit,
            author: self.author,
            kind: self.kind,
            role: self.role,
            received: self.received,
            part_of: self.part_of,
            ..Document::new(id, text)
        };
        Draft { document, naming, notes: self.notes }
    }
}
