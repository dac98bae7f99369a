//! How well a term tells what a document is about.

/// What is counted of a candidate keyword of a document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KeywordEvidence {
    /// Occurrences in the document, its title included.
    pub occurrences: u64,
    /// Occurrences behind a mark, a line end or a word that says little.
    pub onsets: u64,
    /// Documents that have it.
    pub documents: u64,
    /// Documents that have the commonest of its words; as [`documents`](Self::documents) for a
    /// single word.
    pub word_documents: u64,
    /// Documents in all.
    pub of_documents: u64,
    /// Entropy in bits of what stands before it.
    pub left_entropy: f64,
    /// Entropy in bits of what stands behind it.
    pub right_entropy: f64,
    /// Characters, of which a word in Latin letters counts as two at most.
    pub length: u64,
    /// Where it stands in the document.
    pub place: Place,
    /// Whether it stands by itself.
    pub standing: Standing,
    /// What it begins and ends with.
    pub edges: Edges,
}

/// Where a term stands in its document.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Place {
    /// In the title.
    Title,
    /// Not in the title, which there is.
    Body,
    /// In a document without a title, first behind this share of its words.
    Untitled(f64),
}

impl Place {
    /// The name in files: `title`, `body` or `untitled`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Body => "body",
            Self::Untitled(_) => "untitled",
        }
    }

    /// The factor of [`KeywordFactors::place`].
    #[must_use]
    pub fn factor(self) -> f64 {
        match self {
            Self::Title => 2.7,
            Self::Body => 1.0,
            Self::Untitled(behind) => (1.5 / (0.5 + behind)).sqrt(),
        }
    }
}

/// Whether a term stands by itself in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// At least once outside of longer candidates that are as frequent.
    Free,
    /// Always within one longer candidate.
    Nested,
}

impl Standing {
    /// The name in files: `free` or `nested`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Nested => "nested",
        }
    }

    /// The factor of [`KeywordFactors::standing`].
    #[must_use]
    pub fn factor(self) -> f64 {
        match self {
            Self::Free => 1.0,
            Self::Nested => 0.5,
        }
    }
}

/// What a term begins and ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edges {
    /// Words with a meaning of their own.
    Specific,
    /// A word that says little by itself, such as 方法 or 进行, or a part of speech that seldom
    /// begins or ends a term, such as a numeral.
    Generic,
}

impl Edges {
    /// The name in files: `specific` or `generic`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Specific => "specific",
            Self::Generic => "generic",
        }
    }
}

/// The factors whose product ranks the keywords of a document.
///
/// Each is positive and has no unit; [`product`](Self::product) multiplies them. Exponents and
/// constants were set by hill climbing on 1,000 abstracts with keywords that their authors chose, with
/// and without titles, cut to short posts and in corpora of ten documents, and rounded. The optimum
/// is flat: with any one exponent between half and one and a half times what it is, F1 at five
/// keywords falls by 1.2 points at most.
///
/// ```
/// use tilian::score::{Edges, KeywordEvidence, KeywordFactors, Place, Standing};
///
/// let evidence = KeywordEvidence {
///     occurrences: 3,
///     onsets: 1,
///     documents: 4,
///     word_documents: 90,
///     of_documents: 1_000,
///     left_entropy: 2.0,
///     right_entropy: 1.5,
///     length: 4,
///     place: Place::Body,
///     standing: Standing::Free,
///     edges: Edges::Specific,
/// };
/// let titled = KeywordEvidence { place: Place::Title, ..evidence };
/// let [body, title] = [evidence, titled].map(|evidence| KeywordFactors::of(&evidence).product());
/// assert!(title > 2.0 * body);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KeywordFactors {
    /// `1 + 2 ln f` for f occurrences: what is said again matters (Luhn 1958, *IBM Journal* 2(2),
    /// 159–165), but not in proportion (the logarithm of Salton & Buckley 1988).
    pub frequency: f64,
    /// `idf^2.5` with `idf = ln((N + 1) / (df + ½))` (Spärck Jones 1972, *Journal of Documentation* 28(1),
    /// 11–21, with the half of Robertson & Spärck Jones 1976): what every document says tells none
    /// apart.
    pub rarity: f64,
    /// `(½ + H)^0.75` with the smaller of the entropies left and right in bits: a term stands between
    /// changing neighbours (Jin & Tanaka-Ishii 2006).
    pub freedom: f64,
    /// `e^(0.3 s)` for the share s of its occurrences that are onsets: a term begins where something
    /// new does.
    pub onset: f64,
    /// `exp(−2.4 ln²(L / 4))`: terms of four characters are the usual ones, and of twice or half as many
    /// a third as usual (the length distribution of Chinese terms; as a prior, measured here).
    pub length: f64,
    /// The square root of the idf of its commonest word: one common word makes a chance neighbour.
    pub words: f64,
    /// 2.7 in the title; in a document without one `√(1.5 / (½ + p))` behind the share p of its words:
    /// what a text is about comes early (Edmundson 1969, *Journal of the ACM* 16(2), 264–285).
    pub place: f64,
    /// ½ for a term that stands only within a longer candidate, which says it better (the nested terms of
    /// the C-value, Frantzi, Ananiadou & Mima 2000, *IJDL* 3(2), 115–130).
    pub standing: f64,
    /// 0.55 for a term that begins or ends with a word that says little.
    pub edges: f64,
}

