//! Files to what they say: the stage between bytes and documents.

mod allowance;

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::archive::{Archive, Member};
use super::cache::{self, Cache, Seen};
use super::encoding;
use super::extracted::Extracted;
use super::extraction::Limits;
use super::format::FileFormat;
use super::privacy;
use super::reason::Reason;
use super::settings::LoadSettings;
use super::source::{self, Source};
use super::understood::Freshness;
use super::worker::Extractor;
use super::written;
use allowance::Unfolding;

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
    /// By what the next run knows it again; `None` where it was not read.
    pub(super) seen: Option<Seen>,
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
    let reader = Reader::new(settings, extractor);
    let contents: Vec<Contents<'_>> =
        sources.par_iter().map(|source| reader.contents(source, &cache)).collect();
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
    Reader::new(settings, extractor).contents(source, &Cache::default()).parts
}

/// Reads files.
struct Reader<'a> {
    extractor: &'a Extractor,
    largest_file: u64,
    limits: Limits,
}

/// Extensions under which a text is somebody's: also those of other formats that are read, since
/// names are changed by hand. Programs and records of machines are texts too.
const TEXTS: [&str; 16] = [
    "", "txt", "text", "md", "markdown", "doc", "docx", "wps", "rtf", "odt", "pdf", "xls", "xlsx",
    "et", "html", "htm",
];

/// How deep archives may lie in archives: one in another.
const DEEPEST: usize = 2;

impl<'r> Reader<'r> {
    fn new(settings: &LoadSettings, extractor: &'r Extractor) -> Self {
        let largest_file = settings.largest_file;
        Self { extractor, largest_file, limits: settings.extraction.limits }
    }

    fn contents<'a>(&self, source: &'a Source, cache: &Cache) -> Contents<'a> {
        let name = source.path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = left_out(&name).map_or_else(|| self.bytes(&source.path), Err);
        // A hash of what was read: the file may be another one by now.
        let seen = bytes.as_ref().ok().map(|bytes| Seen::of(source, bytes));
        if let Some(parts) = seen.as_ref().and_then(|seen| cache.get(seen)) {
            return Contents { source, parts, freshness: Freshness::Kept, seen };
        }
        let mut file = Unfolding::new(self.largest_file, &self.limits);
        match bytes {
            Ok(bytes) => self.unfold(&[], &name, &bytes, &mut file),
            Err(reason) => file.add(&[], Err(reason)),
        }
        Contents { source, parts: file.parts, freshness: Freshness::Read, seen }
    }

    /// The bytes of a file, never more than the limit: a file may grow, and a device has no end.
    fn bytes(&self, path: &Path) -> Result<Vec<u8>, Reason> {
        let unreadable = |error: io::Error| match error.kind() {
            ErrorKind::OutOfMemory => Reason::OutOfMemory { limit: self.limits.memory },
            _ => Reason::Io { message: error.to_string() },
        };
        let limit = self.largest_file;
        let file = File::open(path).map_err(unreadable)?;
        let size = file.metadata().map_err(unreadable)?.len();
        let mut bytes = Vec::new();
        if size <= limit {
            file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(unreadable)?;
        }
        let size = size.max(bytes.len() as u64);
        if size > limit { Err(Reason::TooLarge { bytes: size, limit }) } else { Ok(bytes) }
    }

    /// Adds what some bytes say, under a name; those of an archive, file by file.
    fn unfold(&self, within: &[Vec<String>], name: &str, bytes: &[u8], file: &mut Unfolding) {
        let extension = source::extension(name).to_lowercase();
        match FileFormat::sniff(bytes, &extension) {
            Ok(FileFormat::Zip) if within.len() >= DEEPEST => {
                file.add(within, Err(Reason::TooDeep));
            }
            Ok(FileFormat::Zip) => {
                if let Err(reason) = self.unfold_archive(within, bytes, file) {
                    file.add(within, Err(reason));
                }
            }
            Ok(format) if written::is_ours(format, bytes) => {
                file.add(within, Err(Reason::Written));
            }
            Ok(FileFormat::Text) if !TEXTS.contains(&extension.as_str()) => {
                file.add(within, Err(Reason::Format { extension }));
            }
            Ok(format) => file.add(within, self.content(format, bytes)),
            Err(reason) => file.add(within, Err(reason)),
        }
    }

    fn unfold_archive(
        &self,
        within: &[Vec<String>],
        bytes: &[u8],
        file: &mut Unfolding,
    ) -> Result<(), Reason> {
        let mut archive = Archive::open(bytes, &self.limits)?;
        file.count(archive.members())?;
        while let Some(member) = archive.next(self.largest_file, &mut file.unpacked) {
            self.unfold_member(within, member, file);
        }
        Ok(())
    }

    fn unfold_member(&self, within: &[Vec<String>], member: Member, file: &mut Unfolding) {
        let name = member.path.last().cloned().unwrap_or_default();
        let inner = [within, &[member.path]].concat();
        match left_out(&name).map_or(member.bytes, Err) {
            Ok(bytes) => self.unfold(&inner, &name, &bytes, file),
            Err(reason) => file.add(&inner, Err(reason)),
        }
    }

    fn content(&self, format: FileFormat, bytes: &[u8]) -> Result<Content, Reason> {
        let mut body = match format {
            FileFormat::Text | FileFormat::Csv | FileFormat::JsonLines => {
                Body::Text(self.text(bytes)?)
            }
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

    fn text(&self, bytes: &[u8]) -> Result<String, Reason> {
        let text = encoding::decode(bytes).ok_or(Reason::NotText)?;
        let limit = self.limits.output;
        if text.len() as u64 > limit { Err(Reason::Bomb { limit }) } else { Ok(text) }
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
