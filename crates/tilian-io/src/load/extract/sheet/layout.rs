//! How a sheet is shown: merged areas, hidden rows and columns.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use quick_xml::events::{BytesStart, Event};

use crate::load::extract::package::Package;
use crate::load::extract::xml::{Xml, attribute};
use crate::load::extracted::GridRow;
use crate::load::reason::Reason;

/// Elements that tell what a column of a filter lets through: without one it shows all rows.
const CRITERIA: [&str; 6] =
    ["filters", "customFilters", "top10", "dynamicFilter", "colorFilter", "iconFilter"];

#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) merges: Vec<Area>,
    pub(super) hidden_rows: BTreeSet<u32>,
    /// Rows that do not meet the criteria of a filter: nobody meant to hide them.
    pub(super) filtered_rows: BTreeSet<u32>,
    hidden_columns: Vec<RangeInclusive<u32>>,
}

/// A rectangle of cells, from 0, its ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) top: u32,
    pub(super) left: u32,
    pub(super) bottom: u32,
    pub(super) right: u32,
}

impl Area {
    pub(super) fn new((top, left): (u32, u32), (bottom, right): (u32, u32)) -> Self {
        Self { top, left, bottom, right }
    }

    /// The area that `B2:C3` names.
    fn parse(reference: &str) -> Option<Self> {
        let (from, to) = reference.split_once(':')?;
        Some(Self::new(cell(from)?, cell(to)?))
    }
}

/// Row and column of a cell such as `B2`, from 0.
fn cell(reference: &str) -> Option<(u32, u32)> {
    let reference = reference.replace('$', "");
    let digits = reference.find(|c: char| c.is_ascii_digit())?;
    let mut column = 0_u32;
    for letter in reference[..digits].chars() {
        let digit = letter.to_digit(36)?.checked_sub(9)?;
        column = column.checked_mul(26)?.checked_add(digit)?;
    }
    Some((reference[digits..].parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

impl Layout {
    pub(super) fn of_merges(merges: Vec<Area>) -> Self {
        Self { merges, ..Self::default() }
    }

    /// The layout that the part of a sheet tells.
    pub(super) fn read(text: &str) -> Result<Self, Reason> {
        let mut layout = Self::default();
        let mut xml = Xml::new(text);
        let mut row = 0;
        let mut filter = None;
        loop {
            match xml.next()? {
                Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                    "autoFilter" => {
                        filter = attribute(&tag, "ref").and_then(|area| Area::parse(&area));
                    }
                    name if CRITERIA.contains(&name) => layout.part_filtered(filter.take()),
                    "row" => {
                        row = number(&tag, "r").unwrap_or(row + 1);
                        if is_hidden(&tag) {
                            layout.hidden_rows.insert(row.saturating_sub(1));
                        }
                    }
                    "col" if is_hidden(&tag) => layout.hidden_columns.extend(columns(&tag)),
                    "mergeCell" => {
                        let reference = attribute(&tag, "ref").unwrap_or_default();
                        layout.merges.extend(Area::parse(&reference));
                    }
                    _ => {}
                },
                Event::Eof => return Ok(layout),
                _ => {}
            }
        }
    }

    /// Parts the hidden rows of a filter from those that somebody hid.
    fn part_filtered(&mut self, filter: Option<Area>) {
        let Some(area) = filter else { return };
        let filtered = self.hidden_rows.range(area.top..=area.bottom).copied();
        self.filtered_rows = filtered.collect();
        self.hidden_rows.retain(|row| !(area.top..=area.bottom).contains(row));
    }

    pub(super) fn hides_column(&self, column: u32) -> bool {
        self.hidden_columns.iter().any(|columns| columns.contains(&column))
    }

    /// Takes hidden columns out of rows whose cells begin at a column.
    pub(super) fn drop_hidden_columns(&self, rows: &mut [GridRow], first: u32) {
        if self.hidden_columns.is_empty() {
            return;
        }
        for row in rows {
            row.drop_columns(|at| self.hides_column(first.saturating_add(to_u32(at))));
        }
    }
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn is_hidden(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "hidden").is_some_and(|value| value == "1" || value == "true")
}

fn number(tag: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(tag, name)?.parse().ok()
}

fn columns(tag: &BytesStart<'_>) -> Option<RangeInclusive<u32>> {
    let first = number(tag, "min")?.checked_sub(1)?;
    Some(first..=number(tag, "max")?.checked_sub(1)?)
}

/// The parts of the sheets by name.
pub(super) fn sheets(package: &mut Package<'_>) -> Result<BTreeMap<String, String>, Reason> {
    let main = package.main("xl/workbook.xml")?;
    let relations = package.relations(&main)?;
    let text = package.needed(&main)?;
    let mut xml = Xml::new(&text);
    let mut parts = BTreeMap::new();
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "sheet" => {
                let id = attribute(&tag, "id").unwrap_or_default();
                if let Some(relation) = relations.iter().find(|relation| relation.id == id) {
                    let name = attribute(&tag, "name").unwrap_or_default();
                    parts.insert(name, relation.target.clone());
                }
            }
            Event::Eof => return Ok(parts),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_rows_and_columns() {
        assert_eq!(cell("A1"), Some((0, 0)));
        assert_eq!(cell("$AB$12"), Some((11, 27)));
        assert_eq!(cell("XFD1048576"), Some((1_048_575, 16_383)));
        for wrong in ["", "A", "1", "A0", "词1", "ZZZZZZZZ1"] {
            assert_eq!(cell(wrong), None, "{wrong:?}");
        }
    }
}
