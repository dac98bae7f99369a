//! Quotations of superior documents, edited ones included.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::reuse::Alignment;
use crate::reuse::align::{Run, runs};
use crate::reuse::candidates::{Place, ShingleIndex};
use crate::reuse::chain::chains;
use crate::reuse::disguise::Change;
use crate::reuse::extent::best_stretch;
use crate::reuse::remainder::BREAK;
use crate::reuse::seed::{Seed, Shingled, hull, seeds};
use crate::reuse::written::Written;
use crate::text::{Corpus, Document, Normalized, Role};

/// Widest edit within a quotation, in characters of either side: a word or two. With more, the
/// quoting author's own words would be taken for the notice's.
const WIDEST_EDIT: usize = 8;

/// Least share of an edited quotation that is equal on each side.
const LEAST_EQUAL: f64 = 0.7;

/// The superior documents, normalised.
pub(super) struct Authority<'c> {
    /// Position of each in the corpus.
    pub(super) positions: Vec<usize>,
    originals: Vec<&'c str>,
    pub(super) texts: Vec<Normalized>,
    /// All texts one behind the other, with a break between them.
    joined: Vec<char>,
    /// Where each begins among them.
    starts: Vec<usize>,
    shortest: usize,
}

impl<'c> Authority<'c> {
    pub(super) fn of(corpus: &'c Corpus, shortest: usize) -> Self {
        let is_authority = |(_, document): &(usize, &Document)| document.role == Role::Authority;
        let documents = || corpus.iter().enumerate().filter(is_authority);
        let texts: Vec<_> =
            documents().map(|(_, doc)| Normalized::new(&doc.text).alike()).collect();
        let (mut joined, mut starts) = (Vec::new(), Vec::new());
        for text in &texts {
            starts.push(joined.len());
            joined.extend_from_slice(text.chars());
            joined.push(BREAK);
        }
        let positions = documents().map(|(position, _)| position).collect();
        let originals = documents().map(|(_, document)| document.text.as_str()).collect();
        Self { positions, originals, texts, joined, starts, shortest }
    }

    /// A passage of one of the superior documents.
    fn written(&self, text: usize, chars: Range<usize>) -> Written<'_> {
        Written { text: self.originals[text], normalized: &self.texts[text], chars }
    }
}

/// The superior documents, indexed.
pub(super) struct Quotable<'a> {
    authority: &'a Authority<'a>,
    index: ShingleIndex,
    shingled: Shingled<'a>,
}

/// A quotation of a text.
#[derive(Clone, Debug)]
pub(super) struct Quotation {
    pub(super) chars: Range<usize>,
    /// Which of the superior documents.
    pub(super) text: usize,
    pub(super) alignment: Alignment,
}

impl<'a> Quotable<'a> {
    pub(super) fn new(authority: &'a Authority<'a>) -> Self {
        let index = ShingleIndex::new(&authority.texts, authority.shortest);
        Self { authority, index, shingled: Shingled::new(&authority.joined) }
    }

    /// The quotations of a text, in order.
    pub(super) fn quotations(&self, whole: &Written<'_>) -> Vec<Quotation> {
        if self.index.is_empty() {
            return Vec::new();
        }
        let exact = runs(whole.folded(), &self.index, &self.authority.texts);
        let exact = exact.into_iter().map(|run| self.exact(run, whole));
        outermost(exact.chain(self.edited(whole)).collect())
    }

    fn exact(&self, run: Run, whole: &Written<'_>) -> Quotation {
        let Place { text, at } = run.place;
        let source = self.authority.written(text, at..at + run.chars.len());
        let matched = run.chars.len();
        let alignment = paired(&whole.part(&run.chars), &source, matched);
        Quotation { chars: run.chars, text, alignment }
    }

    /// Runs with a few words between them that are equal on neither side or on one.
    fn edited(&self, whole: &Written<'_>) -> Vec<Quotation> {
        // The superior documents' sides come first in what is met.
        let met = seeds(&self.shingled, whole.folded()).into_iter().map(Seed::turned);
        let found = chains(met.collect(), WIDEST_EDIT);
        found.iter().filter_map(|chain| self.judge(chain, whole)).collect()
    }

    fn judge(&self, chain: &[Seed], whole: &Written<'_>) -> Option<Quotation> {
        let chain = &kept(chain);
        let [chars, source] = [0, 1].map(|side| hull(chain, side));
        let matched = [0, 1].map(|side| covered(chain, side));
        let is_equal = |range: &Range<usize>, matched: usize| {
            matched >= self.authority.shortest && matched as f64 >= LEAST_EQUAL * range.len() as f64
        };
        if !is_equal(&chars, matched[0]) || !is_equal(&source, matched[1]) {
            return None;
        }
        let text = self.authority.starts.partition_point(|start| *start <= source.start) - 1;
        let (start, own) = (self.authority.starts[text], &self.authority.texts[text]);
        if source.end > start + own.chars().len() {
            return None;
        }
        let source = self.authority.written(text, source.start - start..source.end - start);
        let alignment = paired(&whole.part(&chars), &source, matched[0].min(matched[1]));
        Some(Quotation { chars, text, alignment })
    }
}

