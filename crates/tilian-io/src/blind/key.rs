//! The key of a blind report: what its numbers stand for, and the seed of their order.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use csv::{ReaderBuilder, StringRecord};

use super::shuffle::shuffle;
use crate::error::Error;
use crate::language::Language;

/// What numbers stand for, and the seed by which their order was drawn.
///
/// The order of numbers tells nothing but to whoever has the key. A key that is read again keeps
/// its numbers: the same documents get the same ones, and those that came later are numbered on.
///
/// ```
/// use tilian_io::BlindKey;
///
/// let folder = tempfile::tempdir()?;
/// assert_eq!(BlindKey::read(&folder.path().join("none.csv"))?, None);
/// assert_eq!(BlindKey::new(7).seed(), 7);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BlindKey {
    seed: u64,
    entries: Vec<KeyEntry>,
}

/// A number and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyEntry {
    /// What is numbered.
    pub kind: Numbered,
    /// The number, from 1.
    pub number: usize,
    /// What it stands for.
    pub name: String,
    /// The number of the unit, of an author or document whose unit is known.
    pub unit: Option<usize>,
}

/// What is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Numbered {
    /// A unit.
    Unit,
    /// An author; one of two units is two.
    Author,
    /// A submission.
    Document,
    /// A superior document.
    Superior,
    /// A known text.
    Known,
    /// A file that was not read.
    File,
}

/// What a row with the seed says instead of a kind, and of itself.
const SEED: [[&str; 2]; 2] =
    [["种子", "seed"], ["编号次序的随机种子", "seed of the order of numbers"]];

/// The titles of the columns, in Chinese and in English.
pub(crate) const TITLES: [[&str; 2]; 4] =
    [["类别", "kind"], ["编号", "number"], ["原名", "name"], ["所在单位", "unit"]];

/// A row of the key as it is written.
pub(crate) struct KeyRow {
    pub(crate) kind: &'static str,
    pub(crate) number: String,
    pub(crate) name: String,
    pub(crate) unit: Option<String>,
}

impl Numbered {
    const ALL: [Self; 6] =
        [Self::Unit, Self::Author, Self::Document, Self::Superior, Self::Known, Self::File];

    fn names(self) -> [&'static str; 2] {
        match self {
            Self::Unit => ["单位", "unit"],
            Self::Author => ["作者", "author"],
            Self::Document => ["文档", "document"],
            Self::Superior => ["上级文件", "superior document"],
            Self::Known => ["已知文本", "known text"],
            Self::File => ["文件", "file"],
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let [chinese, english] = self.names();
        language.choose(chinese, english)
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.names().contains(&name))
    }

    /// Fewest digits.
    fn digits(self) -> usize {
        match self {
            Self::Unit | Self::Superior | Self::Known | Self::File => 2,
            Self::Author => 3,
            Self::Document => 4,
        }
    }
}

