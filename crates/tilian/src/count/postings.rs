//! Where terms occur: in which documents, and how often.

use rayon::prelude::*;

/// Occurrences of a term in one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting {
    /// Position of the document in the corpus.
    pub document: u32,
    /// Occurrences of the term in it.
    pub occurrences: u32,
}

/// For each term, by number, the documents it occurs in, ascending.
///
/// ```
/// use tilian::Postings;
///
/// let mut postings = Postings::new(2);
/// postings.add(1, 0);
/// postings.add(1, 0);
/// assert_eq!(postings.of(1)[0].occurrences, 2);
/// assert!(postings.of(0).is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postings {
    lists: Vec<Vec<Posting>>,
}

impl Postings {
    /// No occurrence of any of `terms` terms.
    #[must_use]
    pub fn new(terms: usize) -> Self {
        Self { lists: vec![Vec::new(); terms] }
    }

    /// Counts one occurrence; documents come in ascending order.
    ///
    /// # Panics
    ///
    /// Where the term is none of those the postings were made for.
    pub fn add(&mut self, term: u32, document: u32) {
        let list = &mut self.lists[term as usize];
        match list.last_mut() {
            Some(last) if last.document == document => last.occurrences += 1,
            _ => list.push(Posting { document, occurrences: 1 }),
        }
    }

    /// Joins postings of later documents; associative, with the empty postings as identity.
    #[must_use]
    pub fn merge(mut self, later: Self) -> Self {
        if self.lists.is_empty() {
            return later;
        }
        let lists = self.lists.par_iter_mut().zip(later.lists);
        lists.for_each(|(list, more)| list.extend(more));
        self
    }

    /// The documents of a term, ascending.
    #[must_use]
    pub fn of(&self, term: u32) -> &[Posting] {
        &self.lists[term as usize]
    }

    /// Terms in all.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lists.len()
    }

    /// Whether there is no term.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }
}