/// Quotations in order, without those that stand within another; of equal ones the first stays.
fn outermost(mut quotations: Vec<Quotation>) -> Vec<Quotation> {
    quotations.sort_by_key(|quotation| (quotation.chars.start, Reverse(quotation.chars.end)));
    let mut end = 0;
    quotations.retain(|quotation| {
        let reaches_on = quotation.chars.end > end;
        end = end.max(quotation.chars.end);
        reaches_on
    });
    quotations
}

/// Ranges of which none holds another, by their start.
#[derive(Default)]
struct Outermost(BTreeMap<usize, usize>);

impl Outermost {
    /// Whether a range stands within one of them: the last that begins no later reaches farthest.
    fn holds(&self, range: &Range<usize>) -> bool {
        let before = self.0.range(..=range.start).next_back();
        before.is_some_and(|(_, end)| range.end <= *end)
    }

    /// Takes one in that is no longer than any of them and stands within none.
    fn insert(&mut self, range: Range<usize>) {
        self.0.insert(range.start, range.end);
    }
}

fn paired(own: &Written<'_>, source: &Written<'_>, matched: usize) -> Alignment {
    let Change { disguise, alterations } = Change::between(own, source);
    let (span, source) = (own.span(), source.span());
    Alignment { span, source, matched, disguise, alterations, evidence: None, likeness: None }
}

/// The seeds that make a quotation: of those within each other the longest, and at both ends
/// only what brings more equal characters than foreign ones.
fn kept(chain: &[Seed]) -> Vec<Seed> {
    let mut longest = chain.to_vec();
    longest.sort_unstable_by_key(|seed| (Reverse(seed.length), *seed));
    let mut kept: Vec<Seed> = Vec::new();
    let mut sides = [Outermost::default(), Outermost::default()];
    for seed in longest {
        let ranges = [0, 1].map(|side| seed.at[side]..seed.end(side));
        if !sides.iter().zip(&ranges).any(|(side, range)| side.holds(range)) {
            kept.push(seed);
            sides.iter_mut().zip(ranges).for_each(|(side, range)| side.insert(range));
        }
    }
    let whole = hull(&kept, 0);
    let mut gains = vec![-1; whole.len()];
    for seed in &kept {
        gains[seed.at[0] - whole.start..seed.end(0) - whole.start].fill(1);
    }
    let best = best_stretch(gains.into_iter());
    let best = whole.start + best.start..whole.start + best.end;
    kept.retain(|seed| best.start <= seed.at[0] && seed.end(0) <= best.end);
    kept
}

/// Characters of one side that stand in a seed.
fn covered(chain: &[Seed], side: usize) -> usize {
    let mut ranges: Vec<_> = chain.iter().map(|seed| seed.at[side]..seed.end(side)).collect();
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut end = 0;
    ranges.iter().fold(0, |sum, range| {
        let fresh = range.end.saturating_sub(range.start.max(end));
        end = end.max(range.end);
        sum + fresh
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What of a text is taken for a quotation of a notice.
    fn quoted(notice: &str, text: &str) -> Vec<String> {
        let notice = Document::new("notice", notice).role(Role::Authority);
        let corpus = Corpus::new([notice]).unwrap();
        let authority = Authority::of(&corpus, 13);
        let normalized = Normalized::new(text).alike();
        let found = Quotable::new(&authority).quotations(&Written::whole(text, &normalized));
        found.iter().map(|quotation| quotation.alignment.span.of(text).to_owned()).collect()
    }

    #[test]
    fn an_edited_quotation_is_one_and_own_words_are_none() {
        let notice = "工作要求。各单位主要负责同志要切实履行第一责任人职责，精心组织，周密安排。";
        for (text, expected) in [
            ("", &[][..]),
            ("我们精心组织，周密安排。", &[]),
            (
                "眼下各单位主要负责人切实履行第一责任人职责，精心准备，周密安排，我们照办。",
                &["各单位主要负责人切实履行第一责任人职责，精心准备，周密安排"],
            ),
            (
                "工作要求这一部分说：各单位主要负责同志要切实履行第一责任人职责。",
                &["各单位主要负责同志要切实履行第一责任人职责"],
            ),
        ] {
            assert_eq!(quoted(notice, text), expected, "{text}");
        }
    }
}
