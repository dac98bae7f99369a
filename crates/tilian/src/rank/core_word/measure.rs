//! What is measured of a core word, for the parts as they are or as they were drawn.

use foldhash::fast::FixedState;
use indexmap::IndexMap;

use crate::count::FrequencyList;
use crate::rank::core_word::candidate::{Candidate, Row};
use crate::rank::core_word::neighbour::neighbours;
use crate::rank::core_word::{CoreWordCriteria, Votes};
use crate::rank::counted::Counted;
use crate::rank::criterion::CoreWordWeights;
use crate::rank::evidence::{Known, Nomination, Support};
use crate::rank::order::share;
use crate::reference::CommonCharacters;
use crate::score::{
    Contingency, Count, Partition, brevity, deviation_of_proportions, idf, log_likelihood,
    log_ratio, normalized_deviation_of_proportions, plainness,
};

/// Longest word whose brevity is above 0, in characters: one beyond the longest core word.
const LONGEST: usize = 9;

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
    /// Different neighbours of the leading term of a candidate, by term and part.
    neighbours: IndexMap<u32, Vec<(u32, u64)>, FixedState>,
}

/// Parts of the corpus, each so many times.
pub(super) struct Draw<'a> {
    times: &'a [u32],
    partition: Partition,
    presences: u64,
}

impl Draw<'_> {
    fn times(&self, part: u32) -> u64 {
        u64::from(self.times[part as usize])
    }
}

/// What is measured of one candidate in one draw.
#[derive(Clone, Copy)]
pub(super) struct Measures {
    /// Parts that use it, as a share of all.
    support: f64,
    occurrences: f64,
    nominations: f64,
    deviation: f64,
    normalized_deviation: f64,
    keyness: Contingency,
    log_likelihood: f64,
    tf_idf: f64,
    neighbours: f64,
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
        Self {
            counted,
            votes,
            reference,
            common,
            presences: counted.presences(),
            documents: by_part.iter().map(|(_, documents)| documents.len() as u64).collect(),
            neighbours: neighbours(counted, candidates),
        }
    }

    /// Each part so many times; once each is the corpus as it is.
    pub(super) fn draw<'t>(&self, times: &'t [u32]) -> Draw<'t> {
        let sizes = || self.counted.parts.sizes().iter().zip(times);
        let repeated = sizes().flat_map(|(size, times)| (0..*times).map(move |_| *size));
        let presences = self.presences.iter().zip(times);
        Draw {
            times,
            partition: Partition::of(repeated),
            presences: presences.map(|(words, times)| words * u64::from(*times)).sum(),
        }
    }

    pub(super) fn measure(&self, candidate: &Candidate<'_>, draw: &Draw<'_>) -> Measures {
        let sum = |value: &dyn Fn(&Row) -> f64| -> f64 {
            candidate.rows.iter().map(|row| value(row) * draw.times(row.part) as f64).sum()
        };
        let parts = self.counted.parts.len() as f64;
        let mean_tf = |row: &Row| {
            // The sum of 1 + ln f over the documents that have it, by all of the part.
            (row.documents as f64 + row.log_occurrences) / self.documents[row.part as usize] as f64
        };
        let nominations = |row: &Row| match self.votes {
            Votes::Once => row.nominations.min(1) as f64,
            Votes::EveryOccurrence => row.nominations as f64,
        };
        let spread = self.spread(candidate, draw);
        let keyness = self.keyness(candidate, draw);
        let idf = idf(self.counted.documents(), candidate.documents.len() as u64);
        let characters = candidate.term.chars();
        Measures {
            support: sum(&|_| 1.0) / parts,
            occurrences: sum(&|row| row.occurrences as f64),
            nominations: sum(&nominations),
            deviation: deviation_of_proportions(&spread, draw.partition).unwrap_or(1.0),
            normalized_deviation: normalized_deviation_of_proportions(&spread, draw.partition)
                .unwrap_or(1.0),
            keyness,
            log_likelihood: log_likelihood(&keyness),
            tf_idf: sum(&mean_tf) * idf / parts,
            neighbours: self.neighbours(candidate, draw) as f64,
            brevity: brevity(characters.clone().count(), LONGEST),
            plainness: plainness(characters.map(|c| self.common.contains(c))),
        }
    }

    /// Occurrences and size of each part that has the word, as often as it was drawn.
    fn spread(&self, candidate: &Candidate<'_>, draw: &Draw<'_>) -> Vec<Count> {
        let sizes = self.counted.parts.sizes();
        let heard = candidate.rows.iter().filter(|row| sizes[row.part as usize] > 0);
        let counts = heard.flat_map(|row| {
            let count = Count { frequency: row.occurrences, total: sizes[row.part as usize] };
            (0..draw.times(row.part)).map(move |_| count)
        });
        counts.collect()
    }

    fn neighbours(&self, candidate: &Candidate<'_>, draw: &Draw<'_>) -> u64 {
        let by_part = self.neighbours.get(&candidate.members[0]).map_or(&[][..], Vec::as_slice);
        by_part.iter().map(|(part, count)| count * draw.times(*part)).sum()
    }

    /// Counts in target and reference. Where a part counts once, a corpus is the different words
    /// of its parts, and the reference the different words of its documents: text dispersion
    /// keyness (Egbert & Biber 2019, *Corpora* 14(1), 77–104).
    fn keyness(&self, candidate: &Candidate<'_>, draw: &Draw<'_>) -> Contingency {
        let rows = candidate.rows.iter();
        let (target, reference) = match self.votes {
            Votes::Once => (
                Count {
                    frequency: rows.map(|row| draw.times(row.part)).sum(),
                    total: draw.presences,
                },
                Count { frequency: candidate.known.documents, total: self.reference.presences() },
            ),
            Votes::EveryOccurrence => (
                Count {
                    frequency: rows.map(|row| row.occurrences * draw.times(row.part)).sum(),
                    total: draw.partition.size,
                },
                Count { frequency: candidate.known.occurrences, total: self.reference.words() },
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
        let rows = candidate.rows.iter();
        let characters = candidate.term.chars();
        CoreWordCriteria {
            support: Support::of(
                self.counted,
                &candidate.documents,
                rows.clone().map(|row| row.occurrences).sum(),
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
            deviation: measures.deviation,
            normalized_deviation: measures.normalized_deviation,
            keyness: measures.keyness,
            log_likelihood: measures.log_likelihood,
            log_ratio: log_ratio(&measures.keyness),
            tf_idf: measures.tf_idf,
            neighbours: self.neighbours(candidate, &self.draw(&vec![1; self.counted.parts.len()])),
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
    neighbours: f64,
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
            neighbours: highest(|measures| measures.neighbours),
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
            share(measures.neighbours, self.neighbours),
            measures.brevity,
            measures.plainness,
        ]
    }
}
