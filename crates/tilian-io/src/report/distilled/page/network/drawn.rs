//! What is drawn of a network, and where it stands.

use tilian::{Network, NetworkEdge, NetworkNode};

use crate::report::drawing::{Area, Body, Point, Spring, spread};

/// The drawing, without the room that labels need beyond it.
const FRAME: Area = Area { x: 0.0, y: 0.0, width: 860.0, height: 480.0 };

/// Radius of the node that the most parts have; the area of others is in proportion.
const LARGEST: f64 = 24.0;

/// Least radius: a smaller node is hard to point at.
const SMALLEST: f64 = 6.0;

/// Size of the labels.
pub(super) const LABEL: f64 = 15.0;

/// Height of the label with the space above it, in sizes of its type.
const BENEATH: f64 = 1.3;

/// Edges of each node that are drawn, the closest: more of a dense network cannot be followed.
pub(super) const CLOSEST: usize = 4;

/// Pull of the loosest edge; that of the closest is 1.
const LEAST_PULL: f64 = 0.3;

/// What is drawn of a network.
pub(super) struct Drawn<'a> {
    pub(super) nodes: Vec<&'a NetworkNode>,
    /// By positions in `nodes`.
    pub(super) edges: Vec<NetworkEdge>,
    /// Nodes that share too few sentences with any other.
    pub(super) alone: Vec<&'a NetworkNode>,
}

impl<'a> Drawn<'a> {
    pub(super) fn of(network: &'a Network) -> Self {
        let edges = closest(network);
        let is_linked =
            |at: &u32| edges.iter().any(|edge| edge.source == *at || edge.target == *at);
        let (linked, alone): (Vec<u32>, Vec<u32>) =
            (0..).take(network.nodes.len()).partition(is_linked);
        let place = |at: u32| (0..).zip(&linked).find(|(_, node)| **node == at);
        let place = |at: u32| place(at).map_or(0, |(place, _)| place);
        let moved = |edge: &NetworkEdge| NetworkEdge {
            source: place(edge.source),
            target: place(edge.target),
            ..*edge
        };
        let node = |at: &u32| &network.nodes[*at as usize];
        Self {
            edges: edges.iter().map(moved).collect(),
            nodes: linked.iter().map(node).collect(),
            alone: alone.iter().map(node).collect(),
        }
    }

    /// How close an edge is among those that are drawn, from 0 to 1.
    pub(super) fn closeness(&self, edge: &NetworkEdge) -> f64 {
        let scores = || self.edges.iter().map(|edge| edge.log_dice);
        let least = scores().fold(f64::INFINITY, f64::min);
        let most = scores().fold(f64::NEG_INFINITY, f64::max);
        if most > least { (edge.log_dice - least) / (most - least) } else { 1.0 }
    }

    pub(super) fn radius(&self, node: &NetworkNode) -> f64 {
        let most = self.nodes.iter().map(|node| node.parts).max().unwrap_or(1).max(1);
        (LARGEST * (node.parts as f64 / most as f64).sqrt()).max(SMALLEST)
    }

    /// The room of a node with the label beneath it.
    fn body(&self, node: &NetworkNode) -> Body {
        let radius = self.radius(node);
        let label = LABEL * node.term.chars().count() as f64;
        Body { width: label.max(2.0 * radius), height: 2.0 * radius + BENEATH * LABEL }
    }

    pub(super) fn points(&self) -> Vec<Point> {
        let bodies: Vec<Body> = self.nodes.iter().map(|node| self.body(node)).collect();
        let spring = |edge: &NetworkEdge| Spring {
            source: edge.source as usize,
            target: edge.target as usize,
            pull: LEAST_PULL + (1.0 - LEAST_PULL) * self.closeness(edge),
        };
        spread(&bodies, &self.edges.iter().map(spring).collect::<Vec<_>>(), FRAME)
    }

    /// What the drawing shows, given where the nodes stand.
    pub(super) fn area(&self, points: &[Point]) -> Area {
        let area = |(node, point): (&&NetworkNode, &Point)| {
            let Body { width, height } = self.body(node);
            Area::around(*point, width, height)
        };
        let hull = self.nodes.iter().zip(points).map(area).reduce(Area::hull);
        hull.unwrap_or(FRAME).with_margin(LABEL)
    }
}

/// Where the circle of a node stands: above the middle, since the label is beneath it.
pub(super) fn circle(node: Point) -> Point {
    Point { y: node.y - BENEATH * LABEL / 2.0, ..node }
}

/// The edges that are among the closest of one of their ends, in their order.
fn closest(network: &Network) -> Vec<NetworkEdge> {
    let mut order: Vec<usize> = (0..network.edges.len()).collect();
    let score = |at: &usize| network.edges[*at].log_dice;
    order.sort_by(|one, other| score(other).total_cmp(&score(one)));
    let mut seen = vec![0; network.nodes.len()];
    order.retain(|at| {
        let NetworkEdge { source, target, .. } = network.edges[*at];
        let ends = [source as usize, target as usize];
        let is_close = ends.iter().any(|end| seen[*end] < CLOSEST);
        ends.into_iter().for_each(|end| seen[end] += 1);
        is_close
    });
    order.sort_unstable();
    order.into_iter().map(|at| network.edges[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_keeps_its_closest_links_and_the_rest_stand_alone() {
        let node = |at: usize| NetworkNode {
            term: format!("词{at}"),
            occurrences: 9,
            documents: 5,
            parts: 4,
        };
        let mut edges = Vec::new();
        for source in 0..10 {
            for target in source + 1..10 {
                let log_dice = 14.0 - f64::from(source) - f64::from(target) / 10.0;
                edges.push(NetworkEdge { source, target, sentences: 3, parts: 2, log_dice });
            }
        }
        let network = Network { nodes: (0..12).map(node).collect(), edges };
        let drawn = Drawn::of(&network);
        assert_eq!((drawn.nodes.len(), drawn.alone.len()), (10, 2));
        assert!(drawn.edges.len() < network.edges.len(), "{}", drawn.edges.len());
        for at in 0..10 {
            let links = drawn.edges.iter().filter(|edge| edge.source == at || edge.target == at);
            assert!(links.count() >= CLOSEST, "node {at}");
        }
        let closeness: Vec<f64> = drawn.edges.iter().map(|edge| drawn.closeness(edge)).collect();
        assert!(closeness.iter().all(|close| (0.0..=1.0).contains(close)), "{closeness:?}");
    }
}
