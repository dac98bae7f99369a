//! The terms of a corpus.

use tilian::Terms;
use tilian_io::{Language, report};

use crate::args::ListTerms;
use crate::command::{count, single_characters};
use crate::failure::Failure;
use crate::output;

/// Ranks the terms of the submissions.
pub fn run(options: &ListTerms, language: Language) -> Result<(), Failure> {
    options.output.without_letter()?;
    let ranking = Terms::default()
        .scope(options.scope.into())
        .single_characters(single_characters(options.single_characters))
        .top(options.top.get());
    count(&options.input, &options.terms, &options.fairness, |counted, settings| {
        let ranking = settings.longest_term().map_or(ranking, |longest| ranking.longest(longest));
        let terms = ranking.rank(counted, &settings.background());
        output::report(&report::terms(&terms, counted.corpus, language), &options.output)
    })
}
