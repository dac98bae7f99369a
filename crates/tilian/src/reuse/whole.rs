//! Documents and slogans that are equal as a whole.

use crate::reuse::disguise::Change;
use crate::reuse::fingerprint::Compared;
use crate::reuse::written::Written;
use crate::reuse::{Alignment, Category, Direction, Verdict};
use crate::text::{Corpus, Document, Normalized, Role};

/// Most equal documents of which every two are told; of more each is told with the source.
const ALL_TOLD: usize = 8;

/// The verdicts on documents of one fingerprint: each copies those before it, where they are
/// many only the source.
pub(super) fn judge_group(corpus: &Corpus, group: &[usize]) -> Vec<Verdict> {
    let order = by_priority(corpus, group);
    let sources = if group.len() <= ALL_TOLD { order.len() } else { 1 };
    let parts: Vec<_> = order.iter().map(|position| Part::of(&corpus[*position])).collect();
    let mut verdicts = Vec::new();
    for (at, document) in order.iter().enumerate() {
        for (source, of_source) in order.iter().zip(&parts).take(at.min(sources)) {
            if let (Some(own), Some(of_source)) = (&parts[at], of_source) {
                verdicts.extend(judge(corpus, [*document, *source], own, of_source));
            }
        }
    }
    verdicts
}

fn judge(
    corpus: &Corpus,
    [document, source]: [usize; 2],
    part: &Part<'_>,
    original: &Part<'_>,
) -> Option<Verdict> {
    let is_equal = part.compared.chars == original.compared.chars;
    if corpus[document].role != Role::Submission || !is_equal {
        return None;
    }
    let [own, of_source] = [part.shared(original), original.shared(part)];
    let Change { disguise, alterations } = Change::between(&own, &of_source);
    let matched = own.folded().len();
    Some(Verdict {
        document,
        source,
        category: Category::Copy,
        direction: direction(&corpus[source], &corpus[document]),
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
    })
}

/// The documents of a group, the source of all first, then those of the library and, where all
/// times are known, the earlier before the later.
fn by_priority(corpus: &Corpus, group: &[usize]) -> Vec<usize> {
    let source = source_of(corpus, group);
    let all_known = group.iter().all(|at| corpus[*at].received.is_some());
    let mut order = group.to_vec();
    order.sort_by_key(|at| {
        let document = &corpus[*at];
        let received = document.received.filter(|_| all_known);
        (*at != source, document.role != Role::Library, received, *at)
    });
    order
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
