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
    let mut margins = if filled == 1 { stand_off(pages) } else { Vec::new() };
    for page in pages {
        let lines = page.len();
        let mut at = 0;
        page.retain(|line| {
            let edge = edge(at, lines);
            at += 1;
            // A header of nothing but a year is rarer than a text of years.
            let edge = edge.filter(|_| !is_year(&line.text));
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

/// The share of a page at its head and at its foot in which only margins stand.
const OUTER: f32 = 0.08;

/// How much further than the lines of the text a margin stands from it.
const OFF: f32 = 1.3;

/// Fewest lines whose distance tells that of a text.
const LINES: usize = 4;

/// Takes header and footer off a page that has no other to compare it with: a line near the edge
/// that stands off from the text, in no larger letters.
fn stand_off(pages: &mut [Vec<Line>]) -> Vec<String> {
    let Some(page) = pages.iter_mut().find(|page| page.len() >= LINES) else { return Vec::new() };
    let spacing = median(page.windows(2).map(|pair| pair[0].height - pair[1].height).collect());
    let size = median(page.iter().map(|line| line.size).collect());
    let is_margin = |line: &Line, depth: f32, next: &Line| {
        let is_off = (line.height - next.height).abs() >= OFF * spacing;
        depth <= OUTER && is_off && line.size <= size && spacing > 0.0
    };
    let mut margins = Vec::new();
    if is_margin(&page[0], 1.0 - page[0].height, &page[1]) {
        margins.push(page.remove(0).text);
    }
    let ends_in_margin =
        matches!(page.as_slice(), [.., above, last] if is_margin(last, last.height, above));
    if ends_in_margin {
        margins.extend(page.pop().map(|last| last.text));
    }
    margins.retain(|text| !is_page_number(text));
    margins
}

/// The middle of some numbers; 0 of none.
fn median(mut numbers: Vec<f32>) -> f32 {
    numbers.sort_by(f32::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

/// Whether a line is four digits, which no page has for its number.
fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
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

#[cfg(test)]
mod tests {
    use super::*;

    fn page(lines: &[(&str, f32)]) -> Vec<Line> {
        let line = |(text, height): &(&str, f32)| Line {
            text: (*text).to_owned(),
            left: 100.0,
            right: 300.0,
            size: 12.0,
            height: *height,
            is_parted: false,
        };
        lines.iter().map(line).collect()
    }

    fn left(page: &[Line]) -> Vec<&str> {
        page.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn a_single_page_has_margins_that_stand_off() {
        let text = [("题", 0.90), ("甲", 0.88), ("乙", 0.86), ("丙", 0.84)];
        let mut pages = [page(&[&[("院报", 0.95)][..], &text, &[("2024年印制", 0.06)]].concat())];
        assert_eq!(take(&mut pages), ["院报", "2024年印制"]);
        assert_eq!(left(&pages[0]), ["题", "甲", "乙", "丙"]);
        // A text that begins near the edge goes on at its own distance.
        let mut pages = [page(&[("题", 0.96), ("甲", 0.94), ("乙", 0.92), ("丙", 0.90)])];
        assert!(take(&mut pages).is_empty());
        assert_eq!(left(&pages[0]), ["题", "甲", "乙", "丙"]);
    }

    #[test]
    fn a_year_is_no_page_number() {
        let mut pages = [
            page(&[("2024", 0.90), ("甲", 0.88), ("12", 0.06)]),
            page(&[("2025", 0.90), ("乙", 0.88), ("丙", 0.86), ("丁", 0.84), ("13", 0.06)]),
        ];
        take(&mut pages);
        assert_eq!(left(&pages[0]), ["2024", "甲"]);
        assert_eq!(left(&pages[1]), ["2025", "乙", "丙", "丁"]);
    }
}
