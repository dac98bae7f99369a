//! A passage as it was written.

use std::ops::Range;

use crate::text::{Normalized, Span};

/// A passage of a text, as it was written and as it is compared.
pub(super) struct Written<'t> {
    pub(super) text: &'t str,
    /// The whole text, folded.
    pub(super) normalized: &'t Normalized,
    /// The passage, in characters of the whole.
    pub(super) chars: Range<usize>,
}

impl<'t> Written<'t> {
    /// A whole text.
    pub(super) fn whole(text: &'t str, normalized: &'t Normalized) -> Self {
        Self { text, normalized, chars: 0..normalized.chars().len() }
    }

    /// Where it stands.
    pub(super) fn span(&self) -> Span {
        self.normalized.original(self.chars.clone())
    }

    /// A part of it, in characters from its start.
    pub(super) fn part(&self, part: &Range<usize>) -> Self {
        let start = self.chars.start;
        Self { chars: start + part.start..start + part.end, ..*self }
    }

    /// As it is compared.
    pub(super) fn folded(&self) -> &'t [char] {
        &self.normalized.chars()[self.chars.clone()]
    }

    /// A character of it as it was written.
    pub(super) fn char(&self, at: usize) -> &'t str {
        self.origin(at).of(self.text)
    }

    /// What stands between a character and the one before it; nothing where both came from one.
    pub(super) fn before(&self, at: usize) -> &'t str {
        let between = self.origin(at - 1).end()..self.origin(at).start();
        self.text.get(between).unwrap_or_default()
    }

    fn origin(&self, at: usize) -> Span {
        let at = self.chars.start + at;
        self.normalized.original(at..at + 1)
    }
}
