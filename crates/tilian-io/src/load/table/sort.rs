//! What a row below a header is.

use super::header::{Column, Header};
use crate::load::extracted::{Cover, GridRow};
use crate::load::label;
use crate::load::loaded::Field;
use crate::load::numbering;

/// What a row below a header is.
pub(super) enum Sort {
    /// Nothing, or no more than a running number.
    Blank,
    /// The header of what follows.
    Header(Header),
    /// The name of the unit whose entries follow.
    Section(String),
    /// A total, a note, a heading, a signature.
    Aside,
    Entry,
}

/// Fewest equal cells that are a merged one in a format that does not tell.
const LEAST_EQUAL: usize = 3;

impl Sort {
    pub(super) fn of(row: &GridRow, header: &Header) -> Self {
        let own: Vec<_> = row.own().collect();
        let is_id = |at: usize| header.columns.get(at) == Some(&Column::Field(Field::Id));
        if own.iter().all(|(at, cell)| is_id(*at) && !cell.contains(char::is_alphabetic)) {
            return Self::Blank;
        }
        if let Some(next) = repeated_header(row, header) {
            return Self::Header(next);
        }
        let Some((_, first)) = own.first() else { return Self::Blank };
        if let Some(unit) = unit_told(first).filter(|_| own.len() == 1) {
            return Self::Section(unit);
        }
        if label::is_total(first) || label::is_note(first) {
            return Self::Aside;
        }
        let is_alone = own.iter().all(|(_, cell)| cell == first);
        let name = numbering::strip(first).trim_end_matches(['：', ':']);
        let is_no_text = is_across(row, header) || !has_text(row, header);
        match is_no_text {
            _ if is_alone && is_unit(name, is_no_text) => Self::Section(label::unit_name(name)),
            true => Self::Aside,
            false => Self::Entry,
        }
    }
}

/// Endings of units that end no entry: 全心全意为病人服务中心 may be one.
const PLAIN_UNITS: [&str; 4] = ["科", "病区", "支部", "护理部"];

/// Whether a name that stands alone is that of a unit; in the column of texts it must be plain.
fn is_unit(name: &str, is_no_text: bool) -> bool {
    label::is_unit_folder(name)
        && (is_no_text || PLAIN_UNITS.iter().any(|ending| name.ends_with(ending)))
}

/// The header in a row that names columns again.
fn repeated_header(row: &GridRow, header: &Header) -> Option<Header> {
    let next = Header::of(0, &row.cells)?;
    let filled = row.own().count();
    let is_sure = next.known() >= header.known().min(2) && 2 * next.known() >= filled;
    is_sure.then_some(next)
}

/// Whether a row says the same in all its columns, or is merged from a column of no text into
/// one of texts.
fn is_across(row: &GridRow, header: &Header) -> bool {
    let is_equal = row.cells.len() >= LEAST_EQUAL && row.cells.iter().all(|c| *c == row.cells[0]);
    let texts = header.text_columns();
    let is_covered = |at: &usize| row.covers.get(at) == Some(&Cover::Left);
    let own = |at: &usize| row.own().any(|(column, _)| column == *at);
    is_equal || (texts.iter().any(is_covered) && !texts.iter().any(own))
}

/// Whether some text is there to be read: one is missing otherwise, where its row says more.
fn has_text(row: &GridRow, header: &Header) -> bool {
    let is_single = row.own().count() == 1;
    let texts = header.text_columns();
    let filled: Vec<&String> = texts.iter().filter_map(|at| row.cells.get(*at)).collect();
    let filled: Vec<&String> = filled.into_iter().filter(|cell| !cell.is_empty()).collect();
    match filled.is_empty() {
        true => !is_single,
        false => filled.iter().any(|cell| says_something(cell)),
    }
}

/// The unit that a cell names behind a label, or as a heading: 科室：内科.
pub(super) fn unit_told(text: &str) -> Option<String> {
    let mut words = text.split(|c: char| c.is_whitespace() || "；;，,".contains(c));
    words.find_map(|word| {
        let (label, unit) = word.split_once(['：', ':'])?;
        let is_label = super::names(label, Field::Unit);
        (is_label && label::is_unit_folder(unit)).then(|| unit.to_owned())
    })
}

/// What stands in cells that are to stay empty, or that a formula could not fill.
const NOTHING: [&str; 12] = [
    "无", "暂无", "略", "true", "false", "n/a", "#n/a", "#ref!", "#name?", "#value!", "#null!",
    "#num!",
];

/// Whether a text says something: it has a letter, and is no word for nothing.
pub(super) fn says_something(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    text.contains(char::is_alphabetic) && !NOTHING.contains(&text.as_str())
}
