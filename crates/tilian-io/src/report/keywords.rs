//! The report of each document's keywords.

use std::io::{self, Write};

use serde::Serialize;
use tilian::score::KeywordFactors;
use tilian::{Counted, Document, DocumentKeyword};

use super::json::{JsonLines, pretty};
use super::sheet::{Cell, Column, Filling, Sheet};
use super::{Report, View, table};
use crate::language::Language;

/// The keywords of each document, as ranked from what was counted and in its order.
///
/// ```
/// use tilian::{Corpus, Counted, Document, FrequencyList, Jieba, Keywords, Mining, Reuse};
/// use tilian_io::{Format, Language, report};
///
/// let corpus = Corpus::new([Document::new("甲", "守护生命，守护健康。")])?;
/// let reuse = Reuse::default();
/// let counted = Counted::of(&corpus, &reuse, &Jieba::new(), &Mining::default());
/// let keywords = Keywords::default().rank(&counted, &FrequencyList::shipped())?;
///
/// let mut lines = Vec::new();
/// report::keywords(&counted, &keywords, Language::Chinese).write(Format::JsonLines, &mut lines)?;
/// assert!(String::from_utf8(lines)?.starts_with(r#"{"id":"甲","keywords":[{"term":"守护","#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn keywords<'a>(
    counted: &'a Counted<'_>,
    keywords: &'a [Vec<DocumentKeyword>],
    language: Language,
) -> Report<'a> {
    let documents = counted.index.documents().iter();
    let documents = documents
        .zip(keywords)
        .map(|(indexed, keywords)| Keyed { document: &counted.corpus[indexed.document], keywords })
        .collect();
    Report::new(KeywordsReport { documents, language }, language)
}

struct KeywordsReport<'a> {
    documents: Vec<Keyed<'a>>,
    language: Language,
}

/// A document with its keywords.
struct Keyed<'a> {
    document: &'a Document,
    keywords: &'a [DocumentKeyword],
}

/// A keyword of a document, for a row of its own.
struct Row<'a> {
    id: &'a str,
    rank: usize,
    keyword: &'a DocumentKeyword,
}

#[derive(Serialize)]
struct KeywordsView<'a> {
    documents: Vec<KeyedView<'a>>,
}

#[derive(Serialize)]
struct KeyedView<'a> {
    id: &'a str,
    keywords: Vec<KeywordView<'a>>,
}

#[derive(Serialize)]
struct KeywordView<'a> {
    term: &'a str,
    score: f64,
    tf_idf: f64,
    graph: f64,
    occurrences: u64,
    onsets: u64,
    documents: u64,
    of_documents: u64,
    word_documents: u64,
    left_entropy: f64,
    right_entropy: f64,
    length: u64,
    place: &'static str,
    standing: &'static str,
    edges: &'static str,
    factors: FactorsView,
}

#[derive(Serialize)]
struct FactorsView {
    frequency: f64,
    rarity: f64,
    freedom: f64,
    onset: f64,
    length: f64,
    words: f64,
    place: f64,
    standing: f64,
    edges: f64,
}

impl<'a> KeywordView<'a> {
    fn of(keyword: &'a DocumentKeyword) -> Self {
        let evidence = &keyword.evidence;
        Self {
            term: &keyword.term,
            score: keyword.score,
            tf_idf: keyword.tf_idf,
            graph: keyword.graph,
            occurrences: evidence.occurrences,
            onsets: evidence.onsets,
            documents: evidence.documents,
            of_documents: evidence.of_documents,
            word_documents: evidence.word_documents,
            left_entropy: evidence.left_entropy,
            right_entropy: evidence.right_entropy,
            length: evidence.length,
            place: evidence.place.name(),
            standing: evidence.standing.name(),
            edges: evidence.edges.name(),
            factors: FactorsView::of(&keyword.factors),
        }
    }
}

