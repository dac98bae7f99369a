use std::io::Cursor;

use super::protocol::{read_answer, write_answer};
use super::serve::serve;
use super::*;
use crate::load::extraction::Limits;

fn request(text: &str) -> Request {
    Request { format: FileFormat::Html, limits: Limits::default(), bytes: text.as_bytes().to_vec() }
}

#[test]
fn a_child_answers_each_request_in_turn() {
    let mut asked = Vec::new();
    for text in ["<p>甲", "<p>", "<p>𠮷"] {
        request(text).write(&mut asked).unwrap();
    }
    let mut told = Vec::new();
    serve(asked.as_slice(), &mut told, |_, _| Ok(())).unwrap();
    let mut told = Cursor::new(told);
    for expected in [Ok("甲"), Err(Reason::Empty), Ok("𠮷")] {
        let answer = read_answer(&mut told, &Limits::default()).unwrap();
        assert_eq!(answer.map(|read| read.to_text()), expected.map(str::to_owned));
    }
}

#[test]
fn answers_and_requests_that_are_cut_are_errors() {
    let mut asked = Vec::new();
    request("<p>甲").write(&mut asked).unwrap();
    let fault = serve(&asked[..asked.len() - 1], Vec::new(), |_, _| Ok(()));
    assert!(fault.is_err(), "a request without its last byte is read");
    let mut told = Vec::new();
    write_answer(&Err(Reason::Empty), &mut told).unwrap();
    told.pop();
    assert!(read_answer(&mut told.as_slice(), &Limits::default()).is_err());
}

#[test]
fn a_program_that_is_no_reader_is_a_crash_and_one_that_is_missing_an_error() {
    let crashed = Extractor::new(&Extraction::child("false", [""; 0]));
    assert_eq!(crashed.text(b"<p>x", "html"), Err(Reason::Crashed));
    let missing = Extractor::new(&Extraction::child("/nowhere/tilian", [""; 0]));
    assert!(matches!(missing.text(b"<p>x", "html"), Err(Reason::Io { .. })));
}

#[cfg(unix)]
#[test]
fn a_child_that_takes_too_long_is_ended() {
    let time = std::time::Duration::from_millis(200);
    let slow = Extractor::new(&Extraction::child("sleep", ["60"]).time(time));
    assert_eq!(slow.text(b"<p>x", "html"), Err(Reason::TimedOut { seconds: 0 }));
}

#[cfg(unix)]
#[test]
fn a_used_child_has_no_more_time_than_a_fresh_one() {
    use std::time::{Duration, Instant};
    let time = Duration::from_millis(600);
    // Answers one file, and never again.
    let program = "head -c 4 >/dev/null; printf '\\017\\0\\0\\0\\0\\0\\0\\0{\"Err\":\"Empty\"}'; exec sleep 60";
    let extractor = Extractor::new(&Extraction::child("sh", ["-c", program]).time(time));
    assert_eq!(extractor.text(b"<p>x", "html"), Err(Reason::Empty));
    let begin = Instant::now();
    assert_eq!(extractor.text(b"<p>x", "html"), Err(Reason::TimedOut { seconds: 0 }));
    let taken = begin.elapsed();
    assert!(taken >= time && taken < 2 * time, "{taken:?}");
}
