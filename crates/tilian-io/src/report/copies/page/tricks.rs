//! Tricks on a page, made visible.

use std::io;

use tilian::{Span, Trick};

use super::CopiesPage;
use crate::report::copies::sheets::characters;
use crate::report::label;
use crate::report::page::Escaped;

/// Characters before and after a trick that are shown with it.
const AROUND: usize = 12;

/// Most places of a trick that are shown.
const SHOWN: usize = 6;

impl CopiesPage<'_> {
    pub(super) fn tricks(&mut self) -> io::Result<()> {
        let tricks: Vec<&Trick> = self.findings.review.tricks.iter().collect();
        let title = self.page.t("异常字符", "Tricks");
        self.page.section("tricks", title, tricks.len())?;
        self.page.note(
            "读者看不见或会看错的字符，可能用来躲避比对，也可能是录入或转换时带入的。",
            "Characters that readers do not see, or take for others: perhaps put in to escape a \
             comparison, perhaps left by a conversion.",
        )?;
        self.first(&tricks, |page, trick| page.trick(trick))?;
        self.page.end_section()
    }

    fn trick(&mut self, trick: &Trick) -> io::Result<()> {
        let document = self.findings.document(trick.document);
        let kind = label::trick(trick.kind, self.page.language);
        let places = trick.spans.len();
        let count = self.page.t(format!("{places} 处"), format!("{places} places"));
        write!(self.page.out, "<article class=\"card\">\n<h3>")?;
        self.page.tag("tag", kind)?;
        self.page.document(document)?;
        let named = characters(trick, &document.text, self.page.language);
        writeln!(
            self.page.out,
            "</h3>\n<p class=\"facts\"><span>{count}</span><span>{}</span></p>",
            Escaped(&named)
        )?;
        for span in trick.spans.iter().take(SHOWN) {
            self.place(&document.text, *span)?;
        }
        self.page.more(places.saturating_sub(SHOWN))?;
        writeln!(self.page.out, "</article>")
    }

    fn place(&mut self, text: &str, span: Span) -> io::Result<()> {
        let before = &text[..span.start()];
        let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
        let after = &text[span.end()..];
        let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
        writeln!(
            self.page.out,
            "<p class=\"passage\"><span class=\"around\">{}</span><mark class=\"run\">{}</mark>\
             <span class=\"around\">{}</span></p>",
            Escaped(&before[start..]),
            Escaped(span.of(text)),
            Escaped(&after[..end])
        )
    }
}
