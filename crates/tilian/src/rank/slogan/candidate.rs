//! Wordings that may be ranked, variants joined, with what each part of the corpus has of them.

use std::cmp::Reverse;

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};

use crate::rank::counted::Counted;
use crate::rank::merge::{Joint, Merges};
use crate::rank::variant::{Variant, VariantReason, group};
use crate::term::{CandidateWording, Clause, Wording, WordingOrigin};
use crate::text::Normalized;

/// A wording or a group of variants, with who uses it.
pub(super) struct Candidate<'a> {
    /// The form that leads the group, as it is compared.
    pub(super) key: &'a str,
    pub(super) clauses: &'a [Clause],
    /// Places of the leading form first; the first of all is shown.
    pub(super) places: Vec<Wording>,
    /// Documents with one of the forms, ascending.
    pub(super) documents: Vec<u32>,
    /// By part, ascending; parts without it are left out.
    pub(super) rows: Vec<Row>,
    /// The forms that are in the group by a list of merges alone, as they are compared.
    merged: Vec<&'a str>,
}

/// What one part of the corpus has of a wording.
#[derive(Clone, Copy, Default)]
pub(super) struct Row {
    pub(super) part: u32,
    pub(super) places: u64,
    pub(super) nominations: u64,
}

/// The wordings that may be ranked.
pub(super) fn candidates<'a>(
    counted: &Counted<'_>,
    wordings: &'a [CandidateWording],
    merges: &Merges,
) -> Vec<Candidate<'a>> {
    let keys: Vec<&str> = wordings.iter().map(|wording| wording.key.as_str()).collect();
    let put_forward: Vec<bool> = wordings.iter().map(is_put_forward).collect();
    let candidate = |joint: Joint<'_>| {
        let members = joint.members().into_iter().map(|at| &wordings[at]).collect();
        let merged = joint.merged(&keys).into_iter().map(|at| keys[at]).collect();
        Candidate::of(counted, members, merged, joint.lead)
    };
    merges.join(group(&keys, &put_forward), &keys).into_iter().map(candidate).collect()
}

fn is_put_forward(wording: &CandidateWording) -> bool {
    wording.places.iter().any(|place| place.origin == WordingOrigin::Submitted)
}

impl<'a> Candidate<'a> {
    /// The form that a list of merges names leads a group where it occurs, then what was put
    /// forward, then what most parts use.
    fn of(
        counted: &Counted<'_>,
        mut members: Vec<&'a CandidateWording>,
        merged: Vec<&'a str>,
        lead: Option<&str>,
    ) -> Self {
        members.sort_by_cached_key(|wording| {
            let parts = heard(counted, &wording.places).1.len();
            let leads = lead == Some(wording.key.as_str());
            (!leads, !is_put_forward(wording), Reverse(parts), wording.key.clone())
        });
        let places = members.iter().flat_map(|wording| {
            let mut places = wording.places.clone();
            places.sort_by_key(|place| (place.origin, place.document, place.span));
            places
        });
        let places: Vec<Wording> = places.collect();
        let (documents, rows) = heard(counted, &places);
        Self { key: &members[0].key, clauses: &members[0].clauses, places, documents, rows, merged }
    }

    /// The wording as it was first written.
    pub(super) fn text<'t>(&self, counted: &Counted<'t>) -> &'t str {
        written(counted, &self.places[0])
    }

    pub(super) fn variants(&self, counted: &Counted<'_>) -> Vec<Variant> {
        let mut forms: IndexMap<&str, IndexSet<usize, FixedState>, FixedState> =
            IndexMap::default();
        for place in &self.places {
            forms.entry(written(counted, place)).or_default().insert(place.document);
        }
        forms.shift_remove(self.text(counted));
        let variant = |(form, documents): (&str, IndexSet<usize, FixedState>)| Variant {
            form: form.to_owned(),
            reason: self.reason(&Normalized::new(form).to_string()),
            documents: documents.len() as u64,
        };
        forms.into_iter().map(variant).collect()
    }

    fn reason(&self, key: &str) -> VariantReason {
        // Where the lead itself occurs nowhere, the form that is shown was merged too.
        if key != self.key && self.merged.contains(&key) {
            return VariantReason::Merged;
        }
        VariantReason::between(key, self.key)
    }
}

fn written<'t>(counted: &Counted<'t>, place: &Wording) -> &'t str {
    place.span.of(&counted.corpus[place.document].text)
}

/// The documents that some places are in, and what each part of the corpus has of them.
fn heard(counted: &Counted<'_>, places: &[Wording]) -> (Vec<u32>, Vec<Row>) {
    let mut rows: IndexMap<u32, Row, FixedState> = IndexMap::default();
    let mut documents: IndexSet<u32, FixedState> = IndexSet::default();
    for place in places {
        let position = u32::try_from(place.document).unwrap_or(u32::MAX);
        documents.insert(position);
        let Some(part) = counted.parts.of_document(position) else { continue };
        let row = rows.entry(part).or_insert(Row { part, ..Row::default() });
        row.places += 1;
        row.nominations += u64::from(place.origin == WordingOrigin::Submitted);
    }
    documents.sort_unstable();
    rows.sort_unstable_keys();
    (documents.into_iter().collect(), rows.into_values().collect())
}
