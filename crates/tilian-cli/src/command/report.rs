//! Everything that is told, in one folder.

use tilian_io::{Error, Language, ReportFolder, WrittenFile, report};

use crate::args::Report;
use crate::command::distill::{Found, distil};
use crate::command::key_file::{KeyFile, refused};
use crate::failure::Failure;
use crate::output;

/// Distils what was sent in, writes the files and names them.
pub fn run(options: &Report, language: Language) -> Result<(), Failure> {
    let folder = ReportFolder::open(&options.out)?;
    let path = options.key.clone().unwrap_or_else(|| folder.key());
    if options.blind && folder.owns(&path) {
        return Err(refused(&path));
    }
    let key = options.blind.then(|| KeyFile::open(&path)).transpose()?;
    let mut found = distil(&options.input, &options.ranking, language)?;
    let mut files = Vec::new();
    if let Some(key) = key {
        folder.make()?;
        found = found.blinded(key, language)?;
        files.push(WrittenFile { path, holds: of_key(language).to_owned() });
    }
    let Found { settings, loaded, distilled } = &found;
    let report = report::distilled(distilled, loaded, settings, language);
    files.extend(folder.write(&report, &distilled.network)?);
    tell(&files)
}

fn of_key(language: Language) -> &'static str {
    match language {
        Language::Chinese => "编号与原名的对照，评审结束前请另行保管",
        Language::English => "what the numbers stand for, to be kept apart",
    }
}

/// A line for each file: where it is and what it holds.
fn tell(files: &[WrittenFile]) -> Result<(), Failure> {
    output::to(None, |out| {
        let lines = files.iter().map(|file| format!("{}\t{}\n", file.path.display(), file.holds));
        let text: String = lines.collect();
        out.write_all(text.as_bytes()).map_err(|source| Error::Write { source })
    })
}
