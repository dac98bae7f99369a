//! Results without names: numbers in their place, and the key to them apart.

mod hidden;
mod key;
mod mask;
mod names;
mod shuffle;

use std::collections::BTreeMap;
use std::path::PathBuf;

use tilian::{Corpus, Distilled, Document, Entry, Kind, Reuse, Role};

use crate::error::Error;
use crate::language::Language;
use crate::load::{About, Field, Loaded, Naming, Note, Reason, Skipped};
use key::{Labels, Named};
use mask::{Known, Mask};
use names::{Names, given_name};

pub use key::{BlindKey, KeyEntry, Numbered};
pub(crate) use key::{KeyRow, TITLES as KEY_TITLES};

/// What was loaded with numbers in the place of names, so that a jury reads what was said and not
/// who said it.
///
/// Units, authors, documents and skipped files get numbers in an order that is drawn by the seed
/// of the key, and everything stands in the order of these numbers, so that no order tells whose
/// they are. Where the name of a known unit or author stands inside a text, or the surname of a
/// known person before a title, it is masked by marks of the same length in bytes, so that every
/// span of a result that was computed before still points to the same place. A name of one
/// character is masked nowhere, since it is a word like any other; one that was put forward as a
/// word too, only where it stands as a name. Persons whom nothing but a text names are not known
/// and keep their names; what was understood of each file is left out.
///
/// ```
/// use tilian::{Corpus, Document, Jieba};
/// use tilian_io::{BlindKey, Blinding, Language, Loaded, Settings};
///
/// let essay = Document::new("内科/夜班.txt", "内科 周启明\n守护生命。").unit("内科").author("周启明");
/// let loaded = Loaded { corpus: Corpus::new([essay])?, ..Loaded::default() };
/// let found = Settings::default().distillation()?.distill(&loaded.corpus, &Jieba::new())?;
///
/// let blinding = Blinding::of(&loaded, BlindKey::new(1), Language::Chinese)?;
/// let document = &blinding.loaded().corpus[0];
/// assert_eq!((document.id.as_str(), document.unit.as_deref()), ("文档 0001", Some("单位 01")));
/// assert_eq!(document.text, "■■ ■■■\n守护生命。");
/// let words = blinding.distilled(found).core_words;
/// assert!(words.iter().any(|word| word.term == "守护"), "{words:?}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Blinding {
    loaded: Loaded,
    unmasked: Corpus,
    /// The position in the order of numbers, by that in the order of ids.
    positions: Vec<usize>,
    mask: Mask,
    /// The number of each document by its id.
    ids: BTreeMap<String, String>,
    /// The number of each unit by its name.
    units: BTreeMap<String, String>,
    key: BlindKey,
}

impl Blinding {
    /// Numbers what was loaded, with the numbers that the key has already and new ones for what
    /// it does not know.
    ///
    /// # Errors
    ///
    /// [`Error::Corpus`] where the documents make no corpus.
    pub fn of(loaded: &Loaded, key: BlindKey, language: Language) -> Result<Self, Error> {
        let numbers = Numbers::of(loaded, key, language);
        let mask = Mask::of(Names::of(loaded));
        let ids: Vec<String> = loaded.corpus.iter().map(|text| numbers.id(text)).collect();
        let numbered = |(document, id): (&Document, &String)| numbers.document(document, id);
        let numbered = loaded.corpus.iter().zip(&ids).map(numbered);
        let unmasked = corpus(numbered.collect())?;
        let people = people(loaded);
        let blinded = loaded.corpus.iter().zip(&ids).map(|(document, id)| {
            let given = people.get(document.id.as_str()).map_or(&[][..], Vec::as_slice);
            let (text, title) = hidden(document, given, &mask);
            // When it came in tells the registry whose it is; who was first was judged before.
            Document { text, title, received: None, ..numbers.document(document, id) }
        });
        let corpus = corpus(blinded.collect())?;
        let at: BTreeMap<&str, usize> =
            corpus.iter().enumerate().map(|(at, document)| (document.id.as_str(), at)).collect();
        let positions = ids.iter().map(|id| at[id.as_str()]).collect();
        let known = loaded.corpus.iter().map(|document| document.id.clone()).zip(ids).collect();
        let mut skipped: Vec<Skipped> =
            loaded.skipped.iter().map(|skipped| numbers.skip(skipped, &mask)).collect();
        skipped.sort();
        let mut notes: Vec<Note> =
            loaded.notes.iter().map(|note| describe(note, &known, &mask)).collect();
        notes.sort();
        let mut roster: Vec<String> =
            loaded.roster.iter().map(|unit| numbers.units.of(unit, None)).collect();
        roster.sort();
        let named = |name: &String| (name.clone(), numbers.units.of(name, None));
        let units = units(loaded).map(named).collect();
        let understood = Vec::new();
        let names = Naming::Numbered;
        let loaded = Loaded { corpus, skipped, notes, roster, understood, names };
        Ok(Self { loaded, unmasked, positions, mask, ids: known, units, key: numbers.key })
    }

