//! Entry sheets: comma-separated values, sheets of workbooks, tables of texts.

mod above;
mod delimited;
mod form;
mod header;
mod names;
mod sort;
pub(super) mod turns;

use std::collections::BTreeMap;
use std::ops::Range;

use tilian::Kind;

use super::draft::{Naming, Reading};
use super::entries::{self, Entry};
use super::extracted::{Cover, Grid, GridRow};
use super::fields::Fields;
use super::label;
use super::loaded::Field;
use super::reason::Reason;
use super::source::Source;
use super::understood::Shape;
use above::Above;
use header::{Column, Header};
use sort::Sort;

pub(super) use delimited::grid;

/// Rows in which the header is looked for: titles and instructions may stand above it.
const HEADER_ROWS: usize = 15;

/// The columns that a table of a text must have to be an entry sheet: one word may be anything.
const LEAST_COLUMNS: usize = 2;

/// Where in a file a table stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spot<'a> {
    /// The name that parts its rows from those of other tables of the file.
    pub(super) name: Option<&'a str>,
    /// The name of the sheet, which may be that of a unit or a kind.
    pub(super) sheet: Option<&'a str>,
    /// The lines above it.
    pub(super) above: &'a str,
}

/// One document for each cell of a text column.
pub(super) fn read(source: &Source, text: &str) -> Reading {
    if text.trim().is_empty() {
        return Reading::skipped(Reason::Empty);
    }
    let defaults = Fields::of_file(source);
    let parsed = match delimited::parse(text).or_else(|reason| list(text, &defaults).ok_or(reason))
    {
        Ok(parsed) => parsed,
        Err(reason) => return Reading::skipped(reason),
    };
    let table = Table::new(source, Spot::default(), parsed.header);
    let reading = table.read(&parsed.rows, delimited::open_quote(text, &parsed.rows));
    if reading.drafts.is_empty() && reading.skipped.is_empty() {
        return Reading::skipped(Reason::Empty);
    }
    reading
}

/// One column of texts without a header, where the file tells their kind.
fn list(text: &str, defaults: &Fields) -> Option<delimited::Parsed> {
    let rows = grid(text);
    let header = header_of_list(&rows, defaults.kind)?;
    Some(delimited::Parsed { rows, header })
}

/// One document for each cell of a text column of a table in a text; `None` where its header
/// names no text.
pub(super) fn read_grid(source: &Source, spot: Spot<'_>, grid: &Grid) -> Option<Reading> {
    let form = form::unfold(grid);
    let grid = form.as_ref().unwrap_or(grid);
    let header = find_header(grid).filter(|header| header.known() >= LEAST_COLUMNS)?;
    Some(Table::new(source, spot, header).read(&grid.rows, None))
}

/// The same of a sheet of a workbook, which may be a list of one column.
pub(super) fn read_sheet(source: &Source, spot: Spot<'_>, grid: &Grid) -> Option<Reading> {
    let kind = Fields::of_file(source).or(None, spot.kind()).kind;
    read_grid(source, spot, grid).or_else(|| {
        let is_narrow = columns_used(&grid.rows).len() == 1;
        let header = find_header(grid).filter(|_| is_narrow);
        let header = header.or_else(|| header_of_list(&grid.rows, kind))?;
        Some(Table::new(source, spot, header).read(&grid.rows, None))
    })
}

fn find_header(grid: &Grid) -> Option<Header> {
    Header::find(grid.rows.iter().take(HEADER_ROWS).map(|row| row.cells.as_slice()))
}

/// The columns that hold something.
fn columns_used(rows: &[GridRow]) -> Vec<usize> {
    let mut used: Vec<usize> =
        rows.iter().flat_map(|row| row.own().map(|(column, _)| column)).collect();
    used.sort_unstable();
    used.dedup();
    used
}

fn header_of_list(rows: &[GridRow], kind: Option<Kind>) -> Option<Header> {
    let kind = kind.filter(|kind| matches!(kind, Kind::CoreWord | Kind::Slogan))?;
    match columns_used(rows).as_slice() {
        [only] => Some(Header::of_list(*only, kind)),
        _ => None,
    }
}

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

/// Whether a cell is a name of the column of a field.
pub(super) fn names(cell: &str, field: Field) -> bool {
    header::column(cell) == Column::Field(field)
}

