//! What of each document is not its own.

use crate::reuse::Verdict;
use crate::text::{Corpus, Role, Span};

/// The spans of each document that verdicts set aside, sorted and disjoint.
///
/// A slogan that another unit put forward in nearly the same words is reported, but it stays: it
/// is a variant of the other, and that many units agree on a wording is what ranks it. What is
/// nearly a known motto is nobody's own, and set aside.
pub(super) fn foreign<'v>(
    corpus: &Corpus,
    verdicts: impl Iterator<Item = &'v Verdict>,
) -> Vec<Vec<Span>> {
    let mut foreign = vec![Vec::new(); corpus.len()];
    for verdict in verdicts {
        let is_known = corpus[verdict.source].role == Role::Library;
        let aside = verdict.alignments.iter().filter(|found| is_known || found.likeness.is_none());
        foreign[verdict.document].extend(aside.map(|alignment| alignment.span));
    }
    foreign.into_iter().map(disjoint).collect()
}

fn disjoint(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start() <= last.end() => {
                *last = Span::new(last.start(), last.end().max(span.end()));
            }
            _ => merged.push(span),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_that_meet_become_one() {
        let spans = [(3, 6), (0, 3), (9, 12), (10, 11)].map(|(start, end)| Span::new(start, end));
        assert_eq!(disjoint(spans.into()), [Span::new(0, 6), Span::new(9, 12)]);
    }
}
