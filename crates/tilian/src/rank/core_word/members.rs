//! The terms that are one candidate.

use std::cmp::Reverse;

use foldhash::fast::FixedState;
use indexmap::IndexSet;

use crate::rank::core_word::candidate::nominations;
use crate::rank::counted::Counted;
use crate::rank::merge::Joint;

/// The terms of a group.
pub(super) struct Members<'a> {
    joint: Joint<'a>,
    pub(super) terms: Vec<u32>,
    /// Those that are in it by a list of merges alone.
    pub(super) merged: Vec<u32>,
}

impl<'a> Members<'a> {
    pub(super) fn of(joint: Joint<'a>, keys: &[&str]) -> Self {
        let terms = joint.members().into_iter().map(narrow).collect();
        let merged = joint.merged(keys).into_iter().map(narrow).collect();
        Self { joint, terms, merged }
    }

    /// The form that leads where a list of merges says so.
    pub(super) fn lead(&self) -> Option<&'a str> {
        self.joint.lead
    }

    /// The terms, the one that leads first: the one that a list says, else that of the most parts.
    pub(super) fn in_order(&self, counted: &Counted<'_>) -> Vec<u32> {
        let mut terms = self.terms.clone();
        if terms.len() > 1 {
            let name = |term: u32| counted.lexicon.terms()[term as usize].term.as_str();
            let leads = |term: u32| self.joint.lead == Some(name(term));
            terms.sort_by_cached_key(|term| {
                (!leads(*term), Reverse(parts_with(counted, *term)), *term)
            });
        }
        terms
    }
}

/// Parts of the corpus that use a term or put it forward.
fn parts_with(counted: &Counted<'_>, term: u32) -> usize {
    let used = counted.postings.of(term).iter().map(|posting| posting.document);
    let documents = used.chain(nominations(counted, term));
    let parts = documents.map(|document| counted.parts.of_document(document));
    parts.collect::<IndexSet<_, FixedState>>().len()
}

/// The number of a term, by its position.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than 2³² terms")
}
