//! Core words in order.

use std::cmp::Reverse;

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};
use rayon::prelude::*;

use crate::count::{Cooccurrence, FrequencyList};
use crate::rank::bootstrap::{Bootstrap, RankInterval};
use crate::rank::counted::Counted;
use crate::rank::criterion::CoreWordWeights;
use crate::rank::evidence::{Known, Nomination, Support};
use crate::rank::passage::{Passage, passages};
use crate::rank::threshold::Threshold;
use crate::rank::variant::{Variant, VariantReason, group};
use crate::reference::CommonCharacters;
use crate::score::{
    Contingency, Count, Partition, brevity, deviation_of_proportions, idf, log_likelihood,
    log_ratio, normalized_deviation_of_proportions, plainness, tf,
};
use crate::term::Origin;
use crate::text::{Entry, Kind, Normalized};

/// Whether a part of the corpus that repeats a word counts more than once for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Votes {
    /// A part counts once, however often it repeats a word.
    #[default]
    Once,
    /// Every occurrence counts; for measuring what counting once changes.
    EveryOccurrence,
}

/// A core word with the criteria that its rank comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct CoreWord {
    /// Rank, from 1.
    pub rank: u32,
    /// Ranks that hold 90 % of the resamples, among the words that were resampled.
    pub interval: RankInterval,
    /// The word.
    pub term: String,
    /// Where it comes from.
    pub origin: Origin,
    /// Weighted mean of the criteria, 0 to 1.
    pub score: f64,
    /// The criteria.
    pub criteria: CoreWordCriteria,
    /// Other forms in its group, whose counts are included.
    pub variants: Vec<Variant>,
    /// Sentences with it, each of another part of the corpus.
    pub passages: Vec<Passage>,
}

/// The criteria of a core word, each with its counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CoreWordCriteria {
    /// Who uses it.
    pub support: Support,
    /// Who put it forward.
    pub nomination: Nomination,
    /// Deviation of proportions over the parts (Gries 2008).
    pub deviation: f64,
    /// The same, normalised (Lijffijt & Gries 2012): 0 even, 1 in one part alone.
    pub normalized_deviation: f64,
    /// Counts in target and reference: parts and documents that have it, of all their different
    /// words; or, where every occurrence counts, occurrences of all words.
    pub keyness: Contingency,
    /// G² of these counts, with its sign.
    pub log_likelihood: f64,
    /// Binary logarithm of the ratio of relative frequencies.
    pub log_ratio: f64,
    /// Mean over the parts of the mean tf-idf in their documents.
    pub tf_idf: f64,
    /// Different neighbours in its sentences, summed over the parts.
    pub neighbours: u64,
    /// Characters.
    pub characters: u64,
    /// Characters that are common.
    pub common: u64,
    /// Each criterion between 0 and 1, in the order of [`CoreWordWeights::NAMES`].
    pub values: [f64; CoreWordWeights::NAMES.len()],
}

/// Ranks core words.
#[derive(Clone, Debug, PartialEq)]
pub struct CoreWordRanking {
    weights: CoreWordWeights,
    votes: Votes,
    least_documents: Threshold,
    bootstrap: Bootstrap,
    top: usize,
}

/// Fewest words that are resampled, so that a rank can move far although few are shown.
const POOL: usize = 200;

/// Most nodes of the sentence graph, those with the widest support; a word of less has no
/// chance of a high rank, and the pairs would outgrow the text.
const NODES: usize = 2_000;

/// A word gives way to a longer one that holds it in so large a share of its documents.
const NESTED: f64 = 0.8;

/// Longest word whose brevity is above 0, in characters: one beyond the longest core word.
const LONGEST: usize = 9;

impl Default for CoreWordRanking {
    fn default() -> Self {
        Self {
            weights: CoreWordWeights::default(),
            votes: Votes::default(),
            least_documents: Threshold::Count(2),
            bootstrap: Bootstrap::default(),
            top: 20,
        }
    }
}

impl CoreWordRanking {
    /// Sets the weights of the criteria.
    #[must_use]
    pub fn weights(mut self, weights: CoreWordWeights) -> Self {
        self.weights = weights;
        self
    }

    /// Sets whether repetition counts; it does not unless set.
    #[must_use]
    pub fn votes(mut self, votes: Votes) -> Self {
        self.votes = votes;
        self
    }

