//! Primitives of SVG. Classes and labels are ours; what comes from outside is written as the text
//! of an element, through [`Escaped`].

use std::fmt;
use std::io::{self, Write};

use crate::report::page::Escaped;

/// A point of a drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::report) struct Point {
    pub(in crate::report) x: f64,
    pub(in crate::report) y: f64,
}

/// A rectangle of a drawing, from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::report) struct Area {
    pub(in crate::report) x: f64,
    pub(in crate::report) y: f64,
    pub(in crate::report) width: f64,
    pub(in crate::report) height: f64,
}

/// A length in a drawing, to a tenth: finer is not seen, and would differ between machines.
#[derive(Clone, Copy)]
pub(in crate::report) struct Px(pub(in crate::report) f64);

impl fmt::Display for Px {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Adding 0 turns −0 into 0.
        let tenths = (self.0 * 10.0).round() / 10.0 + 0.0;
        write!(f, "{tenths}")
    }
}

impl Area {
    /// The rectangle of a size around its centre.
    pub(in crate::report) fn around(centre: Point, width: f64, height: f64) -> Self {
        Self { x: centre.x - width / 2.0, y: centre.y - height / 2.0, width, height }
    }

    /// The smallest rectangle that holds both.
    pub(in crate::report) fn hull(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let right = (self.x + self.width).max(other.x + other.width);
        let bottom = (self.y + self.height).max(other.y + other.height);
        Self { x, y, width: right - x, height: bottom - y }
    }

    /// The rectangle with a margin all around.
    pub(in crate::report) fn with_margin(self, margin: f64) -> Self {
        let Self { x, y, width, height } = self;
        Self {
            x: x - margin,
            y: y - margin,
            width: width + 2.0 * margin,
            height: height + 2.0 * margin,
        }
    }

    pub(in crate::report) fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }
}

/// A drawing that is being written.
pub(in crate::report) struct Svg<'o> {
    pub(in crate::report) out: &'o mut dyn Write,
}

impl Svg<'_> {
    /// Begins a drawing of what `area` shows; `label` says what it is.
    pub(in crate::report) fn begin(
        &mut self,
        class: &str,
        label: &str,
        area: Area,
    ) -> io::Result<()> {
        let Area { x, y, width, height } = area;
        let [x, y, width, height] = [x, y, width, height].map(Px);
        write!(
            self.out,
            "<svg class=\"{class}\" role=\"img\" aria-label=\"{label}\" \
             viewBox=\"{x} {y} {width} {height}\">"
        )
    }

    pub(in crate::report) fn end(&mut self) -> io::Result<()> {
        writeln!(self.out, "</svg>")
    }

    /// Rectangles as one shape.
    pub(in crate::report) fn rects(&mut self, class: &str, areas: &[Area]) -> io::Result<()> {
        write!(self.out, "<path class=\"{class}\" d=\"")?;
        for Area { x, y, width, height } in areas {
            let [x, y, width, height] = [*x, *y, *width, *height].map(Px);
            write!(self.out, "M{x} {y}h{width}v{height}H{x}z")?;
        }
        write!(self.out, "\"/>")
    }

    pub(in crate::report) fn circle(
        &mut self,
        class: &str,
        centre: Point,
        radius: f64,
    ) -> io::Result<()> {
        let [x, y, radius] = [centre.x, centre.y, radius].map(Px);
        write!(self.out, "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>")
    }

    /// A text around the middle of its base line.
    pub(in crate::report) fn text(
        &mut self,
        class: &str,
        middle: Point,
        size: f64,
        text: &str,
    ) -> io::Result<()> {
        let [x, y, size] = [middle.x, middle.y, size].map(Px);
        let text = Plain(text);
        write!(
            self.out,
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\">{text}</text>"
        )
    }

    /// What is told when the element around it is pointed at.
    pub(in crate::report) fn title(&mut self, title: &str) -> io::Result<()> {
        write!(self.out, "<title>{}</title>", Plain(title))
    }
}

/// Shows a text where no element may stand: hidden characters become their number in plain text.
struct Plain<'t>(&'t str);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = Escaped(self.0).to_string();
        f.write_str(&shown.replace("<i class=\"hidden\">", "[").replace("</i>", "]"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_outside_is_markup_in_a_drawing() {
        let mut out = Vec::new();
        let mut svg = Svg { out: &mut out };
        svg.text("word", Point::default(), 12.04, "</text><script>守\u{200B}").unwrap();
        svg.title("\"甲\" onload=x").unwrap();
        let written = String::from_utf8(out).unwrap();
        assert_eq!(
            written,
            "<text class=\"word\" x=\"0\" y=\"0\" font-size=\"12\">&lt;/text&gt;&lt;script&gt;\
             守[U+200B]</text><title>&quot;甲&quot; onload=x</title>"
        );
    }

    #[test]
    fn a_hull_holds_both_and_touching_is_no_overlap() {
        let area = |x, width| Area { x, y: 0.0, width, height: 2.0 };
        assert_eq!(area(0.0, 1.0).hull(area(3.0, 1.0)), area(0.0, 4.0));
        for (x, expected) in [(0.5, true), (1.0, false), (-0.9, true), (-1.0, false)] {
            assert_eq!(area(0.0, 1.0).overlaps(&area(x, 1.0)), expected, "{x}");
        }
    }
}
