//! Comma-separated values.

use csv::{ReaderBuilder, StringRecord};

use super::HEADER_ROWS;
use super::header::Header;
use crate::load::extracted::GridRow;
use crate::load::reason::Reason;

/// Delimiters that are tried.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The rows of a table, and which columns they have.
pub(super) struct Parsed {
    pub(super) rows: Vec<GridRow>,
    pub(super) header: Header,
}

/// The rows of a table whose header may name anything: under the delimiter that parts most.
pub(in crate::load) fn grid(text: &str) -> Vec<GridRow> {
    let tried = DELIMITERS.map(|delimiter| rows(text, delimiter, None));
    let width = |rows: &Vec<GridRow>| rows.first().map_or(0, |row| row.cells.len());
    tried
        .into_iter()
        .reduce(|best, next| if width(&next) > width(&best) { next } else { best })
        .unwrap_or_default()
}

/// The rows under the delimiter whose header knows most columns.
pub(super) fn parse(text: &str) -> Result<Parsed, Reason> {
    let tried = DELIMITERS.map(|delimiter| rows(text, delimiter, Some(HEADER_ROWS)));
    let headers = tried.iter().zip(DELIMITERS).filter_map(|(rows, delimiter)| {
        let cells = rows.iter().map(|row| row.cells.as_slice());
        Some((Header::find(cells)?, delimiter))
    });
    // The first of several that know as many: commas are the rule.
    let best =
        headers.reduce(|best, next| if next.0.known() > best.0.known() { next } else { best });
    match best {
        Some((header, delimiter)) => Ok(Parsed { rows: rows(text, delimiter, None), header }),
        None => Err(Reason::NoTextColumn { found: widest(&tried) }),
    }
}

/// The cells of the first row, under the delimiter that parts it most.
fn widest(tried: &[Vec<GridRow>]) -> Vec<String> {
    let first = tried.iter().filter_map(|rows| rows.first());
    first
        .map(|row| row.cells.clone())
        .reduce(|best, next| if next.len() > best.len() { next } else { best })
        .unwrap_or_default()
}

fn rows(text: &str, delimiter: u8, most: Option<usize>) -> Vec<GridRow> {
    let reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut lines = LineCount::new(text);
    reader
        .into_records()
        .take(most.unwrap_or(usize::MAX))
        .filter_map(Result::ok)
        .map(|record| GridRow {
            number: lines.of(&record),
            cells: record.iter().map(|cell| cell.trim().to_owned()).collect(),
            ..GridRow::default()
        })
        .collect()
}

/// The line in which a record begins: the reader counts the blank lines before it in.
struct LineCount<'a> {
    text: &'a str,
    offset: usize,
    line: usize,
}

impl<'a> LineCount<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, offset: 0, line: 1 }
    }

    fn of(&mut self, record: &StringRecord) -> usize {
        let byte = record.position().map_or(0, csv::Position::byte);
        let start = usize::try_from(byte).unwrap_or(self.text.len());
        let rest = &self.text.as_bytes()[start..];
        let blank = rest.iter().take_while(|byte| **byte == b'\n').count();
        let passed = &self.text.as_bytes()[self.offset..start + blank];
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.offset = start + blank;
        self.line
    }
}

/// The line of the last row, where it swallowed what follows an odd quotation mark.
pub(super) fn open_quote(text: &str, rows: &[GridRow]) -> Option<usize> {
    let last = rows.last()?;
    let is_odd = text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    let spans_lines = last.cells.last().is_some_and(|cell| cell.contains('\n'));
    (is_odd && spans_lines).then_some(last.number)
}
