//! What decides who is on the list and in which order.

use tilian::{Bootstrap, CoreWordWeights, SloganWeights, Threshold};

use super::Settings;

/// How words get onto the list, and how ranks are resampled.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ranking {
    pub(crate) least_documents: Threshold,
    pub(crate) resamples: u32,
    pub(crate) seed: u64,
    pub(crate) top: usize,
}

impl Default for Ranking {
    fn default() -> Self {
        Self { least_documents: Threshold::Count(2), resamples: 1_000, seed: 1, top: 20 }
    }
}

impl Settings {
    /// Sets the weight of a criterion of core words.
    ///
    /// # Errors
    ///
    /// As [`CoreWordWeights::set`].
    pub fn core_word_weight(mut self, name: &str, weight: f64) -> Result<Self, tilian::Error> {
        self.core_words.set(name, weight)?;
        Ok(self)
    }

    /// Sets the weight of a criterion of slogans.
    ///
    /// # Errors
    ///
    /// As [`SloganWeights::set`].
    pub fn slogan_weight(mut self, name: &str, weight: f64) -> Result<Self, tilian::Error> {
        self.slogans.set(name, weight)?;
        Ok(self)
    }

    /// Sets how many documents must have a word that nobody put forward.
    #[must_use]
    pub fn least_documents(mut self, least: Threshold) -> Self {
        self.ranking.least_documents = least;
        self
    }

    /// Sets how often the parts are drawn anew.
    #[must_use]
    pub fn resamples(mut self, resamples: u32) -> Self {
        self.ranking.resamples = resamples;
        self
    }

    /// Sets the seed of resampling.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.ranking.seed = seed;
        self
    }

    /// Sets how many core words and how many slogans are returned.
    #[must_use]
    pub fn top(mut self, top: usize) -> Self {
        self.ranking.top = top;
        self
    }

    /// The weights of the criteria of core words.
    pub(crate) fn core_words(&self) -> &CoreWordWeights {
        &self.core_words
    }

    /// The weights of the criteria of slogans.
    pub(crate) fn slogans(&self) -> &SloganWeights {
        &self.slogans
    }

    /// How words get onto the list, and how ranks are resampled.
    pub(crate) fn ranking(&self) -> &Ranking {
        &self.ranking
    }

    /// How often and with which seed the parts are drawn anew.
    pub(super) fn bootstrap(&self) -> Result<Bootstrap, tilian::Error> {
        Ok(Bootstrap::default().resamples(self.ranking.resamples)?.seed(self.ranking.seed))
    }
}
