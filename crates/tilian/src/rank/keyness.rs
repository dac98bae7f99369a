//! Terms of a target that a reference does not use as much.

use crate::count::{Frequency, FrequencyList};
use crate::error::Error;
use crate::rank::Threshold;
use crate::score::{Contingency, Count, log_likelihood, log_ratio};

/// What decides the order of keywords.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Measure {
    /// G²: how sure it is that the two differ.
    #[default]
    LogLikelihood,
    /// The binary logarithm of the ratio of relative frequencies: how much they differ.
    LogRatio,
}

/// A term with its keyness and the counts behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The term.
    pub term: String,
    /// G², positive where the target overuses the term.
    pub log_likelihood: f64,
    /// Binary logarithm of the ratio of relative frequencies.
    pub log_ratio: f64,
    /// Occurrences in target and reference, of all their words.
    pub counts: Contingency,
    /// Documents of the target that have it.
    pub target_documents: u64,
    /// Documents of the reference that have it.
    pub reference_documents: u64,
}

/// Ranks the terms of a target by keyness against a reference.
///
/// ```
/// use tilian::{FrequencyList, Keyness, Measure, Threshold};
///
/// let target = FrequencyList::of(["铁路", "铁路", "责任"]);
/// let reference = FrequencyList::of(["责任", "责任", "天气"]);
/// let keywords = Keyness::new(Measure::LogLikelihood)
///     .min_frequency(Threshold::Count(1))
///     .rank(&target, &reference)?;
/// assert_eq!(keywords[0].term.as_str(), "铁路");
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Keyness {
    measure: Measure,
    min_frequency: Threshold,
}

impl Keyness {
    /// Ranks by a measure, among terms that occur twice in target and reference together.
    #[must_use]
    pub fn new(measure: Measure) -> Self {
        Self { measure, min_frequency: Threshold::Count(2) }
    }

    /// Sets the fewest occurrences of a term in target and reference together.
    #[must_use]
    pub fn min_frequency(mut self, least: Threshold) -> Self {
        self.min_frequency = least;
        self
    }

    /// Every term of either list that occurs often enough, the target's most typical first and
    /// the reference's most typical last; equal scores in order of terms.
    ///
    /// # Errors
    ///
    /// [`Error::EmptyGroup`] where one of the lists counts no word.
    pub fn rank(
        &self,
        target: &FrequencyList,
        reference: &FrequencyList,
    ) -> Result<Vec<Keyword>, Error> {
        for (group, list) in [("target", target), ("reference", reference)] {
            if list.words() == 0 {
                return Err(Error::EmptyGroup { group });
            }
        }
        let only_there =
            reference.iter().filter(|(term, _)| target.find(term) == Frequency::default());
        // A phrase that was counted in both stands in both, even where it does not occur.
        let here = target.iter().filter(|(_, frequency)| *frequency != Frequency::default());
        let terms = here.chain(only_there).map(|(term, _)| term);
        let all = target.words() + reference.words();
        let mut keywords = Vec::new();
        for term in terms {
            let [here, there] = [target, reference].map(|list| list.find(term));
            if !self.min_frequency.admits(here.occurrences + there.occurrences, all) {
                continue;
            }
            let counts = Contingency::new(
                Count { frequency: here.occurrences, total: target.words() },
                Count { frequency: there.occurrences, total: reference.words() },
            )?;
            keywords.push(Keyword {
                term: term.to_owned(),
                log_likelihood: log_likelihood(&counts),
                log_ratio: log_ratio(&counts),
                counts,
                target_documents: here.documents,
                reference_documents: there.documents,
            });
        }
        keywords.sort_by(|a, b| {
            self.score(b).total_cmp(&self.score(a)).then_with(|| a.term.cmp(&b.term))
        });
        Ok(keywords)
    }

    fn score(&self, keyword: &Keyword) -> f64 {
        match self.measure {
            Measure::LogLikelihood => keyword.log_likelihood,
            Measure::LogRatio => keyword.log_ratio,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_group_is_named() {
        let (none, some) = (FrequencyList::default(), FrequencyList::of(["责任"]));
        let keyness = Keyness::new(Measure::LogRatio);
        for (target, reference, group) in [(&none, &some, "target"), (&some, &none, "reference")] {
            assert_eq!(keyness.rank(target, reference), Err(Error::EmptyGroup { group }));
        }
    }
}
