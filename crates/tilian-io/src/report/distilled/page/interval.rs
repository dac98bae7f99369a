//! Rank intervals, drawn on one axis.

use std::io::{self, Write};

use tilian::RankInterval;

use crate::report::drawing::{Area, Point, Svg};

/// Size of a drawing.
const WIDTH: f64 = 132.0;
const HEIGHT: f64 = 16.0;

/// Room left and right of the axis.
const MARGIN: f64 = 9.0;

/// Height of a bar.
const BAR: f64 = 6.0;

/// An axis of ranks from the first on, logarithmic: from rank 1 to 2 is as far as from 100 to 200.
pub(super) struct Axis {
    last: u32,
}

impl Axis {
    /// The axis that holds all of the intervals.
    pub(super) fn of(intervals: impl Iterator<Item = RankInterval>) -> Self {
        Self { last: intervals.map(|interval| interval.high).max().unwrap_or(1).max(10) }
    }

    fn at(&self, rank: u32) -> f64 {
        let share = f64::from(rank.max(1)).ln() / f64::from(self.last).ln();
        MARGIN + share * (WIDTH - 2.0 * MARGIN)
    }

    fn ticks(&self) -> impl Iterator<Item = u32> {
        let last = self.last;
        (0..).map(|power| 10_u32.saturating_pow(power)).take_while(move |tick| *tick <= last)
    }

    /// The numbers of the axis, for the head of a column.
    pub(super) fn head(&self, label: &str, out: &mut dyn Write) -> io::Result<()> {
        let mut svg = Svg { out };
        svg.begin("axis", label, Area { x: 0.0, y: 0.0, width: WIDTH, height: HEIGHT })?;
        for tick in self.ticks() {
            svg.text("tick", Point { x: self.at(tick), y: 12.0 }, 10.0, &tick.to_string())?;
        }
        svg.end()
    }

    /// The ranks of an interval as a bar, and the rank as a dot on it.
    pub(super) fn bar(
        &self,
        rank: u32,
        interval: RankInterval,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let RankInterval { low, high } = interval;
        let mut svg = Svg { out };
        let label = format!("{low}–{high}");
        svg.begin("interval", &label, Area { x: 0.0, y: 0.0, width: WIDTH, height: HEIGHT })?;
        let tick = |tick| Area { x: self.at(tick), y: 0.0, width: 0.6, height: HEIGHT };
        svg.rects("grid", &self.ticks().map(tick).collect::<Vec<_>>())?;
        let (from, to) = (self.at(low) - BAR / 2.0, self.at(high) + BAR / 2.0);
        let y = (HEIGHT - BAR) / 2.0;
        svg.rects("band", &[Area { x: from, y, width: to - from, height: BAR }])?;
        svg.circle("dot", Point { x: self.at(rank), y: HEIGHT / 2.0 }, 4.0)?;
        svg.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_holds_every_interval() {
        let axis =
            Axis::of([(1, 3), (4, 196)].into_iter().map(|(low, high)| RankInterval { low, high }));
        assert_eq!(axis.ticks().collect::<Vec<_>>(), [1, 10, 100]);
        assert_eq!((axis.at(1), axis.at(196)), (MARGIN, WIDTH - MARGIN));
        assert!(axis.at(1) < axis.at(14) && axis.at(14) < axis.at(196));
    }
}
