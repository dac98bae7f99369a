//! Entry sheets: comma-separated values, sheets of workbooks, tables of texts.

mod form;
mod header;
pub(super) mod turns;

use csv::{ReaderBuilder, StringRecord};
use tilian::Kind;

use super::draft::{Naming, Reading};
use super::entries;
use super::extracted::{Grid, GridRow};
use super::fields::Fields;
use super::label;
use super::loaded::Field;
use super::reason::Reason;
use super::source::Source;
use super::understood::Shape;
use header::{Column, Header};

/// Delimiters that are tried.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Rows in which the header is looked for: a title may stand above it.
const HEADER_ROWS: usize = 5;

/// One document for each cell of a text column.
pub(super) fn read(source: &Source, text: &str) -> Reading {
    if text.trim().is_empty() {
        return Reading::skipped(Reason::Empty);
    }
    let (rows, header) = match parse(text) {
        Ok(parsed) => parsed,
        Err(reason) => return Reading::skipped(reason),
    };
    let table = Table::new(source, None, header);
    let reading = table.read(&rows, open_quote(text, &rows));
    if reading.drafts.is_empty() && reading.skipped.is_empty() {
        return Reading::skipped(Reason::Empty);
    }
    reading
}

/// One document for each cell of a text column of a sheet or of a table in a text; `None` where
/// its header names no text. `name` parts its rows from those of other tables of the file.
pub(super) fn read_grid(source: &Source, name: Option<&str>, grid: &Grid) -> Option<Reading> {
    if let Some(form) = form::unfold(grid) {
        return read_table(source, name, &form);
    }
    read_table(source, name, grid)
}

fn read_table(source: &Source, name: Option<&str>, grid: &Grid) -> Option<Reading> {
    let head = grid.rows.iter().take(HEADER_ROWS).map(|row| row.cells.as_slice());
    let header = Header::find(head).filter(|header| header.known() >= LEAST_COLUMNS)?;
    Some(Table::new(source, name, header).read(&grid.rows, None))
}

/// The columns that a table of a text must have to be an entry sheet: one word may be anything.
const LEAST_COLUMNS: usize = 2;

/// The names of the widest of the first rows, to show what was found.
pub(super) fn names_found(grid: &Grid) -> Vec<String> {
    let rows = grid.rows.iter().take(HEADER_ROWS);
    let filled = rows.map(|row| row.cells.iter().filter(|cell| !cell.is_empty()).cloned());
    let mut names: Vec<String> = filled
        .map(Vec::from_iter)
        .reduce(|best, next| if next.len() > best.len() { next } else { best })
        .unwrap_or_default();
    names.dedup();
    names
}

/// The rows of a table whose header may name anything: under the delimiter that parts most.
pub(super) fn grid(text: &str) -> Vec<GridRow> {
    let tried = DELIMITERS.map(|delimiter| rows(text, delimiter, None));
    let width = |rows: &Vec<GridRow>| rows.first().map_or(0, |row| row.cells.len());
    tried
        .into_iter()
        .reduce(|best, next| if width(&next) > width(&best) { next } else { best })
        .unwrap_or_default()
}

/// Whether a cell is a name of the column of a field.
pub(super) fn names(cell: &str, field: Field) -> bool {
    header::column(cell) == Column::Field(field)
}

