//! The network of words that share sentences.

use tilian::{Counted, Network as Sentences};
use tilian_io::{Language, write_network};

use crate::args::Network;
use crate::command::{means, segmenter};
use crate::failure::Failure;
use crate::output;

/// Writes the network.
pub fn run(options: &Network, _language: Language) -> Result<(), Failure> {
    let settings = options.fairness.over(options.terms.settings(&options.input)?);
    let (detection, mining) = means(&settings)?;
    let loaded = options.input.load()?;
    let reuse = detection.detect(&loaded.corpus);
    let counted = Counted::of(&loaded.corpus, &reuse, &segmenter(&settings), &mining);
    let network = Sentences::of(&counted, options.top.get(), options.least_sentences);
    let by_ending = || output::graph_format_of(options.out.as_deref());
    let format = options.format.unwrap_or_else(by_ending);
    output::to(options.out.as_ref(), |out| write_network(&network, format, out))
}
