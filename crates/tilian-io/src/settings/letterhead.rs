//! What nothing but a person can tell of a letter.

use crate::settings::Settings;

/// What stands around the results in the letter that sends them upward; what is not told stands
/// there as a blank to fill in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Letterhead {
    pub(crate) campaign: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) addressee: Option<String>,
    pub(crate) sender: Option<String>,
    pub(crate) date: Option<String>,
}

impl Settings {
    /// Sets the name of the campaign, as it stands in the title of the letter and in its text.
    #[must_use]
    pub fn letter_campaign(mut self, name: impl Into<String>) -> Self {
        self.letterhead.campaign = Some(name.into());
        self
    }

    /// Sets the title of the letter, in the place of the one around the campaign's name.
    #[must_use]
    pub fn letter_title(mut self, title: impl Into<String>) -> Self {
        self.letterhead.title = Some(title.into());
        self
    }

    /// Sets to whom the letter goes.
    #[must_use]
    pub fn letter_addressee(mut self, body: impl Into<String>) -> Self {
        self.letterhead.addressee = Some(body.into());
        self
    }

    /// Sets who sends the letter.
    #[must_use]
    pub fn letter_sender(mut self, body: impl Into<String>) -> Self {
        self.letterhead.sender = Some(body.into());
        self
    }

    /// Sets the date of the letter, as it is written: no clock is read.
    #[must_use]
    pub fn letter_date(mut self, date: impl Into<String>) -> Self {
        self.letterhead.date = Some(date.into());
        self
    }

    /// What stands around the results in a letter.
    pub(crate) fn letterhead(&self) -> &Letterhead {
        &self.letterhead
    }
}
