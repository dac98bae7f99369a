//! Where something stands.

use serde::Serialize;
use tilian::{Corpus, Passage, Span, Wording, sentences};

/// A stretch of a document, by bytes of its text.
#[derive(Serialize)]
pub(in crate::report) struct SpanView<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

/// A place in a document, with the sentence around it.
#[derive(Serialize)]
pub(in crate::report) struct PlaceView<'a> {
    document: &'a str,
    unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    origin: Option<&'static str>,
    start: usize,
    end: usize,
    text: &'a str,
    sentence: SpanView<'a>,
}

impl<'a> SpanView<'a> {
    pub(in crate::report) fn of(span: Span, text: &'a str) -> Self {
        Self { start: span.start(), end: span.end(), text: span.of(text) }
    }
}

impl<'a> PlaceView<'a> {
    pub(in crate::report) fn of_passage(passage: &Passage, corpus: &'a Corpus) -> Self {
        Self::at(corpus, passage.document, passage.found, passage.sentence)
    }

    pub(super) fn of_wording(wording: &Wording, corpus: &'a Corpus) -> Self {
        let text = &corpus[wording.document].text;
        let sentence = sentences(text).find(|sentence| sentence.contains(wording.span));
        let sentence = sentence.unwrap_or(wording.span);
        let origin = Some(wording.origin.name());
        Self { origin, ..Self::at(corpus, wording.document, wording.span, sentence) }
    }

    fn at(corpus: &'a Corpus, document: usize, found: Span, sentence: Span) -> Self {
        let document = &corpus[document];
        Self {
            document: &document.id,
            unit: document.unit.as_deref(),
            origin: None,
            start: found.start(),
            end: found.end(),
            text: found.of(&document.text),
            sentence: SpanView::of(sentence, &document.text),
        }
    }
}
