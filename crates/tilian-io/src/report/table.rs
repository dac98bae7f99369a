//! Sheets for a terminal.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::sheet::{Align, Cell, Column, Sheet, Shown};
use super::width::{fit, left, one_line, right};
use crate::language::Language;

/// Writes sheets with a blank line between them; a single one without its title.
pub(super) fn write(sheets: &[Sheet], language: Language, out: &mut dyn Write) -> io::Result<()> {
    let shown: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.shown != Shown::File).collect();
    for (at, sheet) in shown.iter().enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        if shown.len() > 1 {
            writeln!(out, "{}", language.choose(format!("【{}】", sheet.title), heading(sheet)))?;
        }
        if sheet.rows.is_empty() {
            writeln!(out, "{}", language.choose("（无）", "(none)"))?;
            continue;
        }
        for line in lines(sheet) {
            writeln!(out, "{}", line.trim_end())?;
        }
    }
    Ok(())
}

fn heading(sheet: &Sheet) -> String {
    format!("{}:", sheet.title)
}

/// The header and the rows, aligned; a column that says nothing is left out.
fn lines(sheet: &Sheet) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new(); sheet.rows.len() + 1];
    for (at, column) in sheet.columns.iter().enumerate() {
        let cells = sheet.rows.iter().map(|row| &row[at]);
        if column.shown == Shown::File || cells.clone().all(|cell| cell.text().is_empty()) {
            continue;
        }
        let text = |cell: &Cell| fit(one_line(&cell.text()), column.width, column.cut);
        let title = std::iter::once(column.title.clone());
        let texts: Vec<String> = title.chain(cells.clone().map(text)).collect();
        let columns = texts.iter().map(|text| text.width()).max().unwrap_or(0);
        let side = side(column, cells);
        for (line, text) in lines.iter_mut().zip(&texts) {
            if !line.is_empty() {
                line.push_str("  ");
            }
            line.push_str(&match side {
                Align::Left => left(text, columns),
                Align::Right => right(text, columns),
            });
        }
    }
    lines
}

/// Numbers stand at the right, whatever the column says.
fn side<'c>(column: &Column, mut cells: impl Iterator<Item = &'c Cell>) -> Align {
    let is_text = |cell: &Cell| matches!(cell, Cell::Text(_));
    if cells.any(is_text) { column.align } else { Align::Right }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(sheets: &[Sheet]) -> String {
        let mut out = Vec::new();
        write(sheets, Language::Chinese, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn sheet(rows: &[(&str, u64)]) -> Sheet {
        Sheet::of("words", "词", rows)
            .column(Column::new("word", "词").width(8), |row| row.0)
            .column(Column::new("count", "次数"), |row| row.1)
            .detail("hidden", "隐藏", |_| "x")
            .column(Column::new("empty", "空"), |_| None::<u64>)
            .column(Column::new("last", "末"), |row| row.0)
            .finish()
    }

    #[test]
    fn columns_stand_under_each_other_by_display_width() {
        let table = written(&[sheet(&[("守护", 5), ("ICU", 120), ("以病人为中心", 7)])]);
        let expected = "\
词       次数  末
守护        5  守护
ICU       120  ICU
以病人…     7  以病人为中心
";
        assert_eq!(table, expected, "\n{table}");
    }

    #[test]
    fn several_sheets_have_titles() {
        let table = written(&[sheet(&[("守护", 5)]), sheet(&[])]);
        assert!(table.starts_with("【词】\n"), "{table}");
        assert!(table.ends_with("\n\n【词】\n（无）\n"), "{table}");
    }
}
