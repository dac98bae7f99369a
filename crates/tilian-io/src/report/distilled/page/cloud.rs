//! The core words as a cloud.

use std::io;

use tilian::CoreWord;

use super::DistilledPage;
use crate::report::drawing::{Area, Point, Svg, Word, pack};

/// Most words of the cloud.
const MOST: usize = 100;

/// Size of the type of the widest word.
const LARGEST: f64 = 84.0;

/// Smallest type that can still be read.
const SMALLEST: f64 = 13.0;

/// From the middle of a line of type down to its base line, as a share of its size.
const BASE: f64 = 0.36;

impl DistilledPage<'_> {
    /// Nothing where there is no core word.
    pub(super) fn cloud(&mut self) -> io::Result<()> {
        let words = &self.report.distilled.core_words;
        let words = &words[..words.len().min(MOST)];
        if words.is_empty() {
            return Ok(());
        }
        let title = self.page.t("词云", "Word cloud");
        self.page.section("cloud", title, words.len())?;
        self.page.note(
            "字的面积与支持方数成正比；颜色为归类，灰色为未定。",
            "The area of a word is proportional to the parts that use it; its colour is its group, \
             grey where it is undecided.",
        )?;
        writeln!(self.page.out, "<figure class=\"card\">")?;
        self.legend()?;
        self.draw_cloud(title, words)?;
        writeln!(self.page.out, "</figure>")?;
        self.page.end_section()
    }

    fn draw_cloud(&mut self, title: &str, words: &[CoreWord]) -> io::Result<()> {
        let parts = |word: &CoreWord| word.criteria.support.parts.count;
        let most = words.iter().map(parts).max().unwrap_or(1).max(1) as f64;
        // The area of type grows with the square of its size.
        let size = |word: &CoreWord| LARGEST * (parts(word) as f64 / most).sqrt();
        let mut sized: Vec<(&CoreWord, f64)> =
            words.iter().map(|word| (word, size(word).max(SMALLEST))).collect();
        sized.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let to_place: Vec<Word<'_>> =
            sized.iter().map(|(word, size)| Word { text: &word.term, size: *size }).collect();
        let areas = pack(&to_place);
        let hull = areas.iter().copied().reduce(Area::hull).unwrap_or_default();
        let language = self.page.language;
        let mut svg = Svg { out: self.page.out };
        svg.begin("cloud", title, hull.with_margin(6.0))?;
        for ((word, size), area) in sized.iter().zip(&areas) {
            let support = word.criteria.support.parts;
            write!(svg.out, "<g class=\"{}\">", self.palette.class_of(word))?;
            svg.title(&language.choose(
                format!("{}：{} 方中 {} 方", word.term, support.of, support.count),
                format!("{}: {} of {} parts", word.term, support.count, support.of),
            ))?;
            let x = area.x + area.width / 2.0;
            let y = area.y + area.height / 2.0 + BASE * size;
            svg.text("word", Point { x, y }, *size, &word.term)?;
            writeln!(svg.out, "</g>")?;
        }
        svg.end()
    }
}
