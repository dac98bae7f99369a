//! Core words and slogans.

use tilian::Stage;
use tilian_io::{Language, Settings, report};

use crate::args::Distill;
use crate::command::segmenter;
use crate::failure::Failure;
use crate::output;
use crate::progress::Progress;

/// The stages of a distillation.
const STAGES: [Stage; 4] = [Stage::Reuse, Stage::Count, Stage::CoreWords, Stage::Slogans];

/// Distils what was sent in.
pub fn run(options: &Distill, language: Language) -> Result<(), Failure> {
    let settings = settings(options)?;
    let distillation = settings.distillation().map_err(Failure::Usage)?;
    let progress = Progress::new(language, &STAGES);
    let loaded = options.input.load()?;
    let segmenter = segmenter(&settings);
    let begins = |stage| progress.begin(stage);
    let distilled = distillation.distill_observed(&loaded.corpus, &segmenter, begins)?;
    drop(progress);
    output::report(&report::distilled(&distilled, &loaded, &settings, language), &options.output)
}

fn settings(options: &Distill) -> Result<Settings, Failure> {
    let mut settings = options.fairness.over(options.terms.settings(&options.input)?);
    for weight in &options.weight {
        settings =
            settings.core_word_weight(&weight.name, weight.weight).map_err(Failure::Usage)?;
    }
    for weight in &options.slogan_weight {
        settings = settings.slogan_weight(&weight.name, weight.weight).map_err(Failure::Usage)?;
    }
    if let Some(top) = options.top {
        settings = settings.top(top.get());
    }
    if let Some(votes) = options.votes {
        settings = settings.votes(votes.into());
    }
    if let Some(least) = options.least_documents {
        settings = settings.least_documents(least);
    }
    if let Some(resamples) = options.resamples {
        settings = settings.resamples(resamples);
    }
    if let Some(seed) = options.seed {
        settings = settings.seed(seed);
    }
    Ok(settings)
}
