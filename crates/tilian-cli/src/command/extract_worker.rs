//! The reader of files that may be made to do harm, in a process of its own.

use std::io;

use crate::failure::Failure;

/// Reads files for the parent process until there are no more.
pub fn run() -> Result<(), Failure> {
    Ok(tilian_io::serve_extraction(io::stdin().lock(), io::stdout().lock())?)
}
