//! Documents and slogans that are equal as a whole.

use crate::reuse::disguise::Change;
use crate::reuse::fingerprint::Compared;
use crate::reuse::written::Written;
use crate::reuse::{Alignment, Category, Direction, Verdict};
use crate::text::{Corpus, Document, Normalized, Role};

/// The verdicts on documents of one fingerprint: each but the source copies the source.
pub(super) fn judge_group(corpus: &Corpus, group: &[usize]) -> Vec<Verdict> {
    let source = source_of(corpus, group);
    let Some(original) = Part::of(&corpus[source]) else { return Vec::new() };
    group
        .iter()
        .filter(|position| **position != source && corpus[**position].role == Role::Submission)
        .filter_map(|&position| {
            let part = Part::of(&corpus[position])?;
            (part.compared.chars == original.compared.chars).then(|| {
                let [own, of_source] = [part.shared(&original), original.shared(&part)];
                let Change { disguise, alterations } = Change::between(&own, &of_source);
                let matched = own.folded().len();
                Verdict {
                    document: position,
                    source,
                    category: Category::Copy,
                    direction: direction(&corpus[source], &corpus[position]),
                    alignments: vec![Alignment {
                        span: own.span(),
                        source: of_source.span(),
                        matched,
                        disguise,
                        alterations,
                        evidence: None,
                        likeness: None,
                    }],
                    compared: matched,
                }
            })
        })
        .collect()
}

/// What of a document is compared, and all of it.
struct Part<'c> {
    compared: Compared,
    text: &'c str,
    whole: Normalized,
}

impl<'c> Part<'c> {
    fn of(document: &'c Document) -> Option<Self> {
        let whole = Normalized::new(&document.text).alike();
        Some(Self { compared: Compared::of(document, &whole)?, text: &document.text, whole })
    }

    /// What of it is shared with another; where the interpretations of two slogans agree too,
    /// that is everything.
    fn shared(&self, other: &Self) -> Written<'_> {
        let whole = Written::whole(self.text, &self.whole);
        if whole.folded() == other.whole.chars() {
            whole
        } else {
            Written { chars: self.whole.within(self.compared.span), ..whole }
        }
    }
}

/// The document that stands for a group: one of the library, else the earliest received, else,
/// where one time is not known, the smallest id; of equally early ones the smallest id too.
pub(super) fn source_of(corpus: &Corpus, group: &[usize]) -> usize {
    let library = group.iter().find(|at| corpus[**at].role == Role::Library);
    let all_known = group.iter().all(|at| corpus[*at].received.is_some());
    let earliest = group.iter().min_by_key(|at| (corpus[**at].received, **at));
    *library.or(earliest.filter(|_| all_known)).unwrap_or(&group[0])
}

pub(super) fn direction(source: &Document, document: &Document) -> Direction {
    match (source.role, source.received, document.received) {
        (Role::Library, _, _) => Direction::SourceFirst,
        (_, Some(first), Some(then)) if first < then => Direction::SourceFirst,
        _ => Direction::Unknown,
    }
}
