//! The rows of an entry sheet: the documents that each gives.

use std::collections::BTreeMap;
use std::ops::Range;

use tilian::Kind;

use super::super::draft::{Naming, Reading};
use super::super::entries::{self, Entry};
use super::super::extracted::{Cover, GridRow};
use super::super::fields::Fields;
use super::super::label;
use super::super::loaded::Field;
use super::super::reason::Reason;
use super::super::source::Source;
use super::super::understood::Shape;
use super::Spot;
use super::above::{self, Above};
use super::header::{Column, Header};
use super::sort::{self, Sort};

/// A table with what its header, folders and file name tell of every row.
pub(super) struct Table<'a> {
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
    pub(super) fn new(source: &'a Source, spot: Spot<'a>, header: Header) -> Self {
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
    pub(super) fn read(mut self, rows: &[GridRow], open_quote: Option<usize>) -> Reading {
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
