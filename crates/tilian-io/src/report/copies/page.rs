//! The page of copies: clusters first, then pairs with their passages side by side.

mod clusters;
mod figures;
mod pair;
mod passage;
mod ratios;
mod shared;
mod tricks;

use std::io::{self, Write};

use tilian::Category;

use super::findings::{Findings, Pair};
use crate::language::Language;
use crate::report::page::{self, Page, percent};
use crate::settings::Settings;

/// Writes the page.
pub(super) fn write(
    findings: &Findings<'_>,
    settings: &Settings,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    let title = language.choose("雷同情况复核", "Copies, for human review");
    page::write(title, language, out, |out| {
        CopiesPage::of(Page { out, language }, findings, settings).write(title)
    })
}

/// Writes the part of pairs side by side, the likeliest first, each folded.
pub(in crate::report) fn pairs<'p>(
    page: Page<'p>,
    findings: &'p Findings<'p>,
    settings: &'p Settings,
) -> io::Result<()> {
    CopiesPage::of(page, findings, settings).copies(CopiesPage::folded)
}

/// A page that is being written.
struct CopiesPage<'p> {
    page: Page<'p>,
    findings: &'p Findings<'p>,
    settings: &'p Settings,
    /// Matched runs so far: each side of one is an anchor.
    runs: usize,
}

impl<'p> CopiesPage<'p> {
    fn of(page: Page<'p>, findings: &'p Findings<'p>, settings: &'p Settings) -> Self {
        Self { page, findings, settings, runs: 0 }
    }
}

impl CopiesPage<'_> {
    fn write(&mut self, title: &str) -> io::Result<()> {
        self.header(title)?;
        writeln!(self.page.out, "<main>")?;
        self.clusters()?;
        self.copies(Self::pair)?;
        self.frames()?;
        self.shared()?;
        self.ratios()?;
        self.tricks()?;
        self.quotations()?;
        writeln!(self.page.out, "</main>")?;
        self.footer()
    }

    /// The copies, each as `show` shows a pair.
    fn copies(&mut self, show: impl Fn(&mut Self, Pair<'_>) -> io::Result<()>) -> io::Result<()> {
        let title = self.page.t("逐对对照", "Pairs side by side");
        let pairs: Vec<Pair<'_>> = self.findings.of_category(Category::Copy).collect();
        self.page.section("copies", title, pairs.len())?;
        self.page.note(
            "左右两侧是有相同文字的文档，注明右侧在先的，右侧才是来源。着色处为相同文字，点按或悬停可同时显示两侧。可能性是人工看了会认为照抄的估计值，不是结论。",
            "Two documents that share text; the one on the right is the source only where it is said to \
             have been first. What both have is coloured; hover or \
             tap to light up both sides. The chance is an estimate of how likely a person would call \
             it copied, no conclusion.",
        )?;
        self.first(&pairs, |page, pair| show(page, *pair))?;
        self.page.end_section()
    }

    fn frames(&mut self) -> io::Result<()> {
        let pairs: Vec<Pair<'_>> = self.findings.of_category(Category::SimilarFrame).collect();
        if pairs.is_empty() {
            return Ok(());
        }
        let title = self.page.t("句式相近", "Similar frames");
        self.page.section("frames", title, pairs.len())?;
        self.page.note(
            "句式相同、用词不同，仅作提示，不视为雷同。",
            "The same frame with other words: a label, no accusation.",
        )?;
        self.first(&pairs, |page, pair| page.pair(*pair))?;
        self.page.end_section()
    }

    fn quotations(&mut self) -> io::Result<()> {
        let of = |category| self.findings.of_category(category);
        let pairs: Vec<Pair<'_>> = of(Category::Quotation).chain(of(Category::Citation)).collect();
        let title = self.page.t("引用与引文", "Quotations and citations");
        self.page.section("quotations", title, pairs.len())?;
        self.page.note(
            "引自上级文件的文字，以及双方都加了引号的文字。引用不是抄袭，列出仅供了解。",
            "What is taken from superior documents, and what both sides set in quotation marks. \
             Quoting is no copying; it is listed for information.",
        )?;
        writeln!(self.page.out, "<div class=\"quoted\">")?;
        self.first(&pairs, |page, pair| page.folded(*pair))?;
        writeln!(self.page.out, "</div>")?;
        self.page.end_section()
    }

    /// Writes as many as a page shows, and says how many more there are.
    fn first<T>(
        &mut self,
        all: &[T],
        mut write: impl FnMut(&mut Self, &T) -> io::Result<()>,
    ) -> io::Result<()> {
        if all.is_empty() {
            return self.page.none();
        }
        let most = self.settings.entries_of_page();
        all.iter().take(most).try_for_each(|entry| write(self, entry))?;
        self.page.more(all.len().saturating_sub(most))
    }

    /// Whether a pair is on this page.
    fn shows(&self, pair: usize) -> bool {
        pair <= self.settings.entries_of_page()
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 / whole as f64).min(1.0) }
}
