//! Words that may be ranked, variants joined, with what each part of the corpus has of them.

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};
use rayon::prelude::*;

use crate::count::{Frequency, FrequencyList, Posting};
use crate::rank::core_word::Votes;
use crate::rank::core_word::keyword_rank::KeywordRanks;
use crate::rank::core_word::members::Members;
use crate::rank::counted::Counted;
use crate::rank::merge::Merges;
use crate::rank::passage::{Passage, passages};
use crate::rank::threshold::Threshold;
use crate::rank::variant::{Variant, VariantReason, group};
use crate::reference::CommonCharacters;
use crate::score::{brevity, idf, plainness, tf};
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
    /// The terms of the group that are in it by a list of merges alone.
    merged: Vec<u32>,
    /// Documents with one of them.
    pub(super) documents: u64,
    /// By part, ascending; parts without it are left out.
    pub(super) rows: Vec<Row>,
    /// Entries that put it forward.
    pub(super) entries: u64,
    /// What the reference has of it.
    pub(super) known: Frequency,
    pub(super) idf: f64,
    pub(super) brevity: f64,
    pub(super) plainness: f64,
}

/// What one part of the corpus has of a word; small, because there is one for every word and part.
#[derive(Clone, Copy, Default)]
pub(super) struct Row {
    pub(super) part: u32,
    pub(super) occurrences: u32,
    /// Documents with it.
    pub(super) documents: u32,
    /// Mean of its `tf` over the documents of the part, every repetition counted.
    pub(super) mean_tf: f64,
    /// Mean over the documents of the part of what its rank among the keywords of each is worth.
    pub(super) keyword: f64,
    /// Entries that put it forward.
    pub(super) nominations: u32,
    /// Different words that share a sentence with it.
    pub(super) neighbours: u32,
}

/// Longest word whose brevity is above 0, in characters: one beyond the longest core word.
const LONGEST: usize = 9;

/// What candidates are made from.
pub(super) struct Ground<'a> {
    pub(super) counted: &'a Counted<'a>,
    pub(super) reference: &'a FrequencyList,
    pub(super) common: &'a CommonCharacters,
    pub(super) merges: &'a Merges,
    /// Documents of each part.
    pub(super) documents: Vec<u64>,
    ranks: KeywordRanks,
}

/// Room to add up what each part has of a word, used for one word after another.
struct Tally {
    rows: Vec<Row>,
    /// Parts that have it, as they come.
    parts: Vec<u32>,
}

impl Tally {
    fn row(&mut self, part: u32) -> &mut Row {
        let row = &mut self.rows[part as usize];
        if row.occurrences == 0 {
            *row = Row { part, ..Row::default() };
            self.parts.push(part);
        }
        row
    }

    /// The rows in order of parts; the room is empty again.
    fn settle(&mut self, documents: &[u64]) -> Vec<Row> {
        self.parts.sort_unstable();
        let take = |part: u32| {
            let row = std::mem::take(&mut self.rows[part as usize]);
            let documents = documents[part as usize] as f64;
            Row { mean_tf: row.mean_tf / documents, keyword: row.keyword / documents, ..row }
        };
        self.parts.drain(..).map(take).collect()
    }
}

impl<'a> Ground<'a> {
    pub(super) fn of(
        counted: &'a Counted<'a>,
        reference: &'a FrequencyList,
        common: &'a CommonCharacters,
        merges: &'a Merges,
        votes: Votes,
    ) -> Self {
        let by_part = counted.by_part();
        let documents = by_part.iter().map(|(_, documents)| documents.len() as u64).collect();
        let ranks = KeywordRanks::of(counted, reference, votes);
        Self { counted, reference, common, merges, documents, ranks }
    }

    fn tally(&self) -> Tally {
        Tally { rows: vec![Row::default(); self.documents.len()], parts: Vec::new() }
    }
}

/// The words that may be ranked: put forward, or in enough documents and not merely part of a
/// longer term.
pub(super) fn candidates<'a>(ground: &Ground<'a>, least: Threshold) -> Vec<Candidate<'a>> {
    let counted = ground.counted;
    let terms = counted.lexicon.terms();
    let keys: Vec<&str> = terms.iter().map(|term| term.term.as_str()).collect();
    let put_forward: Vec<bool> =
        keys.iter().map(|key| counted.entries.contains_key(*key)).collect();
    let all = counted.documents();
    let admits = |documents: u64| least.admits(documents, all) || documents == all && documents > 0;
    let enough =
        |term: u32| put_forward[term as usize] || admits(counted.postings.of(term).len() as u64);
    let nested = nested(counted, enough);
    let may_rank =
        |term: &u32| enough(*term) && (put_forward[*term as usize] || !nested[*term as usize]);
    // What was merged is one word: its forms need not be in enough documents each.
    let together = |of: &Members<'_>| {
        let stands_alone = |term: &u32| !nested[*term as usize];
        of.lead().is_some()
            && of.terms.iter().any(stands_alone)
            && admits(by_document(counted, &of.terms).len() as u64)
    };
    ground
        .merges
        .join(group(&keys, &put_forward), &keys)
        .into_par_iter()
        .map(|joint| Members::of(joint, &keys))
        .filter(|of| of.terms.iter().any(may_rank) || together(of))
        .map_init(|| ground.tally(), |tally, members| Candidate::of(ground, members, tally))
        .collect()
}

