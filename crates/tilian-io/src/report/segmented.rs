//! The report of tokens.

use std::io::{self, Write};

use serde::Serialize;
use tilian::{Corpus, Document, Token};

use super::json::{JsonLines, pretty};
use super::sheet::{Column, Sheet};
use super::{Report, View};
use crate::language::Language;

/// The tokens of each document of a corpus, in its order; a table has a line for each line of
/// text, with its words apart.
///
/// ```
/// use tilian::{Corpus, Document, Jieba, Segmenter};
/// use tilian_io::{Format, Language, report};
///
/// let corpus = Corpus::new([Document::new("1", "守护生命")])?;
/// let tokens: Vec<_> = corpus.iter().map(|document| Jieba::new().segment(&document.text)).collect();
///
/// let mut table = Vec::new();
/// report::segmented(&corpus, &tokens, Language::Chinese).write(Format::Table, &mut table)?;
/// assert_eq!(String::from_utf8(table)?, "守护 生命\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn segmented<'a>(
    corpus: &'a Corpus,
    tokens: &'a [Vec<Token>],
    language: Language,
) -> Report<'a> {
    let documents = corpus.iter().zip(tokens);
    let documents = documents.map(|(document, tokens)| Cut { document, tokens }).collect();
    Report::new(SegmentedReport { documents, language }, language)
}

struct SegmentedReport<'a> {
    documents: Vec<Cut<'a>>,
    language: Language,
}

/// A document with its tokens.
struct Cut<'a> {
    document: &'a Document,
    tokens: &'a [Token],
}

/// A token of a document, for a row of its own.
struct Row<'a> {
    id: &'a str,
    text: &'a str,
    token: Token,
}

#[derive(Serialize)]
struct SegmentedView<'a> {
    documents: Vec<CutView<'a>>,
}

#[derive(Serialize)]
struct CutView<'a> {
    id: &'a str,
    tokens: Vec<TokenView<'a>>,
}

#[derive(Serialize)]
struct TokenView<'a> {
    text: &'a str,
    tag: &'static str,
    start: usize,
    end: usize,
}

impl<'a> Cut<'a> {
    fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        let Document { id, text, .. } = self.document;
        self.tokens.iter().map(|&token| Row { id, text: token.span.of(text), token })
    }

    fn view(&self) -> CutView<'a> {
        let token = |row: Row<'a>| TokenView {
            text: row.text,
            tag: row.token.tag.name(),
            start: row.token.span.start(),
            end: row.token.span.end(),
        };
        CutView { id: &self.document.id, tokens: self.rows().map(token).collect() }
    }

    /// The words of each line of text that has some.
    fn lines(&self) -> Vec<Vec<&'a str>> {
        let mut lines = vec![Vec::new()];
        for row in self.rows() {
            if row.text.contains(['\n', '\r']) {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut().filter(|_| !row.text.trim().is_empty()) {
                line.push(row.text.trim());
            }
        }
        lines.retain(|line| !line.is_empty());
        lines
    }
}

impl View for SegmentedReport<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        let t = |chinese, english| self.language.choose(chinese, english);
        let rows: Vec<Row<'_>> = self.documents.iter().flat_map(Cut::rows).collect();
        let sheet = Sheet::of("tokens", t("分词", "Tokens"), &rows)
            .column(Column::new("id", t("文档", "document")), |row| row.id)
            .column(Column::new("text", t("词", "text")), |row| row.text)
            .column(Column::new("tag", t("词性", "tag")), |row| row.token.tag.name())
            .column(Column::new("start", t("起", "start")), |row| row.token.span.start())
            .column(Column::new("end", t("止", "end")), |row| row.token.span.end());
        vec![sheet.finish()]
    }

    fn table(&self, _language: Language, out: &mut dyn Write) -> io::Result<()> {
        let mut lines = self.documents.iter().flat_map(Cut::lines);
        lines.try_for_each(|line| writeln!(out, "{}", line.join(" ")))
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        pretty(&SegmentedView { documents: self.documents.iter().map(Cut::view).collect() }, out)
    }

    fn records(&self, lines: &mut JsonLines<'_>) -> io::Result<()> {
        self.documents.iter().try_for_each(|cut| lines.record(&cut.view()))
    }
}
