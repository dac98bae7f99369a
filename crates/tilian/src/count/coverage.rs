//! Who sent in what.

mod roster;

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};

use crate::text::{Corpus, Kind, Role};

pub use roster::Roster;

/// What one unit sent in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The unit; `None` for submissions of which it is not known.
    pub unit: Option<String>,
    /// Submissions of each kind, in the order of [`Kind::ALL`]; the voices of one record, such as
    /// the speakers in some minutes, were sent in as one.
    pub by_kind: [u64; Kind::ALL.len()],
    /// Submissions whose kind is not known.
    pub of_unknown_kind: u64,
    /// Different authors that are known.
    pub authors: u64,
    /// Bytes of text.
    pub bytes: u64,
    /// Whether the unit stands on the roster.
    pub listing: Listing,
}

/// Whether a unit stands on the roster of those that should send something in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Listing {
    /// There is no roster.
    #[default]
    NoRoster,
    /// It does.
    Listed,
    /// It does not.
    Unlisted,
}

impl Coverage {
    /// The units of a corpus with what each sent in, by name, the unknown one last.
    ///
    /// ```
    /// use tilian::{Corpus, Coverage, Document, Kind};
    ///
    /// let corpus = Corpus::new([
    ///     Document::new("1", "仁爱").unit("内科").kind(Kind::CoreWord),
    ///     Document::new("2", "责任"),
    /// ])?;
    /// let coverage = Coverage::of(&corpus);
    /// assert_eq!(coverage[0].by_kind[0], 1);
    /// assert_eq!(coverage[1].unit, None);
    /// # Ok::<(), tilian::Error>(())
    /// ```
    #[must_use]
    pub fn of(corpus: &Corpus) -> Vec<Self> {
        Self::by_unit(corpus, |unit| unit)
    }

    /// The units of a corpus, each name read as the one that it stands for.
    fn by_unit<'a>(corpus: &'a Corpus, read: impl Fn(&'a str) -> &'a str) -> Vec<Self> {
        let mut units: IndexMap<Option<&str>, Self, FixedState> = IndexMap::default();
        let mut authors: IndexSet<(Option<&str>, &str), FixedState> = IndexSet::default();
        let mut records: IndexSet<(Option<&str>, &str), FixedState> = IndexSet::default();
        for document in corpus.of_role(Role::Submission) {
            let unit = document.unit.as_deref().map(&read);
            let row = units.entry(unit).or_default();
            let is_new = document.part_of.as_ref().is_none_or(|of| records.insert((unit, of)));
            match document.kind.and_then(|kind| Kind::ALL.iter().position(|known| *known == kind)) {
                Some(kind) => row.by_kind[kind] += u64::from(is_new),
                None => row.of_unknown_kind += u64::from(is_new),
            }
            let author = document.author.as_deref();
            row.authors += u64::from(author.is_some_and(|author| authors.insert((unit, author))));
            row.bytes += document.text.len() as u64;
        }
        units.sort_unstable_by(|a, _, b, _| (a.is_none(), a).cmp(&(b.is_none(), b)));
        let named =
            |(unit, row): (Option<&str>, Self)| Self { unit: unit.map(str::to_owned), ..row };
        units.into_iter().map(named).collect()
    }

    /// The same with the units of a roster that sent nothing: those of the roster in its order,
    /// then the others by name. An empty roster is none.
    ///
    /// Which unit of the roster a name means, [`Roster`] tells.
    ///
    /// ```
    /// use tilian::{Corpus, Coverage, Document, Listing};
    ///
    /// let corpus = Corpus::new([Document::new("1", "仁爱").unit("内 科")])?;
    /// let roster = ["外科".to_owned(), "内科".to_owned()];
    /// let coverage = Coverage::with_roster(&corpus, &roster);
    /// assert_eq!((coverage[0].documents(), coverage[0].listing), (0, Listing::Listed));
    /// assert_eq!(coverage[1].documents(), 1);
    /// # Ok::<(), tilian::Error>(())
    /// ```
    #[must_use]
    pub fn with_roster(corpus: &Corpus, roster: &[String]) -> Vec<Self> {
        if roster.is_empty() {
            return Self::of(corpus);
        }
        let listed = Roster::of(roster);
        let read = |unit| listed.unit(unit).unwrap_or(unit);
        let mut sent = Self::by_unit(corpus, read);
        let mut coverage: Vec<Self> = Vec::new();
        for unit in roster {
            let at = sent.iter().position(|row| row.unit.as_ref() == Some(unit));
            let row = at.map(|at| sent.remove(at)).unwrap_or_default();
            coverage.push(Self { unit: Some(unit.clone()), listing: Listing::Listed, ..row });
        }
        coverage.extend(sent.into_iter().map(|row| Self { listing: Listing::Unlisted, ..row }));
        coverage
    }

    /// Submissions in all.
    #[must_use]
    pub fn documents(&self) -> u64 {
        self.by_kind.iter().sum::<u64>() + self.of_unknown_kind
    }
}
