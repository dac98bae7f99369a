//! How many are enough.

use crate::error::Error;

/// Fewest of something, as a count or as a share of all; never one number that means both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Threshold {
    /// So many.
    Count(u64),
    /// So large a share of all, 0 to 1.
    Share(f64),
}

impl Threshold {
    /// So large a share of all.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] outside of 0 to 1.
    pub fn share(share: f64) -> Result<Self, Error> {
        if !(0.0..=1.0).contains(&share) {
            return Err(Error::OutOfRange {
                setting: "threshold as a share",
                given: share,
                expected: "a number from 0 to 1",
            });
        }
        Ok(Self::Share(share))
    }

    /// Whether `count` of `all` are enough.
    ///
    /// ```
    /// use tilian::Threshold;
    ///
    /// assert!(Threshold::Count(2).admits(2, 100));
    /// assert!(!Threshold::Share(0.1).admits(2, 100));
    /// ```
    #[must_use]
    pub fn admits(self, count: u64, all: u64) -> bool {
        match self {
            Self::Count(least) => count >= least,
            Self::Share(share) => count as f64 >= share * all as f64,
        }
    }
}
