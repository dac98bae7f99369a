//! The network of words that share sentences.

mod drawn;

use std::io;

use tilian::{Network, NetworkEdge, NetworkNode};

use super::DistilledPage;
use crate::report::drawing::{Point, Px, Svg};
use crate::report::page::{self, Escaped};
use crate::report::sheet::{Cell, Column, Sheet};
use drawn::{CLOSEST, Drawn, LABEL, circle};

/// Width of the loosest and of the closest edge.
const WIDTHS: [f64; 2] = [1.0, 6.0];

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
        Svg { out: self.page.out }.begin("net", title, drawn.area(&points))?;
        let points: Vec<Point> = points.into_iter().map(circle).collect();
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
            "<details class=\"card aside\"><summary>{} <small>{}</small></summary>",
            sheet.title,
            edges.len()
        )?;
        page::rows(&sheet, self.page.out)?;
        writeln!(self.page.out, "</details>")
    }
}
