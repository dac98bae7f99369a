//! What one file on disk may unpack to, however archives are nested in it.

use super::{Body, Content, Part};
use crate::load::extract::Budget;
use crate::load::extracted::{Block, Extracted};
use crate::load::extraction::Limits;
use crate::load::reason::Reason;

/// How often the limit of one file a file may unpack to in all.
const FILES_IN_ALL: u64 = 16;

/// Bytes that a file of an archive counts for beside its text.
const MEMBER: usize = 1 << 10;

/// The parts of a file so far, and what it may still give.
pub(super) struct Unfolding {
    pub(super) parts: Vec<Part>,
    /// Bytes that may still be unpacked.
    pub(super) unpacked: Budget,
    /// Bytes that may still be kept.
    kept: Budget,
}

impl Unfolding {
    pub(super) fn new(largest_file: u64, limits: &Limits) -> Self {
        Self {
            parts: Vec::new(),
            unpacked: Budget::new(largest_file.saturating_mul(FILES_IN_ALL)),
            kept: Budget::new(limits.unpacked()),
        }
    }

    /// Takes the room for the files of an archive.
    pub(super) fn count(&mut self, members: usize) -> Result<(), Reason> {
        self.kept.take(members.saturating_mul(MEMBER))
    }

    /// Adds a part, or, where there is no more room for what it says, that there is none.
    pub(super) fn add(&mut self, within: &[Vec<String>], content: Result<Content, Reason>) {
        let content = content.and_then(|content| {
            self.kept.take(content.body.size())?;
            Ok(content)
        });
        self.parts.push(Part { within: within.concat(), content });
    }
}

impl Body {
    /// Bytes of its text.
    fn size(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Blocks(extracted) => extracted.size(),
        }
    }
}

impl Extracted {
    fn size(&self) -> usize {
        let blocks = self.blocks.iter().map(|block| match block {
            Block::Paragraph(text) => text.len(),
            Block::Table(grid) => {
                grid.rows.iter().flat_map(|row| &row.cells).map(String::len).sum()
            }
        });
        blocks.chain(self.margins.iter().map(String::len)).sum()
    }
}
