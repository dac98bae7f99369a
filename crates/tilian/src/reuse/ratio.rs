//! How much of a document is copied.

use std::cmp::Reverse;
use std::iter;
use std::ops::Range;

use rayon::prelude::*;

use crate::error::Error;
use crate::reuse::{Category, Direction, Reuse, Verdict};
use crate::text::{Corpus, Document, Entry, Kind, Normalized, Role, Span};

/// How much of a submission other documents have too that were not later.
///
/// What a document shares with a later one is not copied; where nobody knows which was first,
/// it counts for both, so that each member of a ring shows its share. Detection services for
/// theses name the same three numbers: the ratio of all text that is copied, the same without
/// quotations, and that of the largest single source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CopyRatio {
    /// Position in the corpus.
    pub document: usize,
    /// Characters that are compared, after normalisation; of a slogan or core word that another
    /// has those of the entry.
    pub chars: usize,
    /// Of these, characters within copied passages, quotations and citations left out; each
    /// once, however many sources have it.
    pub copied: usize,
    /// Characters within copied passages, quotations or citations.
    pub with_quotations: usize,
    /// The document that most of it was taken from, where anything was.
    pub largest: Option<LargestSource>,
    /// How much that is, by `copied` over `chars`.
    pub tier: Tier,
}

/// The document that has most of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LargestSource {
    /// Position in the corpus.
    pub document: usize,
    /// Characters of the copying document within passages of this one.
    pub copied: usize,
}

/// How much of a document is copied, in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Tier {
    /// Nothing.
    None,
    /// Less than the first bound.
    Part,
    /// From the first bound.
    Third,
    /// From the second bound.
    TwoThirds,
    /// From the third bound.
    Whole,
}

impl Tier {
    /// The name in files: `none`, `part`, `third`, `two_thirds` or `whole`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Part => "part",
            Self::Third => "third",
            Self::TwoThirds => "two_thirds",
            Self::Whole => "whole",
        }
    }
}

/// The bounds of the tiers, shares of a document from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tiers {
    bounds: [f64; 3],
}

impl Default for Tiers {
    /// A third, two thirds, and the whole but for a twentieth: a title or a signature.
    fn default() -> Self {
        Self { bounds: [1.0 / 3.0, 2.0 / 3.0, 0.95] }
    }
}

impl Tiers {
    /// Sets the bounds.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] where they do not rise from above 0 to at most 1.
    pub fn new(bounds: [f64; 3]) -> Result<Self, Error> {
        let mut below = 0.0;
        for bound in bounds {
            // Written so that what is no number is no bound.
            let is_bound = bound > below && bound <= 1.0;
            if !is_bound {
                return Err(Error::OutOfRange {
                    setting: "bound of a tier",
                    given: bound,
                    expected: "three that rise from above 0 to at most 1",
                });
            }
            below = bound;
        }
        Ok(Self { bounds })
    }

    /// The tier of a document with so many of its characters copied.
    fn of(&self, copied: usize, chars: usize) -> Tier {
        let [third, two_thirds, whole] = self.bounds.map(|bound| bound * chars as f64);
        match copied as f64 {
            0.0 => Tier::None,
            copied if copied >= whole => Tier::Whole,
            copied if copied >= two_thirds => Tier::TwoThirds,
            copied if copied >= third => Tier::Third,
            _ => Tier::Part,
        }
    }
}

impl CopyRatio {
    /// The ratio of each submission, in the order of the corpus.
    pub(super) fn all(corpus: &Corpus, reuse: &Reuse, tiers: &Tiers) -> Vec<Self> {
        let mut taken: Vec<Vec<Taken>> = vec![Vec::new(); corpus.len()];
        for verdict in reuse.verdicts() {
            for (document, found) in Taken::of(verdict) {
                taken[document].push(found);
            }
        }
        let submissions = corpus.par_iter().zip(taken).enumerate();
        submissions
            .filter(|(_, (document, _))| document.role == Role::Submission)
            .map(|(at, (document, taken))| Self::of(at, &Part::of(document, &taken), taken, tiers))
            .collect()
    }

    fn of(document: usize, part: &Part, mut taken: Vec<Taken>, tiers: &Tiers) -> Self {
        let union = |taken: &[&Taken]| part.union(taken.iter().map(|found| found.span));
        taken.sort_unstable_by_key(|found| (found.other, found.span));
        let all: Vec<&Taken> = taken.iter().collect();
        let copies: Vec<&Taken> = taken.iter().filter(|found| found.is_copy()).collect();
        let by_source = copies.chunk_by(|one, other| one.other == other.other);
        let largest = by_source
            .map(|found| LargestSource { document: found[0].other, copied: union(found) })
            .max_by_key(|source| (source.copied, Reverse(source.document)));
        let (chars, copied) = (part.chars.len(), union(&copies));
        Self {
            document,
            chars,
            copied,
            with_quotations: union(&all),
            largest,
            tier: tiers.of(copied, chars),
        }
    }
}

/// A passage of a document that another has too.
#[derive(Clone, Debug)]
struct Taken {
    other: usize,
    span: Span,
    category: Category,
}

