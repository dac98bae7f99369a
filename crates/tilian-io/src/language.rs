//! The language of titles and labels.

use std::str::FromStr;

use tilian::Error;

/// The language of a report's titles and labels; the keys of JSON are the same in both.
///
/// ```
/// use tilian_io::Language;
///
/// assert_eq!("zh".parse::<Language>()?, Language::Chinese);
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Simplified Chinese.
    #[default]
    Chinese,
    /// English.
    English,
}

impl Language {
    /// The one of two that is in this language.
    pub(crate) fn choose<T>(self, chinese: T, english: T) -> T {
        match self {
            Self::Chinese => chinese,
            Self::English => english,
        }
    }
}

impl FromStr for Language {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        match name {
            "zh" => Ok(Self::Chinese),
            "en" => Ok(Self::English),
            _ => Err(Error::Unknown {
                what: "language",
                given: name.to_owned(),
                expected: "zh or en",
            }),
        }
    }
}
