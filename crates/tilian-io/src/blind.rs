//! Results without names: numbers in their place, and the key to them apart.

mod mask;
mod names;
mod numbers;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use tilian::{Corpus, Distilled, Document};

use crate::error::Error;
use crate::language::Language;
use crate::load::{About, Loaded, Note, Reason, Skipped};
use mask::Mask;
use numbers::{Label, Numbers};

/// What was loaded with numbers in the place of names, so that a jury reads what was said and not
/// who said it.
///
/// Units, authors, documents and skipped files get numbers in the order of the corpus. Where the
/// name of a known unit or author stands inside a text it is masked by marks of the same length in
/// bytes, so that every span of a result that was computed before still points to the same place;
/// a name of one character is masked nowhere, since it is a word like any other. Persons whom
/// nothing but a text names are not known and keep their names; what was understood of each file
/// is left out.
///
/// ```
/// use tilian::{Corpus, Document, Jieba};
/// use tilian_io::{Blinding, Language, Loaded, Settings};
///
/// let essay = Document::new("内科/夜班.txt", "内科 周启明\n守护生命。").unit("内科").author("周启明");
/// let loaded = Loaded { corpus: Corpus::new([essay])?, ..Loaded::default() };
/// let found = Settings::default().distillation()?.distill(&loaded.corpus, &Jieba::new())?;
///
/// let blinding = Blinding::of(&loaded, Language::Chinese)?;
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
    mask: Mask,
    /// The number of each document by its id.
    ids: BTreeMap<String, String>,
    /// The number of each unit by its name.
    units: BTreeMap<String, String>,
    key: Vec<KeyEntry>,
}

/// A number and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyEntry {
    /// What is numbered, in a language.
    pub kind: &'static str,
    /// The number, as it stands in results.
    pub number: String,
    /// What it stands for.
    pub name: String,
    /// The number of the unit, of an author or document whose unit is known.
    pub unit: Option<String>,
}

impl Blinding {
    /// Numbers what was loaded.
    ///
    /// # Errors
    ///
    /// [`Error::Corpus`] where the documents make no corpus.
    pub fn of(loaded: &Loaded, language: Language) -> Result<Self, Error> {
        let (documents, files) = (loaded.corpus.len(), loaded.skipped.len());
        let sending = loaded.corpus.iter().filter_map(|document| document.unit.as_ref());
        let units: BTreeSet<_> = sending.chain(&loaded.roster).collect();
        let mut units = Numbers::new(Label::Unit, units.len(), language);
        let mut authors = Numbers::new(Label::Author, documents, language);
        let mut ids = Numbers::new(Label::Document, documents, language);
        let mut records = Numbers::new(Label::File, documents, language);
        let mut paths = Numbers::new(Label::File, files, language);
        let mask = Mask::of(&names::names(loaded));
        let blinded = loaded.corpus.iter().map(|document| {
            let unit = document.unit.as_ref().map(|unit| units.take(unit, None));
            let author =
                document.author.as_ref().map(|author| authors.take(author, unit.as_deref()));
            Document {
                id: ids.take(&document.id, unit.as_deref()),
                text: mask.apply(&document.text),
                title: document.title.as_ref().map(|title| mask.apply(title)),
                unit,
                author,
                part_of: document.part_of.as_ref().map(|record| records.take(record, None)),
                ..document.clone()
            }
        });
        let corpus =
            Corpus::new(blinded.collect::<Vec<_>>()).map_err(|source| Error::Corpus { source })?;
        let skipped =
            loaded.skipped.iter().map(|skipped| skip(skipped, &mut paths, &mask)).collect();
        let known = ids.by_name();
        let notes = loaded.notes.iter().map(|note| describe(note, &known, &mask)).collect();
        let roster = loaded.roster.iter().map(|unit| units.take(unit, None)).collect();
        let numbered = units.by_name();
        let key = [units, authors, ids, paths].into_iter().flat_map(Numbers::key).collect();
        let loaded = Loaded { corpus, skipped, notes, roster, understood: Vec::new() };
        Ok(Self { loaded, mask, ids: known, units: numbered, key })
    }

