//! The network of words that share sentences.

use tilian::Network as Sentences;
use tilian_io::{Language, write_network};

use crate::args::Network;
use crate::command::count;
use crate::failure::Failure;
use crate::output;

/// Writes the network.
pub fn run(options: &Network, _language: Language) -> Result<(), Failure> {
    count(&options.input, &options.terms, &options.fairness, |counted, _| {
        let network = Sentences::of(counted, options.top.get(), options.least_sentences);
        let by_ending = || output::graph_format_of(options.out.as_deref());
        let format = options.format.unwrap_or_else(by_ending);
        output::to(options.out.as_ref(), |out| write_network(&network, format, out))
    })
}
