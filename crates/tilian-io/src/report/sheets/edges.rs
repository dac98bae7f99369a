//! The sheet of words that share sentences.

use tilian::{Network, NetworkEdge};

use crate::language::Language;
use crate::report::sheet::{Cell, Column, Sheet, Shown};

/// The edges of the network; for files.
pub(in crate::report) fn edges(network: &Network, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let term = |at: u32| network.nodes.get(at as usize).map(|node| node.term.clone());
    Sheet::of("network_edges", t("同句共现", "Words that share sentences"), &network.edges)
        .only(Shown::File)
        .column(Column::new("source", t("词一", "one word")), |edge| term(edge.source))
        .column(Column::new("target", t("词二", "the other")), |edge| term(edge.target))
        .column(Column::new("sentences", t("同句数", "sentences")), |edge: &NetworkEdge| {
            edge.sentences
        })
        .column(Column::new("parts", t("支持方", "parts")), |edge| edge.parts)
        .column(Column::new("log_dice", "logDice"), |edge| Cell::real(edge.log_dice))
        .finish()
}
