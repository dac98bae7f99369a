//! How words and terms are found.

use std::path::Path;

use tilian::{FrequencyList, Mining, StopWords, UserDictionary};

use super::word_file::{WordFile, read_text};
use super::{BackgroundUse, Settings};
use crate::error::Error;

/// How words and terms are found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Terms {
    pub(super) longest: Option<usize>,
    pub(super) least_npmi: f64,
    pub(super) least_entropy: f64,
    pub(super) stop_words: Vec<String>,
    pub(super) stop_words_files: Vec<WordFile<StopWords>>,
    pub(super) user_dictionary: Option<WordFile<UserDictionary>>,
    pub(super) background: Option<WordFile<FrequencyList>>,
    pub(super) background_use: BackgroundUse,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            longest: None,
            least_npmi: 0.15,
            least_entropy: 0.5,
            stop_words: Vec::new(),
            stop_words_files: Vec::new(),
            user_dictionary: None,
            background: None,
            background_use: BackgroundUse::default(),
        }
    }
}

impl Settings {
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
        self.terms.user_dictionary = Some(WordFile::read(path)?);
        Ok(self)
    }

    /// Reads a background, which takes the place of the shipped one unless
    /// [`background_use`](Self::background_use) says otherwise.
    ///
    /// # Errors
    ///
    /// [`Error::Unreadable`] where it cannot be read, [`Error::WordList`] where a line is bad.
    pub fn read_background(mut self, path: &Path) -> Result<Self, Error> {
        self.terms.background = Some(WordFile::read(path)?);
        Ok(self)
    }

    /// Sets whether a background that is read takes the place of the shipped one or joins it.
    #[must_use]
    pub fn background_use(mut self, choice: BackgroundUse) -> Self {
        self.terms.background_use = choice;
        self
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
}
