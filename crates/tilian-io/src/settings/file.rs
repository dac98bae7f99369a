//! `tilian.toml`, setting by setting.
//!
//! Read by hand and not by derive, so that an error names the key and what would be right.

use std::ops::Range;
use std::path::Path;

use tilian::{CoreWordWeights, SloganWeights, Threshold};
use toml::de::{DeFloat, DeInteger, DeTable, DeValue};

use super::Settings;
use super::threshold::{EXPECTED, parse_threshold};
use super::words::{
    BACKGROUND_USES, COPIES, DEPTHS, QUOTATIONS, ROWS, SUPERIORS, VOTES, Word, find, names,
};
use crate::error::Error;

/// Tables with what may stand in each.
const TABLES: [(&str, &[&str]); 13] = [
    ("", &ROOT),
    ("core_words", &["weights"]),
    ("core_words.weights", CoreWordWeights::NAMES),
    ("slogans", &["weights"]),
    ("slogans.weights", SloganWeights::NAMES),
    ("terms", &TERMS),
    ("ranking", &["least_documents", "resamples", "seed", "top"]),
    ("fairness", &["copies", "quotations", "votes", "shortest_quotation"]),
    ("copies", &["depth", "least_probability", "tiers", "rows", "page_entries"]),
    ("report", &["campaign", "title", "addressee", "sender", "date"]),
    ("import", &["seconds", "memory", "output", "largest_file", "superiors"]),
    (MERGE, &[]),
    (GROUPS, &[]),
];

const ROOT: [&str; 10] = [
    "core_words",
    "slogans",
    "terms",
    "ranking",
    "fairness",
    "copies",
    "report",
    "import",
    "merge",
    "groups",
];

/// Tables in which the names are words of the user's own.
const MERGE: &str = "merge";
const GROUPS: &str = "groups";

const TERMS: [&str; 8] = [
    "longest",
    "least_npmi",
    "least_entropy",
    "stop_words",
    "stop_words_file",
    "user_dictionary",
    "background",
    "background_use",
];

/// The settings with those of a file in their place.
pub(super) fn apply(settings: Settings, path: &Path, text: &str) -> Result<Settings, Error> {
    let file = File { path, text };
    let root = DeTable::parse(text).map_err(|source| file.grammar(source))?;
    let mut given = file.flatten("", root.get_ref())?;
    given.sort_by_key(|given| given.span.start);
    given.iter().try_fold(settings, |settings, given| {
        given.apply(settings, path).map_err(|fault| file.fault(given, fault))
    })
}

struct File<'t> {
    path: &'t Path,
    text: &'t str,
}

/// One setting as it stands in the file.
struct Given<'r> {
    /// Its name with its table, such as `ranking.top`.
    key: String,
    value: &'r DeValue<'r>,
    span: Range<usize>,
}

/// What is wrong with a value.
enum Fault {
    /// It is not this, which would be right.
    Expected(String),
    /// It names a file of words that cannot be used.
    WordList(Error),
    /// It contradicts another setting.
    Refused(tilian::Error),
}

impl From<tilian::Error> for Fault {
    fn from(error: tilian::Error) -> Self {
        match error {
            tilian::Error::OutOfRange { expected, .. }
            | tilian::Error::Unknown { expected, .. } => Self::Expected(expected.to_owned()),
            other => Self::Refused(other),
        }
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        match error {
            Error::Unreadable { source, .. } => {
                Self::Expected(format!("a file that can be read ({source})"))
            }
            other => Self::WordList(other),
        }
    }
}

