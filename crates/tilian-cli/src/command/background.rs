//! A background of one's own.

use tilian::FrequencyList;
use tilian_io::Error;

use crate::args::{Background, BackgroundAction};
use crate::command::segmenter;
use crate::failure::Failure;
use crate::output;

/// Counts texts, and leaves out what stands in one document only.
pub fn run(options: &Background) -> Result<(), Failure> {
    let BackgroundAction::Build(options) = &options.action;
    let settings = options.terms.settings(&options.input)?;
    let mining = settings.mining().map_err(Failure::Usage)?;
    let corpus = options.input.load(&settings)?.corpus;
    let list = FrequencyList::of_corpus(&corpus, &segmenter(&settings), &mining).pruned();
    output::to(options.out.as_ref(), |out| {
        write!(out, "{list}").map_err(|source| Error::Write { source })
    })
}
