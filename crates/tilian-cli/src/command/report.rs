//! Everything that is told, in one folder.

use tilian_io::{Error, Language, ReportFolder, report};

use crate::args::Report;
use crate::command::distill::{Found, distil};
use crate::failure::Failure;
use crate::output;

/// Distils what was sent in, writes the files and names them.
pub fn run(options: &Report, language: Language) -> Result<(), Failure> {
    let folder = ReportFolder::open(&options.out)?;
    let found = distil(&options.input, &options.ranking, language)?;
    let Found { settings, loaded, distilled } = &found;
    let report = report::distilled(distilled, loaded, settings, language);
    let files = folder.write(&report, &distilled.network)?;
    output::to(None, |out| {
        let mut tell = |file: &tilian_io::WrittenFile| {
            writeln!(out, "{}\t{}", file.path.display(), file.holds)
        };
        files.iter().try_for_each(&mut tell).map_err(|source| Error::Write { source })
    })
}
