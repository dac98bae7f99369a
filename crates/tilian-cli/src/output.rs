//! Where results and complaints go.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tilian_io::{Error, Format, GraphFormat, Report, write_atomically};

use crate::args::Output;
use crate::failure::Failure;

/// Writes a report where and how it was asked for.
pub fn report(report: &Report<'_>, output: &Output) -> Result<(), Failure> {
    to(output.out.as_ref(), |out| report.write(output.format(), out))
}

impl Output {
    /// Refuses a letter before anything is read: only what is distilled has one.
    pub fn without_letter(&self) -> Result<(), Failure> {
        self.format().of_every_report().map(drop).map_err(Failure::Usage)
    }

    fn format(&self) -> Format {
        self.format.unwrap_or_else(|| format_of(self.out.as_deref()))
    }
}

/// Writes to a file, whole or not at all, or to standard output.
pub fn to(
    file: Option<&PathBuf>,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
) -> Result<(), Failure> {
    match file {
        Some(path) => write_atomically(path, write)?,
        None => {
            let mut out = BufWriter::new(io::stdout().lock());
            write(&mut out)?;
            out.flush().map_err(|source| Error::Write { source })?;
        }
    }
    Ok(())
}

/// Says something on standard error; where nobody listens there is nobody to tell.
pub fn complain(message: &str) {
    let _ = writeln!(io::stderr().lock(), "{message}");
}

fn format_of(file: Option<&Path>) -> Format {
    ending(file).and_then(|ending| ending.parse().ok()).unwrap_or_default()
}

/// The format of a network by the ending of its file.
pub fn graph_format_of(file: Option<&Path>) -> GraphFormat {
    ending(file).and_then(|ending| ending.parse().ok()).unwrap_or(GraphFormat::GraphMl)
}

fn ending(file: Option<&Path>) -> Option<&str> {
    file?.extension()?.to_str()
}
