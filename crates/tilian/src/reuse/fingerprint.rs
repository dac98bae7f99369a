//! What identifies the content of a document when whole documents are compared.

use std::ops::Range;

use crate::reuse::shingle;
use crate::text::{Document, Entry, Kind, Normalized, Role, Span};

/// The part of a document that a copy of the whole would share, by length and hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Fingerprint {
    chars: usize,
    hash: u64,
}

impl Fingerprint {
    fn of(chars: &[char]) -> Self {
        Self { chars: chars.len(), hash: shingle::hash(chars) }
    }
}

/// Fewest normalised characters of an essay or another text that are compared: below it two
/// people may well write the same by chance.
pub(super) const SHORTEST_TEXT: usize = 13;

/// Fewest normalised characters of a slogan, or of a known text, that are compared.
const SHORTEST_SLOGAN: usize = 4;

/// What of a document is compared as a whole: of a slogan the entry, whatever its
/// interpretation; of anything else the text.
pub(super) struct Compared {
    pub(super) span: Span,
    pub(super) chars: Vec<char>,
}

impl Compared {
    /// The compared part, or `None` where it is too short to accuse anybody by.
    ///
    /// Core words are compared with their interpretations: that two units propose the same word
    /// is agreement, not a copy.
    pub(super) fn of(document: &Document, normalized: &Normalized) -> Option<Self> {
        if let Some(entry) = Entry::of(document, Kind::Slogan) {
            let entry_text = Normalized::new(entry.span.of(&document.text)).alike();
            let chars = entry_text.chars().to_vec();
            return (chars.len() >= SHORTEST_SLOGAN).then_some(Self { span: entry.span, chars });
        }
        let chars = normalized.chars();
        (chars.len() >= shortest(document))
            .then(|| Self { span: normalized.original(0..chars.len()), chars: chars.to_vec() })
    }

    /// Whether enough of the compared part stands outside quotations, sorted by their start, to
    /// accuse anybody by.
    pub(super) fn is_own(&self, document: &Document, quotations: &[Span]) -> bool {
        if quotations.is_empty() {
            return true;
        }
        let mut end = self.span.start();
        let mut own = 0;
        for quotation in quotations.iter().filter(|quotation| quotation.overlaps(self.span)) {
            own += written(document, end..quotation.start());
            end = end.max(quotation.end());
        }
        own + written(document, end..self.span.end()) >= shortest(document)
    }

    pub(super) fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.chars)
    }
}

/// Fewest characters of a document that are compared.
fn shortest(document: &Document) -> usize {
    match (document.role, document.kind) {
        // The library's mottos are known to be somebody's, however short.
        (Role::Library, _) | (_, Some(Kind::Slogan)) => SHORTEST_SLOGAN,
        _ => SHORTEST_TEXT,
    }
}

/// Characters of a part of a document that are compared; 0 where it ends before it begins.
fn written(document: &Document, bytes: Range<usize>) -> usize {
    document.text.get(bytes).map_or(0, |part| Normalized::new(part).chars().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slogan_is_compared_without_its_interpretation() {
        let compared = |text: &str, kind| {
            let document = Document::new("1", text).kind(kind);
            let part = Compared::of(&document, &Normalized::new(text));
            part.map(|part| part.chars.into_iter().collect::<String>())
        };
        let slogan = "仁心仁术，济世救人\n释义：略";
        assert_eq!(compared(slogan, Kind::Slogan).as_deref(), Some("仁心仁术济世救人"));
        assert_eq!(compared("仁爱\n释义：爱人", Kind::CoreWord), None, "too short to accuse");
    }
}
