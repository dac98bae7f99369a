//! What every page is made of: parts with titles, notes, figures, tags and bars.

use std::fmt::Display;
use std::io::{self, Write};

use tilian::Document;

use super::Escaped;
use crate::language::Language;
use crate::report::document_name::document_name;

/// A page that is being written.
pub(in crate::report) struct Page<'p> {
    pub(in crate::report) out: &'p mut dyn Write,
    pub(in crate::report) language: Language,
}

/// A part that the table of contents names; both are ours.
pub(in crate::report) struct Part {
    pub(in crate::report) id: &'static str,
    pub(in crate::report) label: &'static str,
}

/// How much there was of something; the label is ours.
pub(in crate::report) struct Figure {
    pub(in crate::report) count: u64,
    pub(in crate::report) label: &'static str,
}

impl Page<'_> {
    /// The same page, for a room that writes a part of it.
    pub(in crate::report) fn lend(&mut self) -> Page<'_> {
        Page { out: self.out, language: self.language }
    }

    pub(in crate::report) fn t<T>(&self, chinese: T, english: T) -> T {
        self.language.choose(chinese, english)
    }

    /// Begins a part; `id` is one of ours.
    pub(in crate::report) fn section(
        &mut self,
        id: &str,
        title: &str,
        count: usize,
    ) -> io::Result<()> {
        writeln!(self.out, "<section id=\"{id}\">\n<h2>{title} <small>{count}</small></h2>")
    }

    pub(in crate::report) fn end_section(&mut self) -> io::Result<()> {
        writeln!(self.out, "</section>")
    }

    pub(in crate::report) fn note(&mut self, chinese: &str, english: &str) -> io::Result<()> {
        writeln!(self.out, "<p class=\"note\">{}</p>", self.t(chinese, english))
    }

    pub(in crate::report) fn none(&mut self) -> io::Result<()> {
        writeln!(self.out, "<p class=\"none\">{}</p>", self.t("（无）", "(none)"))
    }

    pub(in crate::report) fn more(&mut self, more: usize) -> io::Result<()> {
        if more == 0 {
            return Ok(());
        }
        let told = self.t(
            format!("另有 {more} 条未在本页列出，完整结果见 JSON 或 CSV。"),
            format!("{more} more are not on this page; JSON and CSV hold all."),
        );
        writeln!(self.out, "<p class=\"note\">{told}</p>")
    }

    pub(in crate::report) fn figures(&mut self, figures: &[Figure]) -> io::Result<()> {
        writeln!(self.out, "<ul class=\"figures\">")?;
        for Figure { count, label } in figures {
            writeln!(self.out, "<li><b>{count}</b>{label}</li>")?;
        }
        writeln!(self.out, "</ul>")
    }

    pub(in crate::report) fn contents(&mut self, parts: &[Part]) -> io::Result<()> {
        writeln!(self.out, "<nav>")?;
        for Part { id, label } in parts {
            writeln!(self.out, "<a href=\"#{id}\">{label}</a>")?;
        }
        writeln!(self.out, "</nav>")
    }

    /// What a document is called, with its unit and its id.
    pub(in crate::report) fn document(&mut self, document: &Document) -> io::Result<()> {
        let name = document_name(document);
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
    pub(in crate::report) fn bar(&mut self, part: f64, wider: f64) -> io::Result<()> {
        let [part, wider] = [part, wider].map(percent);
        write!(
            self.out,
            "<span class=\"share\"><span class=\"bar\"><i style=\"width:{wider}\"></i>\
             <i style=\"width:{part}\"></i></span>{part}</span>"
        )
    }

    pub(in crate::report) fn tag(&mut self, class: &str, label: impl Display) -> io::Result<()> {
        write!(self.out, "<span class=\"{class}\">{label}</span> ")
    }
}

/// A share in percent; only nothing is 0, and only everything is 100.
pub(in crate::report) fn percent(share: f64) -> String {
    let rounded = (share * 100.0).round();
    let shown = if 0.0 < share && share < 1.0 { rounded.clamp(1.0, 99.0) } else { rounded };
    format!("{shown:.0}%")
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
