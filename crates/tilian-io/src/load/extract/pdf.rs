//! PDF: lines that stand on pages, to paragraphs.

mod junk;
mod line;
mod margin;
mod paragraph;
#[cfg(test)]
mod tests;

use pdf_oxide::extractors::warnings::WarningCategory;
use pdf_oxide::{Error, PdfDocument};

use super::page::Page;
use crate::load::reason::Reason;
use junk::{reads_as_junk, reads_as_text};

/// The text of a .pdf.
pub(super) fn read(bytes: &[u8], mut page: Page) -> Result<Page, Reason> {
    let document = PdfDocument::from_bytes(bytes.to_vec()).map_err(fault)?;
    if document.is_encrypted() && !document.authenticate(b"").map_err(fault)? {
        return Err(Reason::Locked);
    }
    let mut pages = Vec::new();
    let mut pictures = 0;
    for at in 0..document.page_count().map_err(fault)? {
        let lines = line::of_page(&document, at).map_err(fault)?;
        if lines.is_empty() && is_picture(&document, at) {
            pictures += 1;
        }
        page.budget.take(lines.iter().map(|line| line.text.len()).sum())?;
        pages.push(lines);
    }
    if pages.is_empty() {
        return Err(Reason::Broken { detail: "the file has no pages".to_owned() });
    }
    if pictures > 0 && pages.iter().all(Vec::is_empty) {
        return Err(Reason::Scanned { pages: pictures });
    }
    let texts = || pages.iter().flatten().map(|line| line.text.as_str());
    if reads_as_junk(texts()) || (guesses(&document) && !reads_as_text(texts())) {
        return Err(Reason::UnreadableFont);
    }
    page.scanned(pictures);
    for text in margin::take(&mut pages) {
        page.margin(&text)?;
    }
    for text in paragraph::join(&pages) {
        page.paragraph(&text)?;
    }
    Ok(page)
}

/// Whether a font did not tell its characters, so that some were guessed.
fn guesses(document: &PdfDocument) -> bool {
    let warnings = document.structured_warnings();
    warnings.iter().any(|warning| warning.category == WarningCategory::ToUnicodeMissing)
}

/// Whether a page without text shows a picture.
fn is_picture(document: &PdfDocument, at: usize) -> bool {
    document.page_image_handles(at).is_ok_and(|pictures| !pictures.is_empty())
}

fn fault(error: Error) -> Reason {
    match error {
        Error::EncryptedPdf => Reason::Locked,
        Error::CircularReference(_) => Reason::Loop,
        Error::RecursionLimitExceeded(_) => Reason::TooDeep,
        error => Reason::Broken { detail: error.to_string() },
    }
}