    /// Sets how many documents must have a word that nobody put forward; 2 unless set, or all
    /// where there are fewer.
    #[must_use]
    pub fn least_documents(mut self, least: Threshold) -> Self {
        self.least_documents = least;
        self
    }

    /// Sets how ranks are resampled.
    #[must_use]
    pub fn bootstrap(mut self, bootstrap: Bootstrap) -> Self {
        self.bootstrap = bootstrap;
        self
    }

    /// Sets how many words are returned; 20 unless set. The order does not depend on it.
    #[must_use]
    pub fn top(mut self, top: usize) -> Self {
        self.top = top;
        self
    }

    /// The best core words of what was counted, measured against a reference.
    #[must_use]
    pub fn rank(
        &self,
        counted: &Counted<'_>,
        reference: &FrequencyList,
        common: &CommonCharacters,
    ) -> Vec<CoreWord> {
        let candidates = self.candidates(counted);
        let field = Field::of(counted, self.votes, reference, common, &candidates);
        let measured: Vec<Measures> =
            candidates.par_iter().map(|candidate| field.measure(candidate, None)).collect();
        let scales = Scales::of(&measured);
        let score = |measures: &Measures| self.weights.mean(scales.values(measures, self.votes));
        let mut order: Vec<(usize, f64)> = measured.iter().map(score).enumerate().collect();
        order.sort_by(|a, b| {
            b.1.total_cmp(&a.1).then_with(|| candidates[a.0].term.cmp(&candidates[b.0].term))
        });
        order.truncate(POOL.max(self.top));
        let intervals = self.bootstrap.intervals(counted.parts.len(), order.len(), |drawn| {
            let resample = field.resample(drawn);
            let again =
                |(at, _): &(usize, f64)| score(&field.measure(&candidates[*at], Some(&resample)));
            order.iter().map(again).collect()
        });
        let shown = (1..).zip(order.iter().zip(intervals)).take(self.top);
        shown
            .map(|(rank, (&(at, score), interval))| {
                let (candidate, measures) = (&candidates[at], &measured[at]);
                CoreWord {
                    rank,
                    interval,
                    term: candidate.term.to_owned(),
                    origin: candidate.origin,
                    score,
                    criteria: field.criteria(candidate, measures, &scales),
                    variants: candidate.variants(counted),
                    passages: candidate.passages(counted),
                }
            })
            .collect()
    }

    /// The words that may be ranked, variants joined.
    fn candidates<'a>(&self, counted: &'a Counted<'_>) -> Vec<Candidate<'a>> {
        let terms = counted.lexicon.terms();
        let keys: Vec<&str> = terms.iter().map(|term| term.term.as_str()).collect();
        let put_forward: Vec<bool> =
            keys.iter().map(|key| counted.entries.contains_key(*key)).collect();
        let nested = nested(counted);
        let enough = |term: u32| {
            let documents = counted.postings.of(term).len() as u64;
            let all = counted.documents();
            self.least_documents.admits(documents, all) || documents == all && documents > 0
        };
        let groups = group(&keys, &put_forward);
        groups
            .into_par_iter()
            .map(|members| members.into_iter().map(narrow).collect::<Vec<u32>>())
            .filter(|members| {
                let is_entry = |term: &u32| put_forward[*term as usize];
                members.iter().any(is_entry)
                    || members.iter().any(|term| enough(*term) && !nested.contains(term))
            })
            .map(|members| Candidate::of(counted, members))
            .collect()
    }
}

/// Words that hardly stand outside of a longer term.
fn nested(counted: &Counted<'_>) -> IndexSet<u32, FixedState> {
    let terms = counted.lexicon.terms();
    let documents = |term: u32| counted.postings.of(term).len() as f64;
    let mut nested = IndexSet::default();
    for (longer, candidate) in (0..).zip(terms) {
        for start in 0..candidate.words.len() {
            for end in start + 1..=candidate.words.len() {
                if end - start == candidate.words.len() {
                    continue;
                }
                let within: String = candidate.words[start..end]
                    .iter()
                    .map(|word| counted.index.vocabulary().term(*word))
                    .collect();
                let Some(shorter) = counted.lexicon.find(&within) else {
                    continue;
                };
                if documents(longer) >= NESTED * documents(shorter) {
                    nested.insert(shorter);
                }
            }
        }
    }
    nested
}

