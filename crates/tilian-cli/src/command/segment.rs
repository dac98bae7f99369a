//! Texts cut into words.

use rayon::prelude::*;
use tilian::{Segmenter, Token};
use tilian_io::{Language, report};

use crate::args::Segment;
use crate::command::segmenter;
use crate::failure::Failure;
use crate::output;

/// Cuts every document.
pub fn run(options: &Segment, language: Language) -> Result<(), Failure> {
    let settings = options.terms.settings(&options.input)?;
    let corpus = options.input.load()?.corpus;
    let segmenter = segmenter(&settings);
    let tokens: Vec<Vec<Token>> =
        corpus.par_iter().map(|document| segmenter.segment(&document.text)).collect();
    output::report(&report::segmented(&corpus, &tokens, language), &options.output)
}
