//! The whole way, from documents to what they say.

mod moved;

use crate::count::FrequencyList;
use crate::error::Error;
use crate::rank::{
    Bootstrap, CoreWord, CoreWordRanking, CoreWordWeights, Counted, MergeSuggestion, Merges,
    Network, Slogan, SloganRanking, SloganWeights, SupportTable, Threshold, Votes, suggest,
};
use crate::reference::{CommonCharacters, Groups};
use crate::reuse::{Detection, Reuse};
use crate::segment::Segmenter;
use crate::term::{Mining, wordings};
use crate::text::Corpus;

/// Settings of the whole way; every one has a default.
///
/// ```
/// use tilian::{Corpus, Distillation, Document, Jieba};
///
/// let texts = ["医者仁心，守护生命。", "守护每一个生命，是我们的责任。", "责任重于泰山。"];
/// let documents = (1..).zip(texts).map(|(id, text)| Document::new(format!("{id}"), text));
/// let corpus = Corpus::new(documents)?;
/// let distilled = Distillation::default().distill(&corpus, &Jieba::new())?;
/// assert_eq!(distilled.core_words[0].term, "守护");
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Distillation {
    detection: Detection,
    mining: Mining,
    reference: FrequencyList,
    common: CommonCharacters,
    merges: Merges,
    core_words: CoreWordRanking,
    slogans: SloganRanking,
    top: usize,
}

/// A stage of the way, for those who show how far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Copies and quotations are looked for.
    Reuse,
    /// Own words are counted and terms mined.
    Count,
    /// Core words are ranked.
    CoreWords,
    /// Slogans are ranked.
    Slogans,
}

/// Core words and slogans in order, and what was set aside.
#[derive(Clone, Debug)]
pub struct Distilled {
    /// The best core words.
    pub core_words: Vec<CoreWord>,
    /// The best slogans.
    pub slogans: Vec<Slogan>,
    /// Core words that may say the same, the likeliest pair first; none of them is merged.
    pub suggestions: Vec<MergeSuggestion>,
    /// Which units have which core words.
    pub support: SupportTable,
    /// The most widely used terms and the sentences they share.
    pub network: Network,
    /// Copies and quotations.
    pub reuse: Reuse,
    /// Submissions that were counted.
    pub documents: u64,
    /// Own words that were counted.
    pub words: u64,
    /// Parts of the corpus that were heard.
    pub parts: u64,
    /// How many candidates there were.
    pub candidates: CandidateCounts,
}

/// From how many candidates the best were taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CandidateCounts {
    /// Core words.
    pub core_words: u64,
    /// Slogans.
    pub slogans: u64,
}

/// How many core words a slogan can cover: those that a committee would look at.
const COVERED: usize = 20;

/// Terms of the network: as many as a drawing shows legibly.
const NODES: usize = 40;

/// Sentences that two terms of the network share: one is chance.
const LEAST_SENTENCES: u64 = 2;

impl Default for Distillation {
    fn default() -> Self {
        Self {
            detection: Detection::default(),
            mining: Mining::default(),
            reference: FrequencyList::shipped(),
            common: CommonCharacters::shipped(),
            merges: Merges::default(),
            core_words: CoreWordRanking::default(),
            slogans: SloganRanking::default(),
            top: 20,
        }
    }
}

impl Distillation {
    /// Sets how copies and quotations are found.
    #[must_use]
    pub fn detection(mut self, detection: Detection) -> Self {
        self.detection = detection;
        self
    }

    /// Sets how terms are mined.
    #[must_use]
    pub fn mining(mut self, mining: Mining) -> Self {
        self.mining = mining;
        self
    }

    /// Sets what keyness is measured against.
    #[must_use]
    pub fn reference(mut self, reference: FrequencyList) -> Self {
        self.reference = reference;
        self
    }

    /// Sets the weights of the criteria of core words.
    #[must_use]
    pub fn core_word_weights(mut self, weights: CoreWordWeights) -> Self {
        self.core_words = self.core_words.weights(weights);
        self
    }

    /// Sets the weights of the criteria of slogans.
    #[must_use]
    pub fn slogan_weights(mut self, weights: SloganWeights) -> Self {
        self.slogans = self.slogans.weights(weights);
        self
    }

    /// Sets whether repetition counts.
    #[must_use]
    pub fn votes(mut self, votes: Votes) -> Self {
        self.core_words = self.core_words.votes(votes);
        self.slogans = self.slogans.votes(votes);
        self
    }

