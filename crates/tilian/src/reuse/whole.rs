//! Documents and slogans that are equal as a whole.

use crate::reuse::fingerprint::Compared;
use crate::reuse::{Alignment, Alterations, Category, Direction, Disguise, Verdict};
use crate::text::{Corpus, Document, Normalized, Role, Span};

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
                let (span, matched) = part.shared(&original);
                let (of_source, _) = original.shared(&part);
                Verdict {
                    document: position,
                    source,
                    category: Category::Copy,
                    direction: direction(&corpus[source], &corpus[position]),
                    alignments: vec![Alignment {
                        span,
                        source: of_source,
                        matched,
                        evidence: None,
                        likeness: None,
                        disguise: Disguise::Exact,
                        alterations: Alterations::default(),
                    }],
                    compared: matched,
                }
            })
        })
        .collect()
}

/// What of a document is compared, and all of it.
struct Part {
    compared: Compared,
    whole: Normalized,
}

impl Part {
    fn of(document: &Document) -> Option<Self> {
        let whole = Normalized::new(&document.text).alike();
        Some(Self { compared: Compared::of(document, &whole)?, whole })
    }

    /// Where it shares what is compared with another, and how many characters; where the
    /// interpretations of two slogans agree too, that is everything.
    fn shared(&self, other: &Self) -> (Span, usize) {
        let chars = self.whole.chars();
        if chars == other.whole.chars() {
            (self.whole.original(0..chars.len()), chars.len())
        } else {
            (self.compared.span, self.compared.chars.len())
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