impl Spot<'_> {
    /// The unit that the sheet, or a label above the table, names.
    fn unit(&self) -> Option<String> {
        let of_sheet = self.sheet.filter(|name| label::is_unit_folder(name)).map(label::unit_name);
        of_sheet.or_else(|| self.above.lines().rev().find_map(above::unit_of_title))
    }

    fn kind(&self) -> Option<Kind> {
        label::kind(self.sheet?)
    }
}

/// A table with what its header, folders and file name tell of every row.
struct Table<'a> {
    source: &'a Source,
    spot: Spot<'a>,
    header: Header,
    defaults: Fields,
    above: Above,
    /// By column, the last text and what it gave.
    last: BTreeMap<usize, LastText>,
    reading: Reading,
}

/// A text that may be merged over several rows.
struct LastText {
    cell: String,
    drafts: Range<usize>,
}

impl<'a> Table<'a> {
    fn new(source: &'a Source, spot: Spot<'a>, header: Header) -> Self {
        let unread_columns = header.unread.clone();
        let unit = spot.unit().or_else(|| above::unit_of_title(source.stem()));
        Self {
            source,
            spot,
            header,
            defaults: Fields::of_file(source).or(unit, spot.kind()),
            above: Above::default(),
            last: BTreeMap::new(),
            reading: Reading { shape: Shape::Entries { unread_columns }, ..Reading::default() },
        }
    }

    /// The documents of the rows below the header.
    fn read(mut self, rows: &[GridRow], open_quote: Option<usize>) -> Reading {
        let (titles, below) = rows.split_at(self.header.below.min(rows.len()));
        let unit = titles.iter().flat_map(GridRow::own).find_map(|(_, cell)| sort::unit_told(cell));
        self.defaults = std::mem::take(&mut self.defaults).or(unit, None);
        for row in below.iter().filter(|row| !row.cells.iter().all(String::is_empty)) {
            if open_quote == Some(row.number) {
                self.reading.skip(Some(row.number), Reason::OpenQuote);
            } else if let Err(reason) = self.read_row(row) {
                self.reading.skip(Some(row.number), reason);
            }
        }
        self.reading
    }

    /// Where a row stands: `内科/表.csv:4`, `内科/表.xlsx:Sheet2:4`.
    fn place(&self, row: &GridRow) -> String {
        let name = self.spot.name.map(|name| format!(":{name}")).unwrap_or_default();
        format!("{}{name}:{}", self.source.relative, row.number)
    }

    fn read_row(&mut self, row: &GridRow) -> Result<(), Reason> {
        match Sort::of(row, &self.header) {
            Sort::Blank => Ok(()),
            Sort::Header(header) => {
                self.switch(header);
                Ok(())
            }
            Sort::Section(unit) => {
                self.above.enter(unit);
                Ok(())
            }
            Sort::Aside => Err(Reason::NotEntry { given: shown(row) }),
            Sort::Entry => {
                let row = self.above.complete(self.fitted(row)?, &self.header);
                self.read_entries(&row)
            }
        }
    }

    /// Reads what follows under another header.
    fn switch(&mut self, header: Header) {
        if let Shape::Entries { unread_columns } = &mut self.reading.shape {
            let new = header.unread.iter().filter(|name| !unread_columns.contains(name));
            let new: Vec<String> = new.cloned().collect();
            unread_columns.extend(new);
        }
        self.header = header;
        self.above.begin_table();
        self.last.clear();
    }

    /// A row as wide as the header: empty cells at its end may be left out or too many.
    fn fitted(&self, row: &GridRow) -> Result<GridRow, Reason> {
        let expected = self.header.columns.len();
        let used = row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if used > expected {
            return Err(Reason::Ragged { cells: row.cells.len(), expected });
        }
        let mut row = row.clone();
        row.cells.resize(expected, String::new());
        Ok(row)
    }