impl BlindKey {
    /// A key without numbers: the order of those to come is drawn by the seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed, entries: Vec::new() }
    }

    /// The key that was written to a file; `None` where there is no file.
    ///
    /// # Errors
    ///
    /// [`Error::Unreadable`] where it cannot be read, [`Error::ForeignKey`] where it is no key.
    pub fn read(path: &Path) -> Result<Option<Self>, Error> {
        let foreign = || Error::ForeignKey { path: path.to_path_buf() };
        match fs::read(path) {
            Ok(bytes) => {
                let text = String::from_utf8(bytes).map_err(|_| foreign())?;
                Self::parse(text.trim_start_matches('\u{FEFF}')).ok_or_else(foreign).map(Some)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(Error::Unreadable { path: path.to_path_buf(), source }),
        }
    }

    /// Whether a file begins as a key does, of whatever version.
    pub(crate) fn is_begun_in(path: &Path) -> bool {
        let mut start = String::new();
        let read = File::open(path).map(|file| BufReader::new(file).read_line(&mut start));
        let titles: Vec<&str> =
            start.trim_start_matches('\u{FEFF}').trim_end().split(',').collect();
        read.is_ok() && are_titles(&titles)
    }

    /// The key that is written, where it begins as one and tells its seed.
    fn parse(text: &str) -> Option<Self> {
        let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
        if !are_titles(&reader.headers().ok()?.iter().collect::<Vec<_>>()) {
            return None;
        }
        let rows: Vec<StringRecord> = reader.into_records().collect::<Result<_, _>>().ok()?;
        let seed = rows.iter().find(|row| SEED[0].contains(&&row[0]))?;
        let mut key = Self::new(seed[1].parse().ok()?);
        let (mut names, mut numbers) = (BTreeSet::new(), BTreeSet::new());
        for entry in rows.iter().filter_map(entry) {
            let is_new =
                !names.contains(&entry.identity()) && numbers.insert((entry.kind, entry.number));
            if is_new {
                names.insert(entry.identity());
                key.entries.push(entry);
            }
        }
        key.sort();
        Some(key)
    }

    /// The seed of the order of numbers.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The numbers, by kind and number.
    #[must_use]
    pub fn entries(&self) -> &[KeyEntry] {
        &self.entries
    }

    /// The key with numbers for these names too, each with the number of its unit; the new ones in
    /// an order that is drawn.
    pub(super) fn with(mut self, kind: Numbered, names: impl IntoIterator<Item = Named>) -> Self {
        let of_kind = || self.entries.iter().filter(|entry| entry.kind == kind);
        let mut known: BTreeSet<Identity> = of_kind().map(KeyEntry::identity).collect();
        let last = of_kind().map(|entry| entry.number).max().unwrap_or_default();
        let entry = |Named { name, unit }| KeyEntry { kind, number: 0, name, unit };
        let entries = names.into_iter().map(entry);
        let mut new: Vec<KeyEntry> =
            entries.filter(|entry| known.insert(entry.identity())).collect();
        new.sort_by(|one, other| (&one.name, one.unit).cmp(&(&other.name, other.unit)));
        shuffle(&mut new, self.seed);
        for (number, entry) in (last + 1..).zip(&mut new) {
            entry.number = number;
        }
        self.entries.extend(new);
        self.sort();
        self
    }

    fn sort(&mut self) {
        self.entries.sort_by_key(|entry| (entry.kind, entry.number));
    }

    /// The number of each name of a kind, in words.
    pub(super) fn labels(&self, kind: Numbered, language: Language) -> Labels {
        let digits = self.digits(kind);
        let of_kind = self.entries.iter().filter(|entry| entry.kind == kind);
        let label = |entry: &KeyEntry| {
            let (_, name, unit) = entry.identity();
            ((name, unit), label(kind, entry.number, digits, language))
        };
        Labels(of_kind.map(label).collect())
    }

    /// As many as the largest number has, so that numbers sort as they count.
    fn digits(&self, kind: Numbered) -> usize {
        let numbers = self.entries.iter().filter(|entry| entry.kind == kind);
        let largest = numbers.map(|entry| entry.number).max().unwrap_or_default();
        kind.digits().max(largest.to_string().len())
    }

    /// The rows of the key as they are written, the seed last.
    pub(crate) fn rows(&self, language: Language) -> Vec<KeyRow> {
        let digits = Numbered::ALL.map(|kind| self.digits(kind));
        let label = |kind: Numbered, number| label(kind, number, digits[kind as usize], language);
        let row = |entry: &KeyEntry| KeyRow {
            kind: entry.kind.name(language),
            number: label(entry.kind, entry.number),
            name: entry.name.clone(),
            unit: entry.unit.map(|unit| label(Numbered::Unit, unit)),
        };
        let [kind, name] = SEED.map(|[chinese, english]| language.choose(chinese, english));
        let seed =
            KeyRow { kind, number: self.seed.to_string(), name: name.to_owned(), unit: None };
        self.entries.iter().map(row).chain([seed]).collect()
    }
}

fn are_titles(titles: &[&str]) -> bool {
    let is_title = |(title, names): (&&str, [&str; 2])| names.contains(title);
    titles.len() == TITLES.len() && titles.iter().zip(TITLES).all(is_title)
}

/// A name that is to be numbered, with the number of its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) unit: Option<usize>,
}

impl Named {
    pub(super) fn of(name: impl Into<String>, unit: Option<usize>) -> Self {
        Self { name: name.into(), unit }
    }
}

/// What tells an entry from others: a document by its id alone, wherever its unit may be found.
type Identity = (Numbered, String, Option<usize>);

impl KeyEntry {
    fn identity(&self) -> Identity {
        let unit = self.unit.filter(|_| self.kind == Numbered::Author);
        (self.kind, self.name.clone(), unit)
    }
}

/// Numbers in words, by name and, of an author, by the number of the unit.
#[derive(Clone, Debug)]
pub(super) struct Labels(BTreeMap<(String, Option<usize>), String>);

