//! Texts cut into words.

use rayon::prelude::*;
use tilian::{Corpus, Counted, Segmenter, Token};
use tilian_io::{Language, report};

use crate::args::{Segment, WholeChoice};
use crate::command::{means, segmenter};
use crate::failure::Failure;
use crate::output;

/// Cuts every document.
pub fn run(options: &Segment, language: Language) -> Result<(), Failure> {
    options.output.without_letter()?;
    let settings = options.fairness.over(options.terms.settings(&options.input)?);
    let (detection, mining) = means(&settings)?;
    let corpus = options.input.load(&settings)?.corpus;
    let segmenter = segmenter(&settings);
    let tokens = match options.whole {
        WholeChoice::Known => cut(&corpus, &segmenter),
        WholeChoice::Found => {
            let reuse = detection.detect(&corpus);
            let counted = Counted::of(&corpus, &reuse, &segmenter, &mining);
            cut(&corpus, &counted.lexicon.joined(&segmenter))
        }
    };
    output::report(&report::segmented(&corpus, &tokens, language), &options.output)
}

fn cut(corpus: &Corpus, segmenter: &dyn Segmenter) -> Vec<Vec<Token>> {
    corpus.par_iter().map(|document| segmenter.segment(&document.text)).collect()
}
