//! How wide columns are.

use unicode_width::UnicodeWidthStr;

use crate::report::sheet::{Cell, Column};

/// Narrowest and widest column, in digits; wider text is wrapped.
const NARROWEST: usize = 6;
const WIDEST: usize = 60;

/// Widest header before it is wrapped.
const WIDEST_HEADER: usize = 18;

/// What the arrow of the filter takes of a header.
const ARROW: usize = 3;

/// Widest worksheet that is still legible when it is printed on one page.
const PAGE: usize = 180;

/// The widths of columns, in digits; a Chinese character takes two.
pub(super) struct Widths(Vec<usize>);

impl Widths {
    /// As wide as the widest line of a cell, within limits.
    pub(super) fn of<'a>(
        columns: &[&Column],
        rows: impl Iterator<Item = impl Iterator<Item = &'a Cell>>,
    ) -> Self {
        let header = |column: &&Column| column.title.width().min(WIDEST_HEADER) + ARROW;
        let mut widths: Vec<usize> = columns.iter().map(header).collect();
        for row in rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(widest_line(cell));
            }
        }
        Self(widths.into_iter().map(roomy).collect())
    }

    /// The width of a column, as the format writes it.
    pub(super) fn of_column(&self, column: u16) -> f64 {
        self.0[usize::from(column)] as f64
    }
}

/// Whether all columns are legible on one page.
pub(super) fn fits_page(widths: &Widths) -> bool {
    widths.0.iter().sum::<usize>() <= PAGE
}

/// With room for an ideograph, which is a little wider than two digits.
fn roomy(width: usize) -> usize {
    (width + width / 8 + 1).clamp(NARROWEST, WIDEST)
}

fn widest_line(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) => text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0),
        number => number.text().len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_what_they_hold() {
        let long = "责任".repeat(50);
        for (title, cell, expected) in [
            ("甲", Cell::Integer(7), 6),
            ("核心词得分", Cell::Integer(7), 15),
            ("甲", Cell::from("大医精诚，守护生命"), 21),
            ("甲", Cell::from("一\n大医精诚\n二"), 10),
            ("甲", Cell::from(long.as_str()), 60),
            ("作者在十六个科室中的合计数", Cell::Empty, 24),
        ] {
            let column = Column::new("a", title);
            let widths = Widths::of(&[&column], [[&cell].into_iter()].into_iter());
            assert_eq!(widths.0, [expected], "{title} over {cell:?}");
        }
    }
}
