//! The report of key words in context.

use std::io::{self, Write};

use serde::Serialize;
use tilian::{Corpus, KwicLine, Span, sentences};

use super::json::{JsonLines, SpanView, pretty};
use super::sheet::{Column, Sheet};
use super::{Report, View};
use crate::language::Language;

/// Key words in context, so aligned that they stand under each other.
///
/// ```
/// use tilian::{Concordance, Corpus, Document};
/// use tilian_io::{Format, Language, report};
///
/// let corpus = Corpus::new([Document::new("1", "他说，守护是本分。")])?;
/// let lines = Concordance::new("守护")?.lines(&corpus);
///
/// let mut table = Vec::new();
/// report::concordance(&lines, &corpus, Language::Chinese).write(Format::Table, &mut table)?;
/// assert!(String::from_utf8(table)?.contains("他说，  守护    是本分。"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn concordance<'a>(
    lines: &'a [KwicLine],
    corpus: &'a Corpus,
    language: Language,
) -> Report<'a> {
    Report::new(ConcordanceReport { lines, corpus, language }, language)
}

struct ConcordanceReport<'a> {
    lines: &'a [KwicLine],
    corpus: &'a Corpus,
    language: Language,
}

#[derive(Serialize)]
struct ConcordanceView<'a> {
    lines: Vec<LineView<'a>>,
}

#[derive(Serialize)]
struct LineView<'a> {
    document: &'a str,
    unit: Option<&'a str>,
    left: &'a str,
    node: SpanView<'a>,
    right: &'a str,
    sentence: SpanView<'a>,
}

impl ConcordanceReport<'_> {
    fn views(&self) -> impl Iterator<Item = LineView<'_>> {
        let mut split = None;
        self.lines.iter().map(move |line| {
            let document = &self.corpus[line.document];
            let text = &document.text;
            // The lines of a document stand together, so each is split once.
            let (_, sentences) = match split.take() {
                Some((at, sentences)) if at == line.document => split.insert((at, sentences)),
                _ => split.insert((line.document, sentences(text).collect::<Vec<Span>>())),
            };
            let sentence = sentences.partition_point(|sentence| sentence.end() < line.node.end());
            let sentence = sentences.get(sentence).filter(|sentence| sentence.contains(line.node));
            LineView {
                document: &document.id,
                unit: document.unit.as_deref(),
                left: line.left.of(text),
                node: SpanView::of(line.node, text),
                right: line.right.of(text),
                sentence: SpanView::of(sentence.copied().unwrap_or(line.node), text),
            }
        })
    }
}

impl View for ConcordanceReport<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        let t = |chinese, english| self.language.choose(chinese, english);
        let document = |line: &KwicLine| &self.corpus[line.document];
        // The context is as wide as was asked for: a cut would part it from the key word.
        let wide = |key, title| Column::new(key, title).width(usize::MAX);
        let sheet = Sheet::of("concordance", t("语境索引", "Concordance"), self.lines)
            .column(Column::new("document", t("文档", "document")).width(28).path(), |line| {
                document(line).id.as_str()
            })
            .column(Column::new("unit", t("科室", "unit")).width(14), |line| {
                document(line).unit.as_deref()
            })
            .column(wide("left", t("上文", "left")).right(), |line| {
                line.left.of(&document(line).text)
            })
            .column(wide("node", t("关键词", "node")), |line| line.node.of(&document(line).text))
            .column(wide("right", t("下文", "right")), |line| {
                line.right.of(&document(line).text)
            });
        vec![sheet.finish()]
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        pretty(&ConcordanceView { lines: self.views().collect() }, out)
    }

    fn records(&self, lines: &mut JsonLines<'_>) -> io::Result<()> {
        self.views().try_for_each(|line| lines.record(&line))
    }
}
