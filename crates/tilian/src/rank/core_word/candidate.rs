//! Words that may be ranked, variants joined, with what each part of the corpus has of them.

use std::cmp::Reverse;

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};
use rayon::prelude::*;

use crate::count::{Frequency, FrequencyList};
use crate::rank::counted::Counted;
use crate::rank::passage::{Passage, passages};
use crate::rank::threshold::Threshold;
use crate::rank::variant::{Variant, VariantReason, group};
use crate::term::Origin;
use crate::text::{Entry, Kind, Normalized};

/// A word gives way to a longer one that holds it in so large a share of its documents.
const NESTED: f64 = 0.8;

/// A word or a group of variants, with its counts by part.
pub(super) struct Candidate<'a> {
    /// The form that leads the group.
    pub(super) term: &'a str,
    pub(super) origin: Origin,
    /// The terms of the group, the one that leads it first.
    pub(super) members: Vec<u32>,
    /// Documents with one of them, ascending.
    pub(super) documents: Vec<u32>,
    /// By part, ascending; parts without it are left out.
    pub(super) rows: Vec<Row>,
    /// Entries that put it forward.
    pub(super) entries: u64,
    /// What the reference has of it.
    pub(super) known: Frequency,
}

/// What one part of the corpus has of a word.
#[derive(Clone, Copy, Default)]
pub(super) struct Row {
    pub(super) part: u32,
    pub(super) occurrences: u64,
    /// Documents with it.
    pub(super) documents: u64,
    /// Sum of the logarithms of its occurrences in these documents.
    pub(super) log_occurrences: f64,
    /// Entries that put it forward.
    pub(super) nominations: u64,
}

/// The words that may be ranked: put forward, or in enough documents and not merely part of a
/// longer term.
pub(super) fn candidates<'a>(
    counted: &'a Counted<'_>,
    reference: &FrequencyList,
    least: Threshold,
) -> Vec<Candidate<'a>> {
    let terms = counted.lexicon.terms();
    let keys: Vec<&str> = terms.iter().map(|term| term.term.as_str()).collect();
    let put_forward: Vec<bool> =
        keys.iter().map(|key| counted.entries.contains_key(*key)).collect();
    let nested = nested(counted);
    let all = counted.documents();
    let may_rank = |term: &u32| {
        let documents = counted.postings.of(*term).len() as u64;
        let enough = least.admits(documents, all) || documents == all && documents > 0;
        put_forward[*term as usize] || enough && !nested[*term as usize]
    };
    group(&keys, &put_forward)
        .into_par_iter()
        .map(|members| members.into_iter().map(narrow).collect::<Vec<u32>>())
        .filter(|members| members.iter().any(may_rank))
        .map(|members| Candidate::of(counted, reference, members))
        .collect()
}

/// Which terms hardly stand outside of a longer one.
fn nested(counted: &Counted<'_>) -> Vec<bool> {
    let documents = |term: u32| counted.postings.of(term).len() as f64;
    let mut nested = vec![false; counted.lexicon.terms().len()];
    for (longer, candidate) in (0..).zip(counted.lexicon.terms()) {
        for length in 1..candidate.words.len() {
            for within in candidate.words.windows(length) {
                let Some(shorter) = counted.lexicon.find_words(within) else { continue };
                nested[shorter as usize] |= documents(longer) >= NESTED * documents(shorter);
            }
        }
    }
    nested
}

impl<'a> Candidate<'a> {
    fn of(counted: &'a Counted<'_>, reference: &FrequencyList, mut members: Vec<u32>) -> Self {
        members.sort_by_cached_key(|term| (Reverse(parts_with(counted, *term)), *term));
        let terms = counted.lexicon.terms();
        let lead = &terms[members[0] as usize];
        let origins = members.iter().map(|term| terms[*term as usize].origin);
        let known = members.iter().map(|term| reference.find(&terms[*term as usize].term));
        let by_document = by_document(counted, &members);
        Self {
            term: &lead.term,
            origin: origins.min().unwrap_or(lead.origin),
            rows: rows(counted, &members, &by_document),
            documents: by_document.into_keys().collect(),
            entries: members.iter().map(|term| nominations(counted, *term).count() as u64).sum(),
            known: known.fold(Frequency::default(), |sum, more| Frequency {
                occurrences: sum.occurrences + more.occurrences,
                documents: sum.documents + more.documents,
            }),
            members,
        }
    }

