//! What a text does so that a comparison would miss it.

mod hidden;
mod look_alike;
mod script;

use rayon::prelude::*;

use crate::text::{Corpus, Role, Span};
use hidden::hidden;
pub(super) use hidden::is_hidden;
pub(super) use look_alike::is_drawn_as_ideograph;
use look_alike::look_alikes;
use script::mixed_script;

/// Characters of a submission that a reader does not see or takes for others: evidence of intent,
/// whether or not a copy was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trick {
    /// Position of the document in the corpus.
    pub document: usize,
    /// What it is.
    pub kind: TrickKind,
    /// Where each stands, in order.
    pub spans: Vec<Span>,
}

/// The kinds of tricks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum TrickKind {
    /// Characters without width or shape stand between others.
    Hidden,
    /// Characters that look like others stand in their place: radicals, letters of another script.
    LookAlike,
    /// Some characters are traditional in a text that is otherwise simplified, or the other way round.
    MixedScript,
}

impl TrickKind {
    /// The name in files: `hidden`, `look_alike` or `mixed_script`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::LookAlike => "look_alike",
            Self::MixedScript => "mixed_script",
        }
    }
}

impl Trick {
    /// The tricks of all submissions, in the order of the corpus and of the kinds.
    pub(super) fn all(corpus: &Corpus) -> Vec<Self> {
        let submissions = corpus.par_iter().enumerate();
        let submissions = submissions.filter(|(_, document)| document.role == Role::Submission);
        submissions.flat_map_iter(|(at, document)| Self::of(at, &document.text)).collect()
    }

    fn of(document: usize, text: &str) -> impl Iterator<Item = Self> {
        let found = [
            Self { document, kind: TrickKind::Hidden, spans: hidden(text) },
            Self { document, kind: TrickKind::LookAlike, spans: look_alikes(text) },
            Self { document, kind: TrickKind::MixedScript, spans: mixed_script(text) },
        ];
        found.into_iter().filter(|trick| !trick.spans.is_empty())
    }
}

/// A character of a text with its neighbours.
#[derive(Clone, Copy, Debug)]
struct Standing {
    char: char,
    span: Span,
    before: Option<char>,
    after: Option<char>,
}

/// The characters of a text, in order.
fn standing(text: &str) -> impl Iterator<Item = Standing> + '_ {
    let mut chars = text.char_indices().peekable();
    let mut last = None;
    std::iter::from_fn(move || {
        let (at, char) = chars.next()?;
        let before = last.replace(char);
        let after = chars.peek().map(|(_, c)| *c);
        Some(Standing { char, span: Span::new(at, at + char.len_utf8()), before, after })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;

    #[test]
    fn tricks_are_told_of_submissions_alone() {
        let text = "夜里的灯亮\u{200B}着，值班的⼈没有睡。";
        let documents = [
            Document::new("a", text),
            Document::new("b", text).role(Role::Library),
            Document::new("c", "夜里的灯亮着，值班的人没有睡。"),
        ];
        let tricks = Trick::all(&Corpus::new(documents).unwrap());
        let shown: Vec<_> = tricks
            .iter()
            .map(|trick| (trick.document, trick.kind, trick.spans[0].of(text)))
            .collect();
        let expected = [(0, TrickKind::Hidden, "\u{200B}"), (0, TrickKind::LookAlike, "⼈")];
        assert_eq!(shown, expected);
    }
}
