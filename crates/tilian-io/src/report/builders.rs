//! Builders.
use tilian::{Corpus, Counted, Distilled, DocumentKeyword, Keyword, KwicLine, Token};

use super::{Report, Sheet, View};
use crate::{Language, Loaded, Settings};

struct Nothing;
impl View for Nothing {
    fn sheets(&self) -> Vec<Sheet> {
        Vec::new()
    }
}

/// Core words and slogans with their evidence.
#[must_use]
pub fn distilled<'a>(
    _distilled: &'a Distilled,
    _loaded: &'a Loaded,
    _settings: &'a Settings,
    _language: Language,
) -> Report<'a> {
    Report::new(Nothing)
}

/// The keywords of each document, as ranked from what was counted.
#[must_use]
pub fn keywords<'a>(
    _counted: &'a Counted<'a>,
    _keywords: &'a [Vec<DocumentKeyword>],
    _language: Language,
) -> Report<'a> {
    Report::new(Nothing)
}

/// Keywords of a target against a reference.
#[must_use]
pub fn keyness(_keywords: &[Keyword], _language: Language) -> Report<'_> {
    Report::new(Nothing)
}

/// Key words in context.
#[must_use]
pub fn concordance<'a>(
    _lines: &'a [KwicLine],
    _corpus: &'a Corpus,
    _language: Language,
) -> Report<'a> {
    Report::new(Nothing)
}

/// What was loaded, skipped and not told.
#[must_use]
pub fn imported(_loaded: &Loaded, _language: Language) -> Report<'_> {
    Report::new(Nothing)
}

/// The tokens of each document of a corpus, in its order.
#[must_use]
pub fn segmented<'a>(
    _corpus: &'a Corpus,
    _tokens: &'a [Vec<Token>],
    _language: Language,
) -> Report<'a> {
    Report::new(Nothing)
}
