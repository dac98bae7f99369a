//! The way through the stages: from a corpus to what is reused in it.

use rayon::prelude::*;

use crate::error::Error;
use crate::reuse::align::{Alignment, runs};
use crate::reuse::candidates::{ShingleIndex, groups};
use crate::reuse::fingerprint::{Compared, Fingerprint};
use crate::reuse::{Category, Direction, Reuse, Verdict};
use crate::text::{Corpus, Document, Normalized, Role, Span};

/// What becomes of copies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Copies {
    /// A copied text counts once, for the earliest.
    #[default]
    SetAside,
    /// Every copy counts; for measuring what setting aside changes.
    Keep,
}

/// What becomes of quotations of superior documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Quotations {
    /// Quoted runs are not counted.
    #[default]
    Mask,
    /// Quoted runs count; for measuring what masking changes.
    Keep,
}

/// Finds copies and quotations.
///
/// ```
/// use tilian::{Category, Corpus, Detection, Document, Role};
///
/// let notice = "把大讨论活动同改善医疗服务行动结合起来";
/// let corpus = Corpus::new([
///     Document::new("notice", notice).role(Role::Authority),
///     Document::new("essay", format!("通知要求，{notice}。我们照办。")),
/// ])?;
/// let reuse = Detection::default().detect(&corpus);
/// assert_eq!(reuse.verdicts()[0].category, Category::Quotation);
/// assert_eq!(reuse.foreign(0)[0].of(&corpus[0].text), notice);
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Detection {
    copies: Copies,
    quotations: Quotations,
    shortest_quotation: usize,
}

impl Default for Detection {
    /// Copies are set aside, quotations of 13 characters and more masked.
    fn default() -> Self {
        Self { copies: Copies::SetAside, quotations: Quotations::Mask, shortest_quotation: 13 }
    }
}

impl Detection {
    /// Sets what becomes of copies.
    #[must_use]
    pub fn copies(mut self, copies: Copies) -> Self {
        self.copies = copies;
        self
    }

    /// Sets what becomes of quotations.
    #[must_use]
    pub fn quotations(mut self, quotations: Quotations) -> Self {
        self.quotations = quotations;
        self
    }

    /// Sets how many equal characters in a row make a quotation; 13 unless set.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] below 4: every text shares runs of three characters.
    pub fn shortest_quotation(mut self, chars: usize) -> Result<Self, Error> {
        if chars < 4 {
            return Err(Error::OutOfRange {
                setting: "shortest quotation",
                given: chars as f64,
                expected: "at least 4 characters",
            });
        }
        self.shortest_quotation = chars;
        Ok(self)
    }

    /// Finds what submissions share with superior documents, with the library and with each other.
    #[must_use]
    pub fn detect(&self, corpus: &Corpus) -> Reuse {
        let authority = Authority::of(corpus, self.shortest_quotation);
        let examined: Vec<_> =
            corpus.par_iter().map(|document| Examined::of(document, &authority)).collect();
        let fingerprints: Vec<_> = examined.iter().map(|document| document.fingerprint).collect();
        let mut verdicts: Vec<_> = groups(&fingerprints)
            .flat_map(|group| judge_group(corpus, &group))
            .chain(quotations(&examined, &authority))
            .collect();
        verdicts.sort_by_key(|verdict| (verdict.document, verdict.category, verdict.source));
        let foreign = self.foreign(corpus.len(), &verdicts);
        Reuse::new(verdicts, foreign)
    }

    fn foreign(&self, documents: usize, verdicts: &[Verdict]) -> Vec<Vec<Span>> {
        let mut foreign = vec![Vec::new(); documents];
        for verdict in verdicts.iter().filter(|verdict| self.sets_aside(verdict.category)) {
            let spans = verdict.alignments.iter().map(|alignment| alignment.span);
            foreign[verdict.document].extend(spans);
        }
        foreign.into_iter().map(disjoint).collect()
    }

