//! Groups that core words belong to, by the company they keep.

mod assign;
mod seed;
mod tally;

use crate::rank::evidence::Known;

pub(super) use assign::assign;

/// The group of a core word, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Grouping {
    /// The group's name; `None` where it is undecided.
    pub group: Option<String>,
    /// What speaks for it, or against any.
    pub reason: GroupReason,
    /// What was counted for each group, those whose seeds are closest first.
    pub company: Vec<Company>,
}

impl Grouping {
    /// What was counted for the group; where it is undecided, for the one that is closest.
    #[must_use]
    pub fn weighed(&self) -> Option<&Company> {
        let is_chosen = |company: &&Company| Some(&company.group) == self.group.as_ref();
        self.company.iter().find(is_chosen).or(self.company.first())
    }
}

/// Why a core word is in a group, or in none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum GroupReason {
    /// It is a seed word itself, or one of its forms is.
    Seed,
    /// It stands beside the group's seeds far more often than chance has it, and than beside those
    /// of any other.
    Company,
    /// Undecided: fewer parts of the corpus, or sentences, than a decision needs have it beside
    /// seeds of a group.
    TooFew,
    /// Undecided: it hardly stands beside seeds more often than other words do.
    TooWeak,
    /// Undecided: a second group is as close.
    TooClose,
}

impl GroupReason {
    /// The name in files: `seed`, `company`, `too_few`, `too_weak` or `too_close`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Seed => "seed",
            Self::Company => "company",
            Self::TooFew => "too_few",
            Self::TooWeak => "too_weak",
            Self::TooClose => "too_close",
        }
    }
}

/// How often a core word stands beside the seeds of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct Company {
    /// The group.
    pub group: String,
    /// Binary logarithm of how much more often a seed stands in the word's sentences than in
    /// others, every part of the corpus with one vote:
    /// [`log_lift`](crate::score::log_lift).
    pub log_lift: f64,
    /// Parts of the corpus with a sentence that has both, of those with the word.
    pub parts: Known,
    /// Sentences that have both, of those with the word.
    pub sentences: Known,
    /// Sentences with a seed, of all.
    pub seeds: Known,
}
