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
    /// By first character, longest first.
    terms: IndexMap<char, Vec<String>, FixedState>,
}

impl<'a> Joined<'a> {
    /// Keeps these terms whole. A term that is one token by itself is passed over.
    #[must_use]
    pub fn new(
        inner: &'a dyn Segmenter,
        terms: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let mut by_first: IndexMap<char, Vec<String>, FixedState> = IndexMap::default();
        for term in terms {
            let term: String = term.into().chars().map(folded).collect();
            if let Some(first) = term.chars().next().filter(|_| inner.segment(&term).len() > 1) {
                by_first.entry(first).or_default().push(term);
            }
        }
        for terms in by_first.values_mut() {
            terms.sort_unstable_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
            terms.dedup();
        }
        Self { inner, terms: by_first }
    }

    /// The position behind the tokens that make up a term from `at` on.
    fn end(&self, text: &str, tokens: &[Token], at: usize) -> Option<usize> {
        let start = tokens[at].span.start();
        let rest = &text[start..];
        let terms = self.terms.get(&folded(rest.chars().next()?))?;
        terms.iter().filter_map(|term| begins(rest, term)).find_map(|length| {
            let end = start + length;
            let last = tokens[at..].iter().position(|token| token.span.end() >= end)?;
            (tokens[at + last].span.end() == end).then_some(at + last + 1)
        })
    }
}

/// Bytes of a term that a text begins with, whatever its case and width there.
fn begins(text: &str, term: &str) -> Option<usize> {
    let mut chars = text.chars();
    term.chars().try_fold(0, |length, expected| {
        let c = chars.next()?;
        (folded(c) == expected).then(|| length + c.len_utf8())
    })
}

impl Segmenter for Joined<'_> {
    fn segment(&self, text: &str) -> Vec<Token> {
        let tokens = self.inner.segment(text);
        if self.terms.is_empty() {
            return tokens;
        }
        let mut joined = Vec::with_capacity(tokens.len());
        let mut at = 0;
        while at < tokens.len() {
            let end = self.end(text, &tokens, at).unwrap_or(at + 1);
            joined.push(match &tokens[at..end] {
                [single] => *single,
                several => Token {
                    span: Span::new(several[0].span.start(), several[several.len() - 1].span.end()),
                    tag: Tag::Idiom,
                },
            });
            at = end;
        }
        joined
    }
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