    /// What was loaded, without names.
    #[must_use]
    pub fn loaded(&self) -> &Loaded {
        &self.loaded
    }

    /// The documents in the order of their numbers, nothing masked: for what is measured by their
    /// texts.
    #[must_use]
    pub fn unmasked(&self) -> &Corpus {
        &self.unmasked
    }

    /// What each number stands for.
    #[must_use]
    pub fn key(&self) -> &BlindKey {
        &self.key
    }

    /// What is reused in the same documents, in the order of their numbers.
    #[must_use]
    pub fn reuse(&self, reuse: &Reuse) -> Reuse {
        reuse.moved(&self.positions)
    }

    /// What was distilled from the same documents, with names masked and in the order of numbers;
    /// ranks and counts stay as they were. A word that is nothing but a name and was not put
    /// forward is left out.
    #[must_use]
    pub fn distilled(&self, distilled: Distilled) -> Distilled {
        self.hide(distilled.moved(&self.positions))
    }
}

fn corpus(documents: Vec<Document>) -> Result<Corpus, Error> {
    Corpus::new(documents).map_err(|source| Error::Corpus { source })
}

fn units(loaded: &Loaded) -> impl Iterator<Item = &String> {
    let sending = loaded.corpus.iter().filter_map(|document| document.unit.as_ref());
    sending.chain(&loaded.roster)
}

/// The given names of the authors of each document, and of those who may be.
fn people(loaded: &Loaded) -> BTreeMap<&str, Vec<&str>> {
    let mut people: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for document in &loaded.corpus {
        let given = document.author.as_deref().and_then(given_name);
        people.entry(&document.id).or_default().extend(given);
    }
    for note in &loaded.notes {
        if let About::Ambiguous { field: Field::Author, candidates } = &note.about {
            let given = candidates.iter().filter_map(|name| given_name(name));
            people.entry(&note.id).or_default().extend(given);
        }
    }
    people
}

/// Text and title of a document without names.
fn hidden(document: &Document, given: &[&str], mask: &Mask) -> (String, Option<String>) {
    let entry = [Kind::CoreWord, Kind::Slogan].iter().find_map(|kind| Entry::of(document, *kind));
    let known =
        Known { entry: entry.map(|entry| entry.span), author: document.author.as_deref(), given };
    let of_title = Known { entry: None, ..known };
    let title = document.title.as_ref().map(|title| mask.text(title, of_title));
    (mask.text(&document.text, known), title)
}

/// The numbers of one language.
struct Numbers {
    key: BlindKey,
    unit_numbers: BTreeMap<String, usize>,
    units: Labels,
    authors: Labels,
    documents: [Labels; 3],
    files: Labels,
    /// One of the voices of each record, by its number: that they are of one record still shows.
    records: BTreeMap<String, String>,
}

/// What a document is numbered as.
fn sort(role: Role) -> Numbered {
    match role {
        Role::Authority => Numbered::Superior,
        Role::Library => Numbered::Known,
        _ => Numbered::Document,
    }
}

/// The sorts of documents, in the order of their labels.
const SORTS: [Numbered; 3] = [Numbered::Document, Numbered::Superior, Numbered::Known];

