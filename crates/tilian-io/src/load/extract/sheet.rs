//! Workbooks: a table for each sheet that is shown.

mod layout;
mod sparse;
#[cfg(test)]
mod tests;
mod value;

use std::io::Cursor;

use calamine::{
    Data, Range, Reader, Sheet, SheetType, SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx,
    XlsxError,
};

use super::package::Package;
use super::page::Page;
use super::xml::broken;
use crate::load::extraction::Limits;
use crate::load::format::FileFormat;
use crate::load::reason::Reason;
use layout::{Area, Layout};
use sparse::SparseSheet;

/// The sheets of a workbook.
pub(super) fn read(
    format: FileFormat,
    bytes: &[u8],
    limits: &Limits,
    page: Page,
) -> Result<Page, Reason> {
    match format {
        FileFormat::Xlsx => read_xlsx(bytes, limits, page),
        FileFormat::Xlsb => read_xlsb(bytes, limits, page),
        _ => read_xls(bytes, page),
    }
}

fn read_xlsx(bytes: &[u8], limits: &Limits, mut page: Page) -> Result<Page, Reason> {
    let mut package = Package::open(bytes, limits)?;
    package.check_sizes()?;
    let parts = layout::sheets(&mut package)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(of_xlsx)?;
    for sheet in shown(book.sheets_metadata(), &mut page) {
        let mut cells = SparseSheet::default();
        let mut reader = book.worksheet_cells_reader(&sheet).map_err(of_xlsx)?;
        while let Some(cell) = reader.next_cell().map_err(of_xlsx)? {
            let value = Data::from(cell.get_value().clone());
            cells.insert(cell.get_position().into(), &value, &mut page)?;
        }
        let layout = match parts.get(&sheet) {
            Some(part) => Layout::read(&package.needed(part)?)?,
            None => Layout::default(),
        };
        cells.lay_out(sheet, &layout, &mut page)?;
    }
    Ok(page)
}

fn read_xlsb(bytes: &[u8], limits: &Limits, mut page: Page) -> Result<Page, Reason> {
    Package::open(bytes, limits)?.check_sizes()?;
    let mut book = Xlsb::new(Cursor::new(bytes)).map_err(of_xlsb)?;
    for sheet in shown(book.sheets_metadata(), &mut page) {
        let cells = book.worksheet_range(&sheet).map_err(of_xlsb)?;
        of_range(&cells, &mut page)?.lay_out(sheet, &Layout::default(), &mut page)?;
    }
    Ok(page)
}

fn read_xls(bytes: &[u8], mut page: Page) -> Result<Page, Reason> {
    let mut book = Xls::new(Cursor::new(bytes)).map_err(of_xls)?;
    for sheet in shown(book.sheets_metadata(), &mut page) {
        let cells = book.worksheet_range(&sheet).map_err(of_xls)?;
        let merges = book.merge_cells_by_sheet_name(&sheet).map_err(of_xls)?;
        let merges = merges.iter().map(|merge| Area::new(merge.start, merge.end));
        let layout = Layout::of_merges(merges.collect());
        of_range(&cells, &mut page)?.lay_out(sheet, &layout, &mut page)?;
    }
    Ok(page)
}

/// The names of the sheets of cells that are not hidden.
fn shown(sheets: &[Sheet], page: &mut Page) -> Vec<String> {
    let sheets = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (shown, hidden): (Vec<_>, Vec<_>) =
        sheets.partition(|sheet| sheet.visible == SheetVisible::Visible);
    page.hidden(hidden.len());
    shown.into_iter().map(|sheet| sheet.name.clone()).collect()
}

fn of_range(range: &Range<Data>, page: &mut Page) -> Result<SparseSheet, Reason> {
    let (top, left) = range.start().unwrap_or_default();
    let mut cells = SparseSheet::default();
    for (row, column, value) in range.used_cells() {
        let position =
            |from: u32, by: usize| from.saturating_add(u32::try_from(by).unwrap_or(u32::MAX));
        let place = (position(top, row), position(left, column)).into();
        cells.insert(place, value, page)?;
    }
    Ok(cells)
}

fn of_xlsx(error: XlsxError) -> Reason {
    match error {
        XlsxError::Password => Reason::Locked,
        error => broken(error.to_string()),
    }
}

fn of_xlsb(error: XlsbError) -> Reason {
    match error {
        XlsbError::Password => Reason::Locked,
        error => broken(error.to_string()),
    }
}

fn of_xls(error: XlsError) -> Reason {
    match error {
        XlsError::Password => Reason::Locked,
        error => broken(error.to_string()),
    }
}
