//! The formats of a report.

use std::str::FromStr;

use tilian::Error;

/// How a report is written.
///
/// ```
/// use tilian_io::Format;
///
/// assert_eq!("jsonl".parse::<Format>()?, Format::JsonLines);
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Aligned columns for a terminal; what matters most, not everything.
    #[default]
    Table,
    /// One object with everything.
    Json,
    /// One record a line.
    JsonLines,
    /// Sheets for a spreadsheet program.
    Csv,
    /// A workbook with a worksheet for each sheet.
    Xlsx,
    /// One page for a browser, which needs nothing but itself.
    Html,
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        match name {
            "table" => Ok(Self::Table),
            "json" => Ok(Self::Json),
            "jsonl" => Ok(Self::JsonLines),
            "csv" => Ok(Self::Csv),
            "xlsx" => Ok(Self::Xlsx),
            "html" => Ok(Self::Html),
            _ => Err(Error::Unknown {
                what: "format",
                given: name.to_owned(),
                expected: "table, json, jsonl, csv, xlsx or html",
            }),
        }
    }
}
