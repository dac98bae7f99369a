//! The counts that stand behind a rank.

use foldhash::fast::FixedState;
use indexmap::IndexSet;

use crate::rank::counted::Counted;

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
        let indexed = counted.index.documents().iter();
        let all = Voices::of(counted, indexed.map(|document| document.document));
        let some = Voices::of(counted, documents.iter().map(|position| *position as usize));
        Self {
            parts: Known { count: some.parts, of: counted.parts.len() as u64 },
            units: Known { count: some.units, of: all.units },
            authors: Known { count: some.authors, of: all.authors },
            documents: Known { count: documents.len() as u64, of: counted.documents() },
            occurrences,
        }
    }
}

/// How many speak in some documents.
struct Voices {
    parts: u64,
    units: u64,
    authors: u64,
}

impl Voices {
    fn of(counted: &Counted<'_>, positions: impl Iterator<Item = usize>) -> Self {
        let mut parts: IndexSet<Option<u32>, FixedState> = IndexSet::default();
        let mut units: IndexSet<&str, FixedState> = IndexSet::default();
        let mut authors: IndexSet<(Option<&str>, &str), FixedState> = IndexSet::default();
        for position in positions {
            let document = &counted.corpus[position];
            let unit = document.unit.as_deref();
            parts.insert(u32::try_from(position).ok().and_then(|at| counted.parts.of_document(at)));
            units.extend(unit);
            authors.extend(document.author.as_deref().map(|author| (unit, author)));
        }
        let count = |voices: usize| voices as u64;
        Self { parts: count(parts.len()), units: count(units.len()), authors: count(authors.len()) }
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
