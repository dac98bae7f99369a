//! The subcommands, a file each: parse, call the library, report.

pub mod background;
pub mod compare;
pub mod concordance;
pub mod copies;
pub mod distill;
pub mod extract_worker;
pub mod import;
pub mod key_file;
pub mod keywords;
pub mod network;
pub mod report;
pub mod segment;
pub mod terms;

use std::env;
use std::path::{Path, PathBuf};

use tilian::{Counted, Detection, Jieba, Mining, SingleCharacters};
use tilian_io::{Extraction, LoadSettings, Loaded, Settings, Strictness, load};

use crate::args::{Fairness, Input, Terms};
use crate::failure::Failure;

impl Input {
    fn load(&self, settings: &Settings) -> Result<Loaded, Failure> {
        self.load_paths(&self.paths, settings)
    }

    fn load_paths(&self, paths: &[PathBuf], settings: &Settings) -> Result<Loaded, Failure> {
        Ok(load(paths, &self.load_settings(settings)?)?)
    }

    fn load_settings(&self, settings: &Settings) -> Result<LoadSettings, Failure> {
        let strictness = if self.strict { Strictness::Strict } else { Strictness::Lenient };
        let program = env::current_exe().map_err(|source| Failure::Program { source })?;
        let extraction = Extraction::child(program, [EXTRACT_WORKER]);
        let settings = settings.load_settings(extraction).strictness(strictness);
        let settings = settings.pass_over(self.written.iter().cloned());
        Ok(match &self.roster {
            Some(roster) => settings.roster(roster.clone()),
            None => settings,
        })
    }
}

/// The command by which this program reads office files in a process of its own.
const EXTRACT_WORKER: &str = "extract-worker";

impl Terms {
    /// The settings of the file and, over them, of the flags.
    fn settings(&self, input: &Input) -> Result<Settings, Failure> {
        let mut settings = settings_of(self.config.as_deref(), input)?;
        if let Some(path) = &self.user_dictionary {
            settings = settings.read_user_dictionary(path)?;
        }
        if let Some(path) = &self.stop_words {
            settings = settings.read_stop_words(path)?;
        }
        if let Some(path) = &self.background {
            settings = settings.read_background(path)?;
        }
        if let Some(choice) = self.background_use {
            settings = settings.background_use(choice.into());
        }
        if let Some(characters) = self.longest {
            settings = settings.longest(characters);
        }
        Ok(settings)
    }
}

impl Fairness {
    fn over(&self, mut settings: Settings) -> Settings {
        if let Some(copies) = self.copies {
            settings = settings.copies(copies.into());
        }
        if let Some(quotations) = self.quotations {
            settings = settings.quotations(quotations.into());
        }
        if let Some(characters) = self.shortest_quotation {
            settings = settings.shortest_quotation(characters);
        }
        settings
    }
}

/// The settings of the file that is named, else of the one beside what is read.
fn settings_of(named: Option<&Path>, input: &Input) -> Result<Settings, Failure> {
    Ok(match named.map(Path::to_path_buf).or_else(|| beside(&input.paths)) {
        Some(path) => Settings::read(&path)?,
        None => Settings::default(),
    })
}

/// The settings file in the first path, else in the working folder, where there is one.
fn beside(paths: &[PathBuf]) -> Option<PathBuf> {
    let folders = paths.first().map(PathBuf::as_path).into_iter().chain([Path::new(".")]);
    folders.map(|folder| folder.join("tilian.toml")).find(|file| file.is_file())
}

/// Reads submissions, counts their own words, and hands over what was counted.
fn count(
    input: &Input,
    terms: &Terms,
    fairness: &Fairness,
    then: impl FnOnce(&Counted<'_>, &Settings) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let settings = fairness.over(terms.settings(input)?);
    let (detection, mining) = means(&settings)?;
    let corpus = input.load(&settings)?.corpus;
    let reuse = detection.detect(&corpus);
    then(&Counted::of(&corpus, &reuse, &segmenter(&settings), &mining), &settings)
}

/// What may be counted, and how terms are found in it.
fn means(settings: &Settings) -> Result<(Detection, Mining), Failure> {
    let detection = settings.detection().map_err(Failure::Usage)?;
    Ok((detection, settings.mining().map_err(Failure::Usage)?))
}

/// Words of one character, only where they are asked for.
fn single_characters(are_asked_for: bool) -> SingleCharacters {
    if are_asked_for { SingleCharacters::Admit } else { SingleCharacters::LeaveOut }
}

fn segmenter(settings: &Settings) -> Jieba {
    Jieba::new().with_dictionary(&settings.user_dictionary())
}
