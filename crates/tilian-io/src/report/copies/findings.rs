//! What was found, in the order in which a person looks at it.

use std::cmp::Reverse;

use tilian::{
    Alignment, Category, Corpus, Disguise, Document, Reuse, Review, SharedPassage, Verdict,
};

/// Verdicts by category, the likeliest first, with what they come to.
pub(in crate::report) struct Findings<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) review: &'a Review,
    /// Copies, then similar frames, quotations and citations.
    pub(super) pairs: Vec<Pair<'a>>,
    /// The number of each verdict's pair, by its place among all verdicts.
    numbers: Vec<usize>,
}

/// A verdict with the number that a report calls it by.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    /// From 1, the likeliest copy first.
    pub(super) number: usize,
    pub(super) verdict: &'a Verdict,
}

/// How much there was.
#[derive(Clone, Copy, serde::Serialize)]
pub(super) struct Counts {
    pub(super) documents: usize,
    pub(super) copies: usize,
    pub(super) clusters: usize,
    pub(super) similar_frames: usize,
    pub(super) quotations: usize,
    pub(super) citations: usize,
    pub(super) shared: usize,
    pub(super) tricks: usize,
}

impl<'a> Findings<'a> {
    pub(in crate::report) fn of(corpus: &'a Corpus, reuse: &'a Reuse, review: &'a Review) -> Self {
        let mut order: Vec<(usize, &Verdict)> = reuse.verdicts().iter().enumerate().collect();
        let likely = |verdict: &Verdict| verdict.probability().unwrap_or(0.0);
        order.sort_by(|(_, one), (_, other)| {
            let by_place = place(one.category).cmp(&place(other.category));
            let by_chance = || likely(other).total_cmp(&likely(one));
            let by_length = || other.matched().cmp(&one.matched());
            by_place.then_with(by_chance).then_with(by_length)
        });
        let mut numbers = vec![0; order.len()];
        for (number, (at, _)) in (1..).zip(&order) {
            numbers[*at] = number;
        }
        let pair = |(number, (_, verdict))| Pair { number, verdict };
        let pairs = (1..).zip(order).map(pair).collect();
        Self { corpus, review, pairs, numbers }
    }

    pub(super) fn document(&self, at: usize) -> &'a Document {
        &self.corpus[at]
    }

    pub(super) fn of_category(&self, category: Category) -> impl Iterator<Item = Pair<'a>> {
        self.pairs.iter().copied().filter(move |pair| pair.verdict.category == category)
    }

    /// The number of the pair of a verdict.
    pub(super) fn number(&self, verdict: usize) -> usize {
        self.numbers[verdict]
    }

    /// The shared passage that an alignment is part of.
    pub(super) fn shared_by(
        &self,
        verdict: &Verdict,
        alignment: &Alignment,
    ) -> Option<&'a SharedPassage> {
        self.review.shared_by(verdict, alignment)
    }

    /// The most widely shared passage of a verdict.
    pub(super) fn widest(&self, verdict: &Verdict) -> Option<&'a SharedPassage> {
        let alignments = verdict.alignments.iter();
        let found = alignments.filter_map(|alignment| self.shared_by(verdict, alignment));
        found.max_by_key(|passage| (passage.units, passage.locations.len()))
    }

    pub(super) fn counts(&self) -> Counts {
        let of = |category| self.of_category(category).count();
        Counts {
            documents: self.corpus.len(),
            copies: of(Category::Copy),
            clusters: self.review.clusters.len(),
            similar_frames: of(Category::SimilarFrame),
            quotations: of(Category::Quotation),
            citations: of(Category::Citation),
            shared: self.review.shared.len(),
            tricks: self.review.tricks.len(),
        }
    }
}

impl Pair<'_> {
    /// How the longest of its passages was made.
    pub(super) fn disguise(self) -> Option<Disguise> {
        let passages = self.verdict.alignments.iter();
        let longest = passages.min_by_key(|alignment| Reverse(alignment.matched));
        longest.map(|alignment| alignment.disguise)
    }
}

/// How likely a person would call a passage copied; `None` for what is no copy.
pub(super) fn probability(verdict: &Verdict, alignment: &Alignment) -> Option<f64> {
    match (alignment.evidence, alignment.likeness, verdict.category) {
        (Some(evidence), _, Category::Copy) => Some(evidence.probability()),
        (_, Some(likeness), Category::Copy) => Some(likeness.probability()),
        _ => verdict.probability(),
    }
}

/// What is for review comes before what is allowed.
fn place(category: Category) -> u8 {
    match category {
        Category::Copy => 0,
        Category::SimilarFrame => 1,
        Category::Quotation => 2,
        _ => 3,
    }
}