/// The rows under the delimiter whose header knows most columns.
fn parse(text: &str) -> Result<(Vec<GridRow>, Header), Reason> {
    let tried = DELIMITERS.map(|delimiter| rows(text, delimiter, Some(HEADER_ROWS)));
    let headers = tried.iter().zip(DELIMITERS).filter_map(|(rows, delimiter)| {
        let cells = rows.iter().map(|row| row.cells.as_slice());
        Some((Header::find(cells)?, delimiter))
    });
    // The first of several that know as many: commas are the rule.
    let best =
        headers.reduce(|best, next| if next.0.known() > best.0.known() { next } else { best });
    match best {
        Some((header, delimiter)) => Ok((rows(text, delimiter, None), header)),
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
fn open_quote(text: &str, rows: &[GridRow]) -> Option<usize> {
    let last = rows.last()?;
    let is_odd = text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    let spans_lines = last.cells.last().is_some_and(|cell| cell.contains('\n'));
    (is_odd && spans_lines).then_some(last.number)
}

/// A table with what its header, folders and file name tell of every row.
struct Table<'a> {
    source: &'a Source,
    /// The name that parts its rows from those of other tables of the file.
    name: Option<&'a str>,
    header: Header,
    defaults: Fields,
}

impl<'a> Table<'a> {
    fn new(source: &'a Source, name: Option<&'a str>, header: Header) -> Self {
        Self { source, name, header, defaults: Fields::of_file(source) }
    }

    /// The documents of the rows below the header.
    fn read(&self, rows: &[GridRow], open_quote: Option<usize>) -> Reading {
        let unread_columns = self.header.unread.clone();
        let mut reading =
            Reading { shape: Shape::Entries { unread_columns }, ..Reading::default() };
        let below = rows.iter().skip(self.header.row + 1);
        for row in below.filter(|row| !row.cells.iter().all(String::is_empty)) {
            if open_quote == Some(row.number) {
                reading.skip(Some(row.number), Reason::OpenQuote);
            } else if let Err(reason) = self.read_row(row, &mut reading) {
                reading.skip(Some(row.number), reason);
            }
        }
        reading
    }

    /// Where a row stands: `内科/表.csv:4`, `内科/表.xlsx:Sheet2:4`.
    fn place(&self, row: &GridRow) -> String {
        let name = self.name.map(|name| format!(":{name}")).unwrap_or_default();
        format!("{}{name}:{}", self.source.relative, row.number)
    }

    /// Adds the documents of a row.
    fn read_row(&self, row: &GridRow, reading: &mut Reading) -> Result<(), Reason> {
        let expected = self.header.columns.len();
        if row.cells.len() != expected {
            return Err(Reason::Ragged { cells: row.cells.len(), expected });
        }
        let fields = self.fields(row)?;
        let given = self.cell(row, Column::Field(Field::Id));
        let texts = self.texts(row, &fields);
        if texts.is_empty() {
            return Err(Reason::EmptyText);
        }
        let is_one = texts.len() == 1;
        for (at, text) in texts.into_iter().enumerate() {
            let entry = if is_one { String::new() } else { format!("#{}", at + 1) };
            let place = format!("{}{entry}", self.place(row));
            let mut fields = fields.clone();
            fields.kind = text.kind;
            reading.drafts.push(match given {
                Some(id) => {
                    let id = format!("{}:{id}{entry}", self.source.stem());
                    fields.draft(id, &text.text, Naming::Given { place })
                }
                None => fields.draft(place, &text.text, Naming::Place),
            });
        }
        Ok(())
    }

    fn fields(&self, row: &GridRow) -> Result<Fields, Reason> {
        let mut fields = self.defaults.clone();
        for (column, cell) in self.header.columns.iter().zip(&row.cells) {
            match column {
                Column::Field(field) => fields.set(*field, cell),
                Column::Role if !cell.is_empty() => fields.set_role(cell)?,
                _ => {}
            }
        }
        Ok(fields)
    }

    /// The cell of a row in the first column of this sort, unless it is empty.
    fn cell<'r>(&self, row: &'r GridRow, column: Column) -> Option<&'r str> {
        let at = self.header.position(column)?;
        Some(row.cells[at].as_str()).filter(|cell| !cell.is_empty())
    }

    /// The texts of a row: of each text column, and of each entry in a cell of several.
    fn texts(&self, row: &GridRow, fields: &Fields) -> Vec<Cell> {
        let mut texts = Vec::new();
        let row_kind = self
            .cell(row, Column::Field(Field::Kind))
            .filter(|_| self.header.texts() == 1)
            .and_then(label::kind);
        let columns = self.header.columns.iter().zip(&row.cells).enumerate();
        for (at, (column, cell)) in columns {
            let Column::Text(told) = column else { continue };
            let kind = row_kind.or(*told).or(fields.kind);
            let found = match kind {
                Some(Kind::CoreWord | Kind::Slogan) => {
                    let interpretation = self.interpretation(at, row);
                    let mut found = entries::split_cell(cell, kind);
                    // Of several it may interpret any; written to each, they would share it.
                    if let Some(first) = found.first_mut() {
                        *first = entries::with_interpretation(first, interpretation);
                    }
                    found
                }
                _ if cell.is_empty() => Vec::new(),
                _ => vec![cell.clone()],
            };
            texts.extend(found.into_iter().map(|text| Cell { text, kind }));
        }
        texts
    }

    /// The cell that interprets a text column: of the first such column behind it and before
    /// the next text, or of the only one.
    fn interpretation<'r>(&self, text: usize, row: &'r GridRow) -> &'r str {
        let columns = &self.header.columns;
        let interprets = |at: &usize| columns[*at] == Column::Interpretation;
        let behind =
            (text + 1..columns.len()).take_while(|at| !columns[*at].is_text()).find(interprets);
        behind
            .or_else(|| (0..columns.len()).find(interprets).filter(|_| self.header.texts() == 1))
            .map_or("", |at| row.cells[at].as_str())
    }
}

/// The text of a document with the kind that its column tells.
struct Cell {
    text: String,
    kind: Option<Kind>,
}