impl Numbers {
    fn of(loaded: &Loaded, key: BlindKey, language: Language) -> Self {
        let plain = |name: &String| Named::of(name, None);
        let key = key.with(Numbered::Unit, units(loaded).map(plain));
        let of_units = key.entries().iter().filter(|entry| entry.kind == Numbered::Unit);
        let unit_numbers: BTreeMap<String, usize> =
            of_units.map(|entry| (entry.name.clone(), entry.number)).collect();
        let unit = |document: &Document| {
            document.unit.as_ref().and_then(|unit| unit_numbers.get(unit).copied())
        };
        let authors = loaded.corpus.iter().filter_map(|document| {
            document.author.as_ref().map(|author| Named::of(author, unit(document)))
        });
        let key = key.with(Numbered::Author, authors);
        let key = SORTS.into_iter().fold(key, |key, kind| {
            let of_kind = loaded.corpus.iter().filter(|document| sort(document.role) == kind);
            key.with(kind, of_kind.map(|document| Named::of(&document.id, unit(document))))
        });
        let paths = loaded.skipped.iter().map(|skipped| Named::of(&skipped.relative, None));
        let key = key.with(Numbered::File, paths);
        let voices = key.labels(Numbered::Document, language);
        let records = loaded.corpus.iter().filter_map(|document| {
            let record = document.part_of.clone()?;
            Some((record, voices.of(&document.id, None)))
        });
        Self {
            records: records.collect(),
            units: key.labels(Numbered::Unit, language),
            authors: key.labels(Numbered::Author, language),
            documents: SORTS.map(|kind| key.labels(kind, language)),
            files: key.labels(Numbered::File, language),
            unit_numbers,
            key,
        }
    }

    fn id(&self, document: &Document) -> String {
        let kind = sort(document.role);
        let labels = SORTS.iter().zip(&self.documents).find(|(known, _)| **known == kind);
        labels.map(|(_, labels)| labels.of(&document.id, None)).unwrap_or_default()
    }

    /// The document under its number.
    fn document(&self, document: &Document, id: &str) -> Document {
        let unit = document.unit.as_ref();
        let number = unit.and_then(|unit| self.unit_numbers.get(unit).copied());
        let author = document.author.as_ref();
        Document {
            id: id.to_owned(),
            unit: unit.map(|unit| self.units.of(unit, None)),
            author: author.map(|author| self.authors.of(author, number)),
            part_of: document.part_of.as_ref().and_then(|of| self.records.get(of).cloned()),
            ..document.clone()
        }
    }

    /// A skipped file by its number, its ending kept: it tells why.
    fn skip(&self, skipped: &Skipped, mask: &Mask) -> Skipped {
        let number = self.files.of(&skipped.relative, None);
        let is_plain =
            |ending: &&str| ending.len() <= 5 && ending.chars().all(|c| c.is_ascii_alphanumeric());
        let ending = skipped.path.extension().and_then(|ending| ending.to_str()).filter(is_plain);
        let relative = match ending {
            Some(ending) => format!("{number}.{ending}"),
            None => number,
        };
        let path = PathBuf::from(&relative);
        Skipped { path, relative, line: skipped.line, reason: reason(&skipped.reason, mask) }
    }
}

fn reason(reason: &Reason, mask: &Mask) -> Reason {
    let mut reason = reason.clone();
    match &mut reason {
        Reason::Format { extension: text }
        | Reason::Io { message: text }
        | Reason::Broken { detail: text }
        | Reason::TextNotString { given: text }
        | Reason::UnknownRole { given: text } => *text = mask.plain(text),
        Reason::NoTextColumn { found } | Reason::NoUnitColumn { found } => {
            found.iter_mut().for_each(|column| *column = mask.plain(column));
        }
        Reason::NotEntry { given } => *given = mask::whole(given),
        _ => {}
    }
    reason
}

fn describe(note: &Note, ids: &BTreeMap<String, String>, mask: &Mask) -> Note {
    let id = ids.get(&note.id).cloned().unwrap_or_else(|| mask::whole(&note.id));
    let mut about = note.about.clone();
    match &mut about {
        About::Ambiguous { candidates, .. } => {
            candidates.iter_mut().for_each(|candidate| *candidate = mask::whole(candidate));
        }
        About::NotUnderstood { given, .. } | About::NoTime { given } => *given = mask.plain(given),
        About::RepeatedId { given } => *given = mask::whole(given),
        About::DoubtfulSpeaker { name } => *name = mask::whole(name),
        About::TakenAsAuthority { number } | About::MayBeAuthority { number } => *number = None,
        About::Untold(_) | About::Damaged { .. } | About::Redacted { .. } | About::LeftOut(_) => {}
    }
    Note { id, about }
}
