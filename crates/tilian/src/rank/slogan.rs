//! Slogans in order.

mod candidate;
mod form;
mod known;
mod measure;

use rayon::prelude::*;

use crate::rank::bootstrap::{Bootstrap, RankInterval};
use crate::rank::core_word::{CoreWord, Votes};
use crate::rank::counted::Counted;
use crate::rank::criterion::SloganWeights;
use crate::rank::evidence::{Known, Nomination, Support};
use crate::rank::merge::Merges;
use crate::rank::order::best;
use crate::rank::variant::Variant;
use crate::reference::CommonCharacters;
use crate::term::{CandidateWording, Wording, WordingOrigin};
use candidate::candidates;
use measure::{Field, Scales};

pub use form::Form;

/// A slogan with the criteria that its rank comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Slogan {
    /// Rank, from 1.
    pub rank: u32,
    /// Ranks that hold 90 % of the resamples, among the slogans that were resampled.
    pub interval: RankInterval,
    /// The wording as it was first written.
    pub text: String,
    /// Where it comes from.
    pub origin: WordingOrigin,
    /// Weighted mean of the criteria, 0 to 1.
    pub score: f64,
    /// The criteria.
    pub criteria: SloganCriteria,
    /// Other forms in its group, whose counts are included.
    pub variants: Vec<Variant>,
    /// Where it stands.
    pub places: Vec<Wording>,
}

/// The criteria of a slogan, each with its counts.
#[derive(Clone, Debug, PartialEq)]
pub struct SloganCriteria {
    /// Who uses it.
    pub support: Support,
    /// Who put it forward.
    pub nomination: Nomination,
    /// The top core words that stand in it.
    pub core_words: Vec<String>,
    /// Sum of their scores.
    pub coverage: f64,
    /// Its form.
    pub form: Form,
    /// Characters without marks.
    pub characters: u64,
    /// Characters of each clause.
    pub clauses: Vec<u64>,
    /// Words that match in part of speech from clause to clause, of all that could.
    pub parallelism: Known,
    /// Characters that are common, of all.
    pub common: Known,
    /// The known text that shares most with it; `None` where none shares anything.
    pub nearest: Option<Nearest>,
    /// Each criterion between 0 and 1, in the order of [`SloganWeights::NAMES`].
    pub values: [f64; SloganWeights::NAMES.len()],
}

/// A known text and how much of a slogan stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Nearest {
    /// The known text.
    pub text: String,
    /// The institution or document it is from.
    pub source: String,
    /// Pairs of neighbouring characters of the slogan that stand in it, of all.
    pub shared: Known,
}

/// Ranks slogans.
#[derive(Clone, Debug, PartialEq)]
pub struct SloganRanking {
    weights: SloganWeights,
    votes: Votes,
    bootstrap: Bootstrap,
    merges: Merges,
    top: usize,
}

impl Default for SloganRanking {
    fn default() -> Self {
        Self {
            weights: SloganWeights::default(),
            votes: Votes::default(),
            bootstrap: Bootstrap::default(),
            merges: Merges::default(),
            top: 20,
        }
    }
}

impl SloganRanking {
    /// Sets the weights of the criteria.
    #[must_use]
    pub fn weights(mut self, weights: SloganWeights) -> Self {
        self.weights = weights;
        self
    }

    /// Sets whether repetition counts; it does not unless set.
    #[must_use]
    pub fn votes(mut self, votes: Votes) -> Self {
        self.votes = votes;
        self
    }

    /// Sets how ranks are resampled.
    #[must_use]
    pub fn bootstrap(mut self, bootstrap: Bootstrap) -> Self {
        self.bootstrap = bootstrap;
        self
    }

    /// Sets which forms are counted as one slogan; none unless set.
    #[must_use]
    pub fn merges(mut self, merges: Merges) -> Self {
        self.merges = merges;
        self
    }

    /// Sets how many slogans are returned; 20 unless set. The order does not depend on it.
    #[must_use]
    pub fn top(mut self, top: usize) -> Self {
        self.top = top;
        self
    }

    /// The best slogans among candidate wordings, given the core words that they may cover.
    #[must_use]
    pub fn rank(
        &self,
        counted: &Counted<'_>,
        wordings: &[CandidateWording],
        core_words: &[CoreWord],
        common: &CommonCharacters,
    ) -> Vec<Slogan> {
        self.rank_pool(counted, wordings, core_words, common).slogans
    }

    /// The best slogans, and from how many they are.
    pub(crate) fn rank_pool(
        &self,
        counted: &Counted<'_>,
        wordings: &[CandidateWording],
        core_words: &[CoreWord],
        common: &CommonCharacters,
    ) -> SloganPool {
        let candidates = candidates(counted, wordings, &self.merges);
        let field = Field::of(counted, core_words, common, &candidates);
        let mut measured: Vec<SloganCriteria> =
            candidates.par_iter().map(|candidate| field.measure(candidate)).collect();
        let scales = Scales::of(&candidates, &measured, self.votes);
        for (candidate, criteria) in candidates.iter().zip(&mut measured) {
            criteria.values = scales.values(candidate, criteria, &|_| 1);
        }
        let scores: Vec<f64> =
            measured.iter().map(|criteria| self.weights.mean(criteria.values)).collect();
        let order = best(&scores, self.top, |at| candidates[at].key);
        let intervals = self.bootstrap.intervals(counted.parts.len(), order.len(), |drawn| {
            let times = |part: u32| u64::from(drawn[part as usize]);
            let values = |at: &usize| scales.values(&candidates[*at], &measured[*at], &times);
            order.iter().map(|at| self.weights.mean(values(at))).collect()
        });
        let describe = |(rank, (at, interval)): (u32, (usize, RankInterval))| {
            let candidate = &candidates[at];
            Slogan {
                rank,
                interval,
                text: candidate.text(counted).to_owned(),
                origin: candidate.places[0].origin,
                score: scores[at],
                criteria: measured[at].clone(),
                variants: candidate.variants(counted),
                places: candidate.places.clone(),
            }
        };
        let slogans = (1..).zip(order.into_iter().zip(intervals)).take(self.top).map(describe);
        SloganPool { slogans: slogans.collect(), candidates: candidates.len() }
    }
}

/// What a ranking of slogans yields.
pub(crate) struct SloganPool {
    /// The best slogans.
    pub(crate) slogans: Vec<Slogan>,
    /// Slogans that might have been ranked.
    pub(crate) candidates: usize,
}
