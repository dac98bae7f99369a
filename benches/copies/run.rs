//! One run over some documents, in a child process that does nothing else.

use std::collections::HashSet;
use std::env;
use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::process::{Command, Stdio};
use std::time::Instant;

use rayon::ThreadPoolBuilder;
use serde::{Deserialize, Serialize};
use tilian::{Category, Corpus, Detection, Document};

use crate::drawn::{Drawn, Planted};
use crate::system;

/// The argument that makes a process the child: it is followed by the number of threads.
pub const REQUEST: &str = "--documents-from-input";

/// What was measured of one run.
#[derive(Deserialize, Serialize)]
pub struct Run {
    pub characters: usize,
    /// Seconds until the candidate pairs are known; of one thread those that it ran.
    pub candidates: f64,
    /// Seconds of the whole, candidates included.
    pub whole: f64,
    /// Candidate pairs.
    pub pairs: usize,
    /// Planted copies among them.
    pub paired: usize,
    /// Pairs of documents with a copied passage.
    pub copies: usize,
    /// Planted copies among them.
    pub found: usize,
    /// Bytes above the documents until the candidates are known, and of the whole, at most.
    pub peaks: Option<[u64; 2]>,
    /// Share of the time that threads waited for a core.
    pub waited: Option<f64>,
}

/// Measures a run over documents in a child process.
pub fn ask(drawn: &Drawn, threads: usize) -> Result<Run, Box<dyn Error>> {
    let mut child = Command::new(env::current_exe()?)
        .args([REQUEST, &threads.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = BufWriter::new(child.stdin.take().ok_or("the child takes no input")?);
    writeln!(input, "{}", serde_json::to_string(&drawn.planted)?)?;
    tilian_io::write_jsonl(&Corpus::new(drawn.documents.iter().cloned())?, &mut input)?;
    drop(input);
    let output = child.wait_with_output()?;
    if !output.status.success() {
        return Err("the child that measures a run failed".into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Reads planted copies and documents, runs, and prints what was measured.
pub fn answer(threads: usize) -> Result<(), Box<dyn Error>> {
    let mut lines = io::stdin().lines();
    let planted: Vec<Planted> = serde_json::from_str(&lines.next().ok_or("no input")??)?;
    let documents = lines.map(|line| read(&line?)).collect::<Result<Vec<_>, _>>()?;
    let corpus = Corpus::new(documents)?;
    let pool = ThreadPoolBuilder::new().num_threads(threads).build()?;
    let run = pool.install(|| run(&corpus, &planted, threads));
    println!("{}", serde_json::to_string(&run)?);
    Ok(())
}

fn run(corpus: &Corpus, planted: &[Planted], threads: usize) -> Run {
    let before = system::resident();
    let above = || Some(system::peak()?.saturating_sub(before?));
    let detection = Detection::default();
    let clock = Clock::start(threads);
    let pairs = detection.candidates(corpus);
    let (candidates, first) = (clock.seconds(), above());
    let (count, paired) = (pairs.len(), met(planted, pairs));
    let clock = Clock::start(threads);
    let reuse = detection.detect(corpus);
    let whole = clock.seconds();
    let peaks = first.zip(above()).map(<[u64; 2]>::from);
    let copies = reuse.verdicts().iter().filter(|found| found.category == Category::Copy);
    let copies: Vec<_> = copies.map(|found| [found.document, found.source]).collect();
    Run {
        characters: corpus.iter().map(|document| document.text.chars().count()).sum(),
        candidates,
        whole,
        pairs: count,
        paired,
        copies: copies.len(),
        found: met(planted, copies),
        peaks,
        waited: system::waited(),
    }
}

/// What tells the time of a run.
enum Clock {
    /// The time that the one thread ran: on a busy machine it waits for its core too.
    Ran(f64),
    Passed(Instant),
}

impl Clock {
    fn start(threads: usize) -> Self {
        let ran = ran().filter(|_| threads == 1);
        ran.map_or_else(|| Self::Passed(Instant::now()), Self::Ran)
    }

    fn seconds(&self) -> f64 {
        match self {
            Self::Ran(start) => ran().map_or(f64::NAN, |now| now - start),
            Self::Passed(start) => start.elapsed().as_secs_f64(),
        }
    }
}

/// Seconds that the threads of this process ran.
fn ran() -> Option<f64> {
    system::of_threads().map(|[ran, _]| ran)
}

/// How many planted copies are among pairs of documents, in any direction.
fn met(planted: &[Planted], pairs: Vec<[usize; 2]>) -> usize {
    let pairs: HashSet<[usize; 2]> = pairs.into_iter().collect();
    let is_met = |Planted { document, source }: &&Planted| {
        pairs.contains(&[*document, *source]) || pairs.contains(&[*source, *document])
    };
    planted.iter().filter(is_met).count()
}

/// A document of a line.
pub fn read(line: &str) -> Result<Document, Box<dyn Error>> {
    let fields: serde_json::Value = serde_json::from_str(line)?;
    let field = |name: &str| fields[name].as_str().ok_or_else(|| format!("no {name}: {line}"));
    Ok(Document::new(field("id")?, field("text")?))
}
