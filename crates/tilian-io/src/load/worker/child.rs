//! One child process, seen from its parent.

use std::ffi::OsString;
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::process::{ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::protocol::{Answer, Request, read_answer};
use crate::load::extraction::Limits;
use crate::load::reason::Reason;

/// Bytes of the last words of a child that are kept.
const LAST_WORDS: usize = 4096;

/// A child that reads files, one after the other.
#[derive(Debug)]
pub(super) struct Child {
    process: std::process::Child,
    /// Where requests go; `None` once the child is dead.
    requests: Option<Sender<Arc<Request>>>,
    answers: Receiver<io::Result<Answer>>,
    last_words: Option<JoinHandle<String>>,
}

impl Child {
    pub(super) fn begin(program: &Path, arguments: &[OsString]) -> Result<Self, Reason> {
        let unable = |error: io::Error| Reason::Io { message: error.to_string() };
        let mut command = Command::new(program);
        // Nothing that the reading of a file should depend on, or could tell.
        #[cfg(unix)]
        command.env_clear();
        let mut process = command
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(unable)?;
        let missing = || unable(io::Error::other("no pipe to the child process"));
        let stdin = process.stdin.take().ok_or_else(missing)?;
        let stdout = process.stdout.take().ok_or_else(missing)?;
        let stderr = process.stderr.take().ok_or_else(missing)?;
        let (requests, received) = mpsc::channel();
        let (answered, answers) = mpsc::channel();
        thread::spawn(move || carry(stdin, stdout, &received, &answered));
        let last_words = Some(thread::spawn(move || listen(stderr)));
        Ok(Self { process, requests: Some(requests), answers, last_words })
    }

    pub(super) fn is_alive(&self) -> bool {
        self.requests.is_some()
    }

    /// What the child makes of a file within a time; where it does not answer in time or well, it
    /// is dead.
    pub(super) fn ask(&mut self, request: &Arc<Request>, time: Duration) -> Answer {
        let limits = request.limits;
        let Some(requests) = &self.requests else { return Err(Reason::Crashed) };
        if requests.send(Arc::clone(request)).is_err() {
            return Err(self.fault(&limits));
        }
        match self.answers.recv_timeout(time) {
            Ok(Ok(answer)) => answer,
            Err(RecvTimeoutError::Timeout) => {
                self.kill();
                Err(Reason::TimedOut { seconds: limits.time.as_secs() })
            }
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(self.fault(&limits)),
        }
    }

    /// Why the child broke down, by its last words.
    fn fault(&mut self, limits: &Limits) -> Reason {
        match self.kill() {
            words if words.contains("memory allocation of") => {
                Reason::OutOfMemory { limit: limits.memory }
            }
            words if words.contains("has overflowed its stack") => Reason::TooDeep,
            _ => Reason::Crashed,
        }
    }

    /// Ends the child and gives back its last words.
    fn kill(&mut self) -> String {
        self.requests = None;
        // It may have ended by itself: then there is nothing to kill and only to wait for.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let words = self.last_words.take().map(JoinHandle::join);
        words.and_then(Result::ok).unwrap_or_default()
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Brings requests to the child and answers back, until one side ends.
fn carry(
    mut stdin: ChildStdin,
    stdout: ChildStdout,
    requests: &Receiver<Arc<Request>>,
    answers: &Sender<io::Result<Answer>>,
) {
    let mut stdout = BufReader::new(stdout);
    for request in requests {
        let answer =
            request.write(&mut stdin).and_then(|()| read_answer(&mut stdout, &request.limits));
        let is_end = answer.is_err();
        if answers.send(answer).is_err() || is_end {
            return;
        }
    }
}

/// The last words of a child, once it has ended.
fn listen(mut stderr: ChildStderr) -> String {
    let mut words = Vec::new();
    let mut piece = [0; LAST_WORDS];
    while let Ok(length @ 1..) = stderr.read(&mut piece) {
        words.extend_from_slice(&piece[..length]);
        words.drain(..words.len().saturating_sub(LAST_WORDS));
    }
    String::from_utf8_lossy(&words).into_owned()
}
