//! How many megabytes of text each stage and the whole take in a second, and how much memory.
//!
//! A harness of its own: one and two threads are timed in turns, so that a busy machine slows both
//! and their ratio stays; and memory is read in a child process that did nothing else before.

#[path = "throughput/memory.rs"]
mod memory;
#[path = "sets.rs"]
mod sets;
#[path = "throughput/stages.rs"]
mod stages;
#[path = "throughput/system.rs"]
mod system;
#[path = "throughput/texts.rs"]
mod texts;
#[path = "throughput/timing.rs"]
mod timing;

use std::env;
use std::error::Error;

use tilian::Corpus;

use texts::Texts;

/// Bytes of a megabyte of text.
const MEGABYTE: f64 = 1e6;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [request, threads] = arguments.as_slice()
        && request == memory::REQUEST
    {
        return memory::answer(threads.parse()?);
    }
    if !arguments.iter().any(|argument| argument == "--bench") {
        println!("throughput is measured by cargo bench only");
        return Ok(());
    }
    let folder = sets::folder();
    if !folder.is_dir() {
        println!("no texts: set TILIAN_BENCH to the folder that holds copy/ and keywords/");
        return Ok(());
    }
    let wanted = arguments.into_iter().find(|argument| !argument.starts_with('-'));
    report(&Texts::build(&folder)?, &wanted.unwrap_or_default())
}

fn report(texts: &Texts, wanted: &str) -> Result<(), Box<dyn Error>> {
    let bytes = texts.corpus.bytes();
    println!(
        "{:.1} MB of text in {} documents of {} units: {} as they were written, {} drawn from \
         their {:.1} MB of different sentences, {} entries",
        bytes as f64 / MEGABYTE,
        texts.corpus.len(),
        texts::UNITS,
        texts.written,
        texts.drawn,
        texts.different as f64 / MEGABYTE,
        texts.entries,
    );
    if wanted != memory::STAGE {
        speed(&texts.corpus, wanted)?;
    }
    if memory::STAGE.contains(wanted) {
        memory(&texts.corpus)?;
    }
    Ok(())
}

fn speed(corpus: &Corpus, wanted: &str) -> Result<(), Box<dyn Error>> {
    let megabytes = corpus.bytes() as f64 / MEGABYTE;
    println!("\n{:<34}{:>12}{:>12}{:>8}", "MB/s", "1 thread", "2 threads", "ratio");
    let waited = stages::measure(corpus, wanted, |stage, timing| {
        let [one, two] = timing.seconds.map(|seconds| megabytes / seconds);
        println!("{stage:<34}{one:>12.1}{two:>12.1}{:>8.2}", timing.ratio);
    })?;
    if let Some(share) = waited {
        println!("threads waited for a core {:.0} % of their time", 100.0 * share);
    }
    Ok(())
}

fn memory(corpus: &Corpus) -> Result<(), Box<dyn Error>> {
    let bytes = corpus.bytes() as f64;
    println!("\n{:<34}{:>12}{:>12}", "bytes of memory a byte of text", "1 thread", "2 threads");
    let Some(peaks) = memory::ask(corpus)? else {
        println!("not measured");
        return Ok(());
    };
    for memory::Peak { until, above } in peaks {
        let [one, two] = above.map(|above| above as f64 / bytes);
        println!("{until:<34}{one:>12.1}{two:>12.1}");
    }
    Ok(())
}
