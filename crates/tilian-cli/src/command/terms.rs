//! The terms of a corpus.

use tilian::{Counted, Terms};
use tilian_io::{Language, report};

use crate::args::ListTerms;
use crate::command::{means, segmenter, single_characters};
use crate::failure::Failure;
use crate::output;

/// Ranks the terms of the submissions.
pub fn run(options: &ListTerms, language: Language) -> Result<(), Failure> {
    let settings = options.fairness.over(options.terms.settings(&options.input)?);
    let (detection, mining) = means(&settings)?;
    let loaded = options.input.load()?;
    let reuse = detection.detect(&loaded.corpus);
    let counted = Counted::of(&loaded.corpus, &reuse, &segmenter(&settings), &mining);
    let single = single_characters(options.single_characters);
    let ranking = Terms::default()
        .scope(options.scope.into())
        .single_characters(single)
        .top(options.top.get());
    let terms = ranking.rank(&counted, &settings.background());
    output::report(&report::terms(&terms, &loaded.corpus, language), &options.output)
}
