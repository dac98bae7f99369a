//! Two core words that may say the same, with what speaks for it.

use serde::Serialize;
use tilian::score::Overlap;
use tilian::{MergeSuggestion, SharedContext};

use crate::report::suggestion::merge_line;

/// Two core words that may say the same, with what speaks for it.
#[derive(Serialize)]
pub(in crate::report) struct SuggestionView<'a> {
    lead: &'a str,
    form: &'a str,
    score: f64,
    characters: CharactersView<'a>,
    pattern: Option<&'static str>,
    contexts: ContextsView<'a>,
    /// The line for `[merge]` of `tilian.toml`.
    merge: String,
}

#[derive(Serialize)]
struct CharactersView<'a> {
    shared: &'a str,
    dice: f64,
    counts: OverlapView,
}

#[derive(Serialize)]
struct ContextsView<'a> {
    cosine: f64,
    counts: OverlapView,
    lead: WordView,
    form: WordView,
    heaviest: Vec<ContextView<'a>>,
}

/// How many both have, and each.
#[derive(Serialize)]
struct OverlapView {
    shared: u64,
    lead: u64,
    form: u64,
}

/// Where one of the two stands.
#[derive(Serialize)]
struct WordView {
    sentences: u64,
    parts: u64,
}

/// A term beside both words, with the parts of the corpus that have it beside each.
#[derive(Serialize)]
struct ContextView<'a> {
    term: &'a str,
    share: f64,
    parts_with_lead: u64,
    parts_with_form: u64,
}

impl<'a> SuggestionView<'a> {
    pub(in crate::report) fn of(suggestion: &'a MergeSuggestion) -> Self {
        let contexts = &suggestion.contexts;
        let word =
            |at: usize| WordView { sentences: contexts.sentences[at], parts: contexts.parts[at] };
        Self {
            lead: &suggestion.lead,
            form: &suggestion.form,
            score: suggestion.score,
            characters: CharactersView {
                shared: &suggestion.characters,
                dice: suggestion.dice,
                counts: OverlapView::of(suggestion.overlap),
            },
            pattern: suggestion.pattern.map(tilian::WordPattern::name),
            contexts: ContextsView {
                cosine: contexts.cosine,
                counts: OverlapView::of(contexts.overlap),
                lead: word(0),
                form: word(1),
                heaviest: contexts.terms.iter().map(ContextView::of).collect(),
            },
            merge: merge_line(suggestion),
        }
    }
}

impl OverlapView {
    fn of(overlap: Overlap) -> Self {
        Self { shared: overlap.shared, lead: overlap.left, form: overlap.right }
    }
}

impl<'a> ContextView<'a> {
    fn of(context: &'a SharedContext) -> Self {
        let [parts_with_lead, parts_with_form] = context.parts;
        Self { term: &context.term, share: context.share, parts_with_lead, parts_with_form }
    }
}
