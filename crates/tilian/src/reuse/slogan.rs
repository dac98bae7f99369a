//! Slogans, core words and known mottos that are nearly the same.
//!
//! Wordings of four to forty characters are too short for passages: each pair of them that shares
//! rare sounds is compared as a whole, by shape and by sound and in any order. Of equal wordings
//! the source stands for all.

mod candidates;
mod judge;
mod likeness;
mod name;
mod sound;
mod stretch;
mod surprisal;
mod wording;

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};
use rayon::prelude::*;

use crate::reuse::candidates::ShingleIndex;
use crate::reuse::slogan::candidates::candidates;
use crate::reuse::slogan::judge::{category, disguise};
use crate::reuse::slogan::name::{beside, without_names};
use crate::reuse::slogan::surprisal::Surprisal;
use crate::reuse::slogan::wording::{Put, SHORTEST_QUOTED, Wording};
use crate::reuse::whole::{direction, source_of};
use crate::reuse::{Alignment, Alterations, Category, Disguise, Verdict};
use crate::text::{Corpus, Kind, Normalized, Role};

pub use likeness::Likeness;

/// Longest core word that two units may both propose: that is agreement, not a copy.
const LONGEST_AGREED: usize = 4;

/// The verdicts on pairs of wordings, and on equal ones that `is_reported` does not know.
pub(super) fn verdicts(
    corpus: &Corpus,
    authority: &[Normalized],
    is_reported: impl Fn(usize, usize) -> bool,
) -> Vec<Verdict> {
    let slogans = Slogans::of(corpus, authority);
    let mut verdicts = slogans.equal(is_reported);
    let renamed = slogans.renamed();
    let known: IndexSet<[usize; 2], FixedState> = renamed.iter().map(|found| found.pair).collect();
    let near = candidates(&slogans.wordings);
    let near = near.into_par_iter().filter(|pair| !known.contains(pair));
    let near: Vec<_> = near.filter_map(|pair| slogans.near(pair)).collect();
    verdicts.extend(renamed.iter().chain(&near).filter_map(|found| slogans.verdict(found)));
    verdicts
}

/// The different wordings of a corpus.
struct Slogans<'c> {
    corpus: &'c Corpus,
    wordings: Vec<Wording>,
    /// Positions of the documents that have each.
    documents: Vec<Vec<usize>>,
    surprisal: Surprisal,
}

/// A pair of wordings and what is said of it.
struct Found {
    pair: [usize; 2],
    likeness: Likeness,
    category: Category,
    is_renamed: Renamed,
}

/// Whether a name is what differs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Renamed {
    Yes,
    No,
}

impl<'c> Slogans<'c> {
    fn of(corpus: &'c Corpus, authority: &[Normalized]) -> Self {
        let mut groups: IndexMap<Vec<char>, Vec<usize>, FixedState> = IndexMap::default();
        let put: Vec<_> = corpus.par_iter().map(Put::of).collect();
        for (position, put) in put.into_iter().enumerate() {
            if let Some(put) = put {
                groups.entry(put.chars).or_default().push(position);
            }
        }
        let surprisal = Surprisal::of(groups.keys().map(Vec::as_slice));
        let index = ShingleIndex::new(authority, SHORTEST_QUOTED);
        let (chars, documents): (Vec<_>, Vec<_>) = groups.into_iter().unzip();
        let wording = |chars| Wording::new(chars).quoting(&index, authority);
        let wordings = chars.into_par_iter().map(wording).collect();
        Self { corpus, wordings, documents, surprisal }
    }

    /// The document that stands for a wording.
    fn source(&self, wording: usize) -> usize {
        source_of(self.corpus, &self.documents[wording])
    }

    /// Equal wordings in documents that are not equal: core words with interpretations of their
    /// own.
    fn equal(&self, is_reported: impl Fn(usize, usize) -> bool) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        for (wording, documents) in self.documents.iter().enumerate().filter(|(_, all)| all.len() > 1) {
            let source = self.source(wording);
            let own = &self.wordings[wording];
            let likeness = Likeness::of(own, own, &self.surprisal);
            for document in documents.iter().filter(|document| **document != source) {
                if !is_reported(*document, source) {
                    let found = [*document, source];
                    verdicts.extend(self.told(found, Category::Copy, Disguise::Exact, likeness));
                }
            }
        }
        verdicts
    }

    /// Wordings that differ in the names of places and institutions only.
    fn renamed(&self) -> Vec<Found> {
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
            is_renamed: Renamed::Yes,
        };
        others.map(found).collect()
    }

    fn near(&self, pair: [usize; 2]) -> Option<Found> {
        let [one, other] = pair.map(|wording| &self.wordings[wording]);
        let likeness = Likeness::of(one, other, &self.surprisal);
        let category = category(&likeness)?;
        Some(Found { pair, likeness, category, is_renamed: Renamed::No })
    }

    fn verdict(&self, found: &Found) -> Option<Verdict> {
        let mut documents = found.pair.map(|wording| self.source(wording));
        documents.sort_unstable();
        let source = source_of(self.corpus, &documents);
        let document = documents[usize::from(documents[0] == source)];
        let length = Put::of(&self.corpus[document])?.chars.len();
        let disguise = match found.is_renamed {
            Renamed::Yes => Disguise::Name,
            Renamed::No => disguise(&found.likeness, length),
        };
        self.told([document, source], found.category, disguise, found.likeness)
    }

    /// The verdict on a document and its source; none where both are known texts, or where two
    /// units agree on a core word.
    fn told(
        &self,
        [document, source]: [usize; 2],
        category: Category,
        disguise: Disguise,
        likeness: Likeness,
    ) -> Option<Verdict> {
        let put = Put::of(&self.corpus[document])?;
        let of_source = Put::of(&self.corpus[source])?;
        let is_submission = self.corpus[document].role == Role::Submission;
        let agreed = self.is_core_word(document, &put) || self.is_core_word(source, &of_source);
        if !is_submission || (agreed && self.corpus[source].role == Role::Submission) {
            return None;
        }
        let alignment = Alignment {
            span: put.origins.whole(),
            source: of_source.origins.whole(),
            matched: likeness.shared,
            disguise,
            alterations: Alterations::default(),
            evidence: None,
            likeness: Some(likeness),
        };
        Some(Verdict {
            document,
            source,
            category,
            direction: direction(&self.corpus[source], &self.corpus[document]),
            alignments: vec![alignment],
            compared: put.chars.len(),
        })
    }

    fn is_core_word(&self, document: usize, put: &Put) -> bool {
        self.corpus[document].kind == Some(Kind::CoreWord) && put.chars.len() <= LONGEST_AGREED
    }
}

/// Joins the verdicts on wordings with those on the same documents: a passage that covers a
/// wording speaks for it.
pub(super) fn join(verdicts: &mut Vec<Verdict>, of_wordings: Vec<Verdict>) {
    let key = |verdict: &Verdict| [verdict.document, verdict.source];
    let copies = verdicts.iter().enumerate().filter(|(_, all)| all.category == Category::Copy);
    let known: IndexMap<[usize; 2], usize, FixedState> =
        copies.map(|(at, verdict)| (key(verdict), at)).collect();
    for verdict in of_wordings {
        let Some(at) = known.get(&key(&verdict)) else {
            verdicts.push(verdict);
            continue;
        };
        let own = &mut verdicts[*at].alignments;
        let covers = |span| own.iter().any(|alignment| alignment.span.overlaps(span));
        let new: Vec<_> = verdict.alignments.into_iter().filter(|new| !covers(new.span)).collect();
        own.extend(new);
        own.sort_by_key(|alignment| alignment.span);
    }
}
