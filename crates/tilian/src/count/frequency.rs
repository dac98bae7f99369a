//! How often the terms of a group of texts occur.

use foldhash::fast::FixedState;
use indexmap::IndexMap;

/// How often one term occurs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Frequency {
    /// Occurrences, every repetition counted.
    pub occurrences: u64,
    /// Documents with at least one.
    pub documents: u64,
}

/// Term and document frequencies of a group of documents, with the totals they are measured by.
///
/// ```
/// use tilian::FrequencyList;
///
/// let first = FrequencyList::of(["责任", "仁爱", "责任"]);
/// let both = first.merge(FrequencyList::of(["责任"]));
/// assert_eq!(both.find("责任").occurrences, 3);
/// assert_eq!(both.find("责任").documents, 2);
/// assert_eq!((both.words(), both.documents(), both.presences()), (4, 2, 3));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrequencyList {
    terms: IndexMap<Box<str>, Frequency, FixedState>,
    words: u64,
    documents: u64,
    presences: u64,
}

impl FrequencyList {
    /// The list of one document, given its words.
    #[must_use]
    pub fn of<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut list = Self { documents: 1, ..Self::default() };
        for word in words {
            list.terms.entry(word.into()).or_default().occurrences += 1;
            list.words += 1;
        }
        list.terms.values_mut().for_each(|frequency| frequency.documents = 1);
        list.presences = list.terms.len() as u64;
        list
    }

    /// A list that was counted elsewhere: frequencies of terms, of which not all need be
    /// listed, with the running words, the documents, and the presences (different words of
    /// each document, summed) that they were counted over.
    #[must_use]
    pub fn from_counts(
        terms: impl IntoIterator<Item = (Box<str>, Frequency)>,
        words: u64,
        documents: u64,
        presences: u64,
    ) -> Self {
        Self { terms: terms.into_iter().collect(), words, documents, presences }
    }

    /// Adds a term that is not a word of its own, such as a phrase: the totals stay.
    #[must_use]
    pub fn with_phrase(mut self, term: &str, frequency: Frequency) -> Self {
        self.terms.insert(term.into(), frequency);
        self
    }

    /// Leaves out terms of one document only, which say nothing of a language, and numbers; sorts
    /// the most widespread first. The totals stay.
    #[must_use]
    pub fn pruned(mut self) -> Self {
        let is_number =
            |term: &str| term.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '%'));
        self.terms.retain(|term, frequency| frequency.documents > 1 && !is_number(term));
        self.terms.sort_unstable_by(|a, f, b, g| {
            (g.documents, g.occurrences).cmp(&(f.documents, f.occurrences)).then_with(|| a.cmp(b))
        });
        self
    }

    /// Joins the lists of two groups that share no document; associative and, but for the order
    /// of terms, commutative; the empty list is its identity.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for (term, frequency) in other.terms {
            let sum = self.terms.entry(term).or_default();
            sum.occurrences += frequency.occurrences;
            sum.documents += frequency.documents;
        }
        self.words += other.words;
        self.documents += other.documents;
        self.presences += other.presences;
        self
    }

    /// The frequency of a term; zero where it does not occur.
    #[must_use]
    pub fn find(&self, term: &str) -> Frequency {
        self.terms.get(term).copied().unwrap_or_default()
    }

    /// Terms with their frequencies, in the order in which they were first seen.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Frequency)> {
        self.terms.iter().map(|(term, frequency)| (&**term, *frequency))
    }

    /// Running words.
    #[must_use]
    pub fn words(&self) -> u64 {
        self.words
    }

    /// Documents.
    #[must_use]
    pub fn documents(&self) -> u64 {
        self.documents
    }

    /// Different words of each document, summed over the documents.
    #[must_use]
    pub fn presences(&self) -> u64 {
        self.presences
    }
}
