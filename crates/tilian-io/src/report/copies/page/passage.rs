//! Two passages side by side, with what they have in common.

use std::io;

use tilian::{Alignment, Document, MatchedRun, Span, Verdict, matched_runs};

use super::CopiesPage;
use crate::report::page::Escaped;

/// Characters before and after a passage that are shown with it.
const AROUND: usize = 40;

/// A passage as far as it is shown, with what stands around it.
struct Shown<'a> {
    before: Around<'a>,
    text: &'a str,
    after: Around<'a>,
    /// Characters of the passage that are not shown.
    left_out: usize,
}

/// What stands before or after a passage.
struct Around<'a> {
    text: &'a str,
    /// Whether the document goes on.
    is_cut: bool,
}

/// Which of two passages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Document,
    Source,
}

impl CopiesPage<'_> {
    /// Writes both sides of an alignment, at most `room` characters of each; tells how many were
    /// written of the longer.
    pub(super) fn sides(
        &mut self,
        verdict: &Verdict,
        alignment: &Alignment,
        room: usize,
    ) -> io::Result<usize> {
        let document = self.findings.document(verdict.document);
        let source = self.findings.document(verdict.source);
        let shown = Shown::of(&document.text, alignment.span, room);
        let of_source = Shown::of(&source.text, alignment.source, room);
        let runs = matched_runs(shown.text, of_source.text);
        writeln!(self.page.out, "<div class=\"sides\">")?;
        self.side(document, &shown, &runs, Side::Document)?;
        self.side(source, &of_source, &runs, Side::Source)?;
        writeln!(self.page.out, "</div>")?;
        self.runs += runs.len();
        Ok(shown.text.chars().count().max(of_source.text.chars().count()))
    }

    fn side(
        &mut self,
        document: &Document,
        shown: &Shown<'_>,
        runs: &[MatchedRun],
        side: Side,
    ) -> io::Result<()> {
        write!(self.page.out, "<div class=\"side\"><h4>")?;
        self.page.document(document)?;
        write!(self.page.out, "</h4>")?;
        if let Some(received) = document.received {
            let label = self.page.t("收到：", "received ");
            let time = received.to_string().replace('T', " ").replace('Z', " UTC");
            write!(self.page.out, "<span class=\"id\">{label}{time}</span>")?;
        }
        let before = if shown.before.is_cut { "…" } else { "" };
        write!(
            self.page.out,
            "<p class=\"passage\"><span class=\"around\">{before}{}</span>",
            Escaped(shown.before.text)
        )?;
        self.marked(shown.text, runs, side)?;
        if shown.left_out > 0 {
            let more = shown.left_out;
            let told =
                self.page.t(format!("……（略 {more} 字）"), format!("… ({more} characters more)"));
            write!(self.page.out, "<span class=\"around\">{told}</span>")?;
        }
        let after = if shown.after.is_cut { "…" } else { "" };
        let text = Escaped(shown.after.text);
        writeln!(self.page.out, "<span class=\"around\">{text}{after}</span></p></div>")
    }

    /// The passage with its runs as links to the other side.
    fn marked(&mut self, text: &str, runs: &[MatchedRun], side: Side) -> io::Result<()> {
        let [own, other] = if side == Side::Document { ['a', 'b'] } else { ['b', 'a'] };
        let span = |run: &MatchedRun| if side == Side::Document { run.span } else { run.source };
        let mut runs: Vec<(usize, Span)> = (self.runs..).zip(runs.iter().map(span)).collect();
        runs.sort_unstable_by_key(|(_, span)| *span);
        let mut end = 0;
        for (number, span) in runs {
            write!(
                self.page.out,
                "{}<a class=\"run\" id=\"{own}{number}\" href=\"#{other}{number}\">{}</a>",
                Escaped(&text[end..span.start()]),
                Escaped(span.of(text))
            )?;
            end = span.end();
        }
        write!(self.page.out, "{}", Escaped(&text[end..]))
    }
}

impl<'a> Shown<'a> {
    fn of(text: &'a str, span: Span, room: usize) -> Self {
        let (passage, rest) = first(span.of(text), room);
        let (after, beyond) = match rest {
            "" => first(&text[span.end()..], AROUND),
            _ => ("", ""),
        };
        let preceding = &text[..span.start()];
        let start = preceding.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
        Self {
            before: Around { text: &preceding[start..], is_cut: start > 0 },
            text: passage,
            after: Around { text: after, is_cut: !beyond.is_empty() },
            left_out: rest.chars().count(),
        }
    }
}

/// So many characters of a text, and the rest.
fn first(text: &str, chars: usize) -> (&str, &str) {
    text.split_at(text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_shown_as_far_as_there_is_room() {
        let text = "前".repeat(50) + "抄的一段话" + &"后".repeat(30);
        let span = Span::new(150, 165);
        let shown = Shown::of(&text, span, 100);
        assert_eq!((shown.text, shown.left_out), ("抄的一段话", 0));
        assert_eq!((shown.before.text.chars().count(), shown.before.is_cut), (AROUND, true));
        assert_eq!((shown.after.text.chars().count(), shown.after.is_cut), (30, false));
        let shown = Shown::of(&text, span, 2);
        assert_eq!((shown.text, shown.left_out, shown.after.text), ("抄的", 3, ""));
        let shown = Shown::of("抄", Span::new(0, 3), 5);
        assert_eq!((shown.before.text, shown.before.is_cut), ("", false));
    }
}
