//! The sheets of pairs and their passages.

use tilian::{Alignment, Category, Direction};

use crate::language::Language;
use crate::report::copies::findings::{Findings, Pair, probability};
use crate::report::label;
use crate::report::sheet::{Cell, Column, Sheet, Shown};

/// Columns that the name of a document may take: two of them and all figures fit a terminal.
const NAME: usize = 19;

/// Columns that the name of a unit may take.
const UNIT: usize = 10;

/// A pair of passages.
struct Passage<'a> {
    pair: Pair<'a>,
    alignment: &'a Alignment,
}

/// Copies and similar frames.
pub(super) fn copies(findings: &Findings<'_>, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let is_for_review = |pair: &&Pair<'_>| {
        [Category::Copy, Category::SimilarFrame].contains(&pair.verdict.category)
    };
    let pairs: Vec<Pair<'_>> = findings.pairs.iter().filter(is_for_review).copied().collect();
    let title = t("雷同（← 相对文档在先，↔ 先后不明）", "Copies (← other first, ↔ order unknown)");
    let disguise = |pair: &Pair<'_>| pair.disguise().map(|found| label::disguise(found, language));
    with_documents("pairs", title, &pairs, findings, language)
        .tab(t("雷同", "Copies"))
        .column(Column::new("kind", t("改动", "kind")), move |pair| match pair.verdict.category {
            Category::SimilarFrame => Some(label::category(Category::SimilarFrame, language)),
            _ => disguise(pair),
        })
        .column(Column::new("share", t("占比", "share")), |pair| {
            two_decimals(pair.verdict.share())
        })
        .column(Column::new("probability", t("可能性", "chance")), |pair| {
            pair.verdict.probability().map(two_decimals)
        })
        .column(Column::new("shared_by", t("共有科室", "units")), |pair| {
            findings.widest(pair.verdict).map(|passage| passage.units)
        })
        .finish()
}

/// Quotations and citations.
pub(super) fn quotations(findings: &Findings<'_>, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let is_quotation = |pair: &&Pair<'_>| {
        [Category::Quotation, Category::Citation].contains(&pair.verdict.category)
    };
    let pairs: Vec<Pair<'_>> = findings.pairs.iter().filter(is_quotation).copied().collect();
    let title = t("引用与引文（不是抄袭）", "Quotations and citations (no copies)");
    with_documents("quotations", title, &pairs, findings, language)
        .tab(t("引用与引文", "Quotations and citations"))
        .column(Column::new("passages", t("处", "passages")), |pair| pair.verdict.alignments.len())
        .column(Column::new("share", t("占比", "share")), |pair| {
            two_decimals(pair.verdict.share())
        })
        .finish()
}

/// Who shares with whom.
fn with_documents<'r, 'a>(
    key: &'static str,
    title: &str,
    pairs: &'r [Pair<'a>],
    findings: &Findings<'a>,
    language: Language,
) -> crate::report::sheet::Filling<'r, Pair<'a>> {
    let t = |chinese, english| language.choose(chinese, english);
    let document = |pair: &Pair<'a>| findings.document(pair.verdict.document);
    let source = |pair: &Pair<'a>| findings.document(pair.verdict.source);
    let unit = |name: Option<&str>| name.map(str::to_owned);
    Sheet::of(key, title, pairs)
        .column(Column::new("pair", t("号", "no.")), |pair| pair.number)
        .detail("category", t("类型", "what"), |pair| {
            label::category(pair.verdict.category, language)
        })
        .column(Column::new("document", t("文档", "document")).width(NAME).path(), |pair| {
            document(pair).id.as_str()
        })
        .column(Column::new("unit", t("科室", "unit")).width(UNIT), |pair| {
            unit(document(pair).unit.as_deref())
        })
        .column(Column::new("order", "").only(Shown::Table), |pair| arrow(pair.verdict.direction))
        .column(Column::new("source", t("相对文档", "other")).width(NAME).path(), |pair| {
            source(pair).id.as_str()
        })
        .column(Column::new("source_unit", t("相对科室", "other unit")).width(UNIT), |pair| {
            unit(source(pair).unit.as_deref())
        })
        .detail("direction", t("先后", "order"), |pair| {
            label::direction(pair.verdict.direction, language)
        })
        .column(Column::new("matched", t("字数", "matched")), |pair| pair.verdict.matched())
        .detail("compared", t("比对字数", "compared"), |pair| pair.verdict.compared)
}

fn arrow(direction: Direction) -> &'static str {
    match direction {
        Direction::SourceFirst => "←",
        _ => "↔",
    }
}

/// Every pair of passages, for files.
pub(in crate::report) fn passages(findings: &Findings<'_>, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let passages = findings.pairs.iter().flat_map(|pair| {
        pair.verdict.alignments.iter().map(|alignment| Passage { pair: *pair, alignment })
    });
    let passages: Vec<Passage<'_>> = passages.collect();
    let document = |row: &Passage<'_>| findings.document(row.pair.verdict.document);
    let source = |row: &Passage<'_>| findings.document(row.pair.verdict.source);
    let measured = |figure: fn(&tilian::Evidence) -> f64| {
        move |row: &Passage<'_>| row.alignment.evidence.as_ref().map(figure).map(Cell::real)
    };
    Sheet::of("passages", t("逐段对照", "Passages"), &passages)
        .only(Shown::File)
        .column(Column::new("pair", t("号", "pair")), |row| row.pair.number)
        .column(Column::new("document", t("文档", "document")), |row| document(row).id.as_str())
        .column(Column::new("source", t("相对文档", "other document")), |row| {
            source(row).id.as_str()
        })
        .column(Column::new("category", t("类型", "what")), |row| {
            label::category(row.pair.verdict.category, language)
        })
        .column(Column::new("kind", t("改动", "kind")), |row| {
            label::disguise(row.alignment.disguise, language)
        })
        .column(Column::new("alterations", t("不显眼的改动", "alterations")), |row| {
            let found = row.alignment.alterations.iter();
            let labels = found.map(|alteration| label::alteration(alteration, language));
            labels.collect::<Vec<_>>().join(t("、", ", "))
        })
        .column(Column::new("text", t("文档文字", "text")), |row| {
            excerpt(row.alignment.span.of(&document(row).text))
        })
        .column(Column::new("source_text", t("相对文字", "other text")), |row| {
            excerpt(row.alignment.source.of(&source(row).text))
        })
        .column(Column::new("matched", t("字数", "matched")), |row| row.alignment.matched)
        .column(Column::new("mass", t("信息量", "mass")), measured(|found| found.mass))
        .column(
            Column::new("containment", t("共有比例", "containment")),
            measured(|found| found.containment),
        )
        .column(
            Column::new("density", t("连续相同比例", "density")),
            measured(|found| found.density),
        )
        .column(Column::new("order", t("次序一致", "order")), measured(|found| found.order))
        .column(Column::new("probability", t("可能性", "probability")), |row| {
            probability(row.pair.verdict, row.alignment).map(Cell::real)
        })
        .column(Column::new("shared_by", t("共有科室", "shared by units")), |row| {
            let shared = findings.shared_by(row.pair.verdict, row.alignment);
            shared.map(|passage| passage.units)
        })
        .finish()
}

/// Most characters of a passage in a cell: spreadsheet programs cut or refuse long ones, and JSON
/// holds all.
const EXCERPT: usize = 2_000;

fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn two_decimals(value: f64) -> Cell {
    Cell::Real { value, decimals: 2 }
}
