//! Workbooks for spreadsheet programs.

mod cell;
mod name;
mod width;

use std::io::{self, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::sheet::{Column, Sheet, Shown};
use crate::language::Language;
use cell::Formats;
use name::Names;
use width::{Widths, fits_page};

/// Rows below the header of a worksheet, which has 1,048,576 in all; further ones stand in another.
const ROWS: usize = (1 << 20) - 1;

/// Number of the paper A4 in the format.
const A4: u8 = 9;

/// Writes each sheet as a worksheet: its header frozen and with a filter, numbers as numbers, and
/// every text as text, whatever it begins with.
///
/// No clock is read, so that the same sheets give the same bytes.
pub(super) fn write(sheets: &[Sheet], language: Language, out: &mut dyn Write) -> io::Result<()> {
    let shown: Vec<&Sheet> = sheets.iter().filter(|sheet| sheet.shown != Shown::Table).collect();
    let bytes = workbook(&shown, language).map_err(cause)?;
    out.write_all(&bytes)
}

fn workbook(sheets: &[&Sheet], language: Language) -> Result<Vec<u8>, XlsxError> {
    let (mut workbook, mut names) = (Workbook::new(), Names::default());
    workbook.set_properties(&properties(sheets, language)?);
    let formats = Formats::new(language);
    for sheet in sheets {
        for start in (0..sheet.rows.len().max(1)).step_by(ROWS) {
            let worksheet =
                workbook.add_worksheet().set_name(names.take(sheet.tab.unwrap_or(&sheet.title)))?;
            fill(worksheet, sheet, start, &formats)?;
        }
    }
    workbook.save_to_buffer()
}

fn properties(sheets: &[&Sheet], language: Language) -> Result<DocProperties, XlsxError> {
    let titles: Vec<&str> = sheets.iter().map(|sheet| sheet.title.as_str()).collect();
    let tag = language.choose("zh-CN", "en");
    Ok(DocProperties::new()
        .set_title(titles.join(language.choose("、", ", ")))
        .set_author("tilian")
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?)
        .set_custom_property("Language", tag))
}

/// Writes the header and the rows from one on, as many as a worksheet takes.
fn fill(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    start: usize,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let is_shown = |at: &usize| sheet.columns[*at].shown != Shown::Table;
    let columns: Vec<usize> = (0..sheet.columns.len()).filter(is_shown).collect();
    let rows = &sheet.rows[start..sheet.rows.len().min(start + ROWS)];
    let header: Vec<&Column> = columns.iter().map(|at| &sheet.columns[*at]).collect();
    let widths = Widths::of(&header, rows.iter().map(|row| columns.iter().map(|at| &row[*at])));
    for (to, column) in (0..).zip(&header) {
        formats.header(worksheet, to, &column.title)?;
        worksheet.set_column_width(to, widths.of_column(to))?;
    }
    for (line, row) in (1..).zip(rows) {
        for (to, at) in (0..).zip(&columns) {
            formats.cell(worksheet, line, to, &row[*at])?;
        }
    }
    lay_out(worksheet, u32::try_from(rows.len()).unwrap_or(u32::MAX), header.len(), &widths)
}

/// Freezes the header, filters by it, and repeats it on every printed page.
fn lay_out(
    worksheet: &mut Worksheet,
    last_row: u32,
    columns: usize,
    widths: &Widths,
) -> Result<(), XlsxError> {
    worksheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_paper_size(A4).set_landscape();
    if fits_page(widths) {
        worksheet.set_print_fit_to_pages(1, 0);
    }
    match u16::try_from(columns).ok().and_then(|columns| columns.checked_sub(1)) {
        Some(last_column) => worksheet.autofilter(0, 0, last_row, last_column).map(drop),
        None => Ok(()),
    }
}

/// What the system says, so that a closed pipe is known as such.
fn cause(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(cause) => cause,
        other => io::Error::other(other),
    }
}
