//! What is fair.

use tilian::{Copies, Quotations, Votes};

use super::Settings;

/// What counts, and how often.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fairness {
    pub(crate) copies: Copies,
    pub(crate) quotations: Quotations,
    pub(crate) votes: Votes,
    pub(crate) shortest_quotation: usize,
}

impl Default for Fairness {
    fn default() -> Self {
        Self {
            copies: Copies::SetAside,
            quotations: Quotations::Mask,
            votes: Votes::Once,
            shortest_quotation: 13,
        }
    }
}

impl Settings {
    /// Sets what becomes of copies.
    #[must_use]
    pub fn copies(mut self, copies: Copies) -> Self {
        self.fairness.copies = copies;
        self
    }

    /// Sets what becomes of quotations.
    #[must_use]
    pub fn quotations(mut self, quotations: Quotations) -> Self {
        self.fairness.quotations = quotations;
        self
    }

    /// Sets whether repetition counts.
    #[must_use]
    pub fn votes(mut self, votes: Votes) -> Self {
        self.fairness.votes = votes;
        self
    }

    /// Sets how many equal characters in a row make a quotation.
    #[must_use]
    pub fn shortest_quotation(mut self, characters: usize) -> Self {
        self.fairness.shortest_quotation = characters;
        self
    }

    /// What is fair.
    pub(crate) fn fairness(&self) -> &Fairness {
        &self.fairness
    }
}
