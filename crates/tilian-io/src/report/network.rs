//! Networks for drawing programs.

use std::io::Write;
use std::str::FromStr;

use tilian::Network;

use crate::error::Error;

/// The format of a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GraphFormat {
    /// GraphML: Gephi, Cytoscape, yEd, igraph, networkx.
    GraphMl,
    /// GEXF 1.3: Gephi.
    Gexf,
    /// JSON as graphology writes it: sigma, and Gephi's JSON importer.
    Json,
}

impl FromStr for GraphFormat {
    type Err = tilian::Error;

    fn from_str(name: &str) -> Result<Self, tilian::Error> {
        match name {
            "graphml" => Ok(Self::GraphMl),
            "gexf" => Ok(Self::Gexf),
            "json" => Ok(Self::Json),
            _ => Err(tilian::Error::Unknown {
                what: "graph format",
                given: name.to_owned(),
                expected: "graphml, gexf or json",
            }),
        }
    }
}

/// Writes a network.
///
/// # Errors
///
/// [`Error::Write`] where the output takes no more.
pub fn write_network(
    network: &Network,
    _format: GraphFormat,
    out: &mut dyn Write,
) -> Result<(), Error> {
    writeln!(out, "{}", network.nodes.len()).map_err(|source| Error::Write { source })
}
