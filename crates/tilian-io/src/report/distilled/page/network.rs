//! The network of words that share sentences.

use std::io;

use tilian::{Network, NetworkEdge, NetworkNode};

use super::DistilledPage;
use crate::report::drawing::{Area, Body, Point, Px, Spring, Svg, spread};
use crate::report::page::{self, Escaped};
use crate::report::sheet::{Cell, Column, Sheet};

/// The drawing, without the room that labels need beyond it.
const FRAME: Area = Area { x: 0.0, y: 0.0, width: 860.0, height: 480.0 };

/// Radius of the node that the most parts have; the area of others is in proportion.
const LARGEST: f64 = 24.0;

/// Least radius: a smaller node is hard to point at.
const SMALLEST: f64 = 6.0;

/// Size of the labels.
const LABEL: f64 = 15.0;

/// Edges of each node that are drawn, the closest: more of a dense network cannot be followed.
const CLOSEST: usize = 4;

/// Width of the loosest and of the closest edge.
const WIDTHS: [f64; 2] = [1.0, 6.0];

/// Pull of the loosest edge; that of the closest is 1.
const LEAST_PULL: f64 = 0.3;

/// What is drawn of a network.
struct Drawn<'a> {
    nodes: Vec<&'a NetworkNode>,
    /// By positions in `nodes`.
    edges: Vec<NetworkEdge>,
    /// Nodes that share too few sentences with any other.
    alone: Vec<&'a NetworkNode>,
}

