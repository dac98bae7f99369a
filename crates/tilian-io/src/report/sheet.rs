//! Rows and columns, before they are written in a format.

/// A titled table.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Name of the sheet, the same in every language.
    pub key: &'static str,
    /// Title in the report's language.
    pub title: String,
    /// A shorter title, for the tab of a workbook, which takes 31 characters.
    pub tab: Option<&'static str>,
    /// Where the sheet is shown.
    pub shown: Shown,
    /// The columns in order.
    pub columns: Vec<Column>,
    /// The rows, each with a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Name of the column, the same in every language.
    pub key: String,
    /// Title in the report's language.
    pub title: String,
    /// Where the column is shown.
    pub shown: Shown,
    /// The side to which a terminal aligns its text; numbers always stand at the right.
    pub align: Align,
    /// Most terminal columns that its text takes; a Chinese character takes two.
    pub width: usize,
    /// The side at which a terminal cuts wider text.
    pub cut: Cut,
}

/// Where a sheet or column is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shown {
    /// In tables and in files.
    #[default]
    Everywhere,
    /// In tables only: a short form of other columns.
    Table,
    /// In files only: a table would grow too large with it.
    File,
}

/// The side to which text is aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// Text begins in one line.
    #[default]
    Left,
    /// Text ends in one line.
    Right,
}

/// The side at which wide text is cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Cut {
    /// Its end.
    #[default]
    End,
    /// Its beginning: of a path, the name of the file tells most.
    Beginning,
}

/// One cell of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing is known.
    #[default]
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Integer(u64),
    /// A number with so many decimals.
    Real {
        /// The number.
        value: f64,
        /// Digits behind the point.
        decimals: usize,
    },
}

/// Widest text of a column that says nothing else.
const WIDTH: usize = 24;

impl Sheet {
    /// A sheet with one row for each of `rows`, to which columns are added.
    pub(super) fn of<'r, T>(key: &'static str, title: &str, rows: &'r [T]) -> Filling<'r, T> {
        let sheet = Self {
            key,
            title: title.to_owned(),
            tab: None,
            shown: Shown::Everywhere,
            columns: Vec::new(),
            rows: rows.iter().map(|_| Vec::new()).collect(),
        };
        Filling { rows, sheet }
    }
}

/// A sheet to which columns are added, each with what it says of a row.
pub(super) struct Filling<'r, T> {
    rows: &'r [T],
    sheet: Sheet,
}

impl<'r, T> Filling<'r, T> {
    /// Adds a column.
    pub(super) fn column<C: Into<Cell>>(
        mut self,
        column: Column,
        cell: impl Fn(&'r T) -> C,
    ) -> Self {
        for (cells, row) in self.sheet.rows.iter_mut().zip(self.rows) {
            cells.push(cell(row).into());
        }
        self.sheet.columns.push(column);
        self
    }

    /// Adds a column that only files show.
    pub(super) fn detail<C: Into<Cell>>(
        self,
        key: &str,
        title: &str,
        cell: impl Fn(&'r T) -> C,
    ) -> Self {
        self.column(Column::new(key, title).only(Shown::File), cell)
    }

    /// Sets the title of a tab.
    pub(super) fn tab(mut self, title: &'static str) -> Self {
        self.sheet.tab = Some(title);
        self
    }

    /// Shows the sheet in files only.
    pub(super) fn only(mut self, shown: Shown) -> Self {
        self.sheet.shown = shown;
        self
    }

    /// The sheet with the columns so far.
    pub(super) fn finish(self) -> Sheet {
        self.sheet
    }
}

impl Column {
    /// A column that is shown everywhere.
    pub(super) fn new(key: &str, title: &str) -> Self {
        Self {
            key: key.to_owned(),
            title: title.to_owned(),
            shown: Shown::Everywhere,
            align: Align::Left,
            width: WIDTH,
            cut: Cut::End,
        }
    }

    /// Sets where the column is shown.
    pub(super) fn only(mut self, shown: Shown) -> Self {
        self.shown = shown;
        self
    }

    /// Aligns its text at the right.
    pub(super) fn right(mut self) -> Self {
        self.align = Align::Right;
        self
    }

    /// Sets how wide its text may be.
    pub(super) fn width(mut self, columns: usize) -> Self {
        self.width = columns;
        self
    }

    /// Cuts wider text at its beginning.
    pub(super) fn path(mut self) -> Self {
        self.cut = Cut::Beginning;
        self
    }
}

impl Cell {
    /// A number with three decimals: enough to tell scores apart.
    pub(super) fn real(value: f64) -> Self {
        Self::Real { value, decimals: 3 }
    }

    /// A number with one decimal, for statistics that have no upper end.
    pub(super) fn coarse(value: f64) -> Self {
        Self::Real { value, decimals: 1 }
    }

    /// What the cell says in any format.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Integer(number) => number.to_string(),
            Self::Real { value, decimals } => {
                let text = format!("{value:.decimals$}");
                let is_zero = text.chars().all(|c| matches!(c, '-' | '0' | '.'));
                if is_zero { text.trim_start_matches('-').to_owned() } else { text }
            }
        }
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Integer(number)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Integer(u64::from(number))
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Integer(number as u64)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(known: Option<T>) -> Self {
        known.map_or(Self::Empty, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_has_no_sign() {
        for (value, expected) in [(-0.0004, "0.000"), (0.0, "0.000"), (-1.0, "-1.000")] {
            assert_eq!(Cell::real(value).text(), expected, "{value}");
        }
    }
}
