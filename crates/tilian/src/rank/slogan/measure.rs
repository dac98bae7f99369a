//! What is measured of a slogan, for the parts as they are or as they were drawn.

use crate::rank::core_word::{CoreWord, Votes};
use crate::rank::counted::Counted;
use crate::rank::criterion::SloganWeights;
use crate::rank::evidence::{Known, Nomination, Support};
use crate::rank::order::share;
use crate::rank::slogan::candidate::{Candidate, Row};
use crate::rank::slogan::form::parallelism;
use crate::rank::slogan::known::KnownWordings;
use crate::rank::slogan::{Form, SloganCriteria};
use crate::reference::CommonCharacters;
use crate::score::brevity;

/// Longest clause whose brevity is above 0, in characters.
const LONGEST_CLAUSE: usize = 12;

/// What all slogans are measured in.
pub(super) struct Field<'a> {
    counted: &'a Counted<'a>,
    core_words: &'a [CoreWord],
    common: &'a CommonCharacters,
    known: KnownWordings,
    /// Slogans that were put forward.
    entries: u64,
}

impl<'a> Field<'a> {
    pub(super) fn of(
        counted: &'a Counted<'a>,
        core_words: &'a [CoreWord],
        common: &'a CommonCharacters,
        candidates: &[Candidate<'_>],
    ) -> Self {
        Self {
            counted,
            core_words,
            common,
            known: KnownWordings::of(counted.corpus),
            entries: candidates
                .iter()
                .flat_map(|candidate| &candidate.rows)
                .map(|row| row.nominations)
                .sum(),
        }
    }

    /// The criteria of a candidate, but for the values that need all candidates.
    pub(super) fn measure(&self, candidate: &Candidate<'_>) -> SloganCriteria {
        let covers = |word: &&CoreWord| candidate.key.contains(&word.term);
        let covered: Vec<&CoreWord> = self.core_words.iter().filter(covers).collect();
        let characters = candidate.key.chars();
        let rows = candidate.rows.iter();
        let length = characters.clone().count() as u64;
        SloganCriteria {
            support: Support::of(self.counted, &candidate.documents, candidate.places.len() as u64),
            nomination: Nomination {
                parts: Known {
                    count: rows.clone().filter(|row| row.nominations > 0).count() as u64,
                    of: self.counted.parts.len() as u64,
                },
                entries: Known { count: rows.map(|row| row.nominations).sum(), of: self.entries },
            },
            coverage: covered.iter().fold(0.0, |sum, word| sum + word.score),
            core_words: covered.into_iter().map(|word| word.term.clone()).collect(),
            form: Form::of(candidate.clauses),
            characters: length,
            clauses: candidate.clauses.iter().map(|clause| clause.characters as u64).collect(),
            parallelism: parallelism(candidate.clauses),
            common: Known {
                count: characters.filter(|c| self.common.contains(*c)).count() as u64,
                of: length,
            },
            nearest: self.known.nearest(candidate.key),
            values: [0.0; SloganWeights::NAMES.len()],
        }
    }
}

/// The highest of each measure that has no scale of its own.
pub(super) struct Scales {
    votes: Votes,
    places: f64,
    nominations: f64,
    coverage: f64,
}

impl Scales {
    pub(super) fn of(
        candidates: &[Candidate<'_>],
        measured: &[SloganCriteria],
        votes: Votes,
    ) -> Self {
        let highest = |values: &mut dyn Iterator<Item = f64>| values.fold(0.0, f64::max);
        let nominations = |candidate: &Candidate<'_>| nominations(candidate, votes, &|_| 1);
        let places = |candidate: &Candidate<'_>| candidate.places.len() as f64;
        Self {
            votes,
            places: highest(&mut candidates.iter().map(places)),
            nominations: highest(&mut candidates.iter().map(nominations)),
            coverage: highest(&mut measured.iter().map(|criteria| criteria.coverage)),
        }
    }

    /// The criteria between 0 and 1, in the order of [`SloganWeights::NAMES`], where each part
    /// counts so many times.
    pub(super) fn values(
        &self,
        candidate: &Candidate<'_>,
        criteria: &SloganCriteria,
        times: &dyn Fn(u32) -> u64,
    ) -> [f64; SloganWeights::NAMES.len()] {
        let longest = criteria.clauses.iter().max().copied().unwrap_or(0);
        let nominations = nominations(candidate, self.votes, times);
        let rows = candidate.rows.iter();
        [
            match self.votes {
                Votes::Once => {
                    let parts: u64 = rows.map(|row| times(row.part)).sum();
                    share(parts as f64, criteria.support.parts.of as f64)
                }
                Votes::EveryOccurrence => {
                    let places: u64 = rows.map(|row| row.places * times(row.part)).sum();
                    share(places as f64, self.places)
                }
            },
            share(nominations.ln_1p(), self.nominations.ln_1p()),
            share(criteria.coverage, self.coverage),
            brevity(usize::try_from(longest).unwrap_or(usize::MAX), LONGEST_CLAUSE),
            f64::from(u8::from(criteria.form != Form::Other)),
            criteria.parallelism.share(),
            criteria.common.share(),
            1.0 - criteria.nearest.as_ref().map_or(0.0, |nearest| nearest.shared.share()),
        ]
    }
}

fn nominations(candidate: &Candidate<'_>, votes: Votes, times: &dyn Fn(u32) -> u64) -> f64 {
    let of_row = |row: &Row| match votes {
        Votes::Once => row.nominations.min(1),
        Votes::EveryOccurrence => row.nominations,
    };
    candidate.rows.iter().map(|row| (of_row(row) * times(row.part)) as f64).sum()
}
