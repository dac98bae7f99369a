//! Networks for drawing programs.

mod gexf;
mod graphml;
mod graphology;

use std::io::{self, BufWriter, Write};
use std::str::FromStr;

use tilian::Network;

use crate::error::Error;

/// The format of a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GraphFormat {
    /// GraphML, which Gephi, Cytoscape, yEd, igraph and networkx read.
    GraphMl,
    /// GEXF 1.3, which Gephi reads.
    Gexf,
    /// JSON as graphology serialises a graph, `{"nodes":[{"key",…}],"edges":[…]}`, which sigma
    /// reads.
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

/// Writes a network, undirected and each pair once.
///
/// Nodes carry label, occurrences, documents and parts; edges weight, sentences, parts and
/// `log_dice`. The weight is the number of parts of the corpus with both terms in a sentence,
/// so that a unit which repeats itself draws no thicker line.
///
/// ```
/// use tilian::{Network, NetworkEdge, NetworkNode};
/// use tilian_io::{GraphFormat, write_network};
///
/// let node = |term: &str| NetworkNode {
///     term: term.to_owned(),
///     occurrences: 3,
///     documents: 2,
///     parts: 2,
/// };
/// let edge = NetworkEdge { source: 0, target: 1, sentences: 2, parts: 2, log_dice: 14.0 };
/// let network = Network { nodes: vec![node("守护"), node("生命")], edges: vec![edge] };
///
/// let mut gexf = Vec::new();
/// write_network(&network, GraphFormat::Gexf, &mut gexf)?;
/// assert!(String::from_utf8(gexf)?.contains(r#"<node id="0" label="守护">"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`Error::Write`] where the output takes no more.
pub fn write_network(
    network: &Network,
    format: GraphFormat,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let mut out = BufWriter::new(out);
    let written: io::Result<()> = match format {
        GraphFormat::GraphMl => graphml::write(network, &mut out),
        GraphFormat::Gexf => gexf::write(network, &mut out),
        GraphFormat::Json => graphology::write(network, &mut out),
    };
    written.and_then(|()| out.flush()).map_err(|source| Error::Write { source })
}

#[cfg(test)]
mod tests {
    use quick_xml::Reader;
    use quick_xml::events::Event;
    use tilian::{NetworkEdge, NetworkNode};

    use super::*;

    const HOSTILE: &str = "<仁>&\"爱'\u{1}";

    fn network() -> Network {
        let node = |term: &str| NetworkNode {
            term: term.to_owned(),
            occurrences: 9,
            documents: 5,
            parts: 4,
        };
        let edge =
            |source, target| NetworkEdge { source, target, sentences: 3, parts: 2, log_dice: 12.5 };
        Network {
            nodes: vec![node(HOSTILE), node("生命"), node("责任")],
            edges: vec![edge(0, 1), edge(1, 2)],
        }
    }

    fn written(format: GraphFormat) -> String {
        let mut out = Vec::new();
        write_network(&network(), format, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// Names of the elements, and every attribute value and text, unescaped.
    fn parse(xml: &str) -> (Vec<String>, Vec<String>) {
        let mut reader = Reader::from_str(xml);
        let (mut names, mut texts, mut text) = (Vec::new(), Vec::new(), String::new());
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{error} in {xml}")) {
                Event::Start(element) | Event::Empty(element) => {
                    names.push(element.name().as_ref().to_owned());
                    for attribute in element.attributes() {
                        let attribute = attribute.unwrap();
                        let value = quick_xml::escape::unescape(&attribute.value).unwrap();
                        texts.push(value.into_owned());
                    }
                    text.clear();
                }
                Event::Text(part) => text.push_str(&part),
                Event::GeneralRef(name) => {
                    let entity = format!("&{};", &*name);
                    text.push_str(&quick_xml::escape::unescape(&entity).unwrap());
                }
                Event::End(_) => texts.push(std::mem::take(&mut text)),
                Event::Eof => return (names, texts),
                _ => {}
            }
        }
    }

    #[test]
    fn xml_is_well_formed_and_whole() {
        for format in [GraphFormat::GraphMl, GraphFormat::Gexf] {
            let xml = written(format);
            let (names, texts) = parse(&xml);
            let count = |name: &str| names.iter().filter(|found| *found == name).count();
            assert_eq!((count("node"), count("edge")), (3, 2), "{xml}");
            let label = HOSTILE.replace('\u{1}', "\u{FFFD}");
            assert!(texts.contains(&label), "{texts:?}");
        }
    }

    #[test]
    fn json_is_whole() {
        let json: serde_json::Value = serde_json::from_str(&written(GraphFormat::Json)).unwrap();
        assert_eq!(json["nodes"].as_array().map(Vec::len), Some(3));
        assert_eq!(json["nodes"][0]["attributes"]["label"], HOSTILE);
        assert_eq!(json["edges"][1]["source"], json["nodes"][1]["key"]);
        assert_eq!(json["edges"][1]["attributes"]["log_dice"], 12.5);
    }
}
