//! The parts of an Office file in its .zip container.

use std::io::{Cursor, Read};

use quick_xml::events::Event;
use zip::ZipArchive;
use zip::result::ZipError;

use super::budget::Budget;
use super::xml::{self, Xml};
use crate::load::extraction::Limits;
use crate::load::reason::Reason;

/// A container whose parts are unpacked as far as the limit.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    budget: Budget,
    /// Bytes of memory that the reading may take.
    memory: u64,
}

/// A part that another one needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Relation {
    pub(super) id: String,
    /// The last segment of its type, such as `header`.
    pub(super) kind: String,
    /// The part's name in the container.
    pub(super) target: String,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Reason> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        Ok(Self { archive, budget: Budget::new(limits.unpacked()), memory: limits.memory })
    }

    /// Refuses a container whose parts of text say that they unpack to more than the limit.
    pub(super) fn check_sizes(&mut self) -> Result<(), Reason> {
        let mut budget = Budget::new(self.budget.left());
        for at in 0..self.archive.len() {
            let part = self.archive.by_index_raw(at).map_err(broken)?;
            let name = part.name().unwrap_or_default();
            if [".xml", ".rels", ".bin"].iter().any(|ending| name.ends_with(ending)) {
                budget.take(usize::try_from(part.size()).unwrap_or(usize::MAX))?;
            }
        }
        Ok(())
    }

    /// The text of a part of XML; `None` where there is none of that name.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, Reason> {
        self.bytes(name)?.map(xml::decode).transpose()
    }

    /// The bytes of a part; `None` where there is none of that name.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Reason> {
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(broken(error)),
        };
        let mut bytes = Vec::new();
        let limit = self.budget.left().saturating_add(1);
        let read = part.take(limit).read_to_end(&mut bytes);
        self.budget.take(bytes.len())?;
        read.map_err(|error| Reason::of_unpacking(&error, self.memory))?;
        Ok(Some(bytes))
    }

    /// A part that the file cannot be without.
    pub(super) fn needed(&mut self, name: &str) -> Result<String, Reason> {
        let missing = || Reason::Broken { detail: format!("{name} is missing") };
        self.part(name)?.ok_or_else(missing)
    }

    /// What a part needs, in the order of its list; the container itself where the name is empty.
    pub(super) fn relations(&mut self, of: &str) -> Result<Vec<Relation>, Reason> {
        let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
        let list = join(folder, &format!("_rels/{name}.rels"));
        let Some(text) = self.part(&list)? else { return Ok(Vec::new()) };
        let mut relations = Vec::new();
        let mut xml = Xml::new(&text);
        loop {
            match xml.next()? {
                Event::Start(tag) | Event::Empty(tag)
                    if tag.local_name().as_ref() == "Relationship"
                        && xml::attribute(&tag, "TargetMode").as_deref() != Some("External") =>
                {
                    let kind = xml::attribute(&tag, "Type").unwrap_or_default();
                    let target = xml::attribute(&tag, "Target").unwrap_or_default();
                    relations.push(Relation {
                        id: xml::attribute(&tag, "Id").unwrap_or_default(),
                        kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                        target: join(folder, &target),
                    });
                }
                Event::Eof => return Ok(relations),
                _ => {}
            }
        }
    }

    /// The part that the container is about, or the usual one.
    pub(super) fn main(&mut self, usual: &str) -> Result<String, Reason> {
        let relations = self.relations("")?;
        let main = relations.into_iter().find(|relation| relation.kind == "officeDocument");
        Ok(main.map_or_else(|| usual.to_owned(), |relation| relation.target))
    }
}

/// The name of a part seen from a folder; never above the container.
fn join(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut segments: Vec<&str> = folder.split('/').filter(|segment| !segment.is_empty()).collect();
    for segment in target.split('/') {
        match segment {
            ".." => drop(segments.pop()),
            "" | "." => {}
            _ => segments.push(segment),
        }
    }
    segments.join("/")
}

fn broken(error: ZipError) -> Reason {
    match error {
        ZipError::InvalidPassword => Reason::Locked,
        ZipError::UnsupportedArchive(detail) if detail == ZipError::PASSWORD_REQUIRED => {
            Reason::Locked
        }
        error => Reason::Broken { detail: error.to_string() },
    }
}
