//! Keywords by jieba-rs: `peer-jieba-rs DOCUMENTS PREDICTIONS`.
//!
//! Writes the keywords of every document and prints documents a second: the median of three
//! rounds, the dictionary loaded before.

use std::env;
use std::error::Error;
use std::fs;
use std::time::Instant;

use jieba_rs::{Jieba, KeywordExtract, TfIdf};
use serde_json::{Value, json};

/// Keywords of a document.
const TOP: usize = 100;

/// Rounds that are timed.
const ROUNDS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [documents, predictions] = arguments.as_slice() else {
        return Err("expected DOCUMENTS PREDICTIONS".into());
    };
    let lines = fs::read_to_string(documents)?;
    let documents: Vec<Value> =
        lines.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let (jieba, tf_idf) = (Jieba::new(), TfIdf::default());
    let extract = |document: &Value| -> Vec<String> {
        let keywords = tf_idf.extract_keywords(&jieba, &text(document), TOP, Vec::new());
        keywords.into_iter().map(|keyword| keyword.keyword).collect()
    };
    let mut rates = Vec::new();
    let mut keywords = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        keywords = documents.iter().map(extract).collect();
        rates.push(documents.len() as f64 / start.elapsed().as_secs_f64());
    }
    let rows = documents.iter().zip(&keywords);
    let rows = rows.map(|(document, keywords)| json!({"id": document["id"], "pred": keywords}));
    fs::write(predictions, rows.map(|row| format!("{row}\n")).collect::<String>())?;
    rates.sort_by(f64::total_cmp);
    println!("{:.1}", rates[ROUNDS / 2]);
    Ok(())
}

fn text(document: &Value) -> String {
    let field = |name: &str| document[name].as_str().unwrap_or_default();
    match field("title") {
        "" => field("text").to_owned(),
        title => format!("{title}。{}", field("text")),
    }
}
