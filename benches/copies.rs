//! How many documents a second are compared with each other, and what memory that takes, as they
//! become more.

#[path = "copies/drawn.rs"]
mod drawn;
#[path = "copies/run.rs"]
mod run;
#[path = "sets.rs"]
mod sets;
#[path = "throughput/system.rs"]
mod system;

use std::env;
use std::error::Error;
use std::fs::File;
use std::path::Path;

use tilian::Corpus;

use drawn::Words;

/// Documents of each run.
const SIZES: [usize; 5] = [1_000, 5_000, 10_000, 20_000, 50_000];

/// The argument that writes documents instead: it is followed by their number and a file.
const WRITE: &str = "--write";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [request, threads] = arguments.as_slice()
        && request == run::REQUEST
    {
        return run::answer(threads.parse()?);
    }
    if !arguments.iter().any(|argument| argument == "--bench") {
        println!("copies are measured by cargo bench only");
        return Ok(());
    }
    let folder = sets::folder();
    if !folder.is_dir() {
        println!("no texts: set TILIAN_BENCH to the folder that holds copy/ and keywords/");
        return Ok(());
    }
    let told: Vec<_> = arguments.iter().filter(|argument| *argument != "--bench").collect();
    match told.as_slice() {
        [] => report(&folder),
        [write, count, file] if *write == WRITE => {
            let (documents, _) = Words::of(&folder)?.documents(count.parse()?);
            Ok(tilian_io::write_jsonl(&Corpus::new(documents)?, &mut File::create(file)?)?)
        }
        _ => Err(format!("expected nothing or {WRITE} NUMBER FILE").into()),
    }
}

fn report(folder: &Path) -> Result<(), Box<dyn Error>> {
    println!(
        "{:>9}{:>8}{:>12}{:>12}{:>12}{:>8}{:>9}{:>9}{:>9}{:>9}",
        "documents",
        "chars",
        "candidates",
        "whole",
        "2 threads",
        "planted",
        "pairs",
        "copies",
        "index KB",
        "peak KB"
    );
    for size in SIZES {
        row(folder, size)?;
    }
    Ok(())
}

fn row(folder: &Path, size: usize) -> Result<(), Box<dyn Error>> {
    let (documents, planted) = Words::of(folder)?.documents(size);
    let corpus = Corpus::new(documents)?;
    let [one, two] = [1, 2].map(|threads| run::ask(&corpus, threads));
    let (one, two) = (one?, two?);
    let count = size as f64;
    let kilobytes = |bytes: Option<u64>| {
        bytes.map_or("-".to_owned(), |bytes| format!("{:.1}", bytes as f64 / 1e3 / count))
    };
    println!(
        "{size:>9}{:>8}{:>12.0}{:>12.0}{:>12.0}{planted:>8}{:>9}{:>9}{:>9}{:>9}",
        one.characters / size,
        count / one.candidates,
        count / one.whole,
        count / two.whole,
        one.pairs,
        one.copies,
        kilobytes(one.peaks.map(|peaks| peaks[0])),
        kilobytes(one.peaks.map(|peaks| peaks[1])),
    );
    for run in [one, two] {
        if let Some(share) = run.waited.filter(|share| *share > 0.05) {
            println!("          threads waited for a core {:.0} % of their time", 100.0 * share);
        }
    }
    Ok(())
}