impl KeywordFactors {
    /// The factors of a candidate.
    #[must_use]
    pub fn of(evidence: &KeywordEvidence) -> Self {
        let idf = |documents: u64| {
            ((evidence.of_documents as f64 + 1.0) / (documents as f64 + 0.5)).ln().max(0.0)
        };
        let length = (evidence.length as f64 / 4.0).ln();
        Self {
            frequency: Self::frequency(evidence.occurrences),
            rarity: idf(evidence.documents).powf(2.5),
            freedom: (0.5 + evidence.left_entropy.min(evidence.right_entropy)).powf(0.75),
            onset: (0.3 * evidence.onsets as f64 / evidence.occurrences.max(1) as f64).exp(),
            length: (-2.4 * length * length).exp(),
            words: idf(evidence.word_documents).sqrt(),
            place: evidence.place.factor(),
            standing: evidence.standing.factor(),
            edges: match evidence.edges {
                Edges::Specific => 1.0,
                Edges::Generic => 0.55,
            },
        }
    }

    /// Their names, in the order of [`values`](Self::values).
    pub const NAMES: [&'static str; 9] = [
        "frequency",
        "rarity",
        "freedom",
        "onset",
        "length",
        "words",
        "place",
        "standing",
        "edges",
    ];

    /// The factors in the order of [`NAMES`](Self::NAMES).
    #[must_use]
    pub fn values(&self) -> [f64; Self::NAMES.len()] {
        let Self { frequency, rarity, freedom, onset, length, words, place, standing, edges } =
            *self;
        [frequency, rarity, freedom, onset, length, words, place, standing, edges]
    }

    /// The factor of [`frequency`](Self#structfield.frequency) for so many occurrences.
    #[must_use]
    pub fn frequency(occurrences: u64) -> f64 {
        1.0 + 2.0 * (occurrences.max(1) as f64).ln()
    }

    /// All of them multiplied: what keywords of one document are ranked by.
    #[must_use]
    pub fn product(&self) -> f64 {
        self.of_term() * self.frequency * self.onset * self.place * self.standing
    }

    /// Those that are the same in every document.
    #[must_use]
    pub fn of_term(&self) -> f64 {
        self.rarity * self.freedom * self.length * self.words * self.edges
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: KeywordEvidence = KeywordEvidence {
        occurrences: 1,
        onsets: 0,
        documents: 1,
        word_documents: 1,
        of_documents: 9,
        left_entropy: 0.5,
        right_entropy: 2.0,
        length: 4,
        place: Place::Body,
        standing: Standing::Free,
        edges: Edges::Specific,
    };

    #[test]
    fn factors_by_hand() {
        let idf = (10.0_f64 / 1.5).ln();
        let plain = KeywordFactors::of(&PLAIN);
        for (factor, expected) in [
            (plain.frequency, 1.0),
            (plain.rarity, idf.powf(2.5)),
            (plain.freedom, 1.0),
            (plain.length, 1.0),
            (plain.words, idf.sqrt()),
            (plain.product(), idf.powi(3)),
            (KeywordFactors::of(&KeywordEvidence { length: 2, ..PLAIN }).length, 0.3157),
            (KeywordFactors::of(&KeywordEvidence { occurrences: 16, ..PLAIN }).frequency, 6.545),
        ] {
            assert!((factor - expected).abs() < 1e-3, "{factor} is not {expected}");
        }
    }

    #[test]
    fn a_word_of_every_document_still_has_a_rank() {
        for documents in 1..50 {
            let everywhere = KeywordEvidence {
                documents,
                word_documents: documents,
                of_documents: documents,
                ..PLAIN
            };
            let product = KeywordFactors::of(&everywhere).product();
            assert!(product > 0.0 && product.is_finite(), "{product} in {documents} documents");
        }
    }

    #[test]
    fn better_evidence_weighs_more() {
        let plain = KeywordFactors::of(&PLAIN).product();
        for better in [
            KeywordEvidence { occurrences: 2, ..PLAIN },
            KeywordEvidence { onsets: 1, ..PLAIN },
            KeywordEvidence { of_documents: 90, ..PLAIN },
            KeywordEvidence { left_entropy: 1.0, ..PLAIN },
            KeywordEvidence { place: Place::Title, ..PLAIN },
            KeywordEvidence { place: Place::Untitled(0.0), ..PLAIN },
        ] {
            assert!(KeywordFactors::of(&better).product() > plain, "{better:?}");
        }
        for worse in [
            KeywordEvidence { documents: 3, word_documents: 3, ..PLAIN },
            KeywordEvidence { word_documents: 3, ..PLAIN },
            KeywordEvidence { length: 9, ..PLAIN },
            KeywordEvidence { standing: Standing::Nested, ..PLAIN },
            KeywordEvidence { edges: Edges::Generic, ..PLAIN },
        ] {
            assert!(KeywordFactors::of(&worse).product() < plain, "{worse:?}");
        }
    }
}
