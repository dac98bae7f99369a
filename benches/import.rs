//! How many office files a second are read, by format.

use std::env;
use std::error::Error;
use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;
use std::thread;
use std::time::Instant;

use tilian_io::{Extraction, Extractor};

/// Formats of the same essay of some 1,200 characters below `tests/files`.
const FORMATS: [&str; 9] = ["docx", "doc", "odt", "rtf", "pdf", "xlsx", "xls", "ods", "html"];

/// Files of a round.
const FILES: usize = 100;

/// Rounds of which the median is shown, behind one that is not counted.
const ROUNDS: usize = 5;

/// Children whose beginning is timed.
const CHILDREN: usize = 15;

fn main() -> Result<(), Box<dyn Error>> {
    if !env::args().any(|argument| argument == "--bench") {
        println!("import is measured by cargo bench only");
        return Ok(());
    }
    println!("| format | bytes | one worker | two workers | in process |");
    println!("| --- | ---: | ---: | ---: | ---: |");
    for format in FORMATS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/files/essay");
        let bytes = fs::read(path.with_extension(format))?;
        let rate =
            |extraction: Extraction, workers: usize| rate(&extraction, workers, &bytes, format);
        let one = rate(child(), 1)?;
        let two = rate(child(), 2)?;
        let inside = rate(Extraction::in_process(), 1)?;
        println!("| {format} | {} | {one:.0} | {two:.0} | {inside:.0} |", bytes.len());
    }
    println!("\ncost of a child process: {:.1} ms", beginning()? * 1e3);
    Ok(())
}

fn child() -> Extraction {
    Extraction::child(env!("CARGO_BIN_EXE_tilian"), ["extract-worker"])
}

/// Files a second, the median of the rounds; the children live already.
fn rate(
    extraction: &Extraction,
    workers: usize,
    bytes: &[u8],
    format: &str,
) -> Result<f64, Box<dyn Error>> {
    let workers = NonZeroUsize::new(workers).unwrap_or(NonZeroUsize::MIN);
    let extractor = Extractor::new(&extraction.clone().workers(workers));
    extractor.text(bytes, format).map_err(|reason| format!("{format}: {reason}"))?;
    let round = || {
        let begin = Instant::now();
        thread::scope(|scope| {
            for _ in 0..workers.get() {
                scope.spawn(|| {
                    for _ in 0..FILES / workers {
                        let read = extractor.text(bytes, format);
                        assert!(read.is_ok(), "{format}: {read:?}");
                    }
                });
            }
        });
        begin.elapsed().as_secs_f64()
    };
    round();
    let seconds = median((0..ROUNDS).map(|_| round()).collect());
    Ok(f64::from(u32::try_from(FILES)?) / seconds)
}

/// Seconds that a child takes to begin: a first file less a second one.
fn beginning() -> Result<f64, Box<dyn Error>> {
    let mut costs = Vec::new();
    for _ in 0..CHILDREN {
        let extractor = Extractor::new(&child());
        let timed = || {
            let begin = Instant::now();
            let read = extractor.text(b"<p>a", "html");
            read.map(|_| begin.elapsed().as_secs_f64()).map_err(|reason| reason.to_string())
        };
        costs.push(timed()? - timed()?);
    }
    Ok(median(costs))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
