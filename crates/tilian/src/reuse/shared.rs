//! Passages that several documents share without an authority.

use std::cmp::Reverse;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BinaryHeap};

use crate::reuse::cluster::units;
use crate::reuse::whole::source_of;
use crate::reuse::{Alignment, Category, Reuse, Verdict};
use crate::text::{Corpus, Span};

/// A passage that three or more documents have: perhaps copied, perhaps a form that all were
/// given; for a person to judge, and never left out for being frequent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedPassage {
    /// Where it stands, the place in the likely source first, then in the order of the corpus.
    pub locations: Vec<Location>,
    /// Different units whose submissions have it; those without a unit count as one each.
    pub units: usize,
}

/// A passage of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Location {
    /// Position of the document in the corpus.
    pub document: usize,
    /// Where in its text.
    pub span: Span,
}

/// Fewest documents that share a passage: two are a pair, which its verdict shows.
const LEAST_DOCUMENTS: usize = 3;

impl SharedPassage {
    /// The shared passages of a corpus, the most widely shared first.
    pub(super) fn all(corpus: &Corpus, reuse: &Reuse) -> Vec<Self> {
        let mut web = Web::of(corpus, reuse);
        let mut shared = Vec::new();
        for link in 0..web.links.len() {
            if !web.links[link].is_told {
                let locations = web.trace(web.links[link].sides[0]);
                if locations.len() >= LEAST_DOCUMENTS {
                    shared.push(Self::of(corpus, locations));
                }
            }
        }
        shared.sort_by(|one, other| {
            let breadth = |passage: &Self| Reverse((passage.units, passage.locations.len()));
            (breadth(one), &one.locations).cmp(&(breadth(other), &other.locations))
        });
        shared
    }

    /// From locations in the order of the corpus.
    fn of(corpus: &Corpus, mut locations: Vec<Location>) -> Self {
        let documents: Vec<_> = locations.iter().map(|location| location.document).collect();
        let source = source_of(corpus, &documents);
        let units = units(corpus, documents.iter().copied());
        // The others keep their order.
        locations.sort_by_key(|location| location.document != source);
        Self { locations, units }
    }

    /// Whether most of an alignment, on both sides, is this passage.
    pub(super) fn holds(&self, verdict: &Verdict, alignment: &Alignment) -> bool {
        let is_here = |document: usize, span: Span| {
            let here = self.of_document(document);
            here.is_some_and(|here| most(shared_bytes(here, span), span))
        };
        is_here(verdict.document, alignment.span) && is_here(verdict.source, alignment.source)
    }

    /// Where a document has it.
    fn of_document(&self, document: usize) -> Option<Span> {
        let (first, others) = self.locations.split_first()?;
        if first.document == document {
            return Some(first.span);
        }
        let at = others.binary_search_by_key(&document, |location| location.document).ok()?;
        Some(others[at].span)
    }
}

/// Whether so many bytes are more than half of a span.
fn most(bytes: usize, of: Span) -> bool {
    2 * bytes > of.len()
}

fn shared_bytes(one: Span, other: Span) -> usize {
    one.end().min(other.end()).saturating_sub(one.start().max(other.start()))
}

/// All copied passages, with the links between their places.
struct Web<'c> {
    corpus: &'c Corpus,
    links: Vec<Link>,
    /// The ends of the links in each document, by their place.
    ends: Vec<Vec<End>>,
}

/// Two places that an alignment pairs.
struct Link {
    /// In the likely source, and in the other document.
    sides: [Location; 2],
    /// Whether a passage was traced that is most of it.
    is_told: bool,
}

/// One side of a link.
struct End {
    link: usize,
    side: usize,
}

impl<'c> Web<'c> {
    fn of(corpus: &'c Corpus, reuse: &Reuse) -> Self {
        let copies = reuse.verdicts().iter().filter(|found| found.category == Category::Copy);
        let links: Vec<_> = copies.flat_map(Link::of).collect();
        let mut ends: Vec<Vec<End>> = Vec::new();
        ends.resize_with(corpus.len(), Vec::new);
        for (link, both) in links.iter().enumerate() {
            for (side, location) in both.sides.iter().enumerate() {
                ends[location.document].push(End { link, side });
            }
        }
        for of_document in &mut ends {
            of_document.sort_unstable_by_key(|end| (links[end.link].sides[end.side], end.link));
        }
        Self { corpus, links, ends }
    }

    /// Where a passage stands, in the order of the corpus: followed through the links, the
    /// truest first, as long as more than half of it is left, so that a passage does not become
    /// another on its way.
    fn trace(&mut self, from: Location) -> Vec<Location> {
        let mut found = BTreeMap::new();
        let mut open = BinaryHeap::from([Step { kept: WHOLE, fit: WHOLE, to: Reverse(from) }]);
        while let Some(Step { kept, to: Reverse(here), .. }) = open.pop() {
            if let Entry::Vacant(vacant) = found.entry(here.document) {
                vacant.insert(here);
                open.extend(self.steps(here, kept));
            }
        }
        found.into_values().collect()
    }

