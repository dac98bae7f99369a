//! Rows and columns, before they are written in a format.

/// A titled table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Name of the sheet, the same in every language.
    pub key: &'static str,
    /// Title in the report's language.
    pub title: &'static str,
    /// The columns in order.
    pub columns: Vec<Column>,
    /// The rows, each with a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Name of the column, the same in every language.
    pub key: &'static str,
    /// Title in the report's language.
    pub title: &'static str,
    /// Where the column is shown.
    pub shown: Shown,
    /// The side to which a terminal aligns its text; numbers always stand at the right.
    pub align: Align,
    /// Most terminal columns that its text takes; a Chinese character takes two.
    pub width: usize,
}

/// Where a column is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shown {
    /// In tables and in files.
    #[default]
    Everywhere,
    /// In tables only: a short form of other columns.
    Table,
    /// In files only: a table would be too wide with it.
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
