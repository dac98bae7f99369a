//! The page of copies: clusters first, then pairs with their passages side by side.

mod clusters;
mod figures;
mod pair;
mod passage;
mod ratios;
mod shared;
mod tricks;

use std::fmt::Display;
use std::io::{self, Write};

use tilian::{Category, Document};

use super::findings::{Findings, Pair, name};
use crate::language::Language;
use crate::report::page::{self, Escaped};
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
        CopiesPage { out, findings, settings, language, runs: 0 }.write(title)
    })
}

/// A page that is being written.
struct CopiesPage<'p> {
    out: &'p mut dyn Write,
    findings: &'p Findings<'p>,
    settings: &'p Settings,
    language: Language,
    /// Matched runs so far: each side of one is an anchor.
    runs: usize,
}

impl CopiesPage<'_> {
    fn write(&mut self, title: &str) -> io::Result<()> {
        self.header(title)?;
        writeln!(self.out, "<main>")?;
        self.clusters()?;
        self.copies()?;
        self.frames()?;
        self.shared()?;
        self.ratios()?;
        self.tricks()?;
        self.quotations()?;
        writeln!(self.out, "</main>")?;
        self.footer()
    }

    fn copies(&mut self) -> io::Result<()> {
        let title = self.t("逐对对照", "Pairs side by side");
        let pairs: Vec<Pair<'_>> = self.findings.of_category(Category::Copy).collect();
        self.section("copies", title, pairs.len())?;
        self.note(
            "左为文档，右为来源。着色处为相同文字，点按或悬停可同时显示两侧。可能性是人工看了会认为照抄的估计值，不是结论。",
            "The document on the left, its source on the right. What both have is coloured; hover or \
             tap to light up both sides. The chance is an estimate of how likely a person would call \
             it copied, no conclusion.",
        )?;
        self.first(&pairs, |page, pair| page.pair(*pair))?;
        self.end_section()
    }

    fn frames(&mut self) -> io::Result<()> {
        let pairs: Vec<Pair<'_>> = self.findings.of_category(Category::SimilarFrame).collect();
        if pairs.is_empty() {
            return Ok(());
        }
        let title = self.t("句式相近", "Similar frames");
        self.section("frames", title, pairs.len())?;
        self.note(
            "句式相同、用词不同，仅作提示，不视为雷同。",
            "The same frame with other words: a label, no accusation.",
        )?;
        self.first(&pairs, |page, pair| page.pair(*pair))?;
        self.end_section()
    }

    fn quotations(&mut self) -> io::Result<()> {
        let of = |category| self.findings.of_category(category);
        let pairs: Vec<Pair<'_>> = of(Category::Quotation).chain(of(Category::Citation)).collect();
        let title = self.t("引用与引文", "Quotations and citations");
        self.section("quotations", title, pairs.len())?;
        self.note(
            "引自上级文件的文字，以及双方都加了引号的文字。引用不是抄袭，列出仅供了解。",
            "What is taken from superior documents, and what both sides set in quotation marks. \
             Quoting is no copying; it is listed for information.",
        )?;
        writeln!(self.out, "<div class=\"quoted\">")?;
        self.first(&pairs, |page, pair| page.quotation(*pair))?;
        writeln!(self.out, "</div>")?;
        self.end_section()
    }

    fn t<T>(&self, chinese: T, english: T) -> T {
        self.language.choose(chinese, english)
    }

    /// Begins a part; `id` is one of ours.
    fn section(&mut self, id: &str, title: &str, count: usize) -> io::Result<()> {
        writeln!(self.out, "<section id=\"{id}\">\n<h2>{title} <small>{count}</small></h2>")
    }

    fn end_section(&mut self) -> io::Result<()> {
        writeln!(self.out, "</section>")
    }

    fn note(&mut self, chinese: &str, english: &str) -> io::Result<()> {
        writeln!(self.out, "<p class=\"note\">{}</p>", self.t(chinese, english))
    }

    /// Writes as many as a page shows, and says how many more there are.
    fn first<T>(
        &mut self,
        all: &[T],
        mut write: impl FnMut(&mut Self, &T) -> io::Result<()>,
    ) -> io::Result<()> {
        if all.is_empty() {
            return self.none();
        }
        let most = self.settings.entries_of_page();
        all.iter().take(most).try_for_each(|entry| write(self, entry))?;
        self.more(all.len().saturating_sub(most))
    }

    fn none(&mut self) -> io::Result<()> {
        writeln!(self.out, "<p class=\"none\">{}</p>", self.t("（无）", "(none)"))
    }

    fn more(&mut self, more: usize) -> io::Result<()> {
        if more == 0 {
            return Ok(());
        }
        let told = self.t(
            format!("另有 {more} 条未在本页列出，完整结果见 JSON 或 CSV。"),
            format!("{more} more are not on this page; JSON and CSV hold all."),
        );
        writeln!(self.out, "<p class=\"note\">{told}</p>")
    }

    /// Whether a pair is on this page.
    fn shows(&self, pair: usize) -> bool {
        pair <= self.settings.entries_of_page()
    }

    /// What a document is called, with its unit and its id.
    fn document(&mut self, document: &Document) -> io::Result<()> {
        let name = name(document);
        write!(self.out, "<b>{}</b>", Escaped(name))?;
        if let Some(unit) = &document.unit {
            write!(self.out, " <span>{}</span>", Escaped(unit))?;
        }
        if name != document.id {
            write!(self.out, " <span class=\"id\">{}</span>", Escaped(&document.id))?;
        }
        Ok(())
    }

    /// A share as a bar, within a wider one where it is part of more.
    fn bar(&mut self, part: f64, wider: f64) -> io::Result<()> {
        let [part, wider] = [part, wider].map(percent);
        write!(
            self.out,
            "<span class=\"share\"><span class=\"bar\"><i style=\"width:{wider}\"></i>\
             <i style=\"width:{part}\"></i></span>{part}</span>"
        )
    }

    fn tag(&mut self, class: &str, label: impl Display) -> io::Result<()> {
        write!(self.out, "<span class=\"{class}\">{label}</span> ")
    }
}

/// A share in percent; only nothing is 0, and only everything is 100.
fn percent(share: f64) -> String {
    let rounded = (share * 100.0).round();
    let shown = if 0.0 < share && share < 1.0 { rounded.clamp(1.0, 99.0) } else { rounded };
    format!("{shown:.0}%")
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 / whole as f64).min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_everything_is_a_hundred_percent() {
        for (share, expected) in
            [(0.0, "0%"), (0.0001, "1%"), (0.334, "33%"), (0.9999, "99%"), (1.0, "100%")]
        {
            assert_eq!(percent(share), expected, "{share}");
        }
    }
}
