//! The own words of every document, by number.

use rayon::prelude::*;

use crate::count::{TermId, Vocabulary};
use crate::reuse::Reuse;
use crate::segment::{Segmenter, Tag, Token};
use crate::text::{Corpus, Document, Folded, Role, Span, sentences};

/// One own word of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its term: folded and in lower case.
    pub term: TermId,
    /// Where it stands.
    pub span: Span,
    /// What part of speech it is there.
    pub tag: Tag,
}

/// The own words of one document: no marks, nothing quoted or copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexedDocument {
    /// Position of the document in the corpus.
    pub document: usize,
    words: Vec<Word>,
    /// For each sentence with a word, the number of words up to its end.
    sentence_ends: Vec<u32>,
    title: Title,
}

/// The words of a document's title; their spans point into the title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Title {
    words: Vec<Word>,
    place: TitlePlace,
}

/// Where the title of a document stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum TitlePlace {
    /// In a field of its own.
    #[default]
    Apart,
    /// In the first line of the text too, where its words are counted.
    InText,
}

impl IndexedDocument {
    /// The words in order.
    #[must_use]
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The words sentence by sentence.
    pub fn sentences(&self) -> impl Iterator<Item = &[Word]> {
        let mut start = 0;
        self.sentence_ends.iter().map(move |&end| {
            let sentence = &self.words[start..end as usize];
            start = end as usize;
            sentence
        })
    }

    /// Runs of words without anything between them: the room in which phrases stand.
    pub fn runs(&self) -> impl Iterator<Item = &[Word]> {
        runs(&self.words)
    }

    /// Runs of words of the title; a document of which no word is counted has none.
    pub fn title_runs(&self) -> impl Iterator<Item = &[Word]> {
        runs(&self.title.words)
    }

    /// Runs of words of the title where it stands apart from the text, which else has them.
    pub fn title_runs_apart(&self) -> impl Iterator<Item = &[Word]> {
        let apart = self.title.place == TitlePlace::Apart;
        self.title_runs().filter(move |_| apart)
    }

    /// Runs of words of the title and of the text, each occurrence once.
    pub fn all_runs(&self) -> impl Iterator<Item = &[Word]> {
        self.title_runs_apart().chain(self.runs())
    }
}

fn runs(words: &[Word]) -> impl Iterator<Item = &[Word]> {
    words.chunk_by(|left, right| left.span.end() == right.span.start())
}

/// Whether a byte can only be part of characters without case and full width: digits, small ASCII
/// letters, and what begins the blocks from U+3000 to U+DFFF or goes on with them.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'z' | 0x80..=0xBF | 0xE3..=0xED)
}

/// The words of a group of documents over one vocabulary.
///
/// Indexing merges: the index of two groups is the one of the first with the second's words
/// renumbered behind it.
#[derive(Clone, Debug, Default)]
pub struct Index {
    vocabulary: Vocabulary,
    documents: Vec<IndexedDocument>,
}

/// Batches for each thread: few, because each has a vocabulary that must be merged, but more than
/// one, because they are not equally hard.
const BATCHES: usize = 4;

impl Index {
    /// Indexes the own words of the submissions of a corpus.
    #[must_use]
    pub fn of(corpus: &Corpus, reuse: &Reuse, segmenter: &dyn Segmenter) -> Self {
        let positions: Vec<usize> =
            (0..corpus.len()).filter(|at| corpus[*at].role == Role::Submission).collect();
        let index_batch = |batch: &[usize]| {
            let mut index = Self::default();
            for &position in batch {
                index.push(position, &corpus[position], reuse.foreign(position), segmenter);
            }
            index
        };
        let batch = positions.len().div_ceil(BATCHES * rayon::current_num_threads()).max(1);
        positions.par_chunks(batch).map(index_batch).reduce(Self::default, Self::merge)
    }

    fn push(
        &mut self,
        position: usize,
        document: &Document,
        foreign: &[Span],
        segmenter: &dyn Segmenter,
    ) {
        let tokens = segmenter.segment(&document.text);
        let mut indexed = IndexedDocument {
            document: position,
            words: Vec::with_capacity(tokens.len()),
            ..IndexedDocument::default()
        };
        let mut ends = sentences(&document.text).map(Span::end).peekable();
        let mut foreign = foreign.iter().peekable();
        for Token { span, tag } in tokens {
            while ends.next_if(|end| *end <= span.start()).is_some() {
                indexed.end_sentence();
            }
            while foreign.next_if(|mask| mask.end() <= span.start()).is_some() {}
            let is_own = foreign.peek().is_none_or(|mask| !mask.overlaps(span));
            if is_own && tag != Tag::Mark {
                let term = self.intern(span.of(&document.text));
                indexed.words.push(Word { term, span, tag });
            }
        }
        indexed.end_sentence();
        indexed.words.shrink_to_fit();
        if let Some(title) = document.title.as_deref().filter(|_| !indexed.words.is_empty()) {
            indexed.title = self.title(title, &document.text, segmenter);
        }
        self.documents.push(indexed);
    }

    fn title(&mut self, title: &str, text: &str, segmenter: &dyn Segmenter) -> Title {
        let tokens = segmenter.segment(title);
        let written = tokens.into_iter().filter(|token| token.tag != Tag::Mark);
        let words = written.map(|Token { span, tag }| Word {
            term: self.intern(span.of(title)),
            span,
            tag,
        });
        let opens = text.trim_start().starts_with(title.trim());
        Title {
            words: words.collect(),
            place: if opens { TitlePlace::InText } else { TitlePlace::Apart },
        }
    }

    fn intern(&mut self, surface: &str) -> TermId {
        if surface.bytes().all(is_plain) {
            return self.vocabulary.intern(surface);
        }
        self.vocabulary.intern(&Folded::new(surface).text().to_lowercase())
    }

    /// Joins two groups of documents; associative, with the empty index as identity.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        if self.documents.is_empty() {
            return other;
        }
        let renumbered = self.vocabulary.absorb(&other.vocabulary);
        self.documents.extend(other.documents.into_iter().map(|mut document| {
            for word in document.words.iter_mut().chain(&mut document.title.words) {
                word.term = renumbered[word.term as usize];
            }
            document
        }));
        self
    }

    /// The terms of the words.
    #[must_use]
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The documents in the order of the corpus.
    #[must_use]
    pub fn documents(&self) -> &[IndexedDocument] {
        &self.documents
    }

    /// The document at a position of the corpus; `None` for what was not indexed.
    #[must_use]
    pub fn document(&self, position: usize) -> Option<&IndexedDocument> {
        let at = self.documents.binary_search_by_key(&position, |document| document.document);
        at.ok().map(|at| &self.documents[at])
    }

    /// Own words in all.
    #[must_use]
    pub fn words(&self) -> usize {
        self.documents.iter().map(|document| document.words.len()).sum()
    }
}

impl IndexedDocument {
    fn end_sentence(&mut self) {
        let end = u32::try_from(self.words.len()).expect("fewer words than bytes");
        if end > self.sentence_ends.last().copied().unwrap_or(0) {
            self.sentence_ends.push(end);
        }
    }
}