impl Labels {
    /// The number of a name; the same for all that was never numbered.
    pub(super) fn of(&self, name: &str, unit: Option<usize>) -> String {
        self.0.get(&(name.to_owned(), unit)).cloned().unwrap_or_default()
    }
}

fn label(kind: Numbered, number: usize, digits: usize, language: Language) -> String {
    format!("{} {number:0digits$}", kind.name(language))
}

/// The entry of a row that is none of the seed.
fn entry(row: &StringRecord) -> Option<KeyEntry> {
    let number = |label: &str| label.rsplit(' ').next()?.parse().ok();
    Some(KeyEntry {
        kind: Numbered::named(&row[0])?,
        number: number(&row[1])?,
        name: plain(&row[2]).to_owned(),
        unit: number(&row[3]),
    })
}

/// The text without the apostrophe that keeps a spreadsheet program from running it.
fn plain(cell: &str) -> &str {
    let runs = |text: &&str| text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    cell.strip_prefix('\'').filter(runs).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(key: BlindKey, names: &[&str]) -> BlindKey {
        key.with(Numbered::Unit, names.iter().map(|name| Named::of(*name, None)))
    }

    fn names(key: &BlindKey) -> Vec<&str> {
        key.entries().iter().map(|entry| entry.name.as_str()).collect()
    }

    fn written(key: &BlindKey, language: Language) -> String {
        let mut text = TITLES.map(|titles| language.choose(titles[0], titles[1])).join(",") + "\n";
        for KeyRow { kind, number, name, unit } in key.rows(language) {
            text += &format!("{kind},{number},{name},{}\n", unit.unwrap_or_default());
        }
        text
    }

    #[test]
    fn the_seed_decides_the_order_and_nothing_else_does() {
        let sorted = ["丙", "丁", "乙", "甲", "戊", "己", "庚", "辛"];
        let mut turned = sorted;
        turned.reverse();
        let orders: BTreeSet<Vec<String>> = (0..40)
            .map(|seed| {
                let key = units(BlindKey::new(seed), &sorted);
                assert_eq!(key, units(BlindKey::new(seed), &turned), "seed {seed}");
                let mut found = names(&key);
                let order = found.iter().map(|name| (*name).to_owned()).collect();
                found.sort_unstable();
                let mut all = sorted;
                all.sort_unstable();
                assert_eq!(found, all, "seed {seed}");
                order
            })
            .collect();
        assert!(orders.len() > 35, "nearly every seed draws another order: {}", orders.len());
    }

    #[test]
    fn a_key_that_is_read_numbers_on() {
        let first = units(BlindKey::new(3), &["内科", "外科", "儿科"]);
        for language in [Language::Chinese, Language::English] {
            let read = BlindKey::parse(&written(&first, language)).unwrap();
            assert_eq!(read, first);
            let later = units(read, &["急诊科", "外科", "儿科", "内科"]);
            assert_eq!(later.entries()[..3], *first.entries());
            assert_eq!((later.entries()[3].number, names(&later)[3]), (4, "急诊科"));
        }
    }

    #[test]
    fn an_author_of_two_units_is_two_and_a_document_is_one() {
        let two = [Some(1), None].map(|unit| Named::of("周启明", unit));
        let key = BlindKey::new(1).with(Numbered::Author, two.clone());
        assert_eq!(key.entries().len(), 2);
        assert_eq!(BlindKey::new(1).with(Numbered::Document, two).entries().len(), 1);
        let labels = key.labels(Numbered::Author, Language::Chinese);
        assert_ne!(labels.of("周启明", Some(1)), labels.of("周启明", None));
    }

    #[test]
    fn numbers_sort_as_they_count() {
        let many = (0..1_000).map(|number| Named::of(number.to_string(), None));
        let key = BlindKey::new(1).with(Numbered::Unit, many);
        let rows = key.rows(Language::English);
        assert_eq!(
            (rows[0].number.as_str(), rows[999].number.as_str()),
            ("unit 0001", "unit 1000")
        );
    }

    #[test]
    fn what_is_no_key_is_known() {
        for text in ["", "名次,核心词\n1,守护\n", "类别,编号,原名,所在单位\n单位,单位 01,内科,\n"]
        {
            assert_eq!(BlindKey::parse(text), None, "{text:?}");
        }
        let twice = "类别,编号,原名,所在单位\n单位,单位 01,'=内科,\n单位,单位 01,外科,\n种子,5,,\n";
        let key = BlindKey::parse(twice).unwrap();
        assert_eq!((key.seed(), names(&key)), (5, vec!["=内科"]));
    }
}
