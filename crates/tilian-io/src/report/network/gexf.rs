//! GEXF 1.3.

use std::io::{self, Write};

use tilian::{Network, NetworkEdge, NetworkNode};

use crate::report::xml::Xml;

/// Names of the attributes of nodes, all of type long.
const OF_NODES: [(&str, &str); 3] =
    [("occurrences", "long"), ("documents", "long"), ("parts", "long")];

/// Names and types of the attributes of edges; the weight has a place of its own.
const OF_EDGES: [(&str, &str); 3] =
    [("sentences", "long"), ("parts", "long"), ("log_dice", "double")];

pub(super) fn write(network: &Network, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Xml::new(out)?;
    xml.open(
        "gexf",
        &[
            ("xmlns", "http://gexf.net/1.3"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            ("xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd"),
            ("version", "1.3"),
        ],
    )?;
    // Without a date: the same input gives the same bytes.
    xml.open("meta", &[])?;
    xml.text("creator", &[], "tilian")?;
    xml.close("meta")?;
    xml.open("graph", &[("defaultedgetype", "undirected"), ("mode", "static")])?;
    declare(&mut xml, "node", &OF_NODES)?;
    declare(&mut xml, "edge", &OF_EDGES)?;
    xml.open("nodes", &[])?;
    for (id, node) in network.nodes.iter().enumerate() {
        write_node(&mut xml, id, node)?;
    }
    xml.close("nodes")?;
    xml.open("edges", &[])?;
    for (id, edge) in network.edges.iter().enumerate() {
        write_edge(&mut xml, id, edge)?;
    }
    xml.close("edges")?;
    xml.close("graph")?;
    xml.close("gexf")?;
    xml.finish()
}

fn declare(xml: &mut Xml<'_>, class: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    xml.open("attributes", &[("class", class)])?;
    for (name, kind) in attributes {
        xml.empty("attribute", &[("id", name), ("title", name), ("type", kind)])?;
    }
    xml.close("attributes")
}

fn write_node(xml: &mut Xml<'_>, id: usize, node: &NetworkNode) -> io::Result<()> {
    xml.open("node", &[("id", &id.to_string()), ("label", &node.term)])?;
    values(
        xml,
        &[
            ("occurrences", node.occurrences.to_string()),
            ("documents", node.documents.to_string()),
            ("parts", node.parts.to_string()),
        ],
    )?;
    xml.close("node")
}

fn write_edge(xml: &mut Xml<'_>, id: usize, edge: &NetworkEdge) -> io::Result<()> {
    let [id, source, target, weight] =
        [id as u64, u64::from(edge.source), u64::from(edge.target), edge.parts]
            .map(|number| number.to_string());
    xml.open(
        "edge",
        &[("id", &id), ("source", &source), ("target", &target), ("weight", &weight)],
    )?;
    values(
        xml,
        &[
            ("sentences", edge.sentences.to_string()),
            ("parts", edge.parts.to_string()),
            ("log_dice", edge.log_dice.to_string()),
        ],
    )?;
    xml.close("edge")
}

fn values(xml: &mut Xml<'_>, values: &[(&str, String)]) -> io::Result<()> {
    xml.open("attvalues", &[])?;
    for (name, value) in values {
        xml.empty("attvalue", &[("for", name), ("value", value)])?;
    }
    xml.close("attvalues")
}
