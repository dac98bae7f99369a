//! One token.

use crate::segment::Tag;
use crate::text::Span;

/// A stretch of the original text with its part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What part of speech it is.
    pub tag: Tag,
}
