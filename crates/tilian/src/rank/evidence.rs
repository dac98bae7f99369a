//! The counts that stand behind a rank.

use foldhash::fast::FixedState;
use indexmap::IndexSet;

use crate::rank::counted::Counted;
use crate::text::Corpus;

/// So many of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Known {
    /// Those counted.
    pub count: u64,
    /// All there are.
    pub of: u64,
}

impl Known {
    /// The share, 0 to 1; 0 where there is none at all.
    #[must_use]
    pub fn share(self) -> f64 {
        if self.of == 0 { 0.0 } else { self.count as f64 / self.of as f64 }
    }
}

/// Who uses a term, in own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Support {
    /// Parts of the corpus: units, and authors or documents whose unit is not known.
    pub parts: Known,
    /// Known units.
    pub units: Known,
    /// Known authors, each in a unit.
    pub authors: Known,
    /// Submissions.
    pub documents: Known,
    /// Occurrences in own words, every repetition counted.
    pub occurrences: u64,
}

impl Support {
    /// Who speaks in some of the documents that were counted, of all who do.
    pub(super) fn of(counted: &Counted<'_>, documents: &[u32], occurrences: u64) -> Self {
        let some = Voices::of(counted.corpus, documents.iter().map(|position| *position as usize));
        let all = counted.voices;
        let mut parts: Vec<_> =
            documents.iter().map(|document| counted.parts.of_document(*document)).collect();
        parts.sort_unstable();
        parts.dedup();
        Self {
            parts: Known { count: parts.len() as u64, of: counted.parts.len() as u64 },
            units: Known { count: some.units, of: all.units },
            authors: Known { count: some.authors, of: all.authors },
            documents: Known { count: documents.len() as u64, of: counted.documents() },
            occurrences,
        }
    }
}

/// How many speak in some documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// Known units.
    pub units: u64,
    /// Known authors, each in a unit.
    pub authors: u64,
}

impl Voices {
    /// Who speaks at some positions of a corpus.
    pub(super) fn of(corpus: &Corpus, positions: impl Iterator<Item = usize>) -> Self {
        let mut units: IndexSet<&str, FixedState> = IndexSet::default();
        let mut authors: IndexSet<(Option<&str>, &str), FixedState> = IndexSet::default();
        for position in positions {
            let document = &corpus[position];
            let unit = document.unit.as_deref();
            units.extend(unit);
            authors.extend(document.author.as_deref().map(|author| (unit, author)));
        }
        Self { units: units.len() as u64, authors: authors.len() as u64 }
    }
}

/// Who put a term forward as a core word, or a wording as a slogan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Nomination {
    /// Parts of the corpus that put it forward.
    pub parts: Known,
    /// Entries that were sent in, of all of the kind.
    pub entries: Known,
}