impl FactorsView {
    fn of(factors: &KeywordFactors) -> Self {
        let KeywordFactors {
            frequency,
            rarity,
            freedom,
            onset,
            length,
            words,
            place,
            standing,
            edges,
        } = *factors;
        Self { frequency, rarity, freedom, onset, length, words, place, standing, edges }
    }
}

impl<'a> Keyed<'a> {
    fn view(&self) -> KeyedView<'a> {
        KeyedView {
            id: &self.document.id,
            keywords: self.keywords.iter().map(KeywordView::of).collect(),
        }
    }

    fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        let id = self.document.id.as_str();
        (1..).zip(self.keywords).map(move |(rank, keyword)| Row { id, rank, keyword })
    }
}

/// The factors of the score, in files.
fn factors<'r, 'a>(mut sheet: Filling<'r, Row<'a>>, language: Language) -> Filling<'r, Row<'a>> {
    for (at, name) in KeywordFactors::NAMES.into_iter().enumerate() {
        let chinese = match name {
            "frequency" => "词频",
            "rarity" => "稀有度",
            "freedom" => "自由度",
            "onset" => "起首",
            "length" => "长度",
            "words" => "用词",
            "place" => "位置",
            "standing" => "独立",
            "edges" => "首尾",
            other => other,
        };
        let title = language.choose(format!("因子：{chinese}"), format!("factor: {name}"));
        sheet = sheet.detail(&format!("factor_{name}"), &title, move |row| {
            Cell::real(row.keyword.factors.values()[at])
        });
    }
    sheet
}

impl View for KeywordsReport<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        let t = |chinese, english| self.language.choose(chinese, english);
        let rows: Vec<Row<'_>> = self.documents.iter().flat_map(Keyed::rows).collect();
        let sheet = Sheet::of("keywords", t("关键词", "Keywords"), &rows)
            .column(Column::new("id", t("文档", "document")), |row| row.id)
            .column(Column::new("rank", t("名次", "rank")), |row| row.rank)
            .column(Column::new("term", t("关键词", "keyword")), |row| row.keyword.term.as_str())
            .column(Column::new("score", t("得分", "score")), |row| Cell::real(row.keyword.score))
            .column(Column::new("tf_idf", "TF-IDF"), |row| Cell::real(row.keyword.tf_idf))
            .column(Column::new("graph", "PageRank"), |row| Cell::Real {
                value: row.keyword.graph,
                decimals: 5,
            })
            .column(Column::new("occurrences", t("次数", "occurrences")), |row| {
                row.keyword.evidence.occurrences
            })
            .column(Column::new("documents", t("含此词的文档", "documents")), |row| {
                row.keyword.evidence.documents
            })
            .column(Column::new("of_documents", t("文档合计", "of documents")), |row| {
                row.keyword.evidence.of_documents
            });
        vec![factors(sheet, self.language).finish()]
    }

    /// One document a line: its keywords are read together.
    fn table(&self, language: Language, out: &mut dyn Write) -> io::Result<()> {
        let t = |chinese, english| language.choose(chinese, english);
        let joined = |keyed: &Keyed<'_>| {
            let terms: Vec<&str> =
                keyed.keywords.iter().map(|keyword| keyword.term.as_str()).collect();
            terms.join(t("、", ", "))
        };
        let sheet = Sheet::of("keywords", t("关键词", "Keywords"), &self.documents)
            .column(Column::new("id", t("文档", "document")).width(36).path(), |keyed| {
                keyed.document.id.as_str()
            })
            .column(Column::new("keywords", t("关键词", "keywords")).width(80), joined);
        table::write(&[sheet.finish()], language, out)
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        pretty(&KeywordsView { documents: self.documents.iter().map(Keyed::view).collect() }, out)
    }

    fn records(&self, lines: &mut JsonLines<'_>) -> io::Result<()> {
        self.documents.iter().try_for_each(|keyed| lines.record(&keyed.view()))
    }
}
