//! GraphML.

use std::io::{self, Write};

use tilian::{Network, NetworkEdge, NetworkNode};

use crate::report::xml::Xml;

/// The data of nodes, then of edges: for what, name and type.
const KEYS: [(&str, &str, &str); 8] = [
    ("node", "label", "string"),
    ("node", "occurrences", "long"),
    ("node", "documents", "long"),
    ("node", "parts", "long"),
    ("edge", "weight", "double"),
    ("edge", "sentences", "long"),
    ("edge", "parts", "long"),
    ("edge", "log_dice", "double"),
];

pub(super) fn write(network: &Network, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = Xml::new(out)?;
    let namespace = "http://graphml.graphdrawing.org/xmlns";
    let schema = format!("{namespace} {namespace}/1.0/graphml.xsd");
    xml.open(
        "graphml",
        &[
            ("xmlns", namespace),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            ("xsi:schemaLocation", &schema),
        ],
    )?;
    for (of, name, kind) in KEYS {
        let id = format!("{of}_{name}");
        let attributes = [("id", &*id), ("for", of), ("attr.name", name), ("attr.type", kind)];
        xml.empty("key", &attributes)?;
    }
    xml.open("graph", &[("id", "tilian"), ("edgedefault", "undirected")])?;
    for (id, node) in network.nodes.iter().enumerate() {
        write_node(&mut xml, id, node)?;
    }
    for (id, edge) in network.edges.iter().enumerate() {
        write_edge(&mut xml, id, edge)?;
    }
    xml.close("graph")?;
    xml.close("graphml")?;
    xml.finish()
}

fn write_node(xml: &mut Xml<'_>, id: usize, node: &NetworkNode) -> io::Result<()> {
    xml.open("node", &[("id", &format!("n{id}"))])?;
    xml.text("data", &[("key", "node_label")], &node.term)?;
    xml.text("data", &[("key", "node_occurrences")], &node.occurrences.to_string())?;
    xml.text("data", &[("key", "node_documents")], &node.documents.to_string())?;
    xml.text("data", &[("key", "node_parts")], &node.parts.to_string())?;
    xml.close("node")
}

fn write_edge(xml: &mut Xml<'_>, id: usize, edge: &NetworkEdge) -> io::Result<()> {
    let (source, target) = (format!("n{}", edge.source), format!("n{}", edge.target));
    let id = format!("e{id}");
    xml.open("edge", &[("id", &id), ("source", &source), ("target", &target)])?;
    xml.text("data", &[("key", "edge_weight")], &edge.parts.to_string())?;
    xml.text("data", &[("key", "edge_sentences")], &edge.sentences.to_string())?;
    xml.text("data", &[("key", "edge_parts")], &edge.parts.to_string())?;
    xml.text("data", &[("key", "edge_log_dice")], &edge.log_dice.to_string())?;
    xml.close("edge")
}
