//! The documents of one run.

use std::slice;

use crate::error::Error;
use crate::text::{Document, Role};

/// Documents with unique ids, sorted by id, so that the order in which files were found is
/// forgotten at the door.
///
/// ```
/// use tilian::{Corpus, Document};
///
/// let corpus = Corpus::new([Document::new("b", "仁爱"), Document::new("a", "责任")])?;
/// assert_eq!(corpus[0].id, "a");
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corpus(Vec<Document>);

impl Corpus {
    /// Sorts the documents by id.
    ///
    /// # Errors
    ///
    /// [`Error::DuplicateId`] where two documents share an id, [`Error::TooLong`] where a text
    /// is over 2 GiB.
    pub fn new(documents: impl IntoIterator<Item = Document>) -> Result<Self, Error> {
        let mut documents: Vec<_> = documents.into_iter().collect();
        documents.sort_by(|a, b| a.id.cmp(&b.id));
        if let Some(pair) = documents.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(Error::DuplicateId { id: pair[0].id.clone() });
        }
        if let Some(long) = documents.iter().find(|document| document.text.len() > Self::LONGEST) {
            return Err(Error::TooLong { id: long.id.clone(), bytes: long.text.len() });
        }
        Ok(Self(documents))
    }

    /// Longest text in bytes: half of what a span reaches, so that normalisation may grow it.
    const LONGEST: usize = 1 << 31;

    /// The documents, by id.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.0
    }

    /// The documents of one role, by id.
    pub fn of_role(&self, role: Role) -> impl Iterator<Item = &Document> {
        self.0.iter().filter(move |document| document.role == role)
    }

    /// Bytes of all texts.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.0.iter().map(|document| document.text.len()).sum()
    }
}

impl std::ops::Deref for Corpus {
    type Target = [Document];

    fn deref(&self) -> &[Document] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Corpus {
    type Item = &'a Document;
    type IntoIter = slice::Iter<'a, Document>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
