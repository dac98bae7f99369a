//! Sheets for spreadsheet programs.

use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use super::sheet::{Cell, Sheet, Shown};

/// Tells spreadsheet programs that the file is UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Writes a sheet as header and rows; several each behind its title, with a blank row between.
pub(super) fn write(sheets: &[Sheet], out: &mut dyn Write) -> io::Result<()> {
    let shown: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.shown != Shown::Table).collect();
    out.write_all(BOM)?;
    for (at, sheet) in shown.iter().enumerate() {
        if at > 0 {
            out.write_all(b"\r\n")?;
        }
        let title = (shown.len() > 1).then_some(sheet.title.as_str());
        write_sheet(sheet, title, out)?;
    }
    Ok(())
}

fn write_sheet(sheet: &Sheet, title: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    let mut writer =
        WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(out);
    if let Some(title) = title {
        writer.write_record([harmless(title)]).map_err(cause)?;
    }
    let is_shown = |at: &usize| sheet.columns[*at].shown != Shown::Table;
    let columns: Vec<usize> = (0..sheet.columns.len()).filter(is_shown).collect();
    let titles = columns.iter().map(|at| harmless(&sheet.columns[*at].title));
    writer.write_record(titles).map_err(cause)?;
    for row in &sheet.rows {
        let texts = columns.iter().map(|at| match &row[*at] {
            Cell::Text(text) => harmless(text),
            number => number.text(),
        });
        writer.write_record(texts).map_err(cause)?;
    }
    writer.flush()
}

/// What the system says, so that a closed pipe is known as such.
fn cause(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(cause) => cause,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// The text with an apostrophe before it where a spreadsheet program would run it as a formula.
fn harmless(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if runs { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sheet::Column;

    fn written(sheets: &[Sheet]) -> String {
        let mut out = Vec::new();
        write(sheets, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn formulas_are_text_and_numbers_are_numbers() {
        for (cell, expected) in [
            (Cell::from("=1+1"), "'=1+1"),
            (Cell::from("+86"), "'+86"),
            (Cell::from("-仁爱"), "'-仁爱"),
            (Cell::from("@甲"), "'@甲"),
            (Cell::from("\t=1"), "'\t=1"),
            (Cell::from("\r=1"), "\"'\r=1\""),
            (Cell::from("＝1"), "'＝1"),
            (Cell::from("仁爱=诚信"), "仁爱=诚信"),
            (Cell::from("“仁”,\"爱\""), "\"“仁”,\"\"爱\"\"\""),
            (Cell::real(-1.5), "-1.500"),
            (Cell::Integer(7), "7"),
            (Cell::Empty, "\"\""),
        ] {
            let rows = [cell];
            let column = Column::new("a", "甲");
            let sheet = Sheet::of("a", "表", &rows).column(column, Clone::clone).finish();
            let csv = written(&[sheet]);
            assert_eq!(csv, format!("\u{FEFF}甲\r\n{expected}\r\n"), "{rows:?}");
        }
    }

    #[test]
    fn a_closed_pipe_is_known_as_such() {
        struct Closed;
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        // More than the writer keeps back before it writes.
        let rows = vec!["仁爱"; 100_000];
        let sheet = Sheet::of("a", "表", &rows).column(Column::new("a", "甲"), |row| *row);
        let error = write_sheet(&sheet.finish(), None, &mut Closed).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }

    #[test]
    fn several_sheets_stand_behind_each_other() {
        let sheet = |rows: &[u64]| {
            let both = Sheet::of("a", "表", rows).column(Column::new("a", "甲"), |row| *row);
            both.column(Column::new("b", "乙").only(Shown::Table), |row| *row).finish()
        };
        let csv = written(&[sheet(&[1]), sheet(&[])]);
        assert_eq!(csv, "\u{FEFF}表\r\n甲\r\n1\r\n\r\n表\r\n甲\r\n");
    }
}