/// A word or a group of variants, with its counts by part.
struct Candidate<'a> {
    term: &'a str,
    origin: Origin,
    /// The terms of the group, the one that leads it first.
    members: Vec<u32>,
    /// Documents with one of them, ascending.
    documents: Vec<u32>,
    rows: Vec<Row>,
    /// Entries that put it forward.
    entries: u64,
}

/// What one part of the corpus has of a word.
#[derive(Clone, Copy, Default)]
struct Row {
    part: u32,
    occurrences: u64,
    /// Sum of `tf` over its documents.
    tf: f64,
    nominations: u64,
}

impl<'a> Candidate<'a> {
    fn of(counted: &'a Counted<'_>, mut members: Vec<u32>) -> Self {
        let terms = counted.lexicon.terms();
        let parts_of = |term: &u32| {
            let documents = counted.postings.of(*term).iter().map(|posting| posting.document);
            let nominated = nominations(counted, *term);
            let parts =
                documents.chain(nominated).map(|document| counted.parts.of_document(document));
            parts.collect::<IndexSet<_, FixedState>>().len()
        };
        members.sort_by_cached_key(|term| (Reverse(parts_of(term)), *term));
        let mut by_document: IndexMap<u32, u64, FixedState> = IndexMap::default();
        let mut rows: IndexMap<u32, Row, FixedState> = IndexMap::default();
        let mut entries = 0;
        for term in &members {
            for posting in counted.postings.of(*term) {
                *by_document.entry(posting.document).or_default() += u64::from(posting.occurrences);
            }
            for document in nominations(counted, *term) {
                // An entry with a mark inside is no word of its own text, yet it was said.
                by_document.entry(document).or_insert(1);
                let Some(part) = counted.parts.of_document(document) else {
                    continue;
                };
                rows.entry(part).or_insert(Row { part, ..Row::default() }).nominations += 1;
                entries += 1;
            }
        }
        by_document.sort_unstable_keys();
        for (document, occurrences) in &by_document {
            let Some(part) = counted.parts.of_document(*document) else {
                continue;
            };
            let row = rows.entry(part).or_insert(Row { part, ..Row::default() });
            row.occurrences += occurrences;
            row.tf += tf(*occurrences);
        }
        rows.sort_unstable_keys();
        let lead = &terms[members[0] as usize];
        Self {
            term: &lead.term,
            origin: members
                .iter()
                .map(|term| terms[*term as usize].origin)
                .min()
                .unwrap_or(lead.origin),
            documents: by_document.into_keys().collect(),
            rows: rows.into_values().collect(),
            members,
            entries,
        }
    }

    fn variants(&self, counted: &Counted<'_>) -> Vec<Variant> {
        let mut forms: IndexMap<String, u64, FixedState> = IndexMap::default();
        for term in &self.members {
            let key = &counted.lexicon.terms()[*term as usize].term;
            let mut documents = counted.postings.of(*term).len() as u64;
            for document in nominations(counted, *term) {
                let text = &counted.corpus[document as usize];
                let Some(entry) = Entry::of(text, Kind::CoreWord) else {
                    continue;
                };
                let form = entry.span.of(&text.text);
                if form != key {
                    *forms.entry(form.to_owned()).or_default() += 1;
                    documents = documents.saturating_sub(u64::from(has(counted, *term, document)));
                }
            }
            if documents > 0 {
                *forms.entry(key.clone()).or_default() += documents;
            }
        }
        forms.shift_remove(self.term);
        forms
            .into_iter()
            .map(|(form, documents)| {
                let key = Normalized::new(&form).to_string();
                Variant { reason: VariantReason::between(&key, self.term), form, documents }
            })
            .collect()
    }

    fn passages(&self, counted: &Counted<'_>) -> Vec<Passage> {
        let documents = self.documents.iter().copied();
        let Counted { corpus, index, parts, lexicon, .. } = counted;
        passages(corpus, index, parts, lexicon, &self.members, documents)
    }
}

fn nominations<'a>(counted: &'a Counted<'_>, term: u32) -> impl Iterator<Item = u32> + 'a {
    let key = &counted.lexicon.terms()[term as usize].term;
    counted.entries.get(key).into_iter().flatten().copied()
}

