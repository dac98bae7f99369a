//! Terms by number.

use foldhash::fast::FixedState;
use indexmap::IndexSet;

/// Number of a term in a [`Vocabulary`], from 0.
pub type TermId = u32;

/// Terms in the order in which they were first seen, each with its number.
///
/// ```
/// use tilian::Vocabulary;
///
/// let mut vocabulary = Vocabulary::default();
/// assert_eq!([vocabulary.intern("仁爱"), vocabulary.intern("责任"), vocabulary.intern("仁爱")], [0, 1, 0]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    terms: IndexSet<Box<str>, FixedState>,
}

impl Vocabulary {
    /// The number of a term, new or known.
    pub fn intern(&mut self, term: &str) -> TermId {
        let index = match self.terms.get_index_of(term) {
            Some(index) => index,
            None => self.terms.insert_full(term.into()).0,
        };
        narrow(index)
    }

    /// The number of a known term.
    #[must_use]
    pub fn find(&self, term: &str) -> Option<TermId> {
        self.terms.get_index_of(term).map(narrow)
    }

    /// The term of a number.
    ///
    /// # Panics
    ///
    /// Where the number is none of this vocabulary.
    #[must_use]
    pub fn term(&self, id: TermId) -> &str {
        &self.terms[id as usize]
    }

    /// Terms in all.
    #[must_use]
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// Whether there is no term.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Terms in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(|term| &**term)
    }

    /// Takes in the terms of another vocabulary; its numbers here, by its numbers there.
    pub fn absorb(&mut self, other: Self) -> Vec<TermId> {
        other.terms.into_iter().map(|term| narrow(self.terms.insert_full(term).0)).collect()
    }
}

fn narrow(index: usize) -> TermId {
    TermId::try_from(index).expect("fewer than 2³² different terms")
}
