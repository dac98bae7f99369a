//! JSON as graphology serialises a graph.

use std::io::{self, Write};

use serde::Serialize;
use tilian::{Network, NetworkEdge, NetworkNode};

use crate::report::json::pretty;

#[derive(Serialize)]
struct GraphView<'a> {
    options: Options,
    nodes: Vec<NodeView<'a>>,
    edges: Vec<EdgeView>,
}

#[derive(Serialize)]
struct Options {
    #[serde(rename = "type")]
    kind: &'static str,
    multi: bool,
    #[serde(rename = "allowSelfLoops")]
    allow_self_loops: bool,
}

#[derive(Serialize)]
struct NodeView<'a> {
    key: String,
    attributes: NodeAttributes<'a>,
}

#[derive(Serialize)]
struct NodeAttributes<'a> {
    label: &'a str,
    occurrences: u64,
    documents: u64,
    parts: u64,
}

#[derive(Serialize)]
struct EdgeView {
    key: String,
    source: String,
    target: String,
    undirected: bool,
    attributes: EdgeAttributes,
}

#[derive(Serialize)]
struct EdgeAttributes {
    weight: u64,
    sentences: u64,
    parts: u64,
    log_dice: f64,
}

pub(super) fn write(network: &Network, out: &mut dyn Write) -> io::Result<()> {
    let view = GraphView {
        options: Options { kind: "undirected", multi: false, allow_self_loops: false },
        nodes: network.nodes.iter().enumerate().map(NodeView::of).collect(),
        edges: network.edges.iter().enumerate().map(EdgeView::of).collect(),
    };
    pretty(&view, out)
}

impl<'a> NodeView<'a> {
    fn of((key, node): (usize, &'a NetworkNode)) -> Self {
        Self {
            key: key.to_string(),
            attributes: NodeAttributes {
                label: &node.term,
                occurrences: node.occurrences,
                documents: node.documents,
                parts: node.parts,
            },
        }
    }
}

impl EdgeView {
    fn of((key, edge): (usize, &NetworkEdge)) -> Self {
        Self {
            key: key.to_string(),
            source: edge.source.to_string(),
            target: edge.target.to_string(),
            undirected: true,
            attributes: EdgeAttributes {
                weight: edge.parts,
                sentences: edge.sentences,
                parts: edge.parts,
                log_dice: edge.log_dice,
            },
        }
    }
}
