//! Extraction where it can do no harm: in child processes that are kept while they behave.

mod child;
mod pool;
mod protocol;
mod serve;
#[cfg(test)]
mod tests;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Instant;

use super::extract::extract;
use super::extracted::{Block, Extracted};
use super::extraction::{Extraction, Limits, Place};
use super::format::FileFormat;
use super::reason::Reason;
use child::Child;
use pool::Pool;
use protocol::Request;

pub use serve::serve_extraction;

/// Takes the text out of files, from any number of threads.
///
/// ```
/// use tilian_io::{Extraction, Extractor, Reason};
///
/// let extractor = Extractor::new(&Extraction::in_process());
/// // A page of HTML that somebody saved as .doc.
/// let page = "<html><body><p>仁心<b>仁术</b></p></body></html>";
/// assert_eq!(extractor.text(page.as_bytes(), "doc"), Ok("仁心仁术".to_owned()));
/// let picture = b"\x89PNG\r\n\x1A\n...";
/// assert_eq!(extractor.text(picture, "png"), Err(Reason::Scanned { pages: 1 }));
/// ```
#[derive(Debug)]
pub struct Extractor {
    extraction: Extraction,
    pool: Pool,
}

impl Extractor {
    /// An extractor; child processes begin when the first file comes.
    #[must_use]
    pub fn new(extraction: &Extraction) -> Self {
        Self { extraction: extraction.clone(), pool: Pool::new(extraction.workers) }
    }

    /// The text of a file's bytes, a line a paragraph or row, tabs between cells; the extension,
    /// in lower case, decides only among texts.
    ///
    /// # Errors
    ///
    /// Why it cannot be read; [`Reason::Format`] for an archive, whose members are files of
    /// their own.
    pub fn text(&self, bytes: &[u8], extension: &str) -> Result<String, Reason> {
        let format = FileFormat::sniff(bytes, extension)?;
        Ok(self.extract(format, bytes)?.to_text())
    }

    /// What a file says, of the format that [`FileFormat::sniff`] tells.
    ///
    /// # Errors
    ///
    /// Why it cannot be read; this depends on nothing that was read before.
    pub(super) fn extract(&self, format: FileFormat, bytes: &[u8]) -> Result<Extracted, Reason> {
        let limits = &self.extraction.limits;
        let Place::Child { program, arguments } = &self.extraction.place else {
            return guarded(format, bytes, limits);
        };
        let place = self.pool.enter();
        let request = Arc::new(Request { format, limits: *limits, bytes: bytes.to_vec() });
        let begin = Instant::now();
        if let Some(mut used) = place.idle() {
            let answer = used.ask(&request, limits.time);
            let is_final = !answer.as_ref().is_err_and(may_come_from_earlier);
            if is_final || begin.elapsed() >= limits.time {
                place.keep(used);
                return answer;
            }
        }
        let mut fresh = Child::begin(program, arguments)?;
        let answer = fresh.ask(&request, limits.time.saturating_sub(begin.elapsed()));
        place.keep(fresh);
        answer
    }
}

/// Whether a fault may come from what was read before, so that a fresh child must tell, in the
/// time that is left. One that took all of its time has told.
fn may_come_from_earlier(reason: &Reason) -> bool {
    matches!(
        reason,
        Reason::Broken { .. } | Reason::Crashed | Reason::OutOfMemory { .. } | Reason::TooDeep
    )
}

/// What a file says; a reader that panics has crashed.
fn guarded(format: FileFormat, bytes: &[u8], limits: &Limits) -> Result<Extracted, Reason> {
    let read = AssertUnwindSafe(|| extract(format, bytes, limits));
    catch_unwind(read).unwrap_or(Err(Reason::Crashed))
}

impl Extracted {
    /// Paragraphs and rows as lines, with tabs between cells.
    fn to_text(&self) -> String {
        let mut lines = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Paragraph(text) => lines.push(text.clone()),
                Block::Table(grid) => {
                    lines.extend(grid.rows.iter().map(|row| row.cells.join("\t")));
                }
            }
        }
        lines.join("\n")
    }
}
