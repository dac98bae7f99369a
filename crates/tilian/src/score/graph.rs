//! Nodes and weighted edges in compressed sparse rows.

use crate::error::Error;

/// A weighted edge between two nodes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// Where it starts.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// How strong it is.
    pub weight: f64,
}

/// Nodes `0..n` with the edges that leave each, sorted by where they end.
///
/// Takes 16 bytes an edge and direction and 8 a node. Rows are sorted when the graph is built, so
/// that what is computed from it does not depend on the order in which the edges came.
///
/// ```
/// use tilian::score::{Edge, Graph};
///
/// let graph = Graph::undirected(3, &[Edge { from: 1, to: 0, weight: 2.0 }])?;
/// assert_eq!(graph.row(0)[0].to, 1);
/// assert!(graph.row(2).is_empty());
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// Where each node's row starts in `edges`, and one past the last row.
    starts: Vec<usize>,
    edges: Vec<Edge>,
}

impl Graph {
    /// The graph whose edges lead one way.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] where an edge names a node that is not below `nodes`, or has a
    /// negative or infinite weight or none.
    pub fn directed(nodes: usize, edges: &[Edge]) -> Result<Self, Error> {
        edges.iter().try_for_each(|edge| check(nodes, edge))?;
        Ok(Self::of(nodes, edges.to_vec()))
    }

    /// The graph whose edges lead both ways; one from a node to itself stands once.
    ///
    /// # Errors
    ///
    /// As [`Graph::directed`].
    pub fn undirected(nodes: usize, edges: &[Edge]) -> Result<Self, Error> {
        edges.iter().try_for_each(|edge| check(nodes, edge))?;
        let mut both = edges.to_vec();
        let back = edges.iter().filter(|edge| edge.from != edge.to);
        both.extend(back.map(|edge| Edge { from: edge.to, to: edge.from, weight: edge.weight }));
        Ok(Self::of(nodes, both))
    }

    fn of(nodes: usize, mut edges: Vec<Edge>) -> Self {
        // The weight decides between parallel edges, whose sum would otherwise show their order.
        edges.sort_unstable_by(|a, b| {
            let place = (a.from, a.to).cmp(&(b.from, b.to));
            place.then(a.weight.total_cmp(&b.weight))
        });
        let starts = (0..=nodes)
            .map(|node| edges.partition_point(|edge| (edge.from as usize) < node))
            .collect();
        Self { starts, edges }
    }

    /// How many nodes there are, those without an edge included.
    #[must_use]
    pub fn nodes(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The edges that leave a node, by where they end.
    ///
    /// # Panics
    ///
    /// Where the graph has no such node.
    #[must_use]
    pub fn row(&self, node: usize) -> &[Edge] {
        &self.edges[self.starts[node]..self.starts[node + 1]]
    }
}

fn check(nodes: usize, edge: &Edge) -> Result<(), Error> {
    let last = edge.from.max(edge.to);
    if last as usize >= nodes {
        return Err(Error::OutOfRange {
            setting: "node of an edge",
            given: f64::from(last),
            expected: "less than the number of nodes",
        });
    }
    if !edge.weight.is_finite() || edge.weight < 0.0 {
        return Err(Error::OutOfRange {
            setting: "weight of an edge",
            given: edge.weight,
            expected: "a finite number of at least 0",
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(from: u32, to: u32, weight: f64) -> Edge {
        Edge { from, to, weight }
    }

    #[test]
    fn rows_are_sorted_whatever_the_order() {
        let mut edges = [edge(2, 0, 1.0), edge(0, 1, 2.0), edge(1, 0, 0.5), edge(3, 3, 4.0)];
        let graph = Graph::undirected(5, &edges).unwrap();
        let rows: Vec<Vec<_>> = (0..graph.nodes())
            .map(|node| graph.row(node).iter().map(|edge| edge.to).collect())
            .collect();
        assert_eq!(rows, [vec![1, 1, 2], vec![0, 0], vec![0], vec![3], vec![]]);
        edges.reverse();
        assert_eq!(Graph::undirected(5, &edges).unwrap(), graph, "{edges:?}");
        assert_eq!(Graph::directed(0, &[]).unwrap().nodes(), 0);
        assert_eq!(Graph::default().nodes(), 0);
    }

    #[test]
    fn edges_that_cannot_be_are_refused() {
        for (edge, message) in [
            (edge(0, 2, 1.0), "node of an edge is 2, expected less than the number of nodes"),
            (edge(0, 1, -1.0), "weight of an edge is -1, expected a finite number of at least 0"),
            (
                edge(0, 1, f64::NAN),
                "weight of an edge is NaN, expected a finite number of at least 0",
            ),
        ] {
            for build in [Graph::directed, Graph::undirected] {
                let error = build(2, &[edge]).unwrap_err();
                assert_eq!(error.to_string(), message, "{edge:?}");
            }
        }
    }
}