/// Which terms hardly stand outside of a longer one that is wide enough to take their place.
fn nested(counted: &Counted<'_>, enough: impl Fn(u32) -> bool) -> Vec<bool> {
    let documents = |term: u32| counted.postings.of(term).len() as f64;
    let mut nested = vec![false; counted.lexicon.terms().len()];
    let terms = (0..).zip(counted.lexicon.terms());
    for (longer, candidate) in terms.filter(|(longer, _)| enough(*longer)) {
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
    fn of(ground: &Ground<'a>, of: Members<'a>, tally: &mut Tally) -> Self {
        let counted = ground.counted;
        let members = of.in_order(counted);
        let terms = counted.lexicon.terms();
        // A list may name a lead that occurs nowhere.
        let lead: &'a str = of.lead().unwrap_or(&terms[members[0] as usize].term);
        let origins = members.iter().map(|term| terms[*term as usize].origin);
        let known = members.iter().map(|term| ground.reference.find(&terms[*term as usize].term));
        let documents = add_up(ground, &members, tally);
        let characters = lead.chars();
        Self {
            term: lead,
            origin: origins.min().unwrap_or(Origin::Word),
            rows: tally.settle(&ground.documents),
            documents,
            entries: members.iter().map(|term| nominations(counted, *term).count() as u64).sum(),
            known: known.fold(Frequency::default(), |sum, more| Frequency {
                occurrences: sum.occurrences + more.occurrences,
                documents: sum.documents + more.documents,
            }),
            idf: idf(counted.documents(), documents),
            brevity: brevity(characters.clone().count(), LONGEST),
            plainness: plainness(characters.map(|c| ground.common.contains(c))),
            merged: of.merged,
            members,
        }
    }

    /// The other forms of the group, by the order in which they lead.
    pub(super) fn variants(&self, counted: &Counted<'_>) -> Vec<Variant> {
        let mut forms: IndexMap<&str, Form, FixedState> = IndexMap::default();
        for term in &self.members {
            let key = counted.lexicon.terms()[*term as usize].term.as_str();
            let written = nominations(counted, *term)
                .filter_map(|document| Some((written(counted, document)?, document)))
                .filter(|(form, _)| *form != key);
            let in_marks: Vec<(&str, u32)> = written.collect();
            let plain = counted.postings.of(*term).iter().map(|posting| (key, posting.document));
            for (form, document) in plain.chain(in_marks) {
                let form = forms.entry(form).or_default();
                form.is_merged = self.merged.contains(term);
                form.documents.insert(document);
            }
        }
        let others = forms.into_iter().filter(|(form, _)| *form != self.term);
        let variant = |(form, found): (&str, Form)| Variant {
            form: form.to_owned(),
            reason: if found.is_merged {
                VariantReason::Merged
            } else {
                VariantReason::between(&Normalized::new(form).to_string(), self.term)
            },
            documents: found.documents.len() as u64,
        };
        others.map(variant).collect()
    }

    pub(super) fn passages(&self, counted: &Counted<'_>) -> Vec<Passage> {
        passages(counted, &self.members, &self.documents_with(counted))
    }

    /// Documents with one of the forms, ascending.
    pub(super) fn documents_with(&self, counted: &Counted<'_>) -> Vec<u32> {
        by_document(counted, &self.members).into_iter().map(|posting| posting.document).collect()
    }
}

/// A form of a group.
#[derive(Default)]
struct Form {
    documents: IndexSet<u32, FixedState>,
    is_merged: bool,
}

/// The entry of a document as it was written.
fn written<'a>(counted: &Counted<'a>, document: u32) -> Option<&'a str> {
    let document = &counted.corpus[document as usize];
    Some(Entry::of(document, Kind::CoreWord)?.span.of(&document.text))
}

/// Documents whose entry a term is.
pub(super) fn nominations<'a>(
    counted: &'a Counted<'_>,
    term: u32,
) -> impl Iterator<Item = u32> + 'a {
    let key = &counted.lexicon.terms()[term as usize].term;
    counted.entries.get(key).into_iter().flatten().copied()
}

/// Adds up what each part has of a group of terms, means not yet divided; how many documents
/// have one of them.
fn add_up(ground: &Ground<'_>, members: &[u32], tally: &mut Tally) -> u64 {
    let counted = ground.counted;
    let mut documents = 0;
    let mut add = |posting: &Posting| {
        if let Some(part) = counted.parts.of_document(posting.document) {
            let row = tally.row(part);
            row.occurrences += posting.occurrences;
            row.documents += 1;
            row.mean_tf += tf(u64::from(posting.occurrences));
            row.keyword += ground.ranks.worth(posting.document, members);
            documents += 1;
        }
    };
    match members {
        [term] if nominations(counted, *term).next().is_none() => {
            counted.postings.of(*term).iter().for_each(add);
        }
        _ => by_document(counted, members).iter().for_each(&mut add),
    }
    for document in members.iter().flat_map(|term| nominations(counted, *term)) {
        if let Some(part) = counted.parts.of_document(document) {
            tally.row(part).nominations += 1;
        }
    }
    documents
}

/// Occurrences of a group of terms by document, ascending. An entry with a mark inside is no word
/// of its own text, yet it was said: it counts as one occurrence.
fn by_document(counted: &Counted<'_>, members: &[u32]) -> Vec<Posting> {
    let postings = members.iter().flat_map(|term| counted.postings.of(*term).iter().copied());
    let said = members.iter().flat_map(|term| nominations(counted, *term));
    let said = said.map(|document| Posting { document, occurrences: 0 });
    let mut all: Vec<Posting> = postings.chain(said).collect();
    all.sort_unstable();
    all.chunk_by(|a, b| a.document == b.document)
        .map(|same| Posting {
            document: same[0].document,
            occurrences: same.iter().map(|posting| posting.occurrences).sum::<u32>().max(1),
        })
        .collect()
}
