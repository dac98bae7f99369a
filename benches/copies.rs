//! How many documents a second are compared with each other, and what memory that takes, as they
//! become more.

#[path = "copies/drawn.rs"]
mod drawn;
#[path = "copies/file.rs"]
mod file;
#[path = "copies/run.rs"]
mod run;
#[path = "sets.rs"]
mod sets;
#[path = "throughput/system.rs"]
mod system;

use std::env;
use std::error::Error;
use std::path::Path;
use std::thread;

use drawn::{Drawn, Words};
use run::Run;

/// Documents of each run.
const SIZES: [usize; 5] = [1_000, 5_000, 10_000, 20_000, 50_000];

/// The argument that writes documents instead: it is followed by their number and a file.
const WRITE: &str = "--write";

/// The argument that measures written documents instead: it is followed by their file.
const FILE: &str = "--file";

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
    let told: Vec<_> = arguments.iter().filter(|argument| *argument != "--bench").collect();
    if let [request, path] = told.as_slice()
        && *request == FILE
    {
        header();
        return row(&file::read(Path::new(path))?);
    }
    let folder = sets::folder();
    if !folder.is_dir() {
        println!("no texts: set TILIAN_BENCH to the folder that holds copy/ and keywords/");
        return Ok(());
    }
    match told.as_slice() {
        [] => report(&folder),
        [request, count, path] if *request == WRITE => {
            file::write(Words::of(&folder)?.documents(count.parse()?), Path::new(path))
        }
        _ => Err(format!("expected nothing, {WRITE} NUMBER FILE or {FILE} FILE").into()),
    }
}

fn report(folder: &Path) -> Result<(), Box<dyn Error>> {
    header();
    for size in SIZES {
        row(&Words::of(folder)?.documents(size))?;
    }
    Ok(())
}

fn header() {
    println!(
        "{:>9}{:>7}{:>12}{:>8}{:>11}{:>9}{:>9}{:>8}{:>8}{:>7}{:>10}{:>9}",
        "documents",
        "chars",
        "candidates",
        "whole",
        "2 threads",
        "planted",
        "pairs",
        "recall",
        "copies",
        "recall",
        "index KB",
        "peak KB"
    );
}

fn row(drawn: &Drawn) -> Result<(), Box<dyn Error>> {
    let one = run::ask(drawn, 1)?;
    // On one core a second thread would only take turns with the first.
    let two = match thread::available_parallelism()?.get() {
        1 => None,
        _ => Some(run::ask(drawn, 2)?),
    };
    let (size, planted) = (drawn.documents.len(), drawn.planted.len());
    let count = size as f64;
    let kilobytes = |peak: usize| {
        let bytes = one.peaks.map(|peaks| peaks[peak] as f64);
        bytes.map_or("-".to_owned(), |bytes| format!("{:.1}", bytes / 1e3 / count))
    };
    let recall = |met: usize| match planted {
        0 => "-".to_owned(),
        planted => format!("{:.3}", met as f64 / planted as f64),
    };
    println!(
        "{size:>9}{:>7}{:>12.0}{:>8.0}{:>11}{planted:>9}{:>9}{:>8}{:>8}{:>7}{:>10}{:>9}",
        one.characters / size.max(1),
        count / one.candidates,
        count / one.whole,
        two.as_ref().map_or("-".to_owned(), |two| format!("{:.0}", count / two.whole)),
        one.pairs,
        recall(one.paired),
        one.copies,
        recall(one.found),
        kilobytes(0),
        kilobytes(1),
    );
    two.iter().chain([&one]).for_each(disturbance);
    Ok(())
}

fn disturbance(run: &Run) {
    if let Some(share) = run.waited.filter(|share| *share > 0.05) {
        println!("          threads waited for a core {:.0} % of their time", 100.0 * share);
    }
}
