//! What is altered between two passages that readers hardly see.

/// An alteration that leaves a text reading the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Alteration {
    /// Characters without width or shape are put in or taken out.
    Hidden,
    /// Characters are replaced by others that look like them.
    LookAlike,
    /// Traditional characters stand for simplified ones, or the other way round.
    Script,
    /// Full width stands for half width, or the other way round.
    Width,
    /// Punctuation, symbols or white space are changed.
    Punctuation,
}

impl Alteration {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Hidden, Self::LookAlike, Self::Script, Self::Width, Self::Punctuation];

    /// The name in files: `hidden`, `look_alike`, `script`, `width` or `punctuation`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::LookAlike => "look_alike",
            Self::Script => "script",
            Self::Width => "width",
            Self::Punctuation => "punctuation",
        }
    }
}

/// A set of alterations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Alterations(u8);

impl Alterations {
    /// The set with one more.
    #[must_use]
    pub fn with(self, alteration: Alteration) -> Self {
        Self(self.0 | 1 << alteration as u8)
    }

    /// Whether it is among them.
    #[must_use]
    pub fn contains(self, alteration: Alteration) -> bool {
        self.0 & 1 << alteration as u8 != 0
    }

    /// Those of the set, in the order of [`Alteration::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Alteration> {
        Alteration::ALL.into_iter().filter(move |alteration| self.contains(*alteration))
    }
}
