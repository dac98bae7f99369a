//! What stands in a line of a letter.

use unicode_width::UnicodeWidthStr;

/// A text, of which parts may stand out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::report) struct Text(pub(in crate::report) Vec<Piece>);

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::report) enum Piece {
    /// As the rest is.
    Plain(String),
    /// What the line is about.
    Strong(String),
    /// What somebody has to fill in, since nothing tells it.
    Blank(String),
}

impl Text {
    /// A text of which nothing stands out.
    pub(in crate::report) fn plain(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    /// The text as it was told, or a blank that says what is to be filled in.
    pub(super) fn told(told: Option<&str>, blank: &str) -> Self {
        Self(vec![match told {
            Some(text) => Piece::Plain(text.to_owned()),
            None => Piece::Blank(format!("〔{blank}〕")),
        }])
    }

    /// Adds plain text.
    pub(super) fn and(mut self, text: impl Into<String>) -> Self {
        self.0.push(Piece::Plain(text.into()));
        self
    }

    /// Adds what the line is about.
    pub(super) fn strong(mut self, text: impl Into<String>) -> Self {
        self.0.push(Piece::Strong(text.into()));
        self
    }

    /// Adds another text.
    pub(in crate::report) fn then(mut self, other: &Self) -> Self {
        self.0.extend(other.0.iter().cloned());
        self
    }

    /// Its width in half ideographs.
    pub(in crate::report) fn width(&self) -> usize {
        self.0.iter().map(|piece| piece.text().width_cjk()).sum()
    }

    /// All that it says.
    pub(in crate::report) fn words(&self) -> String {
        self.0.iter().map(Piece::text).collect()
    }
}

impl Piece {
    pub(in crate::report) fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Strong(text) | Self::Blank(text) => text,
        }
    }
}
