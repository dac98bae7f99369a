//! The report of keywords against a reference.

use std::io::{self, Write};

use serde::Serialize;
use tilian::Keyword;
use tilian::score::Count;

use super::json::{JsonLines, pretty};
use super::sheet::{Cell, Column, Sheet};
use super::{Report, View};
use crate::language::Language;

/// Keywords of a target against a reference, in the order given.
///
/// ```
/// use tilian::{FrequencyList, Keyness, Measure};
/// use tilian_io::{Format, Language, report};
///
/// let target = FrequencyList::of(["铁路", "铁路", "责任"]);
/// let reference = FrequencyList::of(["责任", "责任", "天气"]);
/// let keywords = Keyness::new(Measure::LogLikelihood).rank(&target, &reference)?;
///
/// let mut table = Vec::new();
/// report::keyness(&keywords, Language::English).write(Format::Table, &mut table)?;
/// let table = String::from_utf8(table)?;
/// assert!(table.lines().nth(1).is_some_and(|line| line.contains("铁路")), "{table}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn keyness(keywords: &[Keyword], language: Language) -> Report<'_> {
    let keywords = (1..).zip(keywords).map(|(rank, keyword)| Ranked { rank, keyword }).collect();
    Report::new(KeynessReport { keywords, language }, language)
}

struct KeynessReport<'a> {
    keywords: Vec<Ranked<'a>>,
    language: Language,
}

struct Ranked<'a> {
    rank: usize,
    keyword: &'a Keyword,
}

#[derive(Serialize)]
struct KeynessView<'a> {
    keywords: Vec<RankedView<'a>>,
}

#[derive(Serialize)]
struct RankedView<'a> {
    rank: usize,
    term: &'a str,
    log_likelihood: f64,
    log_ratio: f64,
    target: GroupView,
    reference: GroupView,
}

#[derive(Serialize)]
struct GroupView {
    frequency: u64,
    total: u64,
    documents: u64,
}

impl<'a> Ranked<'a> {
    fn view(&self) -> RankedView<'a> {
        let Keyword { term, log_likelihood, log_ratio, counts, .. } = self.keyword;
        let group =
            |Count { frequency, total }, documents| GroupView { frequency, total, documents };
        RankedView {
            rank: self.rank,
            term,
            log_likelihood: *log_likelihood,
            log_ratio: *log_ratio,
            target: group(counts.target(), self.keyword.target_documents),
            reference: group(counts.reference(), self.keyword.reference_documents),
        }
    }
}

impl View for KeynessReport<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        let t = |chinese, english| self.language.choose(chinese, english);
        let sheet = Sheet::of("keyness", t("关键性", "Keyness"), &self.keywords)
            .column(Column::new("rank", t("名次", "rank")), |row| row.rank)
            .column(Column::new("term", t("词", "term")), |row| row.keyword.term.as_str())
            .column(Column::new("log_likelihood", "G²"), |row| {
                Cell::coarse(row.keyword.log_likelihood)
            })
            .column(Column::new("log_ratio", t("对数比", "log ratio")), |row| Cell::Real {
                value: row.keyword.log_ratio,
                decimals: 2,
            })
            .column(Column::new("target_frequency", t("本库次数", "target")), |row| {
                row.keyword.counts.target().frequency
            })
            .detail("target_total", t("本库总词数", "target words"), |row| {
                row.keyword.counts.target().total
            })
            .column(Column::new("target_documents", t("本库文档", "target documents")), |row| {
                row.keyword.target_documents
            })
            .column(Column::new("reference_frequency", t("对照次数", "reference")), |row| {
                row.keyword.counts.reference().frequency
            })
            .detail("reference_total", t("对照总词数", "reference words"), |row| {
                row.keyword.counts.reference().total
            })
            .column(
                Column::new("reference_documents", t("对照文档", "reference documents")),
                |row| row.keyword.reference_documents,
            );
        vec![sheet.finish()]
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        pretty(&KeynessView { keywords: self.keywords.iter().map(Ranked::view).collect() }, out)
    }

    fn records(&self, lines: &mut JsonLines<'_>) -> io::Result<()> {
        self.keywords.iter().try_for_each(|keyword| lines.record(&keyword.view()))
    }
}
