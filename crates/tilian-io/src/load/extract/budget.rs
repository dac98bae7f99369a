//! How much may still be taken out of a file.

use crate::load::reason::Reason;

/// Bytes that a cell takes beside its text, so that empty cells are not free.
const CELL: usize = size_of::<String>();

/// Bytes that may still be taken, of those allowed.
#[derive(Debug)]
pub(in crate::load) struct Budget {
    left: u64,
    limit: u64,
}

impl Budget {
    pub(in crate::load) fn new(limit: u64) -> Self {
        Self { left: limit, limit }
    }

    pub(in crate::load) fn left(&self) -> u64 {
        self.left
    }

    /// Takes bytes.
    ///
    /// # Errors
    ///
    /// [`Reason::Bomb`] where fewer are left.
    pub(in crate::load) fn take(&mut self, bytes: usize) -> Result<(), Reason> {
        let left = u64::try_from(bytes).ok().and_then(|bytes| self.left.checked_sub(bytes));
        self.left = left.ok_or(Reason::Bomb { limit: self.limit })?;
        Ok(())
    }

    /// Takes a number of cells with the same text.
    pub(in crate::load) fn take_cells(&mut self, text: &str, cells: usize) -> Result<(), Reason> {
        self.take(cells.saturating_mul(text.len() + CELL))
    }
}
