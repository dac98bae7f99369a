//! Files to documents, and no further.

use std::io;

use tilian_io::{Error, Format, Language, report, write_jsonl};

use crate::args::Import;
use crate::failure::Failure;
use crate::output;

/// Writes the documents, and says what was understood and what was not: on standard output, or
/// on standard error where the documents go to standard output.
pub fn run(options: &Import, language: Language) -> Result<(), Failure> {
    let loaded = options.input.load()?;
    output::to(options.out.as_ref(), |out| write_jsonl(&loaded.corpus, out))?;
    let imported = report::imported(&loaded, language);
    if options.out.is_some() {
        output::to(None, |out| imported.write(Format::Table, out))
    } else {
        match imported.write(Format::Table, &mut io::stderr().lock()) {
            Ok(()) | Err(Error::Write { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}