    /// What was loaded, without names.
    #[must_use]
    pub fn loaded(&self) -> &Loaded {
        &self.loaded
    }

    /// What each number stands for.
    #[must_use]
    pub fn key(&self) -> &[KeyEntry] {
        &self.key
    }

    /// What was distilled from the same documents, with names masked; ranks, counts and places stay
    /// as they were.
    #[must_use]
    pub fn distilled(&self, mut distilled: Distilled) -> Distilled {
        for word in &mut distilled.core_words {
            self.hide(&mut word.term);
            word.variants.iter_mut().for_each(|variant| self.hide(&mut variant.form));
        }
        for slogan in &mut distilled.slogans {
            self.hide(&mut slogan.text);
            slogan.variants.iter_mut().for_each(|variant| self.hide(&mut variant.form));
            slogan.criteria.core_words.iter_mut().for_each(|word| self.hide(word));
            if let Some(nearest) = &mut slogan.criteria.nearest {
                self.hide(&mut nearest.text);
                self.hide(&mut nearest.source);
            }
        }
        for pair in &mut distilled.suggestions {
            self.hide(&mut pair.lead);
            self.hide(&mut pair.form);
            self.hide(&mut pair.characters);
            pair.list.iter_mut().for_each(|form| self.hide(form));
            pair.contexts.terms.iter_mut().for_each(|context| self.hide(&mut context.term));
        }
        for unit in distilled.support.units.iter_mut().filter_map(|unit| unit.unit.as_mut()) {
            *unit = self.units.get(unit.as_str()).cloned().unwrap_or_else(|| mask::whole(unit));
        }
        distilled.support.rows.iter_mut().for_each(|row| self.hide(&mut row.term));
        distilled.network.nodes.iter_mut().for_each(|node| self.hide(&mut node.term));
        distilled
    }

    /// The number in the place of a document's id, else the text with its names masked.
    fn hide(&self, text: &mut String) {
        *text = self.ids.get(text.as_str()).cloned().unwrap_or_else(|| self.mask.apply(text));
    }
}

/// A skipped file by its number, its ending kept: it tells why.
fn skip(skipped: &Skipped, paths: &mut Numbers, mask: &Mask) -> Skipped {
    let number = paths.take(&skipped.path.display().to_string(), None);
    let is_plain =
        |ending: &&str| ending.len() <= 5 && ending.chars().all(|c| c.is_ascii_alphanumeric());
    let ending = skipped.path.extension().and_then(|ending| ending.to_str()).filter(is_plain);
    let path = match ending {
        Some(ending) => PathBuf::from(format!("{number}.{ending}")),
        None => PathBuf::from(number),
    };
    Skipped { path, line: skipped.line, reason: reason(&skipped.reason, mask) }
}

fn reason(reason: &Reason, mask: &Mask) -> Reason {
    let mut reason = reason.clone();
    match &mut reason {
        Reason::Format { extension: text }
        | Reason::Io { message: text }
        | Reason::Broken { detail: text }
        | Reason::TextNotString { given: text }
        | Reason::UnknownRole { given: text } => *text = mask.apply(text),
        Reason::NoTextColumn { found } | Reason::NoUnitColumn { found } => {
            found.iter_mut().for_each(|column| *column = mask.apply(column));
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
        About::NotUnderstood { given, .. } | About::NoTime { given } => *given = mask.apply(given),
        About::RepeatedId { given } => *given = mask::whole(given),
        About::DoubtfulSpeaker { name } => *name = mask::whole(name),
        About::TakenAsAuthority { number } | About::MayBeAuthority { number } => *number = None,
        About::Untold(_) | About::Damaged { .. } | About::Redacted { .. } | About::LeftOut(_) => {}
    }
    Note { id, about }
}
