//! Every place where something stands, with what is around it.

use rayon::prelude::*;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::error::Error;
use crate::text::{Corpus, Normalized, Span, sentences};

/// One line of a concordance: a key word in context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KwicLine {
    /// Position of the document in the corpus.
    pub document: usize,
    /// What stands before the key word, within its line of text.
    pub left: Span,
    /// The key word.
    pub node: Span,
    /// What stands behind it, within its line of text.
    pub right: Span,
}

/// Finds a key word in context.
///
/// The key word is found whatever its width, case and the marks and spaces inside it. The
/// context is cut where a grapheme ends, so that no character is torn.
///
/// ```
/// use tilian::{Concordance, Corpus, Document};
///
/// let corpus = Corpus::new([Document::new("1", "他说，守护是本分。")])?;
/// let lines = Concordance::new("守护")?.width(4).lines(&corpus);
/// let text = &corpus[0].text;
/// assert_eq!((lines[0].left.of(text), lines[0].right.of(text)), ("说，", "是本"));
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concordance {
    node: Vec<char>,
    width: usize,
}

impl Concordance {
    /// Looks for a key word with 30 columns of context on both sides.
    ///
    /// # Errors
    ///
    /// [`Error::Unknown`] where the key word has no letter, digit or ideograph.
    pub fn new(key_word: &str) -> Result<Self, Error> {
        let node = Normalized::new(key_word).chars().to_vec();
        if node.is_empty() {
            return Err(Error::Unknown {
                what: "key word",
                given: key_word.to_owned(),
                expected: "at least one letter, digit or ideograph",
            });
        }
        Ok(Self { node, width: 30 })
    }

    /// Sets the columns of context on each side; a Chinese character takes two.
    #[must_use]
    pub fn width(mut self, columns: usize) -> Self {
        self.width = columns;
        self
    }

    /// Every line, by document and place.
    #[must_use]
    pub fn lines(&self, corpus: &Corpus) -> Vec<KwicLine> {
        (0..corpus.len())
            .into_par_iter()
            .flat_map_iter(|document| {
                let text = corpus[document].text.as_str();
                self.found(text).into_iter().map(move |node| self.line(document, text, node))
            })
            .collect()
    }

    fn found(&self, text: &str) -> Vec<Span> {
        let normalized = Normalized::new(text);
        let windows = normalized.chars().windows(self.node.len()).enumerate();
        let starts = windows.filter(|(_, window)| *window == self.node).map(|(start, _)| start);
        let spans = starts.map(|start| normalized.original(start..start + self.node.len()));
        // A key word does not reach from one line of text into the next.
        spans.filter(|span| !span.of(text).contains('\n')).collect()
    }

    fn line(&self, document: usize, text: &str, node: Span) -> KwicLine {
        let before = text[..node.start()].graphemes(true).rev();
        let behind = text[node.end()..].graphemes(true);
        KwicLine {
            document,
            left: Span::new(node.start() - self.fitting(before), node.start()),
            node,
            right: Span::new(node.end(), node.end() + self.fitting(behind)),
        }
    }

    /// Bytes of the graphemes that fit into the context; looks no further than it reaches, since
    /// a line of text may be megabytes long.
    fn fitting<'t>(&self, graphemes: impl Iterator<Item = &'t str>) -> usize {
        let mut columns = 0;
        graphemes
            .take_while(|grapheme| !grapheme.ends_with('\n'))
            .take_while(|grapheme| {
                columns += grapheme.width();
                columns <= self.width
            })
            .map(str::len)
            .sum()
    }
}

impl KwicLine {
    /// The sentence that the key word stands in.
    #[must_use]
    pub fn sentence(&self, text: &str) -> Span {
        sentences(text).find(|sentence| sentence.contains(self.node)).unwrap_or(self.node)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;

    #[test]
    fn no_grapheme_is_torn() {
        let text = "👩‍⚕️守护👩‍⚕️护士\r\n守护";
        let corpus = Corpus::new([Document::new("1", text)]).unwrap();
        let lines = |width| Concordance::new("守护").unwrap().width(width).lines(&corpus);
        assert_eq!(lines(2)[0].left.of(text), "👩‍⚕️");
        assert_eq!(lines(1)[0].left.of(text), "");
        assert_eq!(lines(3)[0].right.of(text), "👩‍⚕️");
        assert_eq!(lines(40)[0].right.of(text), "👩‍⚕️护士", "a line of text is not left");
        assert_eq!(lines(40)[1].left.of(text), "", "a line of text is not left");
    }

    #[test]
    fn marks_and_width_inside_are_passed_over() {
        let text = "仁爱·诚信，CT ＣＴ";
        let corpus = Corpus::new([Document::new("1", text)]).unwrap();
        let found = |key: &str| Concordance::new(key).unwrap().lines(&corpus).len();
        assert_eq!(found("仁爱诚信"), 1);
        assert_eq!(found("ct"), 2);
        assert!(Concordance::new("……").is_err());
    }
}
