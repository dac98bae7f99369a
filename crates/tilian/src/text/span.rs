//! Byte ranges in an original text.

use std::ops::Range;

/// Byte range in the original text of a document, at most 4 GiB.
///
/// ```
/// use tilian::Span;
///
/// let span = Span::new(0, 6);
/// assert_eq!(span.of("大医精诚"), "大医");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The range `start..end` in bytes.
    ///
    /// # Panics
    ///
    /// Where an offset is over 4 GiB: [`Corpus::new`](crate::Corpus::new) admits no such text.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let narrow = |offset| u32::try_from(offset).expect("a text is shorter than 4 GiB");
        Self { start: narrow(start), end: narrow(end) }
    }

    /// First byte.
    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the range holds no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same as a standard range.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The part of `text` that the span points to.
    ///
    /// # Panics
    ///
    /// Where the span is none of this text: past its end, or inside a character.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Whether `span` overlaps one of `spans`, which are sorted and disjoint.
#[must_use]
pub fn overlaps_any(spans: &[Span], span: Span) -> bool {
    let after = spans.partition_point(|other| other.end() <= span.start());
    spans.get(after).is_some_and(|other| other.overlaps(span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_is_strict() {
        let spans = [Span::new(2, 4), Span::new(8, 9)];
        for (start, end, expected) in [
            (0, 2, false),
            (0, 3, true),
            (3, 4, true),
            (4, 8, false),
            (7, 10, true),
            (9, 12, false),
        ] {
            let span = Span::new(start, end);
            assert_eq!(overlaps_any(&spans, span), expected, "{span:?} against {spans:?}");
        }
    }
}
