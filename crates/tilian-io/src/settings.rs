//! Settings of the whole way, from `tilian.toml` and from flags.

mod background;
mod examination;
mod fairness;
mod file;
mod import;
mod letterhead;
mod ranking;
mod terms;
#[cfg(test)]
mod tests;
pub(crate) mod threshold;
mod word_file;
mod words;
mod written;

use std::path::Path;

use tilian::{CoreWordWeights, Detection, Distillation, Groups, Merges, SloganWeights};

use crate::error::Error;
use examination::Examination;
use fairness::Fairness;
use import::Import;
use letterhead::Letterhead;
use ranking::Ranking;
use terms::Terms;
use word_file::read_text;

pub use background::BackgroundUse;
pub use examination::Rows;
pub use threshold::parse_threshold;

/// Everything that a run can be told, from a `tilian.toml` and from flags; every setting has a
/// default, and serialising prints them all.
///
/// ```toml
/// [core_words.weights]
/// nomination = 0.4
///
/// [terms]
/// longest = 8
/// stop_words = ["医院"]
/// stop_words_file = "stop-words.txt"
/// user_dictionary = "words.txt"
/// background = "background.tsv"
/// background_use = "merge"
///
/// [ranking]
/// least_documents = "5%"
/// top = 30
///
/// [fairness]
/// copies = "set_aside"
/// quotations = "mask"
/// votes = "once"
/// shortest_quotation = 13
///
/// [copies]
/// depth = "passages"
/// least_probability = 0.5
/// tiers = [0.33, 0.66, 0.95]
/// rows = "copies"
/// page_entries = 500
///
/// # Around the letter of `tilian report`; what is left out stands there as a blank.
/// [report]
/// campaign = "我们的职业精神"
/// addressee = "市卫生健康委员会"
///
/// # What the reading of a file may cost: seconds, and MiB of memory, of text and of the file.
/// [import]
/// seconds = 10
/// memory = 512
/// output = 64
/// largest_file = 64
/// # Whether a text that reads like a superior document is one: by_folder where only its folder tells.
/// superiors = "recognised"
///
/// # A form that leads, and the forms that are counted with it.
/// [merge]
/// "救死扶伤" = ["治病救人"]
///
/// # Groups with their seed words, in the place of the five shipped ones.
/// [groups]
/// "医德" = ["廉洁", "慎独"]
/// "医术" = ["精湛", "精益求精"]
/// ```
///
/// ```
/// use tilian_io::Settings;
///
/// let folder = tempfile::tempdir()?;
/// let path = folder.path().join("tilian.toml");
/// std::fs::write(&path, "[ranking]\ntop = 30\n")?;
/// let settings = Settings::read(&path)?;
/// assert_eq!(settings, Settings::default().top(30));
///
/// std::fs::write(&path, "[fairness]\ncopies = \"forget\"\n")?;
/// let message = Settings::read(&path).unwrap_err().to_string();
/// assert!(message.ends_with(
///     r#"line 2: fairness.copies is "forget", expected "set_aside" or "keep""#
/// ));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    core_words: CoreWordWeights,
    slogans: SloganWeights,
    terms: Terms,
    ranking: Ranking,
    fairness: Fairness,
    examination: Examination,
    letterhead: Letterhead,
    import: Import,
    merges: Merges,
    /// `None` for the shipped ones.
    groups: Option<Groups>,
}

impl Settings {
    /// The settings of a `tilian.toml`, with the defaults for what it leaves out; paths in it
    /// are seen from its folder.
    ///
    /// # Errors
    ///
    /// [`Error::Unreadable`] where it cannot be read, [`Error::Toml`] where it is not TOML,
    /// [`Error::UnknownSetting`] and [`Error::Setting`] where a key or value is wrong,
    /// [`Error::WordList`] where a user dictionary that it names has a bad line.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let unreadable = |source| Error::Unreadable { path: path.to_path_buf(), source };
        let text = read_text(path).map_err(unreadable)?;
        file::apply(Self::default(), path, &text)
    }

    /// Counts forms with the form that leads them, beside the lists there are.
    ///
    /// # Errors
    ///
    /// As [`Merges::with`].
    pub fn merge<T: AsRef<str>>(
        mut self,
        lead: &str,
        forms: impl IntoIterator<Item = T>,
    ) -> Result<Self, tilian::Error> {
        self.merges = self.merges.with(lead, forms)?;
        Ok(self)
    }

    /// Adds a group that core words are sorted into; the first takes the place of the shipped ones.
    ///
    /// # Errors
    ///
    /// As [`Groups::with`].
    pub fn group<T: AsRef<str>>(
        mut self,
        name: &str,
        seeds: impl IntoIterator<Item = T>,
    ) -> Result<Self, tilian::Error> {
        self.groups = Some(self.groups.unwrap_or_default().with(name, seeds)?);
        Ok(self)
    }

    /// The whole way with these settings.
    ///
    /// # Errors
    ///
    /// [`tilian::Error::OutOfRange`] where a setting makes no sense.
    pub fn distillation(&self) -> Result<Distillation, tilian::Error> {
        let sums = [
            self.core_words.mean([1.0; CoreWordWeights::NAMES.len()]),
            self.slogans.mean([1.0; SloganWeights::NAMES.len()]),
        ];
        if let Some(sum) = sums.into_iter().find(|sum| *sum == 0.0) {
            return Err(tilian::Error::OutOfRange {
                setting: "sum of weights",
                given: sum,
                expected: "more than 0",
            });
        }
        Ok(Distillation::default()
            .reference(self.background())
            .detection(self.detection()?)
            .mining(self.mining()?)
            .core_word_weights(self.core_words)
            .slogan_weights(self.slogans)
            .merges(self.merges.clone())
            .groups(self.groups())
            .votes(self.fairness.votes)
            .least_documents(self.ranking.least_documents)
            .bootstrap(self.bootstrap()?)
            .top(self.ranking.top))
    }

    /// How copies and quotations are found with these settings.
    ///
    /// # Errors
    ///
    /// [`tilian::Error::OutOfRange`] where a setting makes no sense.
    pub fn detection(&self) -> Result<Detection, tilian::Error> {
        Detection::default()
            .copies(self.fairness.copies)
            .quotations(self.fairness.quotations)
            .depth(self.examination.depth)
            .shortest_quotation(self.fairness.shortest_quotation)
    }

    /// The groups that core words are sorted into: the shipped ones unless set.
    #[must_use]
    pub fn groups(&self) -> Groups {
        self.groups.clone().unwrap_or_else(Groups::shipped)
    }

    /// Whether each setting makes sense.
    fn check(&self) -> Result<(), tilian::Error> {
        self.detection()?;
        self.likely()?;
        self.tiers()?;
        self.mining().map(drop).and(self.bootstrap().map(drop))
    }
}