impl File<'_> {
    /// Every setting of a table and of those in it, all of them known.
    fn flatten<'r>(&self, table: &str, entries: &'r DeTable<'r>) -> Result<Vec<Given<'r>>, Error> {
        let known = TABLES.iter().find(|(name, _)| *name == table).map_or(&[][..], |found| found.1);
        let mut settings = Vec::new();
        for (name, value) in entries {
            let key = match table {
                "" => name.get_ref().to_string(),
                table => format!("{table}.{}", name.get_ref()),
            };
            let is_open = [MERGE, GROUPS].contains(&table);
            if !is_open && !known.contains(&&**name.get_ref()) {
                return Err(self.unknown(key, known, name.span().start));
            }
            let given = Given { value: value.get_ref(), span: value.span(), key };
            let is_table = TABLES.iter().any(|(table, _)| *table == given.key);
            match (is_table, given.value.as_table()) {
                (true, Some(inner)) => settings.extend(self.flatten(&given.key, inner)?),
                (true, None) => {
                    let expected = format!("a table [{}]", given.key);
                    return Err(self.fault(&given, Fault::Expected(expected)));
                }
                (false, _) => settings.push(given),
            }
        }
        Ok(settings)
    }

    fn unknown(&self, key: String, known: &[&str], at: usize) -> Error {
        Error::UnknownSetting {
            path: self.path.to_path_buf(),
            line: self.line(at),
            key,
            expected: known.join(", "),
        }
    }

    fn fault(&self, given: &Given<'_>, fault: Fault) -> Error {
        match fault {
            Fault::Expected(expected) => Error::Setting {
                path: self.path.to_path_buf(),
                line: self.line(given.span.start),
                key: given.key.clone(),
                given: self.text[given.span.clone()].to_owned(),
                expected,
            },
            Fault::WordList(error) => error,
            Fault::Refused(source) => Error::RefusedSetting {
                path: self.path.to_path_buf(),
                line: self.line(given.span.start),
                key: given.key.clone(),
                source: Box::new(source),
            },
        }
    }

    fn grammar(&self, source: toml::de::Error) -> Error {
        let at = source.span().map_or(0, |span| span.start);
        Error::Toml { path: self.path.to_path_buf(), line: self.line(at), source: Box::new(source) }
    }

    fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }
}

