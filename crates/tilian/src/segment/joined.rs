//! Known terms kept whole by any segmenter.

use foldhash::fast::FixedState;
use indexmap::IndexMap;

use crate::segment::{Segmenter, Tag, Token};
use crate::text::{Span, folded};

/// A segmenter whose tokens are joined where they make up a known term, the longest first.
///
/// ```
/// use tilian::{Jieba, Joined, Segmenter};
///
/// let jieba = Jieba::new();
/// let joined = Joined::new(&jieba, ["医患关系"]);
/// let text = "医患关系和谐";
/// assert_eq!(joined.segment(text)[0].span.of(text), "医患关系");
/// ```
pub struct Joined<'a> {
    inner: &'a dyn Segmenter,
    terms: KnownTerms,
}

impl<'a> Joined<'a> {
    /// Keeps these terms whole. A term that is one token by itself is passed over.
    #[must_use]
    pub fn new(
        inner: &'a dyn Segmenter,
        terms: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let mut known = KnownTerms::default();
        for term in terms {
            let term = KnownTerm::new(&term.into(), Tag::Idiom);
            if inner.segment(&term.text).len() > 1 {
                known.insert(term);
            }
        }
        Self { inner, terms: known }
    }
}

impl Segmenter for Joined<'_> {
    fn segment(&self, text: &str) -> Vec<Token> {
        self.terms.join(text, self.inner.segment(text))
    }
}

/// A term that is kept whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KnownTerm {
    /// As it is compared, whatever its case and width.
    pub(super) text: String,
    tag: Tag,
}

impl KnownTerm {
    pub(super) fn new(term: &str, tag: Tag) -> Self {
        Self { text: term.chars().map(folded).collect(), tag }
    }
}

/// Terms that are kept whole, by first character, longest first.
#[derive(Clone, Debug, Default)]
pub(super) struct KnownTerms(IndexMap<char, Vec<KnownTerm>, FixedState>);

impl KnownTerms {
    /// Adds a term; of equal ones the last stands.
    pub(super) fn insert(&mut self, term: KnownTerm) {
        let Some(first) = term.text.chars().next() else { return };
        let terms = self.0.entry(first).or_default();
        let longest_first = |other: &KnownTerm| {
            term.text.len().cmp(&other.text.len()).then_with(|| other.text.cmp(&term.text))
        };
        match terms.binary_search_by(longest_first) {
            Ok(at) => terms[at] = term,
            Err(at) => terms.insert(at, term),
        }
    }

    /// The tokens, joined where several make up a term.
    pub(super) fn join(&self, text: &str, tokens: Vec<Token>) -> Vec<Token> {
        if self.0.is_empty() {
            return tokens;
        }
        let mut joined = Vec::with_capacity(tokens.len());
        let mut at = 0;
        while at < tokens.len() {
            let found = self.find(text, &tokens[at..]);
            joined.push(found.map_or(tokens[at], |found| found.token));
            at += found.map_or(1, |found| found.tokens);
        }
        joined
    }

    /// The longest term that the first of these tokens make up.
    fn find(&self, text: &str, tokens: &[Token]) -> Option<Found> {
        let start = tokens.first()?.span.start();
        let rest = &text[start..];
        let terms = self.0.get(&folded(rest.chars().next()?))?;
        terms.iter().find_map(|term| {
            let span = Span::new(start, start + begins(rest, &term.text)?);
            let last = tokens.iter().position(|token| token.span.end() >= span.end())?;
            let is_whole = last > 0 && tokens[last].span.end() == span.end();
            is_whole.then(|| Found { token: Token { span, tag: term.tag }, tokens: last + 1 })
        })
    }
}

/// A term where it was found.
#[derive(Clone, Copy)]
struct Found {
    token: Token,
    /// How many tokens make it up.
    tokens: usize,
}

/// Bytes of a term that a text begins with, whatever its case and width there.
fn begins(text: &str, term: &str) -> Option<usize> {
    let mut chars = text.chars();
    term.chars().try_fold(0, |length, expected| {
        let c = chars.next()?;
        (folded(c) == expected).then(|| length + c.len_utf8())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::Jieba;

    #[test]
    fn case_and_width_do_not_matter() {
        let jieba = Jieba::new();
        let joined = Joined::new(&jieba, ["icu不打烊"]);
        for text in ["ICU不打烊，", "ＩＣＵ不打烊，", "icu不打烊，"] {
            let first = joined.segment(text)[0].span.of(text);
            assert_eq!(Some(first), text.strip_suffix('，'), "{text}");
        }
    }

    #[test]
    fn joins_whole_tokens_only_and_the_longest_term() {
        let jieba = Jieba::new();
        let joined = Joined::new(&jieba, ["敬畏生命", "敬畏", "命的"]);
        let text = "敬畏生命的人";
        let words: Vec<_> = joined.segment(text).iter().map(|token| token.span.of(text)).collect();
        assert_eq!(words, ["敬畏生命", "的", "人"]);
    }
}