impl Taken {
    /// What a verdict says of each of its documents: of the source nothing where it was first.
    fn of(verdict: &Verdict) -> impl Iterator<Item = (usize, Self)> {
        let Verdict { document, source, category, .. } = *verdict;
        let counts = category != Category::SimilarFrame;
        let is_turned = category == Category::Copy && verdict.direction == Direction::Unknown;
        let passages = verdict.alignments.iter().filter(move |_| counts);
        passages.flat_map(move |alignment| {
            let found = Self { other: source, span: alignment.span, category };
            let turned = Self { other: document, span: alignment.source, category };
            iter::once((document, found)).chain(is_turned.then_some((source, turned)))
        })
    }

    fn is_copy(&self) -> bool {
        self.category == Category::Copy
    }
}

/// The part of a document by which its share is told: of a slogan or core word that another has
/// the entry, whatever stands behind it as interpretation; else the whole.
struct Part {
    normalized: Normalized,
    chars: Range<usize>,
}

impl Part {
    fn of(document: &Document, taken: &[Taken]) -> Self {
        let normalized = Normalized::new(&document.text);
        let kinds = [Kind::Slogan, Kind::CoreWord];
        let entry = kinds.into_iter().find_map(|kind| Entry::of(document, kind));
        let is_taken = |entry: &Entry| {
            taken.iter().any(|found| found.is_copy() && found.span.overlaps(entry.span))
        };
        let chars = entry
            .filter(is_taken)
            .map_or(0..normalized.chars().len(), |entry| normalized.within(entry.span));
        Self { normalized, chars }
    }

    /// Characters of it within spans, each once.
    fn union(&self, spans: impl Iterator<Item = Span>) -> usize {
        let mut ranges: Vec<_> = spans.map(|span| self.normalized.within(span)).collect();
        ranges.sort_unstable_by_key(|range| (range.start, range.end));
        let mut end = self.chars.start;
        ranges.iter().fold(0, |sum, range| {
            let last = range.end.min(self.chars.end);
            let fresh = last.saturating_sub(range.start.max(end));
            end = end.max(last);
            sum + fresh
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reuse::{Depth, Detection};
    use crate::text::Received;

    const NOTICE: &str = "各单位主要负责同志要切实履行第一责任人职责";
    const TEXT: &str = "夜里的灯亮着，值班的人没有睡，走廊尽头有人轻轻地说话。";

    fn ratios(documents: Vec<Document>) -> Vec<CopyRatio> {
        let corpus = Corpus::new(documents).unwrap();
        let reuse = Detection::default().depth(Depth::Whole).detect(&corpus);
        CopyRatio::all(&corpus, &reuse, &Tiers::default())
    }

    fn received(id: &str, time: &str) -> Document {
        Document::new(id, TEXT).received(time.parse::<Received>().unwrap())
    }

    #[test]
    fn who_was_first_copied_nothing() {
        let [first, second] = ["2024-04-01T08:00:00+08:00", "2024-04-02T08:00:00+08:00"];
        let timed = ratios(vec![received("a", second), received("b", first)]);
        let shown: Vec<_> = timed.iter().map(|ratio| (ratio.tier, ratio.copied)).collect();
        assert_eq!(shown, [(Tier::Whole, 24), (Tier::None, 0)]);
        assert_eq!(timed[0].largest, Some(LargestSource { document: 1, copied: 24 }));
        assert_eq!(timed[1].largest, None);
        let untimed = ratios(vec![Document::new("a", TEXT), Document::new("b", TEXT)]);
        assert!(untimed.iter().all(|ratio| ratio.tier == Tier::Whole), "{untimed:?}");
    }

    #[test]
    fn a_slogan_is_told_by_its_entry() {
        let slogan = |id: &str, meaning: &str| {
            let text = format!("脉上有轻重，心中无贵贱\n释义：{meaning}");
            Document::new(id, text).kind(Kind::Slogan)
        };
        let found = ratios(vec![slogan("a", "说的是号脉。"), slogan("b", "一视同仁，各人各病。")]);
        let shown: Vec<_> = found.iter().map(|ratio| (ratio.copied, ratio.chars)).collect();
        assert_eq!(shown, [(10, 10); 2], "{found:?}");
    }

    #[test]
    fn a_quotation_counts_only_with_quotations() {
        let notice = Document::new("n", NOTICE).role(Role::Authority);
        let quoting = Document::new("q", format!("通知说，{NOTICE}。我们照办，{NOTICE}。"));
        let [ratio] = ratios(vec![notice, quoting])[..] else { panic!("one submission") };
        assert_eq!((ratio.copied, ratio.tier, ratio.largest), (0, Tier::None, None));
        assert_eq!((ratio.chars, ratio.with_quotations), (49, 42), "{ratio:?}");
    }

    #[test]
    fn tiers_begin_at_their_bounds() {
        let tiers = Tiers::default();
        for (copied, expected) in [
            (0, Tier::None),
            (1, Tier::Part),
            (99, Tier::Part),
            (100, Tier::Third),
            (200, Tier::TwoThirds),
            (284, Tier::TwoThirds),
            (285, Tier::Whole),
        ] {
            assert_eq!(tiers.of(copied, 300), expected, "{copied} of 300");
        }
        assert_eq!(tiers.of(0, 0), Tier::None, "an empty text");
        for bounds in [[0.0, 0.5, 0.9], [0.5, 0.5, 0.9], [0.3, 0.6, 1.1], [f64::NAN, 0.6, 0.9]] {
            let error = Tiers::new(bounds).unwrap_err().to_string();
            assert!(error.contains("rise from above 0 to at most 1"), "{bounds:?}: {error}");
        }
        assert!(Tiers::new([0.2, 0.5, 1.0]).is_ok());
    }
}
