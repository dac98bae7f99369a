//! The entry of a submitted core word or slogan, apart from its interpretation.

use crate::text::{Document, Kind, Normalized, Span};

/// What a unit put forward: the first line of a document of kind core word or slogan. The
/// lines behind it are the interpretation (释义).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where the entry stands in the document's text.
    pub span: Span,
    /// The entry as it is compared: without punctuation, width or case.
    pub key: String,
}

impl Entry {
    /// The entry of a document of this kind; `None` for another kind, or where the text has
    /// nothing to compare.
    ///
    /// ```
    /// use tilian::{Document, Entry, Kind};
    ///
    /// let document = Document::new("1", "仁爱·诚信\n释义：……").kind(Kind::CoreWord);
    /// let entry = Entry::of(&document, Kind::CoreWord).expect("a core word");
    /// assert_eq!(entry.key, "仁爱诚信");
    /// assert_eq!(entry.span.of(&document.text), "仁爱·诚信");
    /// ```
    #[must_use]
    pub fn of(document: &Document, kind: Kind) -> Option<Self> {
        if document.kind != Some(kind) {
            return None;
        }
        let body = document.text.trim_start();
        let start = document.text.len() - body.len();
        let line = body.lines().next()?.trim_end();
        let key = Normalized::new(line).to_string();
        (!key.is_empty()).then(|| Self { span: Span::new(start, start + line.len()), key })
    }
}
