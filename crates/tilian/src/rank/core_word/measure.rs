//! What is measured of a core word, for the parts as they are or as they were drawn.

use crate::count::FrequencyList;
use crate::rank::core_word::candidate::Candidate;
use crate::rank::core_word::{CoreWordCriteria, Votes};
use crate::rank::counted::Counted;
use crate::rank::criterion::CoreWordWeights;
use crate::rank::evidence::{Known, Nomination, Support};
use crate::rank::order::share;
use crate::reference::CommonCharacters;
use crate::score::{
    Contingency, Count, Partition, deviation_of_proportions, log_likelihood, log_ratio,
    normalized_deviation_of_proportions,
};

/// What all candidates are measured in.
pub(super) struct Field<'a> {
    counted: &'a Counted<'a>,
    votes: Votes,
    reference: &'a FrequencyList,
    common: &'a CommonCharacters,
    /// Different words of each part.
    presences: Vec<u64>,
    /// Documents of each part.
    documents: Vec<u64>,
    /// Most neighbours that a word has in each part.
    most_neighbours: Vec<u32>,
}

/// Parts of the corpus, each so many times.
pub(super) struct Draw<'a> {
    times: &'a [u32],
    field: &'a Field<'a>,
    /// Sizes of the drawn parts.
    partition: Partition,
    presences: u64,
}

/// What the drawn parts have of a candidate, together.
#[derive(Default)]
struct Heard {
    parts: u64,
    occurrences: u64,
    nominations: u64,
    neighbours: u64,
    /// Its neighbours in each part as a share of the most, summed.
    centrality: f64,
    /// Its mean `tf` in each part, summed.
    tf: f64,
    /// Its mean reciprocal rank in each part, summed.
    keyword: f64,
    /// Frequency and size of each part that has it. A part drawn twice stands once with both
    /// doubled, which deviates as much as two of them.
    spread: Vec<Count>,
}

impl Heard {
    fn of(candidate: &Candidate<'_>, draw: &Draw<'_>, votes: Votes) -> Self {
        let mut heard =
            Self { spread: Vec::with_capacity(candidate.rows.len()), ..Self::default() };
        for row in &candidate.rows {
            let times = u64::from(draw.times[row.part as usize]);
            if times == 0 {
                continue;
            }
            let occurrences = times * u64::from(row.occurrences);
            let nominations = match votes {
                Votes::Once => row.nominations.min(1),
                Votes::EveryOccurrence => row.nominations,
            };
            heard.parts += times;
            heard.occurrences += occurrences;
            heard.nominations += times * u64::from(nominations);
            heard.neighbours += times * u64::from(row.neighbours);
            let most = draw.field.most_neighbours[row.part as usize].max(1);
            heard.centrality += times as f64 * f64::from(row.neighbours) / f64::from(most);
            let (frequency, tf) = match votes {
                Votes::Once => {
                    let documents = draw.field.documents[row.part as usize] as f64;
                    (times * u64::from(row.documents), f64::from(row.documents) / documents)
                }
                Votes::EveryOccurrence => (occurrences, row.mean_tf),
            };
            heard.tf += times as f64 * tf;
            heard.keyword += times as f64 * row.keyword;
            let total = times * draw.field.sizes()[row.part as usize];
            if total > 0 {
                heard.spread.push(Count { frequency, total });
            }
        }
        heard
    }
}

/// What is measured of one candidate in one draw.
#[derive(Clone, Copy)]
pub(super) struct Measures {
    /// Parts that use it, as a share of all.
    support: f64,
    occurrences: f64,
    nominations: f64,
    normalized_deviation: f64,
    keyness: Contingency,
    log_likelihood: f64,
    tf_idf: f64,
    keyword: f64,
    centrality: f64,
    brevity: f64,
    plainness: f64,
}

