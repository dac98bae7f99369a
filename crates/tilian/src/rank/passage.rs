//! The sentences that a result came from.

use foldhash::fast::FixedState;
use indexmap::IndexSet;

use crate::count::{IndexedDocument, TermId, Word};
use crate::rank::counted::Counted;
use crate::text::{Entry, Kind, Span, sentences};

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
/// Of many parts a lot decides which: in the order of ids the same units would always speak, and a
/// report without names would tell whose names come first.
pub(super) fn passages(counted: &Counted<'_>, terms: &[u32], documents: &[u32]) -> Vec<Passage> {
    let mut heard: IndexSet<Option<u32>, FixedState> = IndexSet::default();
    let mut passages = Vec::new();
    let mut documents = documents.to_vec();
    documents
        .sort_by_cached_key(|position| (lot(&counted.corpus[*position as usize].id), *position));
    for position in documents {
        let part = counted.parts.of_document(position);
        if passages.len() == MOST {
            break;
        }
        if heard.contains(&part) {
            continue;
        }
        if let Some(passage) = first_passage(counted, terms, position as usize) {
            heard.insert(part);
            passages.push(passage);
        }
    }
    passages.sort_unstable();
    passages
}

/// A number by which ids stand in an order of its own (FNV-1a: Fowler, Noll & Vo 1991).
fn lot(id: &str) -> u64 {
    let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    id.bytes().fold(0xCBF2_9CE4_8422_2325, hash)
}

fn first_passage(counted: &Counted<'_>, terms: &[u32], document: usize) -> Option<Passage> {
    let found =
        first_occurrence(counted, terms, document).or_else(|| entry(counted, terms, document))?;
    let text = &counted.corpus[document].text;
    let sentence = sentences(text).find(|sentence| sentence.contains(found)).unwrap_or(found);
    Some(Passage { document, sentence, found })
}

fn first_occurrence(counted: &Counted<'_>, terms: &[u32], document: usize) -> Option<Span> {
    let text = &counted.corpus[document].text;
    counted.index.document(document)?.sentences().find_map(|sentence| {
        let mut first = None;
        counted.lexicon.search(sentence, |found| {
            if first.is_none() && terms.contains(&found.term) {
                let words = &sentence[found.start..found.end];
                let span = Span::new(words[0].span.start(), words[words.len() - 1].span.end());
                let term = &counted.lexicon.terms()[found.term as usize].term;
                first = Some(within(text, span, term));
            }
        });
        first
    })
}

/// The first sentence of a document with these words side by side.
pub(super) fn passage_with(
    counted: &Counted<'_>,
    words: &[TermId],
    document: &IndexedDocument,
) -> Option<Passage> {
    let is_term = |run: &&[Word]| run.iter().map(|word| word.term).eq(words.iter().copied());
    let found = document.runs().find_map(|run| run.windows(words.len()).find(is_term))?;
    let found = Span::new(found[0].span.start(), found[found.len() - 1].span.end());
    let text = &counted.corpus[document.document].text;
    let sentence = sentences(text).find(|sentence| sentence.contains(found)).unwrap_or(found);
    Some(Passage { document: document.document, sentence, found })
}

/// Where a term stands within a span, which is longer where words were joined.
fn within(text: &str, span: Span, term: &str) -> Span {
    match span.of(text).find(term) {
        Some(at) => Span::new(span.start() + at, span.start() + at + term.len()),
        None => span,
    }
}

/// The entry of a document that puts one of the terms forward: with a mark inside it is no word.
fn entry(counted: &Counted<'_>, terms: &[u32], document: usize) -> Option<Span> {
    let entry = Entry::of(&counted.corpus[document], Kind::CoreWord)?;
    let names = |term: &u32| counted.lexicon.terms()[*term as usize].term == entry.key;
    terms.iter().any(names).then_some(entry.span)
}
