//! Peak memory of the whole, read in a child process that does nothing else.

use std::env;
use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::process::{Command, Stdio};

use rayon::ThreadPoolBuilder;
use tilian::{Corpus, Distillation, Document, Jieba, Stage};

use crate::system;
use crate::timing::THREADS;

/// What this stage is called where stages are chosen.
pub const STAGE: &str = "memory";

/// The argument that makes a process the child: it is followed by the number of threads.
pub const REQUEST: &str = "--memory";

/// Stages of the whole, as they are shown.
const STAGES: [(Stage, &str); 4] = [
    (Stage::Reuse, "peak through reuse"),
    (Stage::Count, "peak through counting"),
    (Stage::CoreWords, "peak through core words"),
    (Stage::Slogans, "peak of the whole"),
];

/// The peak until a stage has ended, above what was resident before the first.
pub struct Peak {
    pub until: &'static str,
    /// Bytes, by number of threads.
    pub above: [u64; 2],
}

/// The peaks of the whole in a child process; `None` where the system does not tell.
pub fn ask(corpus: &Corpus) -> Result<Option<Vec<Peak>>, Box<dyn Error>> {
    let [one, two] = THREADS.map(|threads| child(corpus, threads));
    let (one, two) = (one?, two?);
    if one.len() != STAGES.len() || two.len() != STAGES.len() {
        return Ok(None);
    }
    let above = one.into_iter().zip(two).map(<[u64; 2]>::from);
    let peak = |((_, until), above)| Peak { until, above };
    Ok(Some(STAGES.into_iter().zip(above).map(peak).collect()))
}

/// Runs this program as a child, which is given the documents one by one: a text that is read
/// whole and let go would leave room for the run, and its memory would not show.
fn child(corpus: &Corpus, threads: usize) -> Result<Vec<u64>, Box<dyn Error>> {
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
        return Err("the child that measures memory failed".into());
    }
    let answer = String::from_utf8(output.stdout)?;
    answer.lines().map(|line| Ok(line.parse()?)).collect()
}

/// Prints the peak behind each stage in bytes, above what is resident before the first.
pub fn answer(threads: usize) -> Result<(), Box<dyn Error>> {
    let documents = io::stdin().lines().map(|line| read(&line?)).collect::<Result<Vec<_>, _>>()?;
    let corpus = Corpus::new(documents)?;
    let (jieba, whole) = (Jieba::new(), Distillation::default());
    let pool = ThreadPoolBuilder::new().num_threads(threads).build()?;
    let peaks = pool.install(|| peaks(&whole, &corpus, &jieba))?;
    peaks.iter().for_each(|peak| println!("{peak}"));
    Ok(())
}

/// The peak behind each stage; none where the system does not tell.
fn peaks(whole: &Distillation, corpus: &Corpus, jieba: &Jieba) -> Result<Vec<u64>, tilian::Error> {
    let Some(before) = system::resident() else {
        return Ok(Vec::new());
    };
    let above = || system::peak().unwrap_or(0).saturating_sub(before);
    let mut peaks = Vec::new();
    let distilled = whole.distill_observed(corpus, jieba, |stage| {
        if stage != STAGES[0].0 {
            peaks.push(above());
        }
    })?;
    peaks.push(above());
    drop(distilled);
    Ok(peaks)
}

/// A document of a line as [`tilian_io::write_jsonl`] writes it.
fn read(line: &str) -> Result<Document, Box<dyn Error>> {
    let fields: serde_json::Value = serde_json::from_str(line)?;
    let field = |name: &str| fields[name].as_str().map(str::to_owned);
    let [id, text] = ["id", "text"].map(field);
    let mut document = Document::new(id.ok_or("no id")?, text.ok_or("no text")?);
    document.unit = field("unit");
    document.author = field("author");
    document.kind = field("kind").map(|kind| kind.parse()).transpose()?;
    document.role = field("role").map(|role| role.parse()).transpose()?.unwrap_or_default();
    Ok(document)
}
