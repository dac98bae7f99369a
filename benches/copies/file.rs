//! Documents as a file, with the planted copies in another beside it.

use std::error::Error;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use tilian::Corpus;

use crate::drawn::{Drawn, Planted};
use crate::run;

/// Ending of the file of planted copies: ids of documents and of their sources.
const PLANTED: &str = "planted.tsv";

/// The line above them.
const HEADER: &str = "document\tsource";

/// Writes documents as JSON lines, and what was planted.
pub fn write(drawn: Drawn, file: &Path) -> Result<(), Box<dyn Error>> {
    let corpus = Corpus::new(drawn.documents)?;
    let id = |position: usize| &corpus[position].id;
    let row = |copy: &Planted| format!("{}\t{}\n", id(copy.document), id(copy.source));
    let rows: String = drawn.planted.iter().map(row).collect();
    fs::write(planted(file), format!("{HEADER}\n{rows}"))?;
    Ok(tilian_io::write_jsonl(&corpus, BufWriter::new(File::create(file)?))?)
}

/// Reads documents, and what was planted where the file of it is there.
pub fn read(file: &Path) -> Result<Drawn, Box<dyn Error>> {
    let told = |path: &Path| {
        fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let documents = told(file)?.lines().map(run::read).collect::<Result<Vec<_>, _>>()?;
    let corpus = Corpus::new(documents)?;
    let path = planted(file);
    let rows = if path.is_file() { told(&path)? } else { HEADER.to_owned() };
    let planted = rows.lines().skip(1).map(|row| copy(&corpus, row)).collect::<Result<_, _>>()?;
    Ok(Drawn { documents: corpus.documents().to_vec(), planted })
}

fn copy(corpus: &Corpus, row: &str) -> Result<Planted, Box<dyn Error>> {
    let [document, source] = row.split('\t').collect::<Vec<_>>()[..] else {
        return Err(format!("{row:?}, expected the ids of a document and of its source").into());
    };
    let position = |id: &str| {
        let found = corpus.documents().binary_search_by(|document| document.id.as_str().cmp(id));
        found.map_err(|_| format!("{row:?}: no document has the id {id:?}"))
    };
    Ok(Planted { document: position(document)?, source: position(source)? })
}

fn planted(file: &Path) -> PathBuf {
    file.with_extension(PLANTED)
}
