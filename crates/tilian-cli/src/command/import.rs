//! Files to documents, and no further.

use std::io;
use std::path::{Path, PathBuf};

use tilian_io::{Error, Format, Language, load, report, write_jsonl};

use crate::args::Import;
use crate::command::settings_of;
use crate::failure::Failure;
use crate::output;

/// Writes the documents, and says what was understood and what was not: on standard output, or
/// on standard error where the documents go to standard output.
pub fn run(options: &Import, language: Language) -> Result<(), Failure> {
    let settings = settings_of(None, &options.input)?;
    let mut settings = options.input.load_settings(&settings)?;
    // Beside a device or a folder nothing is kept.
    if let Some(out) = options.out.as_ref().filter(|out| !out.exists() || out.is_file()) {
        settings = settings.cache(beside(out));
    }
    let loaded = load(&options.input.paths, &settings)?;
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

/// The file beside the documents that keeps what files said, so that the next run reads only
/// those that changed.
fn beside(out: &Path) -> PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(".cache");
    out.with_file_name(name)
}
