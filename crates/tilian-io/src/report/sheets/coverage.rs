//! The sheet of who sent in what.

use tilian::{Coverage, Kind, Listing};

use crate::language::Language;
use crate::load::Naming;
use crate::report::sheet::{Column, Sheet};

/// Submissions of each kind, by unit.
pub(in crate::report) fn coverage(units: &[Coverage], names: Naming, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    let mut sheet = Sheet::of("units", t("各科室报送情况", "Submissions by unit"), units)
        .column(Column::new("unit", t("科室", "unit")), |row| {
            row.unit.as_deref().unwrap_or(t("（未注明）", "(not told)"))
        });
    for (at, kind) in Kind::ALL.into_iter().enumerate() {
        let column = Column::new(kind.name(), kind_label(kind, language));
        sheet = sheet.column(column, move |row| row.by_kind[at]);
    }
    let has_roster = units.iter().any(|row| row.listing != Listing::NoRoster);
    let sheet = sheet
        .column(Column::new("of_unknown_kind", t("类别不明", "kind unknown")), |row| {
            row.of_unknown_kind
        })
        .column(Column::new("documents", t("合计", "in all")), Coverage::documents)
        .column(Column::new("authors", t("作者", "authors")), |row| row.authors);
    // A size tells whose it is.
    let sheet = match names {
        Naming::Told => sheet.detail("bytes", t("字节", "bytes"), |row| row.bytes),
        Naming::Numbered => sheet,
    };
    if !has_roster {
        return sheet.finish();
    }
    sheet
        .column(Column::new("roster", t("名册", "roster")), |row| {
            match (row.listing, row.documents()) {
                (Listing::Listed, 0) => t("未报送", "sent nothing"),
                (Listing::Listed, _) => t("已报送", "sent in"),
                // A roster names units, and this is none.
                _ if row.unit.is_none() => "",
                _ => t("不在名册", "not on the roster"),
            }
        })
        .finish()
}

/// A kind in a language.
pub(in crate::report) fn kind_label(kind: Kind, language: Language) -> &'static str {
    match kind {
        Kind::CoreWord => language.choose("核心词", "core words"),
        Kind::Slogan => language.choose("表述语", "slogans"),
        Kind::Essay => language.choose("征文", "essays"),
        Kind::Speech => language.choose("演讲稿", "speeches"),
        Kind::Minutes => language.choose("讨论记录", "minutes"),
        Kind::Report => language.choose("专题报告", "reports"),
        _ => kind.name(),
    }
}
