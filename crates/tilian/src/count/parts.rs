//! The parts of a corpus over which support and dispersion are measured.

use foldhash::fast::FixedState;
use indexmap::IndexMap;

use crate::count::Index;
use crate::text::Document;

/// Who speaks in a document: its unit; where that is not known its author.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// A known unit.
    Unit(String),
    /// An author whose unit is not known.
    Author(String),
    /// A document of which neither is known, where nothing is known of any other either.
    Document(String),
    /// All documents of which neither is known, where units or authors of others are: they may be
    /// one person's, and must not vote as many.
    Unknown,
}

impl Part {
    /// The part that a document belongs to, given whether any unit or author is known.
    #[must_use]
    fn of(document: &Document, any_known: bool) -> Self {
        match (&document.unit, &document.author) {
            (Some(unit), _) => Self::Unit(unit.clone()),
            (None, Some(author)) => Self::Author(author.clone()),
            (None, None) if any_known => Self::Unknown,
            (None, None) => Self::Document(document.id.clone()),
        }
    }

    /// The unit's or author's name, or the document's id; `None` for what is not known.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Unit(name) | Self::Author(name) | Self::Document(name) => Some(name),
            Self::Unknown => None,
        }
    }
}

/// The parts of a corpus, sorted, with their sizes in own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    parts: Vec<Part>,
    sizes: Vec<u64>,
    /// By position in the corpus.
    of_document: Vec<Option<u32>>,
}

impl Parts {
    /// Divides a corpus, of which the submissions were indexed; those without a word of their own
    /// are in no part.
    #[must_use]
    pub fn of(corpus: &[Document], index: &Index) -> Self {
        let heard = || index.documents().iter().filter(|document| !document.words().is_empty());
        let is_known = |document: &Document| document.unit.is_some() || document.author.is_some();
        let any_known = heard().any(|document| is_known(&corpus[document.document]));
        let part = |position: usize| Part::of(&corpus[position], any_known);
        let mut sizes: IndexMap<Part, u64, FixedState> = IndexMap::default();
        for document in heard() {
            *sizes.entry(part(document.document)).or_default() += document.words().len() as u64;
        }
        sizes.sort_unstable_keys();
        let mut of_document = vec![None; corpus.len()];
        for document in heard() {
            let part = sizes.get_index_of(&part(document.document));
            of_document[document.document] = part.and_then(|part| u32::try_from(part).ok());
        }
        let (parts, sizes) = sizes.into_iter().unzip();
        Self { parts, sizes, of_document }
    }

    /// The part of a document, by its position in the corpus; `None` for what was not indexed.
    #[must_use]
    pub fn of_document(&self, document: u32) -> Option<u32> {
        self.of_document.get(document as usize).copied().flatten()
    }

    /// The parts in order.
    #[must_use]
    pub fn names(&self) -> &[Part] {
        &self.parts
    }

    /// Own words of each part.
    #[must_use]
    pub fn sizes(&self) -> &[u64] {
        &self.sizes
    }

    /// Parts in all.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }
}
