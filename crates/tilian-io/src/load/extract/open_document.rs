//! OpenDocument texts and sheets.

mod hidden;
mod story;
mod table;
#[cfg(test)]
mod tests;

use super::package::Package;
use super::page::Page;
use crate::load::extraction::Limits;
use crate::load::reason::Reason;
use hidden::HiddenNames;
use story::{Place, Story};

/// The text of an .odt or .ods.
pub(super) fn read(bytes: &[u8], limits: &Limits, mut page: Page) -> Result<Page, Reason> {
    let mut package = Package::open(bytes, limits)?;
    let manifest = package.part("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Reason::Locked);
    }
    package.check_sizes()?;
    let content = package.needed("content.xml")?;
    let hidden = HiddenNames::read(&content)?;
    Story::new(&hidden, Place::Body, &mut page).read(&content)?;
    if let Some(styles) = package.part("styles.xml")? {
        let hidden = HiddenNames::read(&styles)?;
        Story::new(&hidden, Place::Margin, &mut page).read(&styles)?;
    }
    Ok(page)
}