    /// The other forms of the group, by the order in which they lead.
    pub(super) fn variants(&self, counted: &Counted<'_>) -> Vec<Variant> {
        let mut forms: IndexMap<&str, IndexSet<u32, FixedState>, FixedState> = IndexMap::default();
        for term in &self.members {
            let key = counted.lexicon.terms()[*term as usize].term.as_str();
            let written = nominations(counted, *term)
                .filter_map(|document| Some((written(counted, document)?, document)))
                .filter(|(form, _)| *form != key);
            let in_marks: Vec<(&str, u32)> = written.collect();
            let plain = counted.postings.of(*term).iter().map(|posting| (key, posting.document));
            for (form, document) in plain.chain(in_marks) {
                forms.entry(form).or_default().insert(document);
            }
        }
        let others = forms.into_iter().filter(|(form, _)| *form != self.term);
        let variant = |(form, documents): (&str, IndexSet<u32, FixedState>)| Variant {
            form: form.to_owned(),
            reason: VariantReason::between(&Normalized::new(form).to_string(), self.term),
            documents: documents.len() as u64,
        };
        others.map(variant).collect()
    }

    pub(super) fn passages(&self, counted: &Counted<'_>) -> Vec<Passage> {
        passages(counted, &self.members, &self.documents)
    }
}

/// The entry of a document as it was written.
fn written<'a>(counted: &Counted<'a>, document: u32) -> Option<&'a str> {
    let document = &counted.corpus[document as usize];
    Some(Entry::of(document, Kind::CoreWord)?.span.of(&document.text))
}

/// Documents whose entry a term is.
fn nominations<'a>(counted: &'a Counted<'_>, term: u32) -> impl Iterator<Item = u32> + 'a {
    let key = &counted.lexicon.terms()[term as usize].term;
    counted.entries.get(key).into_iter().flatten().copied()
}

/// Parts of the corpus that use a term or put it forward.
fn parts_with(counted: &Counted<'_>, term: u32) -> usize {
    let used = counted.postings.of(term).iter().map(|posting| posting.document);
    let documents = used.chain(nominations(counted, term));
    let parts = documents.map(|document| counted.parts.of_document(document));
    parts.collect::<IndexSet<_, FixedState>>().len()
}

/// Occurrences of a group of terms by document, ascending. An entry with a mark inside is no word
/// of its own text, yet it was said: it counts as one occurrence.
fn by_document(counted: &Counted<'_>, members: &[u32]) -> IndexMap<u32, u64, FixedState> {
    let mut by_document: IndexMap<u32, u64, FixedState> = IndexMap::default();
    for term in members {
        for posting in counted.postings.of(*term) {
            *by_document.entry(posting.document).or_default() += u64::from(posting.occurrences);
        }
    }
    for document in members.iter().flat_map(|term| nominations(counted, *term)) {
        by_document.entry(document).or_insert(1);
    }
    by_document.sort_unstable_keys();
    by_document
}

fn rows(
    counted: &Counted<'_>,
    members: &[u32],
    by_document: &IndexMap<u32, u64, FixedState>,
) -> Vec<Row> {
    let mut rows: IndexMap<u32, Row, FixedState> = IndexMap::default();
    for (document, occurrences) in by_document {
        let Some(part) = counted.parts.of_document(*document) else { continue };
        let row = rows.entry(part).or_insert(Row { part, ..Row::default() });
        row.occurrences += occurrences;
        row.documents += 1;
        row.log_occurrences += (*occurrences as f64).ln();
    }
    for document in members.iter().flat_map(|term| nominations(counted, *term)) {
        let part = counted.parts.of_document(document);
        if let Some(row) = part.and_then(|part| rows.get_mut(&part)) {
            row.nominations += 1;
        }
    }
    rows.sort_unstable_keys();
    rows.into_values().collect()
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than 2³² terms")
}