    /// The places that are linked to one.
    fn steps(&mut self, here: Location, kept: usize) -> Vec<Step> {
        let mut steps = Vec::new();
        for End { link, side } in &self.ends[here.document] {
            let Link { sides, is_told } = &mut self.links[*link];
            let (own, across) = (sides[*side], sides[1 - *side]);
            if own.span.start() >= here.span.end() {
                break;
            }
            let shared = shared_bytes(own.span, here.span);
            let kept = kept * shared / here.span.len().max(1);
            if 2 * kept > WHOLE {
                *is_told |= most(shared, own.span);
                let fit = WHOLE * shared / own.span.len().max(1);
                let to = Reverse(carried(self.corpus, here.span, own, across));
                steps.push(Step { kept, fit, to });
            }
        }
        steps
    }
}

impl Link {
    fn of(verdict: &Verdict) -> impl Iterator<Item = Self> {
        verdict.alignments.iter().map(|alignment| Self {
            sides: [
                Location { document: verdict.source, span: alignment.source },
                Location { document: verdict.document, span: alignment.span },
            ],
            is_told: false,
        })
    }
}

/// A whole passage, in the units in which parts of it are counted.
const WHOLE: usize = 1_000_000;

/// A place that a passage may be followed to; the largest is the truest.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    /// How much of the passage is left.
    kept: usize,
    /// How much of the link that leads there it is.
    fit: usize,
    to: Reverse<Location>,
}

/// Where a passage stands on the other side of a link, if all of the link is changed alike.
fn carried(corpus: &Corpus, passage: Span, own: Location, across: Location) -> Location {
    let text = &corpus[across.document].text;
    let at = |place: usize| {
        let behind = place - own.span.start();
        let place = across.span.start() + behind * across.span.len() / own.span.len().max(1);
        text.floor_char_boundary(place)
    };
    let start = at(passage.start().max(own.span.start()));
    let end = at(passage.end().min(own.span.end()));
    Location { document: across.document, span: Span::new(start, end) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reuse::{Alterations, Direction, Disguise};
    use crate::text::{Document, Role};

    /// Copied passages between documents of 100 bytes: who, from whom, and where on both sides.
    fn shared(found: &[(usize, usize, [usize; 2], [usize; 2])]) -> Vec<SharedPassage> {
        let documents = (0..6).map(|id| Document::new(format!("{id}"), "a".repeat(100)));
        let corpus = Corpus::new(documents.map(|document| match document.id.as_str() {
            "5" => document.role(Role::Library),
            _ => document.unit("内科"),
        }));
        let verdict =
            |&(document, source, span, of_source): &(usize, usize, [usize; 2], [usize; 2])| {
                let [span, of_source] = [span, of_source].map(|[start, end]| Span::new(start, end));
                let alignment = Alignment {
                    span,
                    source: of_source,
                    matched: span.len(),
                    disguise: Disguise::Exact,
                    alterations: Alterations::default(),
                    evidence: None,
                    likeness: None,
                };
                Verdict {
                    document,
                    source,
                    category: Category::Copy,
                    direction: Direction::Unknown,
                    alignments: vec![alignment],
                    compared: 100,
                }
            };
        let reuse = Reuse::new(found.iter().map(verdict).collect(), Vec::new());
        SharedPassage::all(&corpus.unwrap(), &reuse)
    }

    fn shown(passage: &SharedPassage) -> Vec<(usize, [usize; 2])> {
        let locations = passage.locations.iter();
        locations.map(|at| (at.document, [at.span.start(), at.span.end()])).collect()
    }

    #[test]
    fn a_ring_shares_one_passage() {
        let ring = shared(&[
            (1, 0, [10, 50], [0, 40]),
            (2, 0, [30, 69], [1, 40]),
            (2, 1, [30, 70], [10, 50]),
            (3, 2, [0, 40], [30, 70]),
            (4, 3, [80, 90], [60, 70]),
        ]);
        let [passage] = &ring[..] else { panic!("{ring:?}") };
        let expected = [(0, [0, 40]), (1, [10, 50]), (2, [30, 70]), (3, [0, 40])];
        assert_eq!(shown(passage), expected);
        assert_eq!(passage.units, 1, "all of one unit");
    }

    #[test]
    fn a_pair_shares_with_nobody_else() {
        assert_eq!(shared(&[(1, 0, [0, 40], [0, 40]), (2, 0, [0, 40], [50, 90])]), []);
        assert_eq!(shared(&[]), []);
    }

    #[test]
    fn a_passage_does_not_become_another() {
        // Each shares sixty bytes with the next, but twenty less of the first.
        let chain = shared(&[
            (1, 0, [0, 60], [0, 60]),
            (2, 1, [0, 60], [20, 80]),
            (3, 2, [0, 60], [20, 80]),
            (4, 3, [0, 60], [20, 80]),
        ]);
        for passage in &chain {
            let has = |document| passage.of_document(document).is_some();
            assert!(!has(0) || !has(3) && !has(4), "nothing in common: {chain:?}");
        }
        assert!(!chain.is_empty(), "neighbours have most of it in common");
    }

    #[test]
    fn a_part_of_a_whole_copy_is_shared_too() {
        let found = shared(&[
            (1, 0, [0, 100], [0, 100]),
            (2, 1, [50, 70], [10, 30]),
            (2, 5, [51, 71], [0, 20]),
        ]);
        let [passage] = &found[..] else { panic!("{found:?}") };
        let expected = [(5, [0, 20]), (0, [10, 30]), (1, [10, 30]), (2, [50, 70])];
        let shown = shown(passage);
        assert_eq!(shown[0].0, 5, "the library was first: {shown:?}");
        assert_eq!(shown.len(), expected.len(), "{shown:?}");
        assert_eq!(shown[1].0, 0, "{shown:?}");
    }
}
