//! A word wherever it stands.

use tilian::Concordance as Search;
use tilian_io::{Language, report};

use crate::args::Concordance;
use crate::command::settings_of;
use crate::failure::Failure;
use crate::output;

/// Shows every line that holds the word.
pub fn run(options: &Concordance, language: Language) -> Result<(), Failure> {
    options.output.without_letter()?;
    let search = Search::new(&options.term).map_err(Failure::Usage)?.width(options.width);
    let settings = settings_of(None, &options.input)?;
    let corpus = options.input.load(&settings)?.corpus;
    let mut lines = search.lines(&corpus);
    lines.truncate(options.top.map_or(lines.len(), std::num::NonZeroUsize::get));
    output::report(&report::concordance(&lines, &corpus, language), &options.output)
}
