//! Results to files.
//!
//! Every result becomes a [`Report`], and every report is written in every [`Format`] by one
//! rendering: a builder decides what stands in it, a format how it looks.

mod concordance;
mod copies;
mod criterion;
mod csv;
mod distilled;
mod document_name;
mod docx;
mod drawing;
mod folder;
mod format;
mod heading;
mod imported;
mod json;
mod key;
mod keyness;
mod keywords;
mod label;
mod legal;
mod letter;
mod network;
mod page;
mod segmented;
mod sheet;
mod sheets;
mod skip_reason;
mod suggestion;
mod table;
mod terms;
#[cfg(test)]
mod tests;
mod untold;
mod width;
mod xlsx;
mod xml;

use std::io::{self, BufWriter, Write};

use crate::error::Error;
use crate::language::Language;
use json::JsonLines;
use letter::Letter;

pub use concordance::concordance;
pub use copies::copies;
pub use distilled::distilled;
pub use folder::{ReportFolder, WrittenFile};
pub use format::Format;
pub use imported::imported;
pub use key::key;
pub use keyness::keyness;
pub use keywords::keywords;
pub use network::{GraphFormat, write_network};
pub use segmented::segmented;
pub use sheet::{Align, Cell, Column, Cut, Sheet, Shown};
pub use skip_reason::skip_reason;
pub use terms::terms;

/// A result that can be written in every format.
///
/// ```
/// use tilian::{Concordance, Corpus, Document};
/// use tilian_io::{Format, Language, report};
///
/// let corpus = Corpus::new([Document::new("1", "守护是本分。")])?;
/// let lines = Concordance::new("守护")?.lines(&corpus);
/// let report = report::concordance(&lines, &corpus, Language::Chinese);
///
/// let mut csv = Vec::new();
/// report.write(Format::Csv, &mut csv)?;
/// assert_eq!(String::from_utf8(csv)?, "\u{FEFF}文档,科室,上文,关键词,下文\r\n1,,,守护,是本分。\r\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Report<'a> {
    view: Box<dyn View + 'a>,
    language: Language,
}

/// What a report has to say, in the shapes that formats ask for.
trait View {
    /// The sheets in order.
    fn sheets(&self) -> Vec<Sheet>;

    /// Writes the sheets, or what reads better on a terminal.
    fn table(&self, language: Language, out: &mut dyn Write) -> io::Result<()> {
        table::write(&self.sheets(), language, out)
    }

    /// Writes a page with what a table shows, or with what reads better in a browser.
    fn page(&self, language: Language, out: &mut dyn Write) -> io::Result<()> {
        page::sheets(&self.sheets(), language, out)
    }

    /// The letter that sends the result upward; `None` where there is none.
    fn letter(&self) -> Option<Letter> {
        None
    }

    /// Writes one object with everything.
    fn json(&self, out: &mut dyn Write) -> io::Result<()>;

    /// Writes one record a line.
    fn records(&self, lines: &mut JsonLines<'_>) -> io::Result<()>;
}

impl<'a> Report<'a> {
    fn new(view: impl View + 'a, language: Language) -> Self {
        Self { view: Box::new(view), language }
    }

    /// The sheets of the report, in order.
    #[must_use]
    pub fn sheets(&self) -> Vec<Sheet> {
        self.view.sheets()
    }

    fn letter(&self) -> Result<Letter, Error> {
        self.view.letter().ok_or(Error::Format { source: Format::letter_refused() })
    }

    /// Writes the report.
    ///
    /// # Errors
    ///
    /// [`Error::Write`] where the output takes no more, [`Error::Format`] where the report has no
    /// letter and one was asked for.
    pub fn write(&self, format: Format, out: &mut dyn Write) -> Result<(), Error> {
        let mut out = BufWriter::new(out);
        let written = match format {
            Format::Docx => docx::write(&self.letter()?, &mut out),
            Format::Table => self.view.table(self.language, &mut out),
            Format::Json => self.view.json(&mut out),
            Format::JsonLines => self.view.records(&mut JsonLines::new(&mut out)),
            Format::Html => self.view.page(self.language, &mut out),
            Format::Csv => csv::write(&self.sheets(), &mut out),
            Format::Xlsx => xlsx::write(&self.sheets(), self.language, &mut out),
        };
        written.and_then(|()| out.flush()).map_err(|source| Error::Write { source })
    }
}
