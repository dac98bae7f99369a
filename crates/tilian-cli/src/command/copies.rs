//! Who shares what with whom.

use tilian::{Review, Stage};
use tilian_io::{Blinding, Language, Settings, report};

use crate::args::Copies;
use crate::command::settings_of;
use crate::failure::Failure;
use crate::output;
use crate::progress::Progress;

/// Finds copies, quotations and tricks.
pub fn run(options: &Copies, language: Language) -> Result<(), Failure> {
    options.output.without_letter()?;
    let key = options.blind.key_file(&options.output)?;
    let settings = settings(options)?;
    let detection = settings.detection().map_err(Failure::Usage)?;
    let likely = settings.likely().map_err(Failure::Usage)?;
    let tiers = settings.tiers().map_err(Failure::Usage)?;
    let progress = Progress::new(language, &[Stage::Reuse]);
    let loaded = options.input.load(&settings)?;
    progress.begin(Stage::Reuse);
    let mut reuse = detection.detect(&loaded.corpus).at_least(likely);
    let blinding = key.map(|key| key.blind(&loaded, language)).transpose()?;
    if let Some(blinding) = &blinding {
        reuse = blinding.reuse(&reuse);
    }
    let compared = blinding.as_ref().map_or(&loaded.corpus, Blinding::unmasked);
    let review = Review::of(compared, &reuse, &tiers);
    drop(progress);
    let loaded = blinding.as_ref().map_or(&loaded, Blinding::loaded);
    let report = report::copies(loaded, &reuse, &review, &settings, language);
    output::report(&report, &options.output)
}

fn settings(options: &Copies) -> Result<Settings, Failure> {
    let mut settings = settings_of(options.config.as_deref(), &options.input)?;
    if let Some(depth) = options.depth {
        settings = settings.copy_depth(depth.into());
    }
    if let Some(probability) = options.least_probability {
        settings = settings.least_probability(probability);
    }
    if let Some(characters) = options.shortest_quotation {
        settings = settings.shortest_quotation(characters);
    }
    if let Some(rows) = options.rows {
        settings = settings.rows(rows.into());
    }
    if let Some(entries) = options.page_entries {
        settings = settings.page_entries(entries.get());
    }
    Ok(settings)
}
