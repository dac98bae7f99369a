//! Headers, footers and page numbers of pages.

use std::collections::BTreeMap;

use super::line::Line;
use crate::load::extract::page::is_page_number;

/// Lines at the top and at the bottom of a page that may be header and footer.
const DEPTH: usize = 2;

/// Takes page numbers off the pages, and what repeats at their top and bottom; gives back the
/// latter, each once.
pub(super) fn take(pages: &mut [Vec<Line>]) -> Vec<String> {
    let mut repeated: BTreeMap<(Edge, String), usize> = BTreeMap::new();
    for page in pages.iter() {
        for (at, line) in page.iter().enumerate() {
            if let Some(edge) = edge(at, page.len()) {
                *repeated.entry((edge, pattern(&line.text))).or_default() += 1;
            }
        }
    }
    let filled = pages.iter().filter(|page| !page.is_empty()).count();
    // Two pages or more, and more than half of them: pages on the left and right may differ.
    let is_margin = |edge: Edge, text: &str| {
        let count = repeated.get(&(edge, pattern(text))).copied().unwrap_or(0);
        count >= 2 && count * 2 >= filled
    };
    let mut margins = Vec::new();
    for page in pages {
        let lines = page.len();
        let mut at = 0;
        page.retain(|line| {
            let edge = edge(at, lines);
            at += 1;
            let is_number = edge.is_some() && is_page_number(&line.text);
            let is_margin = !is_number && edge.is_some_and(|edge| is_margin(edge, &line.text));
            if is_margin {
                margins.push(line.text.clone());
            }
            !is_number && !is_margin
        });
    }
    margins
}

/// Where a line stands that may be header or footer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Edge {
    Top,
    Bottom,
}

/// The edge near which a line stands, on a page of so many.
fn edge(at: usize, lines: usize) -> Option<Edge> {
    if at < DEPTH { Some(Edge::Top) } else { (at + DEPTH >= lines).then_some(Edge::Bottom) }
}

/// A line with its digits alike, so that the number of the page does not tell lines apart.
fn pattern(text: &str) -> String {
    text.chars().map(|c| if c.is_numeric() { '0' } else { c }).collect()
}
