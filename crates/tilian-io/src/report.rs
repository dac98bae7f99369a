//! Results to files.
//!
//! Every result becomes a [`Report`], and every report is written in every [`Format`] by one
//! rendering: a builder decides what stands in it, a format how it looks.

mod builders;
mod format;
mod network;
mod sheet;

use std::io::{self, Write};

use crate::error::Error;

pub use builders::{concordance, distilled, imported, keyness, keywords, segmented};
pub use format::Format;
pub use network::{GraphFormat, write_network};
pub use sheet::{Align, Cell, Column, Sheet, Shown};

/// A result that can be written in every format.
pub struct Report<'a> {
    view: Box<dyn View + 'a>,
}

/// What a report has to say, in the shapes that formats ask for.
trait View {
    fn sheets(&self) -> Vec<Sheet>;
}

impl<'a> Report<'a> {
    fn new(view: impl View + 'a) -> Self {
        Self { view: Box::new(view) }
    }

    /// The sheets of the report, in order.
    #[must_use]
    pub fn sheets(&self) -> Vec<Sheet> {
        self.view.sheets()
    }

    /// Writes the report.
    ///
    /// # Errors
    ///
    /// [`Error::Write`] where the output takes no more.
    pub fn write(&self, format: Format, out: &mut dyn Write) -> Result<(), Error> {
        let written: io::Result<()> = writeln!(out, "{format:?} {}", self.sheets().len());
        written.map_err(|source| Error::Write { source })
    }
}
