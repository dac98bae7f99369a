//! What becomes of the shipped background beside one's own.

use tilian::FrequencyList;

/// Whether a background of one's own takes the place of the shipped one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum BackgroundUse {
    /// One's own alone.
    #[default]
    Replace,
    /// Both, their counts added: for a background too small to stand alone.
    Merge,
}

impl BackgroundUse {
    /// The background to measure against.
    pub(super) fn apply(self, own: FrequencyList) -> FrequencyList {
        match self {
            Self::Replace => own,
            Self::Merge => FrequencyList::shipped().merge(own),
        }
    }
}