impl Given<'_> {
    /// The settings with this one in its place; `file` is where it stands.
    fn apply(&self, settings: Settings, file: &Path) -> Result<Settings, Fault> {
        match self.key.split_once('.') {
            Some((MERGE, lead)) => return Ok(settings.merge(lead, self.texts()?)?),
            Some((GROUPS, name)) => return Ok(settings.group(name, self.texts()?)?),
            _ => {}
        }
        let changed = match self.key.as_str() {
            "terms.longest" => settings.longest(self.integer()?),
            "terms.least_npmi" => settings.least_npmi(self.number()?),
            "terms.least_entropy" => settings.least_entropy(self.number()?),
            "terms.stop_words" => settings.stop_words(self.texts()?),
            "terms.stop_words_file" => settings.read_stop_words(&self.path(file)?)?,
            "terms.user_dictionary" => settings.read_user_dictionary(&self.path(file)?)?,
            "terms.background" => settings.read_background(&self.path(file)?)?,
            "terms.background_use" => settings.background_use(self.word(&BACKGROUND_USES)?),
            "ranking.least_documents" => settings.least_documents(self.threshold()?),
            "ranking.resamples" => settings.resamples(self.integer()?),
            "ranking.seed" => settings.seed(self.integer()?),
            "ranking.top" => settings.top(self.integer()?),
            "fairness.copies" => settings.copies(self.word(&COPIES)?),
            "fairness.quotations" => settings.quotations(self.word(&QUOTATIONS)?),
            "fairness.votes" => settings.votes(self.word(&VOTES)?),
            "fairness.shortest_quotation" => settings.shortest_quotation(self.integer()?),
            "copies.depth" => settings.copy_depth(self.word(&DEPTHS)?),
            "copies.least_probability" => settings.least_probability(self.number()?),
            "copies.tiers" => settings.copy_tiers(self.tiers()?),
            "copies.rows" => settings.rows(self.word(&ROWS)?),
            "copies.page_entries" => settings.page_entries(self.positive()?),
            "report.campaign" => settings.letter_campaign(self.text()?),
            "report.title" => settings.letter_title(self.text()?),
            "report.addressee" => settings.letter_addressee(self.text()?),
            "report.sender" => settings.letter_sender(self.text()?),
            "report.date" => settings.letter_date(self.text()?),
            "import.seconds" => settings.import_seconds(self.positive()?),
            "import.memory" => settings.import_memory(self.positive()?),
            "import.output" => settings.import_output(self.positive()?),
            "import.largest_file" => settings.import_largest_file(self.positive()?),
            "import.superiors" => settings.import_superiors(self.word(&SUPERIORS)?),
            weight => match weight.split_once(".weights.") {
                Some(("core_words", name)) => settings.core_word_weight(name, self.number()?)?,
                Some((_, name)) => settings.slogan_weight(name, self.number()?)?,
                None => settings,
            },
        };
        changed.check()?;
        Ok(changed)
    }

    fn integer<T: TryFrom<u64>>(&self) -> Result<T, Fault> {
        let parse = || {
            let integer = self.value.as_integer()?;
            let number = u64::from_str_radix(integer.as_str(), integer.radix()).ok()?;
            T::try_from(number).ok()
        };
        parse().ok_or_else(|| Fault::Expected("a whole number, 0 or more".to_owned()))
    }

    fn positive<T: TryFrom<u64> + PartialOrd + From<u8>>(&self) -> Result<T, Fault> {
        let expected = || Fault::Expected("a whole number, 1 or more".to_owned());
        self.integer().ok().filter(|number| *number > T::from(0)).ok_or_else(expected)
    }

    fn number(&self) -> Result<f64, Fault> {
        number(self.value).ok_or_else(|| Fault::Expected("a number".to_owned()))
    }

    fn tiers(&self) -> Result<[f64; 3], Fault> {
        let array = self.value.as_array().map(|array| array.iter());
        let bounds: Option<Vec<f64>> =
            array.and_then(|bounds| bounds.map(|bound| number(bound.get_ref())).collect());
        let bounds = bounds.and_then(|bounds| bounds.try_into().ok());
        bounds.ok_or_else(|| Fault::Expected("three shares such as [0.33, 0.66, 0.95]".to_owned()))
    }

    fn threshold(&self) -> Result<Threshold, Fault> {
        match self.value.as_str() {
            Some(written) => Ok(parse_threshold(written)?),
            None => self
                .integer()
                .map(Threshold::Count)
                .map_err(|_| Fault::Expected(EXPECTED.to_owned())),
        }
    }

    fn word<T: Copy>(&self, words: &[Word<T>]) -> Result<T, Fault> {
        let found = self.value.as_str().and_then(|name| find(words, name));
        found.ok_or_else(|| Fault::Expected(names(words)))
    }

    /// A text that says something.
    fn text(&self) -> Result<&str, Fault> {
        let text = self.value.as_str().map(str::trim).filter(|text| !text.is_empty());
        text.ok_or_else(|| Fault::Expected("a text in quotation marks".to_owned()))
    }

    fn texts(&self) -> Result<Vec<String>, Fault> {
        let array = self.value.as_array().map(|array| array.iter());
        let texts = array.and_then(|mut words| {
            words.try_fold(Vec::new(), |mut texts, word| {
                texts.push(word.get_ref().as_str()?.to_owned());
                Some(texts)
            })
        });
        texts.ok_or_else(|| Fault::Expected("a list of texts such as [\"医院\"]".to_owned()))
    }

    /// A path as seen from the folder of the file.
    fn path(&self, file: &Path) -> Result<std::path::PathBuf, Fault> {
        let folder = file.parent().unwrap_or(Path::new(""));
        let path = self.value.as_str().map(|path| folder.join(path));
        path.ok_or_else(|| Fault::Expected("a path as a text such as \"words.txt\"".to_owned()))
    }
}

fn number(value: &DeValue<'_>) -> Option<f64> {
    let integer = || value.as_integer().map(DeInteger::as_str);
    value.as_float().map(DeFloat::as_str).or_else(integer)?.parse().ok()
}
