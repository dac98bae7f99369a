//! How a passage was made of another.

/// How a passage differs from the one that it matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Disguise {
    /// In nothing.
    Exact,
    /// In marks, width, script or hidden characters only.
    Light,
    /// In the order of sentences or of halves.
    Shuffled,
    /// Words are replaced.
    Replaced,
    /// Words are put in.
    Filler,
    /// Words are left out.
    Deletion,
    /// Much shorter than its source: sentences are left out or shortened.
    Summary,
    /// Characters are replaced by others that sound alike.
    Homophone,
    /// Something is put before or after a slogan.
    Affix,
    /// The name of a place or an institution is replaced.
    Name,
    /// In more than one of these ways.
    Mixed,
}

impl Disguise {
    /// The name in files: `exact`, `light`, `shuffled`, `replaced`, `filler`, `deletion`,
    /// `summary`, `homophone`, `affix`, `name` or `mixed`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Light => "light",
            Self::Shuffled => "shuffled",
            Self::Replaced => "replaced",
            Self::Filler => "filler",
            Self::Deletion => "deletion",
            Self::Summary => "summary",
            Self::Homophone => "homophone",
            Self::Affix => "affix",
            Self::Name => "name",
            Self::Mixed => "mixed",
        }
    }
}
