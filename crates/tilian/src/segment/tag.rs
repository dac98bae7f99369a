//! Parts of speech, as coarse as term patterns need them.

/// Part of speech of a token, after the tag set of the ICTCLAS family that jieba uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Tag {
    /// Noun (n, and morphemes ng, tg as far as they are nouns).
    Noun,
    /// Verb used as a noun (vn).
    VerbalNoun,
    /// Name of a person (nr).
    Person,
    /// Name of a place (ns) or place word (s).
    Place,
    /// Name of an organisation (nt).
    Organisation,
    /// Other proper name (nz).
    ProperName,
    /// Verb (v, vg, vd, vi …).
    Verb,
    /// Adjective (a, ad, an, ag), and state word (z).
    Adjective,
    /// Distinguishing word (b): stands before nouns only, such as 主要.
    Distinguishing,
    /// Idiom or set phrase (i, l).
    Idiom,
    /// Abbreviation (j).
    Abbreviation,
    /// Latin letters (eng).
    Latin,
    /// Numeral (m).
    Numeral,
    /// Measure word (q).
    Measure,
    /// Time word (t).
    Time,
    /// Adverb (d).
    Adverb,
    /// Pronoun (r).
    Pronoun,
    /// Word of direction (f), preposition (p), conjunction (c), particle (u, y), interjection
    /// (e), onomatopoeia (o): words that hold sentences together.
    Function,
    /// Affix (h, k).
    Affix,
    /// Punctuation, white space, symbols.
    Mark,
    /// None of these.
    Other,
}

impl Tag {
    /// The tag that jieba writes so.
    #[must_use]
    pub(crate) fn of_jieba(tag: &str) -> Self {
        match tag {
            "vn" => Self::VerbalNoun,
            "ns" | "s" => Self::Place,
            "nt" => Self::Organisation,
            "nz" => Self::ProperName,
            "eng" => Self::Latin,
            _ if tag.starts_with("nr") => Self::Person,
            _ => match tag.as_bytes().first() {
                Some(b'n') => Self::Noun,
                Some(b'v') => Self::Verb,
                Some(b'a' | b'z') => Self::Adjective,
                Some(b'b') => Self::Distinguishing,
                Some(b'i' | b'l') => Self::Idiom,
                Some(b'j') => Self::Abbreviation,
                Some(b'm') => Self::Numeral,
                Some(b'q') => Self::Measure,
                Some(b't') => Self::Time,
                Some(b'd') => Self::Adverb,
                Some(b'r') => Self::Pronoun,
                Some(b'f' | b'p' | b'c' | b'u' | b'y' | b'e' | b'o') => Self::Function,
                Some(b'h' | b'k') => Self::Affix,
                _ => Self::Other,
            },
        }
    }

    /// Short name for output, such as `n`, `v` or `w`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Noun => "n",
            Self::VerbalNoun => "vn",
            Self::Person => "nr",
            Self::Place => "ns",
            Self::Organisation => "nt",
            Self::ProperName => "nz",
            Self::Verb => "v",
            Self::Adjective => "a",
            Self::Distinguishing => "b",
            Self::Idiom => "i",
            Self::Abbreviation => "j",
            Self::Latin => "eng",
            Self::Numeral => "m",
            Self::Measure => "q",
            Self::Time => "t",
            Self::Adverb => "d",
            Self::Pronoun => "r",
            Self::Function => "u",
            Self::Affix => "k",
            Self::Mark => "w",
            Self::Other => "x",
        }
    }

    /// Whether a word of this kind alone can carry a meaning worth ranking.
    #[must_use]
    pub fn is_content(self) -> bool {
        matches!(
            self,
            Self::Noun
                | Self::VerbalNoun
                | Self::Organisation
                | Self::ProperName
                | Self::Verb
                | Self::Adjective
                | Self::Idiom
                | Self::Abbreviation
                | Self::Latin
                | Self::Other
        )
    }

    /// Whether it behaves as a noun: heads a phrase.
    #[must_use]
    pub fn is_nominal(self) -> bool {
        matches!(
            self,
            Self::Noun
                | Self::VerbalNoun
                | Self::Organisation
                | Self::ProperName
                | Self::Abbreviation
                | Self::Latin
        )
    }
}
