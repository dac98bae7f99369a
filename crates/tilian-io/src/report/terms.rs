//! The report of a corpus's terms.

use std::io::{self, Write};

use serde::Serialize;
use tilian::{Corpus, RankedTerm};

use super::json::{JsonLines, PlaceView, pretty};
use super::sheet::{Cell, Column, Sheet};
use super::{Report, View};
use crate::language::Language;

/// The terms of a corpus in the order given, each with its counts and a sentence.
///
/// ```
/// use tilian::{Corpus, Counted, Document, FrequencyList, Jieba, Mining, Reuse, Terms};
/// use tilian_io::{Format, Language, report};
///
/// let corpus = Corpus::new([Document::new("1", "医患关系是大事。改善医患关系。")])?;
/// let reuse = Reuse::default();
/// let counted = Counted::of(&corpus, &reuse, &Jieba::new(), &Mining::default());
/// let terms = Terms::default().top(1).rank(&counted, &FrequencyList::shipped());
///
/// let mut lines = Vec::new();
/// report::terms(&terms, &corpus, Language::Chinese).write(Format::JsonLines, &mut lines)?;
/// assert!(String::from_utf8(lines)?.starts_with(r#"{"rank":1,"term":"医患关系","#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn terms<'a>(terms: &'a [RankedTerm], corpus: &'a Corpus, language: Language) -> Report<'a> {
    Report::new(TermsReport { terms, corpus, language }, language)
}

struct TermsReport<'a> {
    terms: &'a [RankedTerm],
    corpus: &'a Corpus,
    language: Language,
}

#[derive(Serialize)]
struct TermsView<'a> {
    terms: Vec<TermView<'a>>,
}

#[derive(Serialize)]
struct TermView<'a> {
    rank: u32,
    term: &'a str,
    origin: &'static str,
    score: f64,
    occurrences: u64,
    documents: u64,
    of_documents: u64,
    background_documents: u64,
    characters: u64,
    words: u64,
    pmi: Option<f64>,
    npmi: Option<f64>,
    left_entropy: f64,
    right_entropy: f64,
    within: u64,
    example: Option<PlaceView<'a>>,
}

impl<'a> TermsReport<'a> {
    fn view(&self, term: &'a RankedTerm) -> TermView<'a> {
        let example = term.example.as_ref();
        TermView {
            rank: term.rank,
            term: &term.term,
            origin: term.origin.name(),
            score: term.score,
            occurrences: term.frequency.occurrences,
            documents: term.frequency.documents,
            of_documents: term.of_documents,
            background_documents: term.background_documents,
            characters: term.characters,
            words: term.words,
            pmi: term.pmi,
            npmi: term.npmi,
            left_entropy: term.left_entropy,
            right_entropy: term.right_entropy,
            within: term.within,
            example: example.map(|passage| PlaceView::of_passage(passage, self.corpus)),
        }
    }

    fn sentence(&self, term: &RankedTerm) -> &'a str {
        let sentence =
            |found: &tilian::Passage| found.sentence.of(&self.corpus[found.document].text);
        term.example.as_ref().map_or("", sentence)
    }
}

/// A number of which there may be none.
fn optional(value: Option<f64>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Real { value, decimals: 2 })
}

impl View for TermsReport<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        let t = |chinese, english| self.language.choose(chinese, english);
        let bits = |value| Cell::Real { value, decimals: 2 };
        let sheet = Sheet::of("terms", t("术语", "Terms"), self.terms)
            .column(Column::new("rank", t("名次", "rank")), |term| term.rank)
            .column(Column::new("term", t("词语", "term")), |term| term.term.as_str())
            .column(Column::new("score", t("得分", "score")), |term| Cell::coarse(term.score))
            .detail("origin", t("来源", "origin"), |term| term.origin.name())
            .column(Column::new("occurrences", t("次数", "occurrences")), |term| {
                term.frequency.occurrences
            })
            .column(Column::new("documents", t("文档", "documents")), |term| {
                term.frequency.documents
            })
            .detail("of_documents", t("文档合计", "of documents"), |term| term.of_documents)
            .detail("background_documents", t("背景文档", "background documents"), |term| {
                term.background_documents
            })
            .detail("characters", t("字数", "characters"), |term| term.characters)
            .detail("words", t("词数", "words"), |term| term.words)
            .detail("pmi", "PMI", |term| optional(term.pmi))
            .column(Column::new("npmi", "NPMI"), |term| optional(term.npmi))
            .column(Column::new("left_entropy", t("左熵", "left entropy")), |term| {
                bits(term.left_entropy)
            })
            .column(Column::new("right_entropy", t("右熵", "right entropy")), |term| {
                bits(term.right_entropy)
            })
            .detail("within", t("在更长词语中", "within longer"), |term| term.within)
            .column(Column::new("example", t("例句", "example")).width(60), |term| {
                self.sentence(term)
            });
        vec![sheet.finish()]
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        pretty(&TermsView { terms: self.terms.iter().map(|term| self.view(term)).collect() }, out)
    }

    fn records(&self, lines: &mut JsonLines<'_>) -> io::Result<()> {
        self.terms.iter().try_for_each(|term| lines.record(&self.view(term)))
    }
}
