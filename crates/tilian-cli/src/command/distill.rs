//! Core words and slogans.

use tilian::{Distilled, Stage};
use tilian_io::{Language, Loaded, Settings, report};

use crate::args::{Distill, Input, Ranking};
use crate::command::key_file::KeyFile;
use crate::command::segmenter;
use crate::failure::Failure;
use crate::output;
use crate::progress::Progress;

/// The stages of a distillation.
const STAGES: [Stage; 4] = [Stage::Reuse, Stage::Count, Stage::CoreWords, Stage::Slogans];

/// What was read, what was found in it, and how.
pub struct Found {
    pub settings: Settings,
    pub loaded: Loaded,
    pub distilled: Distilled,
}

impl Found {
    /// The same without names; what the numbers stand for goes to a file.
    pub fn blinded(self, key: KeyFile, language: Language) -> Result<Self, Failure> {
        let blinding = key.blind(&self.loaded, language)?;
        let distilled = blinding.distilled(self.distilled);
        Ok(Self { loaded: blinding.loaded().clone(), distilled, ..self })
    }
}

/// Distils what was sent in.
pub fn run(options: &Distill, language: Language) -> Result<(), Failure> {
    let key = options.blind.key_file(&options.output)?;
    let mut found = distil(&options.input, &options.ranking, language)?;
    if let Some(key) = key {
        found = found.blinded(key, language)?;
    }
    let Found { settings, loaded, distilled } = &found;
    output::report(&report::distilled(distilled, loaded, settings, language), &options.output)
}

/// Reads and distils.
pub fn distil(input: &Input, ranking: &Ranking, language: Language) -> Result<Found, Failure> {
    let settings = ranking.settings(input)?;
    let distillation = settings.distillation().map_err(Failure::Usage)?;
    let progress = Progress::new(language, &STAGES);
    let loaded = input.load(&settings)?;
    let segmenter = segmenter(&settings);
    let begins = |stage| progress.begin(stage);
    let distilled = distillation.distill_observed(&loaded.corpus, &segmenter, begins)?;
    drop(progress);
    Ok(Found { settings, loaded, distilled })
}

impl Ranking {
    /// The settings of the file and, over them, of the flags.
    fn settings(&self, input: &Input) -> Result<Settings, Failure> {
        let mut settings = self.fairness.over(self.terms.settings(input)?);
        for weight in &self.weight {
            settings =
                settings.core_word_weight(&weight.name, weight.weight).map_err(Failure::Usage)?;
        }
        for weight in &self.slogan_weight {
            settings =
                settings.slogan_weight(&weight.name, weight.weight).map_err(Failure::Usage)?;
        }
        if let Some(top) = self.top {
            settings = settings.top(top.get());
        }
        if let Some(votes) = self.votes {
            settings = settings.votes(votes.into());
        }
        if let Some(least) = self.least_documents {
            settings = settings.least_documents(least);
        }
        if let Some(resamples) = self.resamples {
            settings = settings.resamples(resamples);
        }
        if let Some(seed) = self.seed {
            settings = settings.seed(seed);
        }
        Ok(settings)
    }
}