    fn sets_aside(&self, category: Category) -> bool {
        match category {
            Category::Copy => self.copies == Copies::SetAside,
            Category::Quotation => self.quotations == Quotations::Mask,
        }
    }
}

/// The superior documents, normalised and indexed.
struct Authority {
    positions: Vec<usize>,
    texts: Vec<Normalized>,
    index: ShingleIndex,
}

impl Authority {
    fn of(corpus: &Corpus, length: usize) -> Self {
        let is_authority = |(_, document): &(usize, &Document)| document.role == Role::Authority;
        let documents = || corpus.iter().enumerate().filter(is_authority);
        let texts: Vec<_> = documents().map(|(_, doc)| Normalized::new(&doc.text)).collect();
        let index = ShingleIndex::new(&texts, length);
        Self { positions: documents().map(|(position, _)| position).collect(), texts, index }
    }
}

/// What one document shows by itself.
struct Examined {
    chars: usize,
    fingerprint: Option<Fingerprint>,
    /// By position in the list of superior documents.
    quotations: Vec<(usize, Alignment)>,
}

impl Examined {
    fn of(document: &Document, authority: &Authority) -> Self {
        let normalized = Normalized::new(&document.text);
        let compared = Compared::of(document, &normalized);
        let is_counted = document.role != Role::Authority;
        let fingerprint = compared.filter(|_| is_counted).map(|part| part.fingerprint());
        let runs = match document.role {
            Role::Submission => runs(normalized.chars(), &authority.index, &authority.texts),
            _ => Vec::new(),
        };
        let quotations = runs.into_iter().map(|run| {
            let source = run.place.at..run.place.at + run.chars.len();
            let alignment = Alignment {
                matched: run.chars.len(),
                span: normalized.original(run.chars),
                source: authority.texts[run.place.text].original(source),
            };
            (run.place.text, alignment)
        });
        Self { chars: normalized.chars().len(), fingerprint, quotations: quotations.collect() }
    }
}

fn quotations(examined: &[Examined], authority: &Authority) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    for (document, shown) in examined.iter().enumerate() {
        for (text, source) in authority.positions.iter().enumerate() {
            let from_here = shown.quotations.iter().filter(|(from, _)| *from == text);
            let alignments: Vec<_> = from_here.map(|(_, alignment)| *alignment).collect();
            if !alignments.is_empty() {
                verdicts.push(Verdict {
                    document,
                    source: *source,
                    category: Category::Quotation,
                    direction: Direction::SourceFirst,
                    alignments,
                    compared: shown.chars,
                });
            }
        }
    }
    verdicts
}

/// The verdicts on documents of one fingerprint: each but the source copies the source.
fn judge_group(corpus: &Corpus, group: &[usize]) -> Vec<Verdict> {
    let source = source_of(corpus, group);
    let Some(original) = Part::of(&corpus[source]) else { return Vec::new() };
    group
        .iter()
        .filter(|position| **position != source && corpus[**position].role == Role::Submission)
        .filter_map(|&position| {
            let part = Part::of(&corpus[position])?;
            (part.compared.chars == original.compared.chars).then(|| {
                let (span, matched) = part.shared(&original);
                let (of_source, _) = original.shared(&part);
                Verdict {
                    document: position,
                    source,
                    category: Category::Copy,
                    direction: direction(&corpus[source], &corpus[position]),
                    alignments: vec![Alignment { span, source: of_source, matched }],
                    compared: matched,
                }
            })
        })
        .collect()
}

/// What of a document is compared, and all of it.
struct Part {
    compared: Compared,
    whole: Normalized,
}

impl Part {
    fn of(document: &Document) -> Option<Self> {
        let whole = Normalized::new(&document.text);
        Some(Self { compared: Compared::of(document, &whole)?, whole })
    }

    /// Where it shares what is compared with another, and how many characters; where the
    /// interpretations of two slogans agree too, that is everything.
    fn shared(&self, other: &Self) -> (Span, usize) {
        let chars = self.whole.chars();
        if chars == other.whole.chars() {
            (self.whole.original(0..chars.len()), chars.len())
        } else {
            (self.compared.span, self.compared.chars.len())
        }
    }
}

