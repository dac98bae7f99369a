//! The keywords of each document.

use tilian::Keywords as Ranking;
use tilian_io::{Language, report};

use crate::args::Keywords;
use crate::command::{count, single_characters};
use crate::failure::Failure;
use crate::output;

/// Ranks the keywords of each submission.
pub fn run(options: &Keywords, language: Language) -> Result<(), Failure> {
    options.output.without_letter()?;
    let ranking = Ranking::default()
        .method(options.method.into())
        .single_characters(single_characters(options.single_characters))
        .top(options.top.get());
    count(&options.input, &options.terms, &options.fairness, |counted, settings| {
        let ranking = settings.longest_term().map_or(ranking, |longest| ranking.longest(longest));
        let keywords = ranking.rank(counted, &settings.background())?;
        output::report(&report::keywords(counted, &keywords, language), &options.output)
    })
}
