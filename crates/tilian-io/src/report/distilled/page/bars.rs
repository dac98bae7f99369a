//! The criteria of a row: small bars beside each other, and a list with their counts.

use std::io;

use super::DistilledPage;
use super::entry::Measured;
use crate::report::drawing::{Area, Px, Svg};
use crate::report::page::Escaped;

/// Size of a bar, and how far the next one is.
const BAR: f64 = 8.0;
const STEP: f64 = 11.0;
const HEIGHT: f64 = 24.0;

/// Least height of a bar: an empty one would be no bar.
const LEAST: f64 = 1.0;

impl DistilledPage<'_> {
    /// All criteria as bars, each of which tells its counts when it is pointed at.
    pub(super) fn bars(&mut self, criteria: &[Measured]) -> io::Result<()> {
        let label = self.page.t("各分项得分", "criteria");
        let mut svg = Svg { out: self.page.out };
        let width = criteria.len() as f64 * STEP;
        svg.begin("bars", label, Area { x: 0.0, y: 0.0, width, height: HEIGHT })?;
        svg.rect("ground", Area { x: 0.0, y: 0.0, width, height: HEIGHT })?;
        for (at, criterion) in criteria.iter().enumerate() {
            let (x, height) =
                (at as f64 * STEP + (STEP - BAR) / 2.0, (criterion.value * HEIGHT).max(LEAST));
            let area = Area { x, y: HEIGHT - height, width: BAR, height };
            let title = format!("{} {:.2}", criterion.label, criterion.value);
            svg.titled_rect("value", area, &format!("{title} · {}", criterion.counts))?;
        }
        svg.end()
    }

    /// All criteria in words: value, weight and counts.
    pub(super) fn criteria(&mut self, criteria: &[Measured]) -> io::Result<()> {
        writeln!(self.page.out, "<ul class=\"criteria\">")?;
        for Measured { label, value, weight, counts } in criteria {
            let (width, weight) = (Px(value * 100.0), Weight(*weight));
            let weighs = self.page.t("权重", "weight");
            writeln!(
                self.page.out,
                "<li><b>{label}</b><span class=\"bar\"><i style=\"width:{width}%\"></i></span>\
                 <span class=\"value\">{value:.2}</span> <span class=\"counts\">{}\
                 <small> {weighs} {weight}</small></span></li>",
                Escaped(counts)
            )?;
        }
        writeln!(self.page.out, "</ul>")
    }
}

/// A weight as it was set, to three digits.
struct Weight(f64);

impl std::fmt::Display for Weight {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", (self.0 * 1e3).round() / 1e3)
    }
}
