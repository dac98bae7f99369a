//! Settings of the whole way, from `tilian.toml` and from flags.

mod background;
mod examination;
mod file;
mod import;
mod letterhead;
#[cfg(test)]
mod tests;
pub(crate) mod threshold;
mod word_file;
mod words;
mod written;

use std::path::Path;

use tilian::{
    Bootstrap, Copies, CoreWordWeights, Depth, Detection, Distillation, FrequencyList, Groups,
    Merges, Mining, Quotations, SloganWeights, StopWords, Threshold, UserDictionary, Votes,
};

use crate::error::Error;
use examination::Examination;
use import::Import;
use letterhead::Letterhead;
use word_file::{WordFile, read_text};

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
#[derive(Clone, Debug, PartialEq)]
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

#[derive(Clone, Debug, PartialEq)]
struct Terms {
    longest: Option<usize>,
    least_npmi: f64,
    least_entropy: f64,
    stop_words: Vec<String>,
    stop_words_files: Vec<WordFile<StopWords>>,
    user_dictionary: Option<WordFile<UserDictionary>>,
    background: Option<WordFile<FrequencyList>>,
    background_use: BackgroundUse,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ranking {
    pub(crate) least_documents: Threshold,
    pub(crate) resamples: u32,
    seed: u64,
    top: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fairness {
    pub(crate) copies: Copies,
    pub(crate) quotations: Quotations,
    pub(crate) votes: Votes,
    pub(crate) shortest_quotation: usize,
}

/// The choices that a reader of a result must know.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FairnessChoices {
    pub(crate) copies: Copies,
    pub(crate) quotations: Quotations,
    pub(crate) votes: Votes,
    pub(crate) resamples: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            core_words: CoreWordWeights::default(),
            slogans: SloganWeights::default(),
            terms: Terms {
                longest: None,
                least_npmi: 0.15,
                least_entropy: 0.5,
                stop_words: Vec::new(),
                stop_words_files: Vec::new(),
                user_dictionary: None,
                background: None,
                background_use: BackgroundUse::default(),
            },
            ranking: Ranking {
                least_documents: Threshold::Count(2),
                resamples: 1_000,
                seed: 1,
                top: 20,
            },
            fairness: Fairness {
                copies: Copies::SetAside,
                quotations: Quotations::Mask,
                votes: Votes::Once,
                shortest_quotation: 13,
            },
            examination: Examination::default(),
            letterhead: Letterhead::default(),
            import: Import::default(),
            merges: Merges::default(),
            groups: None,
        }
    }
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

    /// Sets the weight of a criterion of core words.
    ///
    /// # Errors
    ///
    /// As [`CoreWordWeights::set`].
    pub fn core_word_weight(mut self, name: &str, weight: f64) -> Result<Self, tilian::Error> {
        self.core_words.set(name, weight)?;
        Ok(self)
    }

    /// Sets the weight of a criterion of slogans.
    ///
    /// # Errors
    ///
    /// As [`SloganWeights::set`].
    pub fn slogan_weight(mut self, name: &str, weight: f64) -> Result<Self, tilian::Error> {
        self.slogans.set(name, weight)?;
        Ok(self)
    }

    /// Sets the most characters of a term; unless set, [`Mining::LONGEST`] for core words, and 12 for
    /// keywords and lists of terms.
    #[must_use]
    pub fn longest(mut self, characters: usize) -> Self {
        self.terms.longest = Some(characters);
        self
    }

    /// Sets how firmly the words of a phrase must hold together.
    #[must_use]
    pub fn least_npmi(mut self, npmi: f64) -> Self {
        self.terms.least_npmi = npmi;
        self
    }

    /// Sets the least entropy in bits on either side of a phrase.
    #[must_use]
    pub fn least_entropy(mut self, bits: f64) -> Self {
        self.terms.least_entropy = bits;
        self
    }

    /// Adds words that are no term and stand in none, beside the shipped ones.
    #[must_use]
    pub fn stop_words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.terms.stop_words.extend(words.into_iter().map(Into::into));
        self
    }

    /// Adds the stop words of a file, one a line; `#` begins a comment.
    ///
    /// # Errors
    ///
    /// [`Error::Unreadable`] where it cannot be read.
    pub fn read_stop_words(mut self, path: &Path) -> Result<Self, Error> {
        let unreadable = |source| Error::Unreadable { path: path.to_path_buf(), source };
        let words = StopWords::parse(&read_text(path).map_err(unreadable)?);
        self.terms.stop_words_files.push(WordFile { path: path.to_path_buf(), words });
        Ok(self)
    }

    /// Reads a user dictionary, which takes the place of an earlier one.
    ///
    /// # Errors
    ///
    /// [`Error::Unreadable`] where it cannot be read, [`Error::WordList`] where a line is bad.
    pub fn read_user_dictionary(mut self, path: &Path) -> Result<Self, Error> {
        let unreadable = |source| Error::Unreadable { path: path.to_path_buf(), source };
        let bad = |source| Error::WordList { path: path.to_path_buf(), source };
        let words = read_text(path).map_err(unreadable)?.parse().map_err(bad)?;
        self.terms.user_dictionary = Some(WordFile { path: path.to_path_buf(), words });
        Ok(self)
    }

    /// Reads a background, which takes the place of the shipped one unless
    /// [`background_use`](Self::background_use) says otherwise.
    ///
    /// # Errors
    ///
    /// [`Error::Unreadable`] where it cannot be read, [`Error::WordList`] where a line is bad.
    pub fn read_background(mut self, path: &Path) -> Result<Self, Error> {
        let unreadable = |source| Error::Unreadable { path: path.to_path_buf(), source };
        let bad = |source| Error::WordList { path: path.to_path_buf(), source };
        let words = read_text(path).map_err(unreadable)?.parse().map_err(bad)?;
        self.terms.background = Some(WordFile { path: path.to_path_buf(), words });
        Ok(self)
    }

    /// Sets whether a background that is read takes the place of the shipped one or joins it.
    #[must_use]
    pub fn background_use(mut self, choice: BackgroundUse) -> Self {
        self.terms.background_use = choice;
        self
    }

    /// Sets how many documents must have a word that nobody put forward.
    #[must_use]
    pub fn least_documents(mut self, least: Threshold) -> Self {
        self.ranking.least_documents = least;
        self
    }

    /// Sets how often the parts are drawn anew.
    #[must_use]
    pub fn resamples(mut self, resamples: u32) -> Self {
        self.ranking.resamples = resamples;
        self
    }

    /// Sets the seed of resampling.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.ranking.seed = seed;
        self
    }

    /// Sets how many core words and how many slogans are returned.
    #[must_use]
    pub fn top(mut self, top: usize) -> Self {
        self.ranking.top = top;
        self
    }

    /// Sets what becomes of copies.
    #[must_use]
    pub fn copies(mut self, copies: Copies) -> Self {
        self.fairness.copies = copies;
        self
    }

    /// Sets what becomes of quotations.
    #[must_use]
    pub fn quotations(mut self, quotations: Quotations) -> Self {
        self.fairness.quotations = quotations;
        self
    }

    /// Sets whether repetition counts.
    #[must_use]
    pub fn votes(mut self, votes: Votes) -> Self {
        self.fairness.votes = votes;
        self
    }

    /// Sets how many equal characters in a row make a quotation.
    #[must_use]
    pub fn shortest_quotation(mut self, characters: usize) -> Self {
        self.fairness.shortest_quotation = characters;
        self
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

    /// How terms are mined with these settings.
    ///
    /// # Errors
    ///
    /// [`tilian::Error::OutOfRange`] where a setting makes no sense.
    pub fn mining(&self) -> Result<Mining, tilian::Error> {
        let files = self.terms.stop_words_files.iter().flat_map(|file| file.words.iter());
        let words = self.terms.stop_words.iter().map(String::as_str).chain(files);
        Mining::default()
            .stop_words(StopWords::shipped().with(words))
            .longest(self.terms.longest.unwrap_or(Mining::LONGEST))?
            .least_npmi(self.terms.least_npmi)?
            .least_entropy(self.terms.least_entropy)
    }

    /// The most characters of a term, where it was set.
    #[must_use]
    pub fn longest_term(&self) -> Option<usize> {
        self.terms.longest
    }

    /// The words that are kept whole; none unless set.
    #[must_use]
    pub fn user_dictionary(&self) -> UserDictionary {
        self.terms.user_dictionary.as_ref().map(|file| file.words.clone()).unwrap_or_default()
    }

    /// What keyness is measured against: the shipped background unless set.
    #[must_use]
    pub fn background(&self) -> FrequencyList {
        match &self.terms.background {
            Some(own) => self.terms.background_use.apply(own.words.clone()),
            None => FrequencyList::shipped(),
        }
    }

    /// The groups that core words are sorted into: the shipped ones unless set.
    #[must_use]
    pub fn groups(&self) -> Groups {
        self.groups.clone().unwrap_or_else(Groups::shipped)
    }

    /// The weights of the criteria of core words.
    pub(crate) fn core_words(&self) -> &CoreWordWeights {
        &self.core_words
    }

    /// The weights of the criteria of slogans.
    pub(crate) fn slogans(&self) -> &SloganWeights {
        &self.slogans
    }

    /// What a page says of how was counted.
    pub(crate) fn fairness_choices(&self) -> FairnessChoices {
        let Fairness { copies, quotations, votes, .. } = self.fairness;
        FairnessChoices { copies, quotations, votes, resamples: self.ranking.resamples }
    }

    /// How words get onto the list, and how ranks are resampled.
    pub(crate) fn ranking(&self) -> &Ranking {
        &self.ranking
    }

    /// What is fair.
    pub(crate) fn fairness(&self) -> &Fairness {
        &self.fairness
    }

    /// How closely texts are compared.
    pub(crate) fn depth(&self) -> Depth {
        self.examination.depth
    }

    fn bootstrap(&self) -> Result<Bootstrap, tilian::Error> {
        Ok(Bootstrap::default().resamples(self.ranking.resamples)?.seed(self.ranking.seed))
    }

    /// Whether each setting makes sense.
    fn check(&self) -> Result<(), tilian::Error> {
        self.detection()?;
        self.likely()?;
        self.tiers()?;
        self.mining().map(drop).and(self.bootstrap().map(drop))
    }
}
