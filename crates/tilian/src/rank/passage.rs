//! The sentences that a result came from.

use foldhash::fast::FixedState;
use indexmap::IndexSet;

use crate::count::{Index, Parts};
use crate::term::Lexicon;
use crate::text::{Corpus, Span, sentences};

/// A sentence with a term in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Passage {
    /// Position of the document in the corpus.
    pub document: usize,
    /// The sentence.
    pub sentence: Span,
    /// The term.
    pub found: Span,
}

/// Most passages of a result: enough to judge by, few enough to read.
const MOST: usize = 3;

/// Passages with one of `terms`, each of another part of the corpus, in the order of documents.
///
/// `documents` are positions in the index, ascending.
pub(super) fn passages(
    corpus: &Corpus,
    index: &Index,
    parts: &Parts,
    lexicon: &Lexicon,
    terms: &[u32],
    documents: impl IntoIterator<Item = u32>,
) -> Vec<Passage> {
    let mut heard: IndexSet<Option<u32>, FixedState> = IndexSet::default();
    let mut passages = Vec::new();
    for position in documents {
        let part = parts.of_document(position);
        if passages.len() == MOST {
            break;
        }
        if heard.contains(&part) {
            continue;
        }
        let passage = first_passage(corpus, index, lexicon, terms, position);
        if let Some(passage) = passage {
            heard.insert(part);
            passages.push(passage);
        }
    }
    passages
}

fn first_passage(
    corpus: &Corpus,
    index: &Index,
    lexicon: &Lexicon,
    terms: &[u32],
    position: u32,
) -> Option<Passage> {
    let indexed = index.document(position as usize)?;
    let mut first = None;
    for sentence in indexed.sentences() {
        lexicon.search(sentence, |found| {
            if first.is_none() && terms.contains(&found.term) {
                let words = &sentence[found.start..found.end];
                first = Some(Span::new(words[0].span.start(), words[words.len() - 1].span.end()));
            }
        });
        if first.is_some() {
            break;
        }
    }
    let found = first?;
    let text = &corpus[position as usize].text;
    let sentence = sentences(text).find(|sentence| sentence.contains(found)).unwrap_or(found);
    Some(Passage { document: position as usize, sentence, found })
}
