//! PDF: lines that stand on pages, to paragraphs.

mod column;
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
    let is_blank = pages.iter().all(Vec::is_empty);
    if pictures > 0 && is_blank {
        return Err(Reason::Scanned { pages: pictures });
    }
    let texts = || pages.iter().flatten().map(|line| line.text.as_str());
    if reads_as_junk(texts()) || (guesses(&document) && !reads_as_text(texts())) {
        return Err(Reason::UnreadableFont);
    }
    if is_blank {
        return Err(without_text(bytes));
    }
    page.scanned(pictures);
    page.columns(pages.iter().filter(|lines| column::stand_in(lines)).count());
    for text in margin::take(&mut pages) {
        page.margin(&text)?;
    }
    for text in paragraph::join(&pages) {
        page.paragraph(&text)?;
    }
    Ok(page)
}

/// Bytes at the end of a file among which its end mark stands.
const END: usize = 1024;

/// Why a file has no text: it may have none, or not be whole.
fn without_text(bytes: &[u8]) -> Reason {
    let end = &bytes[bytes.len().saturating_sub(END)..];
    let is_whole = end.windows(5).any(|window| window == b"%%EOF");
    let is_longer = lengths(bytes).any(|length| length > bytes.len());
    match is_whole && !is_longer {
        true => Reason::Empty,
        false => Reason::Broken { detail: "the file ends before its text".to_owned() },
    }
}

/// How long the streams of a file say that they are.
fn lengths(bytes: &[u8]) -> impl Iterator<Item = usize> {
    const MARK: &[u8] = b"/Length ";
    let behind = bytes.windows(MARK.len()).enumerate().filter(|(_, window)| *window == MARK);
    behind.map(|(at, _)| {
        let digits = bytes[at + MARK.len()..].iter().take_while(|byte| byte.is_ascii_digit());
        digits.fold(0, |length: usize, digit| {
            length.saturating_mul(10).saturating_add(usize::from(digit - b'0'))
        })
    })
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
