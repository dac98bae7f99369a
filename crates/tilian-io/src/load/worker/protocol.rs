//! What parent and child say to each other: lengths, JSON and bytes.
//!
//! A request is the length of a header in four bytes, little-endian, the header in JSON, and the
//! bytes of the file; an answer is a length in eight bytes and JSON.

use std::io::{self, ErrorKind, Read, Write};

use serde::{Deserialize, Serialize};

use crate::load::extracted::Extracted;
use crate::load::extraction::Limits;
use crate::load::format::FileFormat;
use crate::load::reason::Reason;

/// Bytes of a header at most; it has some hundred.
const LONGEST_HEADER: u32 = 1 << 16;

/// Bytes of JSON for a byte of text, at most: a control character is written as `\u000b`.
const JSON_FOR_TEXT: u64 = 6;

/// Bytes of JSON beside the text, at most.
const JSON_BESIDE: u64 = 1 << 20;

/// A file to read.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) format: FileFormat,
    pub(super) limits: Limits,
    pub(super) bytes: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct Header {
    format: FileFormat,
    limits: Limits,
    bytes: u64,
}

pub(super) type Answer = Result<Extracted, Reason>;

impl Request {
    pub(super) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let bytes = u64::try_from(self.bytes.len()).map_err(io::Error::other)?;
        let header = Header { format: self.format, limits: self.limits, bytes };
        let header = serde_json::to_vec(&header)?;
        let length = u32::try_from(header.len()).map_err(io::Error::other)?;
        out.write_all(&length.to_le_bytes())?;
        out.write_all(&header)?;
        out.write_all(&self.bytes)?;
        out.flush()
    }

    /// The next request; `None` where there are no more.
    pub(super) fn read(from: &mut impl Read) -> io::Result<Option<Self>> {
        let mut length = [0; 4];
        match from.read_exact(&mut length) {
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
            read => read?,
        }
        let length = u32::from_le_bytes(length);
        if length > LONGEST_HEADER {
            return Err(io::Error::other(format!("header has {length} bytes")));
        }
        let header: Header = serde_json::from_slice(&read_bytes(from, length.into())?)?;
        let bytes = read_bytes(from, header.bytes)?;
        Ok(Some(Self { format: header.format, limits: header.limits, bytes }))
    }
}

pub(super) fn write_answer(answer: &Answer, out: &mut impl Write) -> io::Result<()> {
    let json = serde_json::to_vec(answer)?;
    let length = u64::try_from(json.len()).map_err(io::Error::other)?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(&json)?;
    out.flush()
}

pub(super) fn read_answer(from: &mut impl Read, limits: &Limits) -> io::Result<Answer> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    if length > limits.output.saturating_mul(JSON_FOR_TEXT).saturating_add(JSON_BESIDE) {
        return Err(io::Error::other(format!("answer has {length} bytes")));
    }
    Ok(serde_json::from_slice(&read_bytes(from, length)?)?)
}

fn read_bytes(from: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = from.take(length).read_to_end(&mut bytes)?;
    if u64::try_from(read) == Ok(length) { Ok(bytes) } else { Err(ErrorKind::UnexpectedEof.into()) }
}
