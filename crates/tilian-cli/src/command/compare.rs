//! What is typical of some texts compared with others.

use tilian::{Comparison, FrequencyList, Keyness, StopWords, compare};
use tilian_io::{Language, report};

use crate::args::Compare;
use crate::command::segmenter;
use crate::failure::Failure;
use crate::output;

/// Ranks terms by keyness.
pub fn run(options: &Compare, language: Language) -> Result<(), Failure> {
    options.output.without_letter()?;
    let settings = options.terms.settings(&options.input)?;
    let mining = settings.mining().map_err(Failure::Usage)?;
    let target = options.input.load(&settings)?.corpus;
    let segmenter = segmenter(&settings);
    let comparison = if options.against.is_empty() {
        let target = FrequencyList::of_corpus(&target, &segmenter, &mining);
        Comparison { target, reference: settings.background() }
    } else {
        let reference = options.input.load_paths(&options.against, &settings)?.corpus;
        compare(&target, &reference, &segmenter, &mining)?
    };
    let keyness = Keyness::new(options.measure.into()).min_frequency(options.min_frequency);
    let mut keywords = comparison.rank(&keyness)?;
    keywords = comparison.keywords_without(keywords, &StopWords::shipped());
    keywords.truncate(options.top.get());
    output::report(&report::keyness(&keywords, language), &options.output)
}