impl<'a> Drawn<'a> {
    fn of(network: &'a Network) -> Self {
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
    fn closeness(&self, edge: &NetworkEdge) -> f64 {
        let scores = || self.edges.iter().map(|edge| edge.log_dice);
        let least = scores().fold(f64::INFINITY, f64::min);
        let most = scores().fold(f64::NEG_INFINITY, f64::max);
        if most > least { (edge.log_dice - least) / (most - least) } else { 1.0 }
    }

    fn radius(&self, node: &NetworkNode) -> f64 {
        let most = self.nodes.iter().map(|node| node.parts).max().unwrap_or(1).max(1);
        (LARGEST * (node.parts as f64 / most as f64).sqrt()).max(SMALLEST)
    }

    /// The room of a node with the label beneath it.
    fn body(&self, node: &NetworkNode) -> Body {
        let radius = self.radius(node);
        let label = LABEL * node.term.chars().count() as f64;
        Body { width: label.max(2.0 * radius), height: 2.0 * radius + LABEL * 1.3 }
    }

    fn points(&self) -> Vec<Point> {
        let bodies: Vec<Body> = self.nodes.iter().map(|node| self.body(node)).collect();
        let spring = |edge: &NetworkEdge| Spring {
            source: edge.source as usize,
            target: edge.target as usize,
            pull: LEAST_PULL + (1.0 - LEAST_PULL) * self.closeness(edge),
        };
        spread(&bodies, &self.edges.iter().map(spring).collect::<Vec<_>>(), FRAME)
    }
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

impl DistilledPage<'_> {
    /// Nothing where no two words share sentences.
    pub(super) fn network(&mut self) -> io::Result<()> {
        let network = &self.report.distilled.network;
        let drawn = Drawn::of(network);
        if drawn.edges.is_empty() {
            return Ok(());
        }
        let title = self.page.t("共现网络", "Words that share sentences");
        self.page.section("network", title, drawn.nodes.len())?;
        self.network_note(&drawn, network.edges.len())?;
        writeln!(self.page.out, "<figure class=\"card network\">")?;
        self.legend()?;
        writeln!(self.page.out, "<div class=\"canvas\">")?;
        self.draw_network(title, &drawn)?;
        writeln!(self.page.out, "</div>\n</figure>")?;
        self.alone(&drawn)?;
        self.edge_table(network)?;
        self.page.end_section()
    }

    fn network_note(&mut self, drawn: &Drawn<'_>, all: usize) -> io::Result<()> {
        let edges = drawn.edges.len();
        let note = self.page.t(
            format!(
                "最多科室使用的词，常在同一句的以线相连。圆的面积与使用方数成正比，线越粗两词越常相伴（log-Dice）。\
                 每词只画最紧的 {CLOSEST} 条，共画 {edges} 条，合计 {all} 条。颜色为核心词的归类，浅灰的不是核心词。"
            ),
            format!(
                "The most widely used words, linked where they share sentences. The area of a circle is \
                 proportional to the parts that use the word; the thicker a line, the closer the two \
                 (log-Dice). Of each word the {CLOSEST} closest links are drawn, {edges} of {all} in \
                 all. The colour is the group of a core word; light grey words are none."
            ),
        );
        writeln!(self.page.out, "<p class=\"note\">{note}</p>")
    }

    fn draw_network(&mut self, title: &str, drawn: &Drawn<'_>) -> io::Result<()> {
        let points = drawn.points();
        let area = |(node, point): (&&NetworkNode, &Point)| {
            let Body { width, height } = drawn.body(node);
            Area::around(*point, width, height)
        };
        let hull = drawn.nodes.iter().zip(&points).map(area).reduce(Area::hull);
        let hull = hull.unwrap_or(FRAME).with_margin(LABEL);
        Svg { out: self.page.out }.begin("net", title, hull)?;
        // A circle stands above the middle of its node, since the label is beneath it.
        let raised = |point: &Point| Point { y: point.y - LABEL * 0.65, ..*point };
        let points: Vec<Point> = points.iter().map(raised).collect();
        for edge in &drawn.edges {
            self.edge(drawn, edge, &points)?;
        }
        for (at, (node, point)) in drawn.nodes.iter().zip(&points).enumerate() {
            self.node(drawn, at, node, *point)?;
        }
        Svg { out: self.page.out }.end()
    }

    fn edge(&mut self, drawn: &Drawn<'_>, edge: &NetworkEdge, points: &[Point]) -> io::Result<()> {
        let NetworkEdge { source, target, sentences, parts, log_dice } = *edge;
        let (from, to) = (points[source as usize], points[target as usize]);
        let [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map(Px);
        let width = Px(WIDTHS[0] + (WIDTHS[1] - WIDTHS[0]) * drawn.closeness(edge));
        let [one, other] = [source, target].map(|at| &drawn.nodes[at as usize].term);
        write!(
            self.page.out,
            "<line data-a=\"{source}\" data-b=\"{target}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" \
             y2=\"{y2}\" stroke-width=\"{width}\">"
        )?;
        let told = self.page.t(
            format!("{one}—{other}：同句 {sentences} 句，{parts} 方，log-Dice {log_dice:.1}"),
            format!("{one}–{other}: sentences {sentences}, parts {parts}, log-Dice {log_dice:.1}"),
        );
        Svg { out: self.page.out }.title(&told)?;
        writeln!(self.page.out, "</line>")
    }

    fn node(
        &mut self,
        drawn: &Drawn<'_>,
        at: usize,
        node: &NetworkNode,
        point: Point,
    ) -> io::Result<()> {
        let NetworkNode { term, occurrences, documents, parts } = node;
        let words = &self.report.distilled.core_words;
        let word = words.iter().find(|word| word.term == *term);
        let class = word.map_or("other".to_owned(), |word| self.palette.class_of(word));
        let [x, y] = [point.x, point.y].map(Px);
        write!(
            self.page.out,
            "<g class=\"node {class}\" data-node=\"{at}\" transform=\"translate({x} {y})\">"
        )?;
        let told = self.page.t(
            format!("{term}：{parts} 方，{documents} 篇文档，出现 {occurrences} 次"),
            format!("{term}: parts {parts}, documents {documents}, occurrences {occurrences}"),
        );
        let radius = drawn.radius(node);
        let mut svg = Svg { out: self.page.out };
        svg.title(&told)?;
        svg.circle("dot", Point::default(), radius)?;
        svg.text("label", Point { x: 0.0, y: radius + LABEL }, LABEL, term)?;
        writeln!(self.page.out, "</g>")
    }

    /// Names the words that nothing is linked with.
    fn alone(&mut self, drawn: &Drawn<'_>) -> io::Result<()> {
        if drawn.alone.is_empty() {
            return Ok(());
        }
        let named = |node: &&NetworkNode| format!("{} {}", node.term, node.parts);
        let words: Vec<String> = drawn.alone.iter().map(named).collect();
        let words = words.join(self.page.t("、", ", "));
        let told = self.page.t(
            "同样常用、但很少与别的词同句的（使用方数）：",
            "As widely used, but hardly ever beside another (parts): ",
        );
        writeln!(self.page.out, "<p class=\"note\">{told}{}</p>", Escaped(&words))
    }

    /// All edges in a table, folded.
    fn edge_table(&mut self, network: &Network) -> io::Result<()> {
        let t = |chinese, english| self.page.language.choose(chinese, english);
        let mut edges: Vec<&NetworkEdge> = network.edges.iter().collect();
        edges.sort_by(|one, other| other.log_dice.total_cmp(&one.log_dice));
        let term = |at: u32| network.nodes[at as usize].term.as_str();
        let sheet = Sheet::of("edges", t("全部连线", "All links"), &edges)
            .column(Column::new("source", t("词", "word")), |edge| term(edge.source))
            .column(Column::new("target", t("同句的词", "beside")), |edge| term(edge.target))
            .column(Column::new("sentences", t("同句数", "sentences")), |edge| edge.sentences)
            .column(Column::new("parts", t("使用方", "parts")), |edge| edge.parts)
            .column(Column::new("log_dice", "log-Dice"), |edge| Cell::coarse(edge.log_dice))
            .finish();
        writeln!(
            self.page.out,
            "<details class=\"card\"><summary>{} <small>{}</small></summary>",
            sheet.title,
            edges.len()
        )?;
        page::rows(&sheet, self.page.out)?;
        writeln!(self.page.out, "</details>")
    }
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