    /// Sets how many documents must have a word that nobody put forward.
    #[must_use]
    pub fn least_documents(mut self, least: Threshold) -> Self {
        self.core_words = self.core_words.least_documents(least);
        self
    }

    /// Sets which forms are counted as one core word or slogan; none unless set.
    ///
    /// ```
    /// use tilian::{Corpus, Distillation, Document, Jieba, Merges, VariantReason};
    ///
    /// let texts = ["救死扶伤是本分。", "治病救人，也要暖人心。"];
    /// let documents = (1..).zip(texts).map(|(id, text)| Document::new(format!("{id}"), text));
    /// let merges = Merges::default().with("救死扶伤", ["治病救人"])?;
    /// let distillation = Distillation::default().merges(merges);
    /// let distilled = distillation.distill(&Corpus::new(documents)?, &Jieba::new())?;
    /// let word = &distilled.core_words[0];
    /// assert_eq!((word.term.as_str(), word.criteria.support.documents.count), ("救死扶伤", 2));
    /// assert_eq!(word.variants[0].reason, VariantReason::Merged);
    /// # Ok::<(), tilian::Error>(())
    /// ```
    #[must_use]
    pub fn merges(mut self, merges: Merges) -> Self {
        self.core_words = self.core_words.merges(merges.clone());
        self.slogans = self.slogans.merges(merges.clone());
        self.merges = merges;
        self
    }

    /// Sets the groups that core words are sorted into; the shipped ones unless set.
    #[must_use]
    pub fn groups(mut self, groups: Groups) -> Self {
        self.core_words = self.core_words.groups(groups);
        self
    }

    /// Sets how ranks are resampled.
    #[must_use]
    pub fn bootstrap(mut self, bootstrap: Bootstrap) -> Self {
        self.core_words = self.core_words.bootstrap(bootstrap);
        self.slogans = self.slogans.bootstrap(bootstrap);
        self
    }

    /// Sets how many core words and how many slogans are returned; 20 unless set.
    #[must_use]
    pub fn top(mut self, top: usize) -> Self {
        // Slogans are measured by the same core words, however few are returned.
        self.core_words = self.core_words.top(top.max(COVERED));
        self.slogans = self.slogans.top(top);
        self.top = top;
        self
    }

    /// Distils a corpus.
    ///
    /// # Errors
    ///
    /// [`Error::NothingToCount`] where no submission has a word of its own.
    pub fn distill(&self, corpus: &Corpus, segmenter: &dyn Segmenter) -> Result<Distilled, Error> {
        self.distill_observed(corpus, segmenter, |_| ())
    }

    /// Distils a corpus, and calls `begins` when each stage does.
    ///
    /// # Errors
    ///
    /// As [`distill`](Self::distill).
    pub fn distill_observed(
        &self,
        corpus: &Corpus,
        segmenter: &dyn Segmenter,
        mut begins: impl FnMut(Stage),
    ) -> Result<Distilled, Error> {
        begins(Stage::Reuse);
        let reuse = self.detection.detect(corpus);
        begins(Stage::Count);
        let mining = self.mining.clone().whole(self.merges.forms());
        let counted = Counted::of(corpus, &reuse, segmenter, &mining);
        let words = counted.index.words() as u64;
        if words == 0 {
            return Err(Error::NothingToCount { documents: corpus.len() });
        }
        begins(Stage::CoreWords);
        let pool = self.core_words.rank_pool(&counted, &self.reference, &self.common);
        let suggestions = suggest(&counted, &pool.ranked, &self.merges);
        let (mut core_words, mut support) = (pool.words, pool.support);
        begins(Stage::Slogans);
        let candidates = wordings(corpus, &reuse, counted.index.documents());
        let covered = &core_words[..core_words.len().min(COVERED)];
        let slogans = self.slogans.rank_pool(&counted, &candidates, covered, &self.common);
        let candidates = CandidateCounts {
            core_words: pool.candidates as u64,
            slogans: slogans.candidates as u64,
        };
        core_words.truncate(self.top);
        support.rows.truncate(self.top);
        let network = Network::of(&counted, NODES, LEAST_SENTENCES);
        let (documents, parts) = (counted.documents(), counted.parts.len() as u64);
        Ok(Distilled {
            core_words,
            slogans: slogans.slogans,
            suggestions,
            support,
            network,
            documents,
            words,
            parts,
            candidates,
            reuse,
        })
    }
}