fn has(counted: &Counted<'_>, term: u32, document: u32) -> bool {
    counted.postings.of(term).binary_search_by_key(&document, |posting| posting.document).is_ok()
}

/// What all candidates are measured in.
struct Field<'a> {
    counted: &'a Counted<'a>,
    votes: Votes,
    reference: &'a FrequencyList,
    common: &'a CommonCharacters,
    partition: Partition,
    /// Different words of each part.
    presences: Vec<u64>,
    /// Documents of each part.
    documents: Vec<u64>,
    /// Different neighbours of the leading term of a candidate, by term and part.
    neighbours: IndexMap<u32, Vec<(u32, u64)>, FixedState>,
}

/// Parts drawn anew: how often each, and what that makes of the totals.
struct Resample<'a> {
    drawn: &'a [u32],
    partition: Partition,
    presences: u64,
}

/// What is measured of one candidate.
struct Measures {
    parts: f64,
    occurrences: f64,
    nominations: f64,
    deviation: f64,
    normalized_deviation: f64,
    keyness: Contingency,
    tf_idf: f64,
    neighbours: f64,
    brevity: f64,
    plainness: f64,
    of_parts: f64,
}

impl<'a> Field<'a> {
    fn of(
        counted: &'a Counted<'a>,
        votes: Votes,
        reference: &'a FrequencyList,
        common: &'a CommonCharacters,
        candidates: &[Candidate<'_>],
    ) -> Self {
        let mut documents = vec![0; counted.parts.len()];
        for (part, of_part) in counted.by_part() {
            documents[part as usize] = of_part.len() as u64;
        }
        Self {
            counted,
            votes,
            reference,
            common,
            partition: Partition::of(counted.parts.sizes().iter().copied()),
            presences: counted.presences(),
            documents,
            neighbours: neighbours(counted, candidates),
        }
    }

    fn resample<'d>(&self, drawn: &'d [u32]) -> Resample<'d> {
        let times = |sizes: &[u64]| -> Vec<u64> {
            let pairs = sizes.iter().zip(drawn);
            pairs.map(|(size, times)| size * u64::from(*times)).collect()
        };
        let sizes = self.counted.parts.sizes().iter().zip(drawn);
        let smallest =
            sizes.filter(|(size, times)| **size > 0 && **times > 0).map(|(size, _)| *size).min();
        Resample {
            drawn,
            partition: Partition {
                size: times(self.counted.parts.sizes()).iter().sum(),
                smallest: smallest.unwrap_or(0),
            },
            presences: times(&self.presences).iter().sum(),
        }
    }

    fn measure(&self, candidate: &Candidate<'_>, resample: Option<&Resample<'_>>) -> Measures {
        let times =
            |part: u32| resample.map_or(1, |resample| u64::from(resample.drawn[part as usize]));
        let drawn = || {
            candidate.rows.iter().map(|row| (row, times(row.part))).filter(|(_, times)| *times > 0)
        };
        let sizes = self.counted.parts.sizes();
        let spread: Vec<Count> = drawn()
            .filter(|(row, _)| row.occurrences > 0 && sizes[row.part as usize] > 0)
            .flat_map(|(row, times)| {
                let total = sizes[row.part as usize];
                let count = Count { frequency: row.occurrences, total };
                std::iter::repeat_n(count, usize::try_from(times).unwrap_or(1))
            })
            .collect();
        let partition = resample.map_or(self.partition, |resample| resample.partition);
        let deviation = |measure: fn(&[Count], Partition) -> Option<f64>| {
            measure(&spread, partition).unwrap_or(1.0)
        };
        let sum = |value: &dyn Fn(&Row) -> f64| -> f64 {
            drawn().map(|(row, times)| value(row) * times as f64).sum()
        };
        let idf = idf(self.counted.documents(), candidate.documents.len() as u64);
        let of_parts = self.counted.parts.len() as f64;
        let mean_tf = |row: &Row| row.tf / self.documents[row.part as usize] as f64;
        let characters = candidate.term.chars();
        Measures {
            parts: sum(&|_| 1.0),
            occurrences: sum(&|row| row.occurrences as f64),
            nominations: match self.votes {
                Votes::Once => sum(&|row| f64::from(u8::from(row.nominations > 0))),
                Votes::EveryOccurrence => sum(&|row| row.nominations as f64),
            },
            deviation: deviation(deviation_of_proportions),
            normalized_deviation: deviation(normalized_deviation_of_proportions),
            keyness: self.keyness(candidate, &drawn, resample),
            tf_idf: sum(&mean_tf) * idf / of_parts,
            neighbours: self.neighbours_of(candidate, times),
            brevity: brevity(characters.clone().count(), LONGEST),
            plainness: plainness(characters.map(|c| self.common.contains(c))),
            of_parts,
        }
    }

    fn neighbours_of(&self, candidate: &Candidate<'_>, times: impl Fn(u32) -> u64) -> f64 {
        let by_part = self.neighbours.get(&candidate.members[0]).map_or(&[][..], Vec::as_slice);
        by_part.iter().map(|(part, count)| (count * times(*part)) as f64).sum()
    }

    fn keyness<'r, I: Iterator<Item = (&'r Row, u64)>>(
        &self,
        candidate: &Candidate<'_>,
        drawn: &impl Fn() -> I,
        resample: Option<&Resample<'_>>,
    ) -> Contingency {
        let known = candidate
            .members
            .iter()
            .map(|term| self.reference.find(&self.counted.lexicon.terms()[*term as usize].term));
        let (target, reference) = match self.votes {
            Votes::Once => (
                Count {
                    frequency: drawn().map(|(_, times)| times).sum(),
                    total: resample.map_or(self.presences.iter().sum(), |again| again.presences),
                },
                Count {
                    frequency: known.map(|frequency| frequency.documents).sum(),
                    total: self.reference.presences(),
                },
            ),
            Votes::EveryOccurrence => (
                Count {
                    frequency: drawn().map(|(row, times)| row.occurrences * times).sum(),
                    total: resample.map_or(self.partition.size, |again| again.partition.size),
                },
                Count {
                    frequency: known.map(|frequency| frequency.occurrences).sum(),
                    total: self.reference.words(),
                },
            ),
        };
        table(target, reference)
    }

    fn criteria(
        &self,
        candidate: &Candidate<'_>,
        measures: &Measures,
        scales: &Scales,
    ) -> CoreWordCriteria {
        let characters = candidate.term.chars();
        let common = characters.clone().filter(|c| self.common.contains(*c)).count() as u64;
        CoreWordCriteria {
            support: support(
                self.counted,
                &candidate.documents,
                candidate.rows.len() as u64,
                measures.occurrences,
            ),
            nomination: Nomination {
                parts: Known {
                    count: candidate.rows.iter().filter(|row| row.nominations > 0).count() as u64,
                    of: self.counted.parts.len() as u64,
                },
                entries: Known {
                    count: candidate.entries,
                    of: self.counted.entries.values().map(|entries| entries.len() as u64).sum(),
                },
            },
            deviation: measures.deviation,
            normalized_deviation: measures.normalized_deviation,
            keyness: measures.keyness,
            log_likelihood: log_likelihood(&measures.keyness),
            log_ratio: log_ratio(&measures.keyness),
            tf_idf: measures.tf_idf,
            neighbours: measures.neighbours as u64,
            characters: characters.count() as u64,
            common,
            values: scales.values(measures, self.votes),
        }
    }
}

