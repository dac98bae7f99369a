//! The counts that stand behind a rank.

/// So many of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Known {
    /// Those counted.
    pub count: u64,
    /// All there are.
    pub of: u64,
}

impl Known {
    /// The share, 0 to 1; 0 where there is none at all.
    #[must_use]
    pub fn share(self) -> f64 {
        if self.of == 0 { 0.0 } else { self.count as f64 / self.of as f64 }
    }
}

/// Who uses a term, in own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Support {
    /// Parts of the corpus: units, and authors or documents whose unit is not known.
    pub parts: Known,
    /// Known units.
    pub units: Known,
    /// Known authors, each in a unit.
    pub authors: Known,
    /// Submissions.
    pub documents: Known,
    /// Occurrences in own words, every repetition counted.
    pub occurrences: u64,
}

/// Who put a term forward as a core word, or a wording as a slogan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Nomination {
    /// Parts of the corpus that put it forward.
    pub parts: Known,
    /// Entries that were sent in, of all of the kind.
    pub entries: Known,
}
