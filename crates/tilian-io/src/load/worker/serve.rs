//! The child's side.

use std::io::{self, Read, Write};
use std::time::{Duration, Instant};

#[cfg(unix)]
use rlimit::Resource;

use super::guarded;
use super::protocol::{Request, write_answer};
use crate::error::Error;
use crate::load::extraction::Limits;

/// Reads files that a parent process hands over, until it hands over no more: what the program
/// of [`Extraction::child`](crate::Extraction::child) does, with its standard input and output.
///
/// On Unix it first limits its own memory and time; it opens no files and starts no threads.
///
/// # Errors
///
/// [`Error::Request`] where what it is handed makes no sense, [`Error::Write`] where its answer
/// finds no one.
pub fn serve_extraction(stdin: impl Read, stdout: impl Write) -> Result<(), Error> {
    serve(stdin, stdout, limit)
}

/// Answers requests in a process that limits itself before each, by what it has been busy.
pub(super) fn serve(
    mut stdin: impl Read,
    mut stdout: impl Write,
    limit: impl Fn(&Limits, Duration) -> io::Result<()>,
) -> Result<(), Error> {
    let unread = |source: io::Error| Error::Request { source };
    let mut busy = Duration::ZERO;
    while let Some(request) = Request::read(&mut stdin).map_err(unread)? {
        limit(&request.limits, busy).map_err(unread)?;
        let begin = Instant::now();
        let answer = guarded(request.format, &request.bytes, &request.limits);
        drop(request);
        busy += begin.elapsed();
        write_answer(&answer, &mut stdout).map_err(|source| Error::Write { source })?;
    }
    Ok(())
}

/// Seconds of processor time for what is not counted: beginning, and rounding.
const SPARE: u64 = 2;

/// Allocations over the limit fail from here on, which ends the process; it writes no files; and
/// where its parent is gone, it ends when this request has taken its time.
///
/// One thread takes no more time of a processor than has passed while it was busy.
#[cfg(unix)]
fn limit(limits: &Limits, busy: Duration) -> io::Result<()> {
    let (_, most) = Resource::AS.get()?;
    Resource::AS.set(limits.memory.min(most), most)?;
    for forbidden in [Resource::CORE, Resource::FSIZE] {
        forbidden.set(0, 0)?;
    }
    let (_, most) = Resource::CPU.get()?;
    let time = limits.time.saturating_add(busy).as_secs().saturating_add(SPARE);
    Resource::CPU.set(time.min(most), most)
}

#[cfg(not(unix))]
fn limit(_: &Limits, _: Duration) -> io::Result<()> {
    Ok(())
}
