//! Tables and columns, whose lines a page need not hold in the order in which they are read.

use std::collections::BTreeMap;

use super::line::Line;

/// How many lines make a table or a column.
const LINES: usize = 4;

/// The share of the lines of a page, as one in so many.
const SHARE: usize = 5;

/// How many left edges with lines of their own a plain text does not have: one of its paragraphs,
/// one of their first lines.
const EDGES: usize = 3;

/// Points within which two lines begin at the same edge.
const SAME_EDGE: f32 = 6.0;

/// Whether lines stand beside each other on a page, or come apart as rows do.
pub(super) fn stand_in(page: &[Line]) -> bool {
    let is_many = |count: usize| count >= LINES && count * SHARE >= page.len();
    let parted = page.iter().filter(|line| line.is_parted).count();
    // A line that is read later but stands higher begins another column.
    let beside = page.windows(2).filter(|pair| pair[1].height > pair[0].height - LEVEL).count();
    is_many(parted) || is_many(beside) || edges(page) >= EDGES
}

/// How little lower a line stands, as a share of the page, that is beside the one before it.
const LEVEL: f32 = 0.002;

/// How many left edges have several lines each.
fn edges(page: &[Line]) -> usize {
    let mut edges: BTreeMap<i64, usize> = BTreeMap::new();
    for line in page {
        #[expect(clippy::cast_possible_truncation, reason = "a place on paper")]
        let edge = (line.left / SAME_EDGE).round() as i64;
        *edges.entry(edge).or_default() += 1;
    }
    edges.values().filter(|lines| **lines >= LINES).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(left: f32, height: f32, is_parted: bool) -> Line {
        Line { text: "灯".to_owned(), left, right: left + 100.0, size: 12.0, height, is_parted }
    }

    /// Lines from the top down, each by its left edge.
    fn page(lefts: &[f32], is_parted: bool) -> Vec<Line> {
        let heights = (0_u8..).map(|at| 0.9 - 0.03 * f32::from(at));
        lefts.iter().zip(heights).map(|(left, height)| line(*left, height, is_parted)).collect()
    }

    #[test]
    fn tables_and_columns_are_told_from_texts() {
        let essay = [260.0, 124.0, 100.0, 100.0, 124.0, 100.0, 100.0, 124.0, 100.0, 124.0, 100.0];
        assert!(!stand_in(&page(&essay, false)));
        assert!(stand_in(&page(&essay, true)), "rows of cells");
        let cells = [100.0, 200.0, 300.0].repeat(4);
        assert!(stand_in(&page(&cells, false)), "cells as lines");
        let columns: Vec<Line> = (0..5_u8)
            .flat_map(|_| page(&[100.0], false).into_iter().chain(page(&[300.0], false)))
            .collect();
        assert!(stand_in(&columns), "lines beside each other");
        assert!(!stand_in(&[]));
    }
}
