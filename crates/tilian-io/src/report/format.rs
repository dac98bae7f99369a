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
    /// A letter as bureaus send it upward (GB/T 9704), for a word processor: of what was distilled
    /// alone.
    Docx,
    /// One page for a browser, which needs nothing but itself.
    Html,
}

impl Format {
    /// The format, where every report is written in it.
    ///
    /// ```
    /// use tilian_io::Format;
    ///
    /// assert!(Format::Xlsx.of_every_report().is_ok());
    /// assert!(Format::Docx.of_every_report().is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Unknown`] for a letter, which only what was distilled has.
    pub fn of_every_report(self) -> Result<Self, Error> {
        match self {
            Self::Docx => Err(Self::letter_refused()),
            other => Ok(other),
        }
    }

    /// That this report is not written as a letter.
    pub(super) fn letter_refused() -> Error {
        Error::Unknown {
            what: "format of this report",
            given: "docx".to_owned(),
            expected: "table, json, jsonl, csv, xlsx or html",
        }
    }
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
            "docx" => Ok(Self::Docx),
            "html" => Ok(Self::Html),
            _ => Err(Error::Unknown {
                what: "format",
                given: name.to_owned(),
                expected: "table, json, jsonl, csv, xlsx, html, or docx for what is distilled",
            }),
        }
    }
}
