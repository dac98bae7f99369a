//! Documents that share passages: rings of copiers.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::reuse::{Category, Reuse};
use crate::text::{Corpus, Role};

/// Submissions that are linked by copies, directly or through each other, the library's texts
/// that they were taken from included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Positions in the corpus, in order.
    pub documents: Vec<usize>,
    /// Places of the verdicts that link them, among all verdicts, in order.
    pub verdicts: Vec<usize>,
    /// Different units that sent them; submissions without a unit count as one each.
    pub units: usize,
}

impl Cluster {
    /// The clusters of a corpus, the largest first, of equal ones the first.
    pub(super) fn all(corpus: &Corpus, reuse: &Reuse) -> Vec<Self> {
        let copies: Vec<_> = reuse
            .verdicts()
            .iter()
            .enumerate()
            .filter(|(_, verdict)| verdict.category == Category::Copy)
            .collect();
        let mut links = Links::new(corpus.len());
        for (_, verdict) in &copies {
            links.join(verdict.document, verdict.source);
        }
        // By the first document of each.
        let mut clusters: BTreeMap<usize, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (place, verdict) in copies {
            let (documents, verdicts) = clusters.entry(links.first(verdict.document)).or_default();
            documents.extend([verdict.document, verdict.source]);
            verdicts.push(place);
        }
        let parts = clusters.into_values();
        let mut clusters: Vec<_> =
            parts.map(|(documents, verdicts)| Self::of(corpus, documents, verdicts)).collect();
        clusters.sort_by_key(|cluster| Reverse(cluster.documents.len()));
        clusters
    }

    fn of(corpus: &Corpus, mut documents: Vec<usize>, verdicts: Vec<usize>) -> Self {
        documents.sort_unstable();
        documents.dedup();
        let units = units(corpus, documents.iter().copied());
        Self { documents, verdicts, units }
    }
}

/// Different units of the submissions among documents; those without a unit count as one each.
pub(super) fn units(corpus: &Corpus, documents: impl Iterator<Item = usize>) -> usize {
    let submissions =
        documents.map(|at| &corpus[at]).filter(|document| document.role == Role::Submission);
    let mut named = BTreeSet::new();
    let unnamed = submissions.filter(|document| match &document.unit {
        Some(unit) => {
            named.insert(unit);
            false
        }
        None => true,
    });
    unnamed.count() + named.len()
}

/// Documents that are linked, each with an earlier one that it is linked to or with itself.
///
/// Tarjan (1975), *Journal of the ACM* 22(2), 215–225: disjoint sets with halved paths.
struct Links(Vec<usize>);

impl Links {
    fn new(documents: usize) -> Self {
        Self((0..documents).collect())
    }

    /// The first of all documents that one is linked to.
    fn first(&mut self, mut document: usize) -> usize {
        while self.0[document] != document {
            self.0[document] = self.0[self.0[document]];
            document = self.0[document];
        }
        document
    }

    fn join(&mut self, one: usize, other: usize) {
        let firsts = [self.first(one), self.first(other)];
        let [one, other] = firsts;
        self.0[one.max(other)] = one.min(other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reuse::Detection;
    use crate::text::Document;

    const TEXTS: [&str; 3] = [
        "夜里的灯亮着，值班的人没有睡。",
        "药房的窗口每天递出上千张单子。",
        "救护车开进山里，最后两公里是抬上去的。",
    ];

    #[test]
    fn rings_are_told_apart_and_units_counted_once() {
        let sent = |id: &str, text: usize, unit: &str| Document::new(id, TEXTS[text]).unit(unit);
        let corpus = Corpus::new([
            sent("a", 0, "内科"),
            sent("b", 1, "外科"),
            sent("c", 0, "内科"),
            Document::new("d", TEXTS[1]),
            Document::new("e", TEXTS[1]),
            Document::new("f", TEXTS[1]).role(Role::Library),
            sent("g", 2, "儿科"),
        ])
        .unwrap();
        let reuse = Detection::default().detect(&corpus);
        let clusters = Cluster::all(&corpus, &reuse);
        let shown: Vec<_> =
            clusters.iter().map(|cluster| (&cluster.documents[..], cluster.units)).collect();
        assert_eq!(shown, [(&[1, 3, 4, 5][..], 3), (&[0, 2][..], 1)]);
        for cluster in clusters {
            for place in cluster.verdicts {
                let verdict = &reuse.verdicts()[place];
                assert!(cluster.documents.contains(&verdict.document), "{verdict:?}");
                assert!(cluster.documents.contains(&verdict.source), "{verdict:?}");
            }
        }
    }

    #[test]
    fn links_hold_through_each_other() {
        let mut links = Links::new(6);
        for (one, other) in [(5, 4), (1, 2), (4, 2)] {
            links.join(one, other);
        }
        let firsts: Vec<_> = (0..6).map(|document| links.first(document)).collect();
        assert_eq!(firsts, [0, 1, 1, 3, 1, 1]);
    }
}
