//! Headers, footers and page numbers of pages.

use std::collections::BTreeMap;

use super::line::Line;
use crate::load::extract::page::is_page_number;

/// Lines at the top and at the bottom of a page that may be header and footer.
const DEPTH: usize = 2;

/// Takes page numbers off the pages, and what repeats at their top and bottom; gives back the
/// latter, each once.
pub(super) fn take(pages: &mut [Vec<Line>]) -> Vec<String> {
    let mut repeated: BTreeMap<String, usize> = BTreeMap::new();
    for page in pages.iter() {
        for at in edges(page.len()) {
            *repeated.entry(pattern(&page[at].text)).or_default() += 1;
        }
    }
    let filled = pages.iter().filter(|page| !page.is_empty()).count();
    // Two pages or more, and more than half of them: pages on the left and right may differ.
    let is_margin = |text: &str| {
        let count = repeated.get(&pattern(text)).copied().unwrap_or(0);
        count >= 2 && count * 2 >= filled
    };
    let mut margins = Vec::new();
    for page in pages {
        let mut at = 0;
        let edges = edges(page.len());
        page.retain(|line| {
            let is_edge = edges.contains(&at);
            at += 1;
            let is_number = is_edge && is_page_number(&line.text);
            let is_margin = is_edge && !is_number && is_margin(&line.text);
            if is_margin {
                margins.push(line.text.clone());
            }
            !is_number && !is_margin
        });
    }
    margins
}

/// The places of the first and last lines.
fn edges(lines: usize) -> Vec<usize> {
    (0..lines).filter(|at| *at < DEPTH || at + DEPTH >= lines).collect()
}

/// A line with its digits alike, so that the number of the page does not tell lines apart.
fn pattern(text: &str) -> String {
    text.chars().map(|c| if c.is_numeric() { '0' } else { c }).collect()
}
