//! The child's side.

use std::io::{self, Read, Write};

use super::guarded;
use super::protocol::{Request, write_answer};
use crate::error::Error;
use crate::load::extraction::Limits;

/// Reads files that a parent process hands over, until it hands over no more: what the program
/// of [`Extraction::child`](crate::Extraction::child) does, with its standard input and output.
///
/// On Unix it first limits its own memory; it opens no files and starts no threads.
///
/// # Errors
///
/// [`Error::Request`] where what it is handed makes no sense, [`Error::Write`] where its answer
/// finds no one.
pub fn serve_extraction(mut stdin: impl Read, mut stdout: impl Write) -> Result<(), Error> {
    let unread = |source: io::Error| Error::Request { source };
    while let Some(request) = Request::read(&mut stdin).map_err(unread)? {
        limit_memory(&request.limits).map_err(unread)?;
        let answer = guarded(request.format, &request.bytes, &request.limits);
        drop(request);
        write_answer(&answer, &mut stdout).map_err(|source| Error::Write { source })?;
    }
    Ok(())
}

/// Allocations over the limit fail from here on, which ends the process.
#[cfg(unix)]
fn limit_memory(limits: &Limits) -> io::Result<()> {
    let (_, most) = rlimit::Resource::AS.get()?;
    rlimit::Resource::AS.set(limits.memory.min(most), most)
}

#[cfg(not(unix))]
fn limit_memory(_: &Limits) -> io::Result<()> {
    Ok(())
}
