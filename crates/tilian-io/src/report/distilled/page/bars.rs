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
    /// All criteria as bars, which tell their counts when they are pointed at. One shape for all:
    /// hundreds of rows stay quick to sort.
    pub(super) fn bars(&mut self, criteria: &[Measured]) -> io::Result<()> {
        let label = self.page.t("各分项得分", "criteria");
        let told: Vec<String> = criteria.iter().map(Measured::told).collect();
        let width = criteria.len() as f64 * STEP;
        let ground = Area { x: 0.0, y: 0.0, width, height: HEIGHT };
        let bars: Vec<Area> = criteria.iter().enumerate().map(bar).collect();
        let mut svg = Svg { out: self.page.out };
        svg.begin("bars", label, ground)?;
        svg.title(&told.join("\n"))?;
        svg.rects("ground", &[ground])?;
        svg.rects("value", &bars)?;
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

/// The bar of a criterion, by its place among all.
fn bar((at, criterion): (usize, &Measured)) -> Area {
    let height = (criterion.value * HEIGHT).max(LEAST);
    let x = at as f64 * STEP + (STEP - BAR) / 2.0;
    Area { x, y: HEIGHT - height, width: BAR, height }
}

/// A weight as it was set, to three digits.
struct Weight(f64);

impl std::fmt::Display for Weight {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", (self.0 * 1e3).round() / 1e3)
    }
}