/// A table whatever the totals: a reference counted elsewhere may lack words, and a phrase is
/// counted beside the words, so a total is at least the frequency.
fn table(target: Count, reference: Count) -> Contingency {
    let sound = |count: Count| Count { total: count.total.max(count.frequency).max(1), ..count };
    Contingency::new(sound(target), sound(reference)).expect("totals are at least the frequencies")
}

/// Who speaks in these documents, of all who do.
pub(super) fn support(
    counted: &Counted<'_>,
    documents: &[u32],
    parts: u64,
    occurrences: f64,
) -> Support {
    let among = |documents: &mut dyn Iterator<Item = usize>| {
        let mut units: IndexSet<&str, FixedState> = IndexSet::default();
        let mut authors: IndexSet<(Option<&str>, &str), FixedState> = IndexSet::default();
        for position in documents {
            let document = &counted.corpus[position];
            units.extend(document.unit.as_deref());
            authors.extend(
                document.author.as_deref().map(|author| (document.unit.as_deref(), author)),
            );
        }
        (units.len() as u64, authors.len() as u64)
    };
    let (units, authors) = among(&mut documents.iter().map(|position| *position as usize));
    let (of_units, of_authors) =
        among(&mut counted.index.documents().iter().map(|document| document.document));
    Support {
        parts: Known { count: parts, of: counted.parts.len() as u64 },
        units: Known { count: units, of: of_units },
        authors: Known { count: authors, of: of_authors },
        documents: Known { count: documents.len() as u64, of: counted.documents() },
        occurrences: occurrences as u64,
    }
}

