//! One run over some documents, in a child process that does nothing else.

use std::env;
use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::process::{Command, Stdio};
use std::time::Instant;

use rayon::ThreadPoolBuilder;
use serde::{Deserialize, Serialize};
use tilian::{Category, Corpus, Detection, Document};

use crate::system;

/// The argument that makes a process the child: it is followed by the number of threads.
pub const REQUEST: &str = "--documents-from-input";

/// What was measured of one run.
#[derive(Deserialize, Serialize)]
pub struct Run {
    pub characters: usize,
    /// Seconds until the candidate pairs are known.
    pub candidates: f64,
    /// Seconds of the whole, candidates included.
    pub whole: f64,
    /// Candidate pairs.
    pub pairs: usize,
    /// Pairs of documents with a copied passage.
    pub copies: usize,
    /// Bytes above the documents until the candidates are known, and of the whole, at most.
    pub peaks: Option<[u64; 2]>,
    /// Share of the time that threads waited for a core.
    pub waited: Option<f64>,
}

/// Measures a run over documents in a child process.
pub fn ask(corpus: &Corpus, threads: usize) -> Result<Run, Box<dyn Error>> {
    let mut child = Command::new(env::current_exe()?)
        .args([REQUEST, &threads.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut documents = BufWriter::new(child.stdin.take().ok_or("the child takes no input")?);
    tilian_io::write_jsonl(corpus, &mut documents)?;
    documents.flush()?;
    drop(documents);
    let output = child.wait_with_output()?;
    if !output.status.success() {
        return Err("the child that measures a run failed".into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Reads documents, runs, and prints what was measured.
pub fn answer(threads: usize) -> Result<(), Box<dyn Error>> {
    let documents = io::stdin().lines().map(|line| read(&line?)).collect::<Result<Vec<_>, _>>()?;
    let corpus = Corpus::new(documents)?;
    let pool = ThreadPoolBuilder::new().num_threads(threads).build()?;
    let run = pool.install(|| run(&corpus));
    println!("{}", serde_json::to_string(&run)?);
    Ok(())
}

fn run(corpus: &Corpus) -> Run {
    let before = system::resident();
    let above = || Some(system::peak()?.saturating_sub(before?));
    let detection = Detection::default();
    let start = Instant::now();
    let pairs = detection.candidates(corpus).len();
    let (candidates, first) = (start.elapsed().as_secs_f64(), above());
    let start = Instant::now();
    let reuse = detection.detect(corpus);
    let whole = start.elapsed().as_secs_f64();
    let copies = reuse.verdicts().iter().filter(|found| found.category == Category::Copy).count();
    Run {
        characters: corpus.iter().map(|document| document.text.chars().count()).sum(),
        candidates,
        whole,
        pairs,
        copies,
        peaks: first.zip(above()).map(<[u64; 2]>::from),
        waited: system::waited(),
    }
}

fn read(line: &str) -> Result<Document, Box<dyn Error>> {
    let fields: serde_json::Value = serde_json::from_str(line)?;
    let field = |name: &str| fields[name].as_str().ok_or_else(|| format!("no {name}: {line}"));
    Ok(Document::new(field("id")?, field("text")?))
}
