//! Passages that several documents share, on a page.

use std::io;

use tilian::SharedPassage;

use super::CopiesPage;
use crate::report::copies::sheets::by_units;
use crate::report::page::Escaped;

/// Most characters of a shared passage that are shown.
const SHOWN: usize = 200;

/// Most documents of a shared passage that are listed.
const LISTED: usize = 60;

impl CopiesPage<'_> {
    pub(super) fn shared(&mut self) -> io::Result<()> {
        let passages: Vec<&SharedPassage> = self.findings.review.shared.iter().collect();
        let title = self.page.t("多个科室共有的文字", "Passages that several share");
        self.page.section("shared", title, passages.len())?;
        self.page.note(
            "三篇以上文档共有、又不见于上级文件的文字：可能互相抄写，也可能出自同一份模板，请人工判断。",
            "What three documents or more have and no superior document: perhaps copied, perhaps \
             from a form that all were given; for people to judge.",
        )?;
        self.first(&passages, |page, passage| page.shared_passage(passage))?;
        self.page.end_section()
    }

    fn shared_passage(&mut self, passage: &SharedPassage) -> io::Result<()> {
        let Some(first) = passage.locations.first() else { return Ok(()) };
        let text = first.span.of(&self.findings.document(first.document).text);
        let end = text.char_indices().nth(SHOWN).map(|(at, _)| at);
        let cut = if end.is_some() { "…" } else { "" };
        let by = by_units(passage.units, self.page.language);
        let documents = passage.locations.len();
        let count = self.page.t(format!("{documents} 篇文档"), format!("{documents} documents"));
        writeln!(
            self.page.out,
            "<article class=\"card\">\n<h3>{by} <small>{count}</small></h3>\n\
             <p class=\"passage\">{}{cut}</p>\n<ol class=\"members\">",
            Escaped(&text[..end.unwrap_or(text.len())])
        )?;
        for location in passage.locations.iter().take(LISTED) {
            write!(self.page.out, "<li>")?;
            self.page.document(self.findings.document(location.document))?;
            writeln!(self.page.out, "</li>")?;
        }
        writeln!(self.page.out, "</ol>")?;
        self.page.more(documents.saturating_sub(LISTED))?;
        writeln!(self.page.out, "</article>")
    }
}