/// The document that stands for a group: one of the library, else the earliest received, else,
/// where one time is not known, the smallest id; of equally early ones the smallest id too.
fn source_of(corpus: &Corpus, group: &[usize]) -> usize {
    let library = group.iter().find(|at| corpus[**at].role == Role::Library);
    let all_known = group.iter().all(|at| corpus[*at].received.is_some());
    let earliest = group.iter().min_by_key(|at| (corpus[**at].received, **at));
    *library.or(earliest.filter(|_| all_known)).unwrap_or(&group[0])
}

fn direction(source: &Document, document: &Document) -> Direction {
    match (source.role, source.received, document.received) {
        (Role::Library, _, _) => Direction::SourceFirst,
        (_, Some(first), Some(then)) if first < then => Direction::SourceFirst,
        _ => Direction::Unknown,
    }
}

fn disjoint(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start() <= last.end() => {
                *last = Span::new(last.start(), last.end().max(span.end()));
            }
            _ => merged.push(span),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Kind;

    fn received(document: Document, time: &str) -> Document {
        document.received(time.parse().unwrap())
    }

    fn copies(documents: Vec<Document>) -> Vec<(String, String, Direction)> {
        let corpus = Corpus::new(documents).unwrap();
        let reuse = Detection::default().detect(&corpus);
        let name = |position: usize| corpus[position].id.clone();
        let row = |v: &Verdict| (name(v.document), name(v.source), v.direction);
        reuse.verdicts().iter().map(row).collect()
    }

    #[test]
    fn the_earliest_is_the_source_or_else_the_smallest_id() {
        let text = "蹲下来说话，孩子才看得见你的眼睛。";
        let (a, b) = (Document::new("a", text), Document::new("b", text.replace('，', ", ")));
        let (early, late) = ("2024-04-01T08:00:00+08:00", "2024-04-01T09:00:00+08:00");
        let row = |document: &str, source: &str, direction| {
            vec![(document.to_owned(), source.to_owned(), direction)]
        };
        let timed = vec![received(a.clone(), late), received(b.clone(), early)];
        assert_eq!(copies(timed), row("a", "b", Direction::SourceFirst));
        let half_known = vec![a.clone(), received(b.clone(), early)];
        assert_eq!(copies(half_known), row("b", "a", Direction::Unknown));
        let third = received(Document::new("c", text), late);
        let tied = vec![received(a.clone(), early), received(b.clone(), early), third];
        let mut expected = row("b", "a", Direction::Unknown);
        expected.extend(row("c", "a", Direction::SourceFirst));
        assert_eq!(copies(tied), expected);
        let library = vec![a, b.role(Role::Library)];
        assert_eq!(copies(library), row("a", "b", Direction::SourceFirst));
    }

    #[test]
    fn agreeing_on_a_core_word_is_no_copy() {
        let word = |id: &str, text: &str| Document::new(id, text).kind(Kind::CoreWord);
        assert_eq!(copies(vec![word("a", "仁爱\n释义：爱人"), word("b", "仁爱")]), []);
        let slogan = |id: &str, text: &str| Document::new(id, text).kind(Kind::Slogan);
        let found = copies(vec![
            slogan("a", "仁心仁术，济世救人\n释义：一"),
            slogan("b", "仁心仁术济世救人"),
        ]);
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn a_short_text_of_the_library_is_known() {
        let motto = "脉上有轻重，心中无贵贱";
        let known = Document::new("known", motto).role(Role::Library);
        let found = copies(vec![Document::new("new", motto).kind(Kind::Slogan), known]);
        assert_eq!(found, [("new".to_owned(), "known".to_owned(), Direction::SourceFirst)]);
    }

    #[test]
    fn a_setting_out_of_range_is_named() {
        let error = Detection::default().shortest_quotation(1).unwrap_err();
        assert!(error.to_string().contains("shortest quotation is 1"), "{error}");
    }
}
