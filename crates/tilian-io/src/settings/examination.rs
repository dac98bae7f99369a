//! What a report of copies shows.

use tilian::{Depth, Tiers};

use crate::settings::Settings;

/// What a report of copies shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Examination {
    pub(super) depth: Depth,
    pub(super) least_probability: f64,
    pub(super) tiers: [f64; 3],
    pub(super) rows: Rows,
    pub(super) page_entries: usize,
}

/// Which passages become rows of JSON lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rows {
    /// What is for review: programs that score detections take every row for an accusation.
    #[default]
    Copies,
    /// Quotations and citations too.
    All,
}

impl Default for Examination {
    fn default() -> Self {
        Self {
            depth: Depth::Passages,
            least_probability: 0.5,
            tiers: [1.0 / 3.0, 2.0 / 3.0, 0.95],
            rows: Rows::Copies,
            page_entries: 500,
        }
    }
}

impl Settings {
    /// Sets how closely texts are compared; passages too unless set.
    #[must_use]
    pub fn copy_depth(mut self, depth: Depth) -> Self {
        self.examination.depth = depth;
        self
    }

    /// Sets how likely a copy must be to be reported.
    #[must_use]
    pub fn least_probability(mut self, probability: f64) -> Self {
        self.examination.least_probability = probability;
        self
    }

    /// Sets the shares of a document from which a third, two thirds and the whole count as copied.
    #[must_use]
    pub fn copy_tiers(mut self, bounds: [f64; 3]) -> Self {
        self.examination.tiers = bounds;
        self
    }

    /// Sets which passages become rows of JSON lines.
    #[must_use]
    pub fn rows(mut self, rows: Rows) -> Self {
        self.examination.rows = rows;
        self
    }

    /// Sets how many entries each part of a page of copies shows, the likeliest ones.
    #[must_use]
    pub fn page_entries(mut self, entries: usize) -> Self {
        self.examination.page_entries = entries;
        self
    }

    /// How likely a copy must be to be reported.
    ///
    /// # Errors
    ///
    /// [`tilian::Error::OutOfRange`] unless it is from 0 to 1.
    pub fn likely(&self) -> Result<f64, tilian::Error> {
        let given = self.examination.least_probability;
        let expected = "a number from 0 to 1";
        let out_of_range =
            tilian::Error::OutOfRange { setting: "least probability", given, expected };
        (0.0..=1.0).contains(&given).then_some(given).ok_or(out_of_range)
    }

    /// From which shares on a document counts as copied by a third, two thirds, wholly.
    ///
    /// # Errors
    ///
    /// As [`Tiers::new`].
    pub fn tiers(&self) -> Result<Tiers, tilian::Error> {
        Tiers::new(self.examination.tiers)
    }

    /// The bounds of the tiers as they were given.
    pub(crate) fn tier_bounds(&self) -> [f64; 3] {
        self.examination.tiers
    }

    /// How closely texts are compared.
    pub(crate) fn depth(&self) -> Depth {
        self.examination.depth
    }

    /// Which passages become rows of JSON lines.
    pub(crate) fn rows_of_copies(&self) -> Rows {
        self.examination.rows
    }

    /// How many entries each part of a page of copies shows.
    pub(crate) fn entries_of_page(&self) -> usize {
        self.examination.page_entries
    }
}
