//! Files to what they say: the stage between bytes and documents.

use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::archive::{self, Member};
use super::cache::{self, Cache, Seen};
use super::encoding;
use super::extracted::Extracted;
use super::format::FileFormat;
use super::privacy;
use super::reason::Reason;
use super::settings::LoadSettings;
use super::source::Source;
use super::understood::Freshness;
use super::worker::Extractor;

/// What a file says, or a file of an archive.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Content {
    pub(super) format: FileFormat,
    pub(super) body: Body,
    /// Telephone and identity numbers that were left out.
    pub(super) redacted: usize,
}

/// What a file says, as text that is still to be parsed or as blocks.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum Body {
    Text(String),
    Blocks(Extracted),
}

/// One file, or one file of an archive, with what it says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Part {
    /// Names below the archives, none for a file of its own: an archive may hold another one.
    pub(super) within: Vec<String>,
    pub(super) content: Result<Content, Reason>,
}

/// A file with all its parts.
pub(super) struct Contents<'a> {
    pub(super) source: &'a Source,
    pub(super) parts: Vec<Part>,
    pub(super) freshness: Freshness,
}

impl Contents<'_> {
    /// Whether what the file says may be written beside the results: JSON lines, the columns of
    /// `.csv` files and names in archives may still hold personal numbers, and what failed for
    /// want of time or room may succeed next time.
    pub(super) fn may_be_kept(&self) -> bool {
        let is_kept = |part: &Part| match &part.content {
            Ok(content) => !matches!(content.format, FileFormat::JsonLines | FileFormat::Csv),
            Err(reason) => reason.is_lasting(),
        };
        let is_named =
            |part: &Part| part.within.iter().any(|name| privacy::redact(name).numbers > 0);
        self.parts.iter().all(|part| is_kept(part) && !is_named(part))
    }
}

/// What files say, in their order, several read at a time; what has not changed since the last
/// run is not read again.
pub(super) fn read<'a>(
    sources: &'a [Source],
    settings: &LoadSettings,
    extractor: &Extractor,
) -> Vec<Contents<'a>> {
    let limits = format!("{:?} {}", settings.extraction.limits, settings.largest_file);
    let kept = settings.cache.as_deref().map(|path| Cache::read(path, &limits));
    let cache = kept.unwrap_or_default();
    let reader = Reader { extractor, largest_file: settings.largest_file, cache: &cache };
    let contents: Vec<Contents<'_>> =
        sources.par_iter().map(|source| reader.contents(source)).collect();
    if let Some(path) = &settings.cache {
        // Where nothing can be kept the next run reads everything, and its result is the same.
        let _ = cache::write(path, &limits, &contents);
    }
    contents
}

/// What a single file says, by itself.
pub(super) fn of_file(
    source: &Source,
    settings: &LoadSettings,
    extractor: &Extractor,
) -> Vec<Part> {
    let cache = Cache::default();
    Reader { extractor, largest_file: settings.largest_file, cache: &cache }.parts(source)
}

/// Reads files.
struct Reader<'a> {
    extractor: &'a Extractor,
    largest_file: u64,
    cache: &'a Cache,
}

/// Extensions under which a text is somebody's: also those of other formats that are read, since
/// names are changed by hand. Programs and records of machines are texts too.
const TEXTS: [&str; 16] = [
    "", "txt", "text", "md", "markdown", "doc", "docx", "wps", "rtf", "odt", "pdf", "xls", "xlsx",
    "et", "html", "htm",
];

/// How deep archives may lie in archives: one in another.
const DEEPEST: usize = 2;

impl Reader<'_> {
    fn contents<'a>(&self, source: &'a Source) -> Contents<'a> {
        let seen = Seen::of(source);
        if let Some(parts) = seen.as_ref().and_then(|seen| self.cache.get(seen)) {
            return Contents { source, parts, freshness: Freshness::Kept };
        }
        Contents { source, parts: self.parts(source), freshness: Freshness::Read }
    }

    fn parts(&self, source: &Source) -> Vec<Part> {
        let name = source.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut parts = Vec::new();
        match left_out(&name).map_or_else(|| self.bytes(&source.path), Err) {
            Ok(bytes) => self.unfold(&[], &name, &bytes, &mut parts),
            Err(reason) => parts.push(Part { within: Vec::new(), content: Err(reason) }),
        }
        parts
    }

    fn bytes(&self, path: &Path) -> Result<Vec<u8>, Reason> {
        let unreadable = |error: io::Error| Reason::Io { message: error.to_string() };
        let bytes = fs::metadata(path).map_err(unreadable)?.len();
        if bytes > self.largest_file {
            return Err(Reason::TooLarge { bytes, limit: self.largest_file });
        }
        fs::read(path).map_err(unreadable)
    }

    /// Adds what some bytes say, under a name; those of an archive, file by file.
    fn unfold(&self, within: &[Vec<String>], name: &str, bytes: &[u8], parts: &mut Vec<Part>) {
        let mut add = |content| parts.push(Part { within: within.concat(), content });
        match FileFormat::sniff(bytes, &extension(name)) {
            Ok(FileFormat::Zip) if within.len() >= DEEPEST => add(Err(Reason::TooDeep)),
            Ok(FileFormat::Zip) => {
                let opened = archive::each(bytes, self.largest_file, |member| {
                    self.unfold_member(within, member, parts);
                });
                if let Err(reason) = opened {
                    parts.push(Part { within: within.concat(), content: Err(reason) });
                }
            }
            Ok(FileFormat::Text) if !TEXTS.contains(&extension(name).as_str()) => {
                add(Err(Reason::Format { extension: extension(name) }));
            }
            Ok(format) => add(self.content(format, bytes)),
            Err(reason) => add(Err(reason)),
        }
    }

    fn unfold_member(&self, within: &[Vec<String>], member: Member, parts: &mut Vec<Part>) {
        let name = member.path.last().cloned().unwrap_or_default();
        let inner = [within, &[member.path]].concat();
        match left_out(&name).map_or(member.bytes, Err) {
            Ok(bytes) => self.unfold(&inner, &name, &bytes, parts),
            Err(reason) => parts.push(Part { within: inner.concat(), content: Err(reason) }),
        }
    }

    fn content(&self, format: FileFormat, bytes: &[u8]) -> Result<Content, Reason> {
        let text = || encoding::decode(bytes).ok_or(Reason::NotText);
        let mut body = match format {
            FileFormat::Text | FileFormat::Csv | FileFormat::JsonLines => Body::Text(text()?),
            _ => Body::Blocks(self.extractor.extract(format, bytes)?),
        };
        let redacted = match &mut body {
            // A number that is a value of its own cannot be left out of JSON: documents are
            // cleaned once more when they are parsed.
            Body::Text(_) if format == FileFormat::JsonLines => 0,
            Body::Text(text) => privacy::clean(text),
            Body::Blocks(extracted) => privacy::clean_blocks(extracted),
        };
        Ok(Content { format, body, redacted })
    }
}

/// Why a file is left out by its name.
fn left_out(name: &str) -> Option<Reason> {
    let name = name.to_lowercase();
    if name.starts_with("readme") {
        Some(Reason::Readme)
    } else if name == "tilian.toml" {
        Some(Reason::Settings)
    } else {
        None
    }
}

/// The extension of a name in lower case; empty where there is none.
fn extension(name: &str) -> String {
    name.rsplit_once('.').map_or_else(String::new, |(_, extension)| extension.to_lowercase())
}
