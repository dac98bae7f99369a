//! All that was counted of a corpus: what ranking joins with statistics.

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};
use rayon::prelude::*;

use crate::count::{Index, IndexedDocument, Parts, Postings};
use crate::rank::evidence::Voices;
use crate::reference::StopWords;
use crate::reuse::Reuse;
use crate::segment::{Joined, Segmenter};
use crate::term::{Lexicon, Mining};
use crate::text::{Corpus, Entry, Kind, Role};

/// The own words of a corpus, its terms, and who put which forward.
#[derive(Clone, Debug)]
pub struct Counted<'a> {
    /// The corpus.
    pub corpus: &'a Corpus,
    /// What is reused in it.
    pub reuse: &'a Reuse,
    /// Its own words.
    pub index: Index,
    /// Its parts.
    pub parts: Parts,
    /// Its terms.
    pub lexicon: Lexicon,
    /// Where they occur.
    pub postings: Postings,
    /// Entries of core words by what is compared: the positions of their documents.
    pub entries: IndexMap<String, Vec<u32>, FixedState>,
    /// Who speaks in the documents that were counted.
    pub voices: Voices,
    /// The words that are no term.
    pub stop_words: StopWords,
}

impl<'a> Counted<'a> {
    /// Counts the own words of the submissions of a corpus.
    #[must_use]
    pub fn of(
        corpus: &'a Corpus,
        reuse: &'a Reuse,
        segmenter: &dyn Segmenter,
        mining: &Mining,
    ) -> Self {
        let entries = entries(corpus, reuse);
        // What was put forward is one word wherever it stands, and so are a stop word and what is
        // counted with another.
        let whole = entries.keys().map(String::as_str).chain(mining.stop_word_list().iter());
        let whole = whole.chain(mining.kept_whole());
        let index = Index::of(corpus, reuse, &Joined::new(segmenter, whole));
        let submitted: IndexSet<String> = entries.keys().cloned().collect();
        let lexicon = mining.mine(&index, &submitted);
        let lexicon = lexicon.with_contained(segmenter, mining.kept_whole());
        let postings = lexicon.postings(index.documents());
        let parts = Parts::of(corpus, &index);
        let heard = index.documents().iter().filter(|document| !document.words().is_empty());
        let voices = Voices::of(corpus, heard.map(|document| document.document));
        let stop_words = mining.stop_word_list().clone();
        Self { corpus, reuse, index, parts, lexicon, postings, entries, voices, stop_words }
    }

    /// Documents that were counted: those with a word of their own.
    #[must_use]
    pub fn documents(&self) -> u64 {
        self.heard().count() as u64
    }

    fn heard(&self) -> impl Iterator<Item = &IndexedDocument> {
        self.index.documents().iter().filter(|document| !document.words().is_empty())
    }

    /// Different words of each part of the corpus.
    #[must_use]
    pub fn presences(&self) -> Vec<u64> {
        self.by_part()
            .par_iter()
            .map_init(
                || vec![u32::MAX; self.index.vocabulary().len()],
                |seen, (part, documents)| {
                    let words = documents.iter().flat_map(|document| document.words());
                    let mut different = 0;
                    for word in words {
                        let last = &mut seen[word.term as usize];
                        different += u64::from(*last != *part);
                        *last = *part;
                    }
                    different
                },
            )
            .collect()
    }

    /// The parts of the corpus with their documents, in order.
    #[must_use]
    pub fn by_part(&self) -> Vec<(u32, Vec<&IndexedDocument>)> {
        let mut parts: Vec<(u32, Vec<&IndexedDocument>)> =
            (0..).zip(0..self.parts.len()).map(|(part, _)| (part, Vec::new())).collect();
        for document in self.index.documents() {
            let position = u32::try_from(document.document).unwrap_or(u32::MAX);
            if let Some(part) = self.parts.of_document(position) {
                parts[part as usize].1.push(document);
            }
        }
        parts
    }
}

/// Most characters of a core word that was put forward: what is longer is an essay without a line
/// end, whatever its kind.
const LONGEST_ENTRY: usize = 20;

/// Core words put forward by submissions in their own words.
fn entries(corpus: &Corpus, reuse: &Reuse) -> IndexMap<String, Vec<u32>, FixedState> {
    let mut entries: IndexMap<String, Vec<u32>, FixedState> = IndexMap::default();
    for (position, document) in corpus.iter().enumerate() {
        let entry = Entry::of(document, Kind::CoreWord);
        let own = entry.filter(|entry| {
            document.role == Role::Submission && reuse.is_own(position, entry.span)
        });
        if let Some(entry) = own.filter(|entry| entry.key.chars().count() <= LONGEST_ENTRY) {
            let position = u32::try_from(position).unwrap_or(u32::MAX);
            entries.entry(entry.key).or_default().push(position);
        }
    }
    entries
}