impl<'a> Field<'a> {
    pub(super) fn of(
        counted: &'a Counted<'a>,
        votes: Votes,
        reference: &'a FrequencyList,
        common: &'a CommonCharacters,
        candidates: &[Candidate<'_>],
    ) -> Self {
        let by_part = counted.by_part();
        let mut most_neighbours = vec![0; by_part.len()];
        for row in candidates.iter().flat_map(|candidate| &candidate.rows) {
            let most = &mut most_neighbours[row.part as usize];
            *most = row.neighbours.max(*most);
        }
        let documents = by_part.iter().map(|(_, documents)| documents.len() as u64).collect();
        let presences = counted.presences();
        Self { counted, votes, reference, common, presences, documents, most_neighbours }
    }

    /// Sizes of the parts for dispersion: in documents where a part counts once, so that no
    /// repetition moves them; in own words where every occurrence counts.
    fn sizes(&self) -> &[u64] {
        match self.votes {
            Votes::Once => &self.documents,
            Votes::EveryOccurrence => self.counted.parts.sizes(),
        }
    }

    /// Each part so many times; once each is the corpus as it is.
    pub(super) fn draw<'t>(&'t self, times: &'t [u32]) -> Draw<'t> {
        let sizes = || self.sizes().iter().zip(times);
        let repeated = sizes().flat_map(|(size, times)| (0..*times).map(move |_| *size));
        let presences = self.presences.iter().zip(times);
        Draw {
            times,
            field: self,
            partition: Partition::of(repeated),
            presences: presences.map(|(words, times)| words * u64::from(*times)).sum(),
        }
    }

    pub(super) fn measure(&self, candidate: &Candidate<'_>, draw: &Draw<'_>) -> Measures {
        let heard = Heard::of(candidate, draw, self.votes);
        let parts = self.counted.parts.len() as f64;
        let keyness = self.keyness(candidate, &heard, draw);
        let deviation = normalized_deviation_of_proportions(&heard.spread, draw.partition);
        Measures {
            support: heard.parts as f64 / parts,
            occurrences: heard.occurrences as f64,
            nominations: heard.nominations as f64,
            normalized_deviation: deviation.unwrap_or(1.0),
            keyness,
            log_likelihood: log_likelihood(&keyness),
            tf_idf: heard.tf * candidate.idf / parts,
            keyword: heard.keyword / parts,
            centrality: heard.centrality,
            brevity: candidate.brevity,
            plainness: candidate.plainness,
        }
    }

    /// Counts in target and reference. Where a part counts once, a corpus is the different words
    /// of its parts, and the reference the different words of its documents: text dispersion
    /// keyness (Egbert & Biber 2019, *Corpora* 14(1), 77–104).
    fn keyness(&self, candidate: &Candidate<'_>, heard: &Heard, draw: &Draw<'_>) -> Contingency {
        let known = candidate.known;
        let (target, reference) = match self.votes {
            Votes::Once => (
                Count { frequency: heard.parts, total: draw.presences },
                Count { frequency: known.documents, total: self.reference.presences() },
            ),
            Votes::EveryOccurrence => (
                Count { frequency: heard.occurrences, total: draw.partition.size },
                Count { frequency: known.occurrences, total: self.reference.words() },
            ),
        };
        table(target, reference)
    }

    /// The criteria to show, of the corpus as it is.
    pub(super) fn criteria(
        &self,
        candidate: &Candidate<'_>,
        measures: &Measures,
        values: [f64; CoreWordWeights::NAMES.len()],
    ) -> CoreWordCriteria {
        let of_parts = self.counted.parts.len() as u64;
        let every_part_once = vec![1; self.counted.parts.len()];
        let draw = self.draw(&every_part_once);
        let heard = Heard::of(candidate, &draw, self.votes);
        let rows = candidate.rows.iter();
        let characters = candidate.term.chars();
        CoreWordCriteria {
            support: Support::of(
                self.counted,
                &candidate.documents_with(self.counted),
                heard.occurrences,
            ),
            nomination: Nomination {
                parts: Known {
                    count: rows.filter(|row| row.nominations > 0).count() as u64,
                    of: of_parts,
                },
                entries: Known {
                    count: candidate.entries,
                    of: self.counted.entries.values().map(|entries| entries.len() as u64).sum(),
                },
            },
            deviation: deviation_of_proportions(&heard.spread, draw.partition).unwrap_or(1.0),
            normalized_deviation: measures.normalized_deviation,
            keyness: measures.keyness,
            log_likelihood: measures.log_likelihood,
            log_ratio: log_ratio(&measures.keyness),
            tf_idf: measures.tf_idf,
            keyword: measures.keyword,
            neighbours: heard.neighbours,
            characters: characters.clone().count() as u64,
            common: characters.filter(|c| self.common.contains(*c)).count() as u64,
            values,
        }
    }
}

/// A table whatever the totals: a reference counted elsewhere may lack words, and a phrase is
/// counted beside the words, so a total is at least the frequency.
fn table(target: Count, reference: Count) -> Contingency {
    let sound = |count: Count| Count { total: count.total.max(count.frequency).max(1), ..count };
    Contingency::new(sound(target), sound(reference)).expect("totals are at least the frequencies")
}

/// The highest of each measure that has no scale of its own.
pub(super) struct Scales {
    votes: Votes,
    occurrences: f64,
    nominations: f64,
    log_likelihood: f64,
    tf_idf: f64,
    keyword: f64,
    centrality: f64,
}

impl Scales {
    pub(super) fn of(measured: &[Measures], votes: Votes) -> Self {
        let highest =
            |measure: fn(&Measures) -> f64| measured.iter().map(measure).fold(0.0, f64::max);
        Self {
            votes,
            occurrences: highest(|measures| measures.occurrences),
            nominations: highest(|measures| measures.nominations),
            log_likelihood: highest(|measures| measures.log_likelihood),
            tf_idf: highest(|measures| measures.tf_idf),
            keyword: highest(|measures| measures.keyword),
            centrality: highest(|measures| measures.centrality),
        }
    }

    /// The criteria between 0 and 1, in the order of [`CoreWordWeights::NAMES`].
    ///
    /// Keyness is taken by its logarithm: G² grows with the corpus, and one outlier would
    /// press all other words together.
    pub(super) fn values(&self, measures: &Measures) -> [f64; CoreWordWeights::NAMES.len()] {
        let logarithmic = |value: f64, highest: f64| share(value.max(0.0).ln_1p(), highest.ln_1p());
        [
            match self.votes {
                Votes::Once => measures.support,
                Votes::EveryOccurrence => share(measures.occurrences, self.occurrences),
            },
            logarithmic(measures.nominations, self.nominations),
            1.0 - measures.normalized_deviation,
            logarithmic(measures.log_likelihood, self.log_likelihood),
            share(measures.tf_idf, self.tf_idf),
            share(measures.keyword, self.keyword),
            share(measures.centrality, self.centrality),
            measures.brevity,
            measures.plainness,
        ]
    }
}
