//! The sheet of which units have which core words.

use tilian::{SupportRow, SupportTable, SupportUnit};

use crate::language::Language;
use crate::report::sheet::{Column, Sheet, Shown};

/// A core word in a unit.
struct Support<'a> {
    row: &'a SupportRow,
    unit: &'a SupportUnit,
    documents: u64,
}

impl<'a> Support<'a> {
    /// The units that have a word.
    fn all(row: &'a SupportRow, units: &'a [SupportUnit]) -> impl Iterator<Item = Self> {
        let cells = units.iter().zip(&row.documents).filter(|(_, documents)| **documents > 0);
        cells.map(move |(unit, documents)| Self { row, unit, documents: *documents })
    }
}

/// What the heat map draws, a row for each word and each unit that has it; for files.
pub(in crate::report) fn support_by_unit(support: &SupportTable, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let cells: Vec<Support<'_>> =
        support.rows.iter().flat_map(|row| Support::all(row, &support.units)).collect();
    let untold = t("（未注明）", "(not told)");
    Sheet::of("support_by_unit", t("各科室用词", "Core words by unit"), &cells)
        .only(Shown::File)
        .column(Column::new("term", t("核心词", "core word")), |cell| cell.row.term.clone())
        .column(Column::new("unit", t("科室", "unit")), |cell| {
            cell.unit.unit.clone().unwrap_or_else(|| untold.to_owned())
        })
        .column(Column::new("documents", t("用到该词的文档", "documents with it")), |cell| {
            cell.documents
        })
        .column(Column::new("of_documents", t("计入文档", "of documents")), |cell| {
            cell.unit.documents
        })
        .finish()
}
