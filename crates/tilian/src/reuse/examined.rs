//! What each document shows by itself, and what of it is compared with others.

use std::ops::Range;

use rayon::prelude::*;

use crate::reuse::candidates::groups;
use crate::reuse::compare::Compare;
use crate::reuse::fingerprint::{Compared, Fingerprint};
use crate::reuse::quotation::{Authority, Quotable, Quotation};
use crate::reuse::remainder::Remainder;
use crate::reuse::whole::source_of;
use crate::reuse::written::Written;
use crate::reuse::{Category, Direction, Verdict};
use crate::text::{Corpus, Document, Normalized, Role};

/// What one document shows by itself.
pub(super) struct Examined {
    chars: usize,
    fingerprint: Option<Fingerprint>,
    quotations: Vec<Quotation>,
    remainder: Remainder,
}

impl Examined {
    fn of(document: &Document, quotable: &Quotable<'_>) -> Self {
        let normalized = Normalized::new(&document.text).alike();
        let quotations = match document.role {
            Role::Submission => quotable.quotations(&Written::whole(&document.text, &normalized)),
            _ => Vec::new(),
        };
        let quoted: Vec<_> = quotations.iter().map(|quotation| quotation.alignment.span).collect();
        let compared = Compared::of(document, &normalized)
            .filter(|part| document.role.is_compared() && part.is_own(document, &quoted));
        let fingerprint = compared.map(|part| part.fingerprint());
        let quoted = quotations.iter().map(|quotation| quotation.chars.clone());
        let whole = Written::whole(&document.text, &normalized);
        let remainder = Remainder::of(&whole, disjoint_ranges(quoted));
        Self { chars: normalized.chars().len(), fingerprint, quotations, remainder }
    }
}

/// What each document of a corpus shows.
pub(super) fn examined(corpus: &Corpus, authority: &Authority<'_>) -> Vec<Examined> {
    let quotable = Quotable::new(authority);
    corpus.par_iter().map(|document| Examined::of(document, &quotable)).collect()
}

/// The documents that are equal as a whole.
pub(super) fn equal(examined: &[Examined]) -> Vec<Vec<usize>> {
    let fingerprints: Vec<_> = examined.iter().map(|document| document.fingerprint).collect();
    groups(&fingerprints).collect()
}

/// Sorted ranges, overlapping ones joined.
fn disjoint_ranges(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut disjoint: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match disjoint.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => disjoint.push(range),
        }
    }
    disjoint
}

/// What is compared passage by passage; of equal documents the source stands for all.
pub(super) fn compare<'c>(
    corpus: &'c Corpus,
    mut examined: Vec<Examined>,
    groups: &[Vec<usize>],
) -> Compare<'c> {
    for group in groups {
        let source = source_of(corpus, group);
        for copy in group.iter().filter(|position| **position != source) {
            examined[*copy].remainder = Remainder::default();
        }
    }
    let compared = |at: &usize| corpus[*at].role.is_compared();
    let texts = (0..corpus.len()).filter(compared);
    let texts = texts.map(|at| (at, std::mem::take(&mut examined[at].remainder)));
    Compare::new(corpus, texts.filter(|(_, text)| !text.chars().is_empty()).collect())
}

/// The verdicts on quotations.
pub(super) fn quotations(examined: &[Examined], authority: &Authority<'_>) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for (document, shown) in examined.iter().enumerate() {
        for (text, source) in authority.positions.iter().enumerate() {
            let from_here = shown.quotations.iter().filter(|quotation| quotation.text == text);
            let alignments: Vec<_> = from_here.map(|quotation| quotation.alignment).collect();
            if !alignments.is_empty() {
                verdicts.push(Verdict {
                    document,
                    source: *source,
                    category: Category::Quotation,
                    direction: Direction::SourceFirst,
                    alignments,
                    compared: shown.chars,
                });
            }
        }
    }
    verdicts
}
