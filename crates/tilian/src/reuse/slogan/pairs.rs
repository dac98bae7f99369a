//! Which wordings of a corpus are alike.

use foldhash::fast::FixedState;
use indexmap::IndexMap;
use rayon::prelude::*;

use crate::reuse::Category;
use crate::reuse::candidates::ShingleIndex;
use crate::reuse::slogan::judge::category;
use crate::reuse::slogan::likeness::Likeness;
use crate::reuse::slogan::name::{beside, without_names};
use crate::reuse::slogan::surprisal::Surprisal;
use crate::reuse::slogan::wording::{Put, SHORTEST_QUOTED, Wording};
use crate::reuse::whole::source_of;
use crate::text::{Corpus, Normalized};

/// The different wordings of a corpus.
pub(super) struct Slogans<'c> {
    pub(super) corpus: &'c Corpus,
    pub(super) wordings: Vec<Wording>,
    /// Positions of the documents that have each.
    pub(super) documents: Vec<Vec<usize>>,
    pub(super) surprisal: Surprisal,
}

/// A pair of wordings and what is said of it.
pub(super) struct Found {
    pub(super) pair: [usize; 2],
    pub(super) likeness: Likeness,
    pub(super) category: Category,
    pub(super) renamed: Renamed,
}

/// Whether a name is what differs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Renamed {
    Yes,
    No,
}

impl<'c> Slogans<'c> {
    pub(super) fn of(corpus: &'c Corpus, authority: &[Normalized]) -> Self {
        let mut groups: IndexMap<Vec<char>, Vec<usize>, FixedState> = IndexMap::default();
        let put: Vec<_> = corpus.par_iter().map(Put::of).collect();
        for (position, put) in put.into_iter().enumerate() {
            if let Some(put) = put {
                groups.entry(put.chars).or_default().push(position);
            }
        }
        let index = ShingleIndex::new(authority, SHORTEST_QUOTED);
        let (chars, documents): (Vec<_>, Vec<_>) = groups.into_iter().unzip();
        let wording = |chars| Wording::new(chars).quoting(&index, authority);
        let wordings: Vec<_> = chars.into_par_iter().map(wording).collect();
        let surprisal = Surprisal::of(&wordings);
        Self { corpus, wordings, documents, surprisal }
    }

    /// The document that stands for a wording.
    pub(super) fn source(&self, wording: usize) -> usize {
        source_of(self.corpus, &self.documents[wording])
    }

    /// Wordings that differ in the names of places and institutions only.
    pub(super) fn renamed(&self) -> Vec<Found> {
        let marked: Vec<_> =
            self.wordings.par_iter().map(|wording| without_names(&wording.chars)).collect();
        let mut groups: IndexMap<Vec<char>, Vec<usize>, FixedState> = IndexMap::default();
        for (wording, marked) in marked.into_iter().enumerate() {
            if let Some(marked) = marked {
                groups.entry(marked).or_default().push(wording);
            }
        }
        let groups = groups.iter().filter(|(_, wordings)| wordings.len() > 1);
        groups.flat_map(|(marked, wordings)| self.renamed_in(marked, wordings)).collect()
    }

    /// Each wording of a group with the one that stands for all.
    fn renamed_in(&self, marked: &[char], wordings: &[usize]) -> Vec<Found> {
        let mut by_document: Vec<_> = wordings.iter().map(|at| (self.source(*at), *at)).collect();
        by_document.sort_unstable();
        let documents: Vec<_> = by_document.iter().map(|(document, _)| *document).collect();
        let source = source_of(self.corpus, &documents);
        let first = by_document.iter().find(|(document, _)| *document == source);
        let Some(&(_, first)) = first else { return Vec::new() };
        let rest = Wording::new(beside(marked));
        let likeness = Likeness::of(&rest, &rest, &self.surprisal);
        if category(&likeness) != Some(Category::Copy) {
            return Vec::new();
        }
        let others = by_document.iter().filter(|(_, wording)| *wording != first);
        let found = |(_, other): &(usize, usize)| Found {
            pair: [first.min(*other), first.max(*other)],
            likeness,
            category: Category::Copy,
            renamed: Renamed::Yes,
        };
        others.map(found).collect()
    }

    pub(super) fn near(&self, pair: [usize; 2]) -> Option<Found> {
        let [one, other] = pair.map(|wording| &self.wordings[wording]);
        let likeness = Likeness::of(one, other, &self.surprisal);
        let category = category(&likeness)?;
        Some(Found { pair, likeness, category, renamed: Renamed::No })
    }
}