    /// Adds the documents of a row.
    fn read_entries(&mut self, row: &GridRow) -> Result<(), Reason> {
        let fields = self.fields(row)?;
        let joined = self.join_author(row, &fields);
        let texts: Vec<Text> = self.texts(row, &fields, &joined);
        if texts.is_empty() {
            return if joined.is_empty() { Err(Reason::EmptyText) } else { Ok(()) };
        }
        let given = self.cell(row, Column::Field(Field::Id)).map(str::to_owned);
        let is_one = texts.iter().map(|text| text.entries.len()).sum::<usize>() == 1;
        let mut number = 0;
        for text in texts {
            let first = self.reading.drafts.len();
            for entry in text.entries {
                number += 1;
                let suffix = if is_one { String::new() } else { format!("#{number}") };
                let place = format!("{}{suffix}", self.place(row));
                let mut fields = fields.clone();
                fields.kind = entry.kind;
                self.reading.drafts.push(match &given {
                    Some(id) => {
                        let id = format!("{}:{id}{suffix}", self.source.stem());
                        fields.draft(id, &entry.text, Naming::Given { place })
                    }
                    None => fields.draft(place, &entry.text, Naming::Place),
                });
            }
            let drafts = first..self.reading.drafts.len();
            let cell = row.cells[text.column].clone();
            self.last.insert(text.column, LastText { cell, drafts });
        }
        Ok(())
    }

    /// Adds the author of a row to texts that it shares with the row above, by a merged cell and
    /// in the same unit; the columns of these texts.
    fn join_author(&mut self, row: &GridRow, fields: &Fields) -> Vec<usize> {
        let mut joined = Vec::new();
        for at in self.header.text_columns() {
            let is_covered = row.covers.get(&at) == Some(&Cover::Above);
            let Some(last) = self.last.get(&at).filter(|last| last.cell == row.cells[at]) else {
                continue;
            };
            let drafts = &mut self.reading.drafts[last.drafts.clone()];
            if !is_covered || drafts.iter().any(|draft| draft.document.unit != fields.unit) {
                continue;
            }
            for draft in drafts {
                draft.add_author(fields.author.as_deref());
            }
            joined.push(at);
        }
        joined
    }

    fn fields(&self, row: &GridRow) -> Result<Fields, Reason> {
        let mut fields = self.defaults.clone();
        fields.set(Field::Unit, self.above.section());
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

    /// The texts of a row, of the text columns that it does not share with another.
    fn texts(&self, row: &GridRow, fields: &Fields, joined: &[usize]) -> Vec<Text> {
        let row_kind = self
            .cell(row, Column::Field(Field::Kind))
            .filter(|_| self.header.texts() == 1)
            .and_then(label::kind);
        let is_own = |at: &usize| {
            !joined.contains(at)
                && row.covers.get(at) != Some(&Cover::Left)
                && sort::says_something(&row.cells[*at])
        };
        let columns = self.header.text_columns().into_iter().filter(is_own);
        columns
            .map(|column| {
                let kind = row_kind.or(self.header.kind_of(column)).or(fields.kind);
                Text { column, entries: self.entries(row, column, kind) }
            })
            .filter(|text| !text.entries.is_empty())
            .collect()
    }

    fn entries(&self, row: &GridRow, column: usize, kind: Option<Kind>) -> Vec<Entry> {
        let cell = &row.cells[column];
        if !matches!(kind, Some(Kind::CoreWord | Kind::Slogan)) {
            return vec![Entry { text: cell.clone(), kind }];
        }
        let mut found = entries::split_cell(cell, kind);
        // Of several it may interpret any; written to each, they would share it.
        if let Some(first) = found.first_mut() {
            first.text =
                entries::with_interpretation(&first.text, self.interpretation(column, row));
        }
        found
    }

    /// The cell that interprets a text column: of the first such column behind it and before
    /// the next text, or of the only one; nothing where it goes on from the row above.
    fn interpretation<'r>(&self, text: usize, row: &'r GridRow) -> &'r str {
        let columns = &self.header.columns;
        let interprets = |at: &usize| columns[*at] == Column::Interpretation;
        let behind =
            (text + 1..columns.len()).take_while(|at| !columns[*at].is_text()).find(interprets);
        behind
            .or_else(|| (0..columns.len()).find(interprets).filter(|_| self.header.texts() == 1))
            .filter(|at| !row.covers.contains_key(at) && sort::says_something(&row.cells[*at]))
            .map_or("", |at| row.cells[at].as_str())
    }
}

/// The entries of a text column in a row.
struct Text {
    column: usize,
    entries: Vec<Entry>,
}

/// What a row says, to show it.
fn shown(row: &GridRow) -> String {
    let cells: Vec<&str> = row.own().map(|(_, cell)| cell).collect();
    cells.join(" | ").replace('\n', " ")
}
