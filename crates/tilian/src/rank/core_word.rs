//! Core words in order.

mod candidate;
mod keyword_rank;
mod measure;
mod members;
mod neighbour;

use rayon::prelude::*;

use crate::count::FrequencyList;
use crate::rank::bootstrap::{Bootstrap, RankInterval};
use crate::rank::counted::Counted;
use crate::rank::criterion::CoreWordWeights;
use crate::rank::evidence::{Nomination, Support};
use crate::rank::group::{Grouping, assign};
use crate::rank::merge::Merges;
use crate::rank::order::best;
use crate::rank::passage::Passage;
use crate::rank::support::SupportTable;
use crate::rank::threshold::Threshold;
use crate::rank::variant::Variant;
use crate::reference::{CommonCharacters, Groups};
use crate::score::Contingency;
use crate::term::Origin;
use candidate::{Candidate, Ground, candidates};
use measure::{Field, Measures, Scales};
use neighbour::count_neighbours;

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
    /// The group that it belongs to; `None` where there are no groups.
    pub grouping: Option<Grouping>,
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
    /// Deviation of proportions over the parts (Gries 2008): of the documents that have it where
    /// a part counts once, of its occurrences where each counts.
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
    /// Mean over the parts of the mean tf-idf in their documents; tf is 1 in a document that has it
    /// where a part counts once.
    pub tf_idf: f64,
    /// Mean over the parts of the mean in their documents of `6 / (5 + rank)` for its rank among the
    /// twenty keywords of each, 0 where it is none (ranks fused by their reciprocals: Cormack, Clarke &
    /// Büttcher 2009, *Proceedings of SIGIR*, 758–759).
    pub keyword: f64,
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
    merges: Merges,
    groups: Groups,
    top: usize,
}

impl Default for CoreWordRanking {
    fn default() -> Self {
        Self {
            weights: CoreWordWeights::default(),
            votes: Votes::default(),
            least_documents: Threshold::Count(2),
            bootstrap: Bootstrap::default(),
            merges: Merges::default(),
            groups: Groups::shipped(),
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

    /// Sets which forms are counted as one word; none unless set.
    #[must_use]
    pub fn merges(mut self, merges: Merges) -> Self {
        self.merges = merges;
        self
    }

    /// Sets the groups that words are sorted into; the shipped ones unless set.
    #[must_use]
    pub fn groups(mut self, groups: Groups) -> Self {
        self.groups = groups;
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
        self.rank_pool(counted, reference, common).words
    }

    /// The best core words, and all the words that were resampled.
    pub(crate) fn rank_pool(
        &self,
        counted: &Counted<'_>,
        reference: &FrequencyList,
        common: &CommonCharacters,
    ) -> Pool {
        let ground = Ground::of(counted, reference, common, &self.merges, self.votes);
        let mut candidates = candidates(&ground, self.least_documents);
        count_neighbours(counted, &mut candidates);
        let field = Field::of(counted, self.votes, reference, common, &candidates);
        let every_part_once = vec![1; counted.parts.len()];
        let as_it_is = field.draw(&every_part_once);
        let measured: Vec<Measures> =
            candidates.par_iter().map(|candidate| field.measure(candidate, &as_it_is)).collect();
        let scales = Scales::of(&measured, self.votes);
        let score = |measures: &Measures| self.weights.mean(scales.values(measures));
        let scores: Vec<f64> = measured.iter().map(score).collect();
        let order = best(&scores, self.top, |at| candidates[at].term);
        let intervals = self.bootstrap.intervals(counted.parts.len(), order.len(), |times| {
            let draw = field.draw(times);
            order.iter().map(|at| score(&field.measure(&candidates[*at], &draw))).collect()
        });
        let describe = |(rank, (at, interval)): (u32, (&usize, RankInterval))| {
            let (candidate, measures) = (&candidates[*at], &measured[*at]);
            CoreWord {
                rank,
                interval,
                term: candidate.term.to_owned(),
                origin: candidate.origin,
                score: scores[*at],
                criteria: field.criteria(candidate, measures, scales.values(measures)),
                variants: candidate.variants(counted),
                grouping: None,
                passages: candidate.passages(counted),
            }
        };
        let words = (1..).zip(order.iter().zip(intervals)).take(self.top).map(describe).collect();
        let ranked: Vec<Ranked> = order.iter().map(|at| Ranked::of(&candidates[*at])).collect();
        let best = order.iter().take(self.top).map(|at| &candidates[*at]);
        let support = best.fold(SupportTable::of_units(counted), |table, candidate| {
            table.with_word(counted, candidate.term, candidate.documents_with(counted))
        });
        let words = self.grouped(counted, words, &ranked);
        Pool { words, support, ranked, candidates: candidates.len() }
    }

    /// The words with their groups, where there are groups.
    fn grouped(
        &self,
        counted: &Counted<'_>,
        mut words: Vec<CoreWord>,
        ranked: &[Ranked],
    ) -> Vec<CoreWord> {
        if !self.groups.is_empty() {
            let groupings = assign(counted, &self.groups, &ranked[..words.len()]);
            for (word, grouping) in words.iter_mut().zip(groupings) {
                word.grouping = Some(grouping);
            }
        }
        words
    }
}

/// What a ranking yields.
pub(crate) struct Pool {
    /// The best core words.
    pub(crate) words: Vec<CoreWord>,
    /// Which units have them.
    pub(crate) support: SupportTable,
    /// All the words that were resampled, best first: those and more.
    pub(crate) ranked: Vec<Ranked>,
    /// Words that might have been ranked.
    pub(crate) candidates: usize,
}

/// A word in the order of ranks, with its terms in the lexicon.
pub(crate) struct Ranked {
    /// The word.
    pub(crate) term: String,
    /// Its forms, the one that leads first.
    pub(crate) terms: Vec<u32>,
    /// Whether it was put forward.
    pub(crate) is_put_forward: bool,
}

impl Ranked {
    fn of(candidate: &Candidate<'_>) -> Self {
        Self {
            term: candidate.term.to_owned(),
            terms: candidate.members.clone(),
            is_put_forward: candidate.entries > 0,
        }
    }
}
