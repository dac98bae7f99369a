//! The keywords of each document.

use tilian::{Counted, Keywords as Ranking};
use tilian_io::{Language, report};

use crate::args::Keywords;
use crate::command::{means, segmenter, single_characters};
use crate::failure::Failure;
use crate::output;

/// Ranks the keywords of each submission.
pub fn run(options: &Keywords, language: Language) -> Result<(), Failure> {
    let settings = options.fairness.over(options.terms.settings(&options.input)?);
    let (detection, mining) = means(&settings)?;
    let loaded = options.input.load()?;
    let reuse = detection.detect(&loaded.corpus);
    let counted = Counted::of(&loaded.corpus, &reuse, &segmenter(&settings), &mining);
    let single = single_characters(options.single_characters);
    let ranking = Ranking::default()
        .method(options.method.into())
        .single_characters(single)
        .top(options.top.get());
    let keywords = ranking.rank(&counted, &settings.background())?;
    output::report(&report::keywords(&counted, &keywords, language), &options.output)
}
