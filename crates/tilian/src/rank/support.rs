//! Which units have which core words.

use crate::rank::counted::Counted;

/// How many documents of each unit have each core word in own words.
///
/// Rows sum to the documents that support the word, and the documents of the units to all that
/// were counted.
///
/// ```
/// use tilian::{Corpus, Distillation, Document, Jieba};
///
/// let corpus = Corpus::new([
///     Document::new("1", "守护生命，守护信任。").unit("内科"),
///     Document::new("2", "守护每一个生命。").unit("外科"),
///     Document::new("3", "责任重于泰山。").unit("外科"),
/// ])?;
/// let support = Distillation::default().distill(&corpus, &Jieba::new())?.support;
/// assert_eq!(support.units[1].unit.as_deref(), Some("外科"));
/// assert_eq!(support.units[1].documents, 2);
/// assert_eq!(support.rows[0].documents, [1, 1]);
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupportTable {
    /// The units that were heard, by name; the unknown one last.
    pub units: Vec<SupportUnit>,
    /// The core words, best first.
    pub rows: Vec<SupportRow>,
}

/// A unit of a table of support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportUnit {
    /// Its name; `None` for submissions of which it is not known.
    pub unit: Option<String>,
    /// Its submissions that were counted.
    pub documents: u64,
}

/// A core word in a table of support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportRow {
    /// The word.
    pub term: String,
    /// Documents of each unit that have it, in the order of [`SupportTable::units`].
    pub documents: Vec<u64>,
}

impl SupportTable {
    /// A table of the units that were heard, without words.
    pub(super) fn of_units(counted: &Counted<'_>) -> Self {
        let documents = counted.index.documents().iter();
        let heard = documents.filter(|document| !document.words().is_empty());
        let mut units: Vec<Option<&str>> =
            heard.map(|document| counted.corpus[document.document].unit.as_deref()).collect();
        units.sort_unstable_by_key(|unit| (unit.is_none(), *unit));
        let unit = |same: &[Option<&str>]| SupportUnit {
            unit: same[0].map(str::to_owned),
            documents: same.len() as u64,
        };
        Self {
            units: units.chunk_by(|one, next| one == next).map(unit).collect(),
            rows: Vec::new(),
        }
    }

    /// The table with one more word, given the positions of the documents that have it.
    pub(super) fn with_word(
        mut self,
        counted: &Counted<'_>,
        term: &str,
        documents: impl IntoIterator<Item = u32>,
    ) -> Self {
        let mut counts = vec![0; self.units.len()];
        for position in documents {
            let unit = counted.corpus[position as usize].unit.as_deref();
            let is_it = |known: &SupportUnit| known.unit.as_deref() == unit;
            if let Some(at) = self.units.iter().position(is_it) {
                counts[at] += 1;
            }
        }
        self.rows.push(SupportRow { term: term.to_owned(), documents: counts });
        self
    }
}