/// The highest of each measure that has no scale of its own.
struct Scales {
    occurrences: f64,
    nominations: f64,
    log_likelihood: f64,
    tf_idf: f64,
    neighbours: f64,
}

impl Scales {
    fn of(measured: &[Measures]) -> Self {
        let highest =
            |measure: &dyn Fn(&Measures) -> f64| measured.iter().map(measure).fold(0.0, f64::max);
        Self {
            occurrences: highest(&|measures| measures.occurrences),
            nominations: highest(&|measures| measures.nominations),
            log_likelihood: highest(&|measures| log_likelihood(&measures.keyness)),
            tf_idf: highest(&|measures| measures.tf_idf),
            neighbours: highest(&|measures| measures.neighbours),
        }
    }

    /// The criteria between 0 and 1, in the order of [`CoreWordWeights::NAMES`].
    ///
    /// Keyness is taken by its logarithm: G² grows with the corpus, and one outlier would
    /// press all other words together.
    fn values(&self, measures: &Measures, votes: Votes) -> [f64; CoreWordWeights::NAMES.len()] {
        let of = |value: f64, highest: f64| {
            if highest > 0.0 { (value / highest).min(1.0) } else { 0.0 }
        };
        let key = log_likelihood(&measures.keyness).max(0.0);
        [
            match votes {
                Votes::Once => of(measures.parts, measures.of_parts),
                Votes::EveryOccurrence => of(measures.occurrences, self.occurrences),
            },
            of(measures.nominations.ln_1p(), self.nominations.ln_1p()),
            1.0 - measures.normalized_deviation,
            of(key.ln_1p(), self.log_likelihood.ln_1p()),
            of(measures.tf_idf, self.tf_idf),
            of(measures.neighbours, self.neighbours),
            measures.brevity,
            measures.plainness,
        ]
    }
}

/// Different neighbours of the widest supported candidates, by leading term and part: a pair
/// counts once a part, however often it repeats it.
fn neighbours(
    counted: &Counted<'_>,
    candidates: &[Candidate<'_>],
) -> IndexMap<u32, Vec<(u32, u64)>, FixedState> {
    let mut widest: Vec<&Candidate<'_>> = candidates.iter().collect();
    widest.sort_by_key(|candidate| {
        (Reverse(candidate.rows.len()), Reverse(candidate.documents.len()), candidate.term)
    });
    widest.truncate(NODES);
    let mut nodes = vec![None; counted.lexicon.terms().len()];
    for (node, candidate) in (0..).zip(&widest) {
        candidate.members.iter().for_each(|term| nodes[*term as usize] = Some(node));
    }
    let by_part: Vec<(u32, Vec<u64>)> = counted
        .by_part()
        .into_par_iter()
        .map(|(part, documents)| {
            let mut sentences: Vec<Vec<u32>> = documents
                .into_iter()
                .flat_map(|document| {
                    counted.lexicon.sentence_nodes(document, |term| nodes[term as usize])
                })
                .collect();
            let mut degrees = vec![0; widest.len()];
            for edge in Cooccurrence::of_part(sentences.iter_mut()).edges() {
                degrees[edge.source as usize] += 1;
                degrees[edge.target as usize] += 1;
            }
            (part, degrees)
        })
        .collect();
    (0..)
        .zip(widest)
        .map(|(node, candidate): (usize, _)| {
            let degrees = by_part.iter().map(|(part, degrees)| (*part, degrees[node]));
            (candidate.members[0], degrees.filter(|(_, degree)| *degree > 0).collect())
        })
        .collect()
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than 2³² terms")
}
