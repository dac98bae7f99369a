//! The names that texts may hold, in the forms in which they are written.

use std::collections::BTreeSet;

use tilian::{Corpus, Entry, Kind, Normalized, Role};

use crate::load::{About, Field, Loaded, Shape, surname_of_name};

/// Fewest characters of a name that is looked for in texts: 王 alone is a word like any other.
const SHORTEST: usize = 2;

/// Most characters of a name that is written with spaces in between.
const LONGEST_SPACED: usize = 4;

/// What stands between the characters of a name that is as wide as another.
const SPACES: [&str; 3] = [" ", "  ", "　"];

/// What is known of names.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// Names that are masked wherever they stand.
    pub(super) plain: BTreeSet<String>,
    /// Names of persons of two characters, which may be words in what was put forward.
    pub(super) short: BTreeSet<String>,
    /// Names that were put forward as a word or slogan too: masked where they stand as a name.
    pub(super) doubtful: BTreeSet<String>,
    /// The surnames of known persons.
    pub(super) surnames: BTreeSet<String>,
    /// What was put forward, as it is compared.
    pub(super) entries: BTreeSet<String>,
}

impl Names {
    /// The units and authors of what was loaded, those who may be, and whoever took part in a
    /// discussion.
    pub(super) fn of(loaded: &Loaded) -> Self {
        let mut names = Self { entries: entries(&loaded.corpus), ..Self::default() };
        for unit in units(loaded) {
            names.add(unit, false);
        }
        for person in people(loaded) {
            names.surnames.extend(surname_of_name(person.trim()).map(str::to_owned));
            names.add(person, true);
        }
        names
    }

    fn add(&mut self, name: &str, is_person: bool) {
        let name = name.trim();
        let is_short = is_person && name.chars().count() == SHORTEST;
        for form in forms(name) {
            // With spaces between its characters it is a name and nothing else.
            let is_spaced = form.contains([' ', '　']) && !name.contains([' ', '　']);
            let sort = match form {
                _ if is_spaced => &mut self.plain,
                _ if self.entries.contains(&Normalized::new(name).to_string()) => {
                    &mut self.doubtful
                }
                _ if is_short => &mut self.short,
                _ => &mut self.plain,
            };
            sort.insert(form);
        }
    }
}

/// What was put forward, as it is compared.
fn entries(corpus: &Corpus) -> BTreeSet<String> {
    let submissions = corpus.of_role(Role::Submission);
    let kinds = [Kind::CoreWord, Kind::Slogan];
    let entries = submissions.flat_map(|text| kinds.map(|kind| Entry::of(text, kind)));
    entries.flatten().map(|entry| entry.key).collect()
}

fn units(loaded: &Loaded) -> impl Iterator<Item = &String> {
    let of_documents = loaded.corpus.iter().filter_map(|document| document.unit.as_ref());
    of_documents.chain(&loaded.roster).chain(candidates(loaded, Field::Unit))
}

fn people(loaded: &Loaded) -> impl Iterator<Item = &String> {
    let of_documents = loaded.corpus.iter().filter_map(|document| document.author.as_ref());
    let of_meetings = loaded.understood.iter().filter_map(|file| match &file.shape {
        Shape::Minutes(meeting) => Some(meeting.people()),
        _ => None,
    });
    of_documents.chain(candidates(loaded, Field::Author)).chain(of_meetings.flatten())
}

/// What a field may be, where nothing decides.
fn candidates(loaded: &Loaded, wanted: Field) -> impl Iterator<Item = &String> {
    let candidates = loaded.notes.iter().filter_map(move |note| match &note.about {
        About::Ambiguous { field, candidates } if *field == wanted => Some(candidates),
        _ => None,
    });
    candidates.flatten()
}

/// The given name of two characters of a person, which colleagues use alone.
pub(super) fn given_name(name: &str) -> Option<&str> {
    let name = name.trim();
    let given = name.strip_prefix(surname_of_name(name)?)?;
    (given.chars().count() == 2).then_some(given)
}

/// A name as it is written: as it is, as it is compared, and with spaces.
fn forms(name: &str) -> Vec<String> {
    let characters: Vec<char> = name.chars().collect();
    if characters.len() < SHORTEST {
        return Vec::new();
    }
    let mut forms = vec![name.to_owned(), Normalized::new(name).to_string()];
    let is_spaced = characters.len() <= LONGEST_SPACED && !characters.iter().any(char::is_ascii);
    if is_spaced {
        let (surname, given) = (characters[0], characters[1..].iter().collect::<String>());
        let texts: Vec<String> = characters.iter().map(char::to_string).collect();
        for space in SPACES {
            forms.push(format!("{surname}{space}{given}"));
            forms.push(texts.join(space));
        }
    }
    forms.retain(|form| form.chars().count() >= SHORTEST);
    forms
}

#[cfg(test)]
mod tests {
    use tilian::Document;

    use super::*;

    #[test]
    fn names_have_forms_and_single_characters_none() {
        assert_eq!(forms("王"), [""; 0]);
        let found = forms("周启明");
        for form in ["周启明", "周 启明", "周　启　明"] {
            assert!(found.iter().any(|found| found == form), "{form}: {found:?}");
        }
        assert_eq!(forms("重症医学科二区").len(), 2, "units are not spaced");
    }

    #[test]
    fn what_was_put_forward_is_no_mere_name() {
        let corpus = Corpus::new([
            Document::new("1", "文明").unit("内科").kind(Kind::CoreWord).author("周启明"),
            Document::new("2", "夜班。").unit("外科").author("文明"),
            Document::new("3", "夜班。").unit("外科").author("高远"),
        ]);
        let names = Names::of(&Loaded { corpus: corpus.unwrap(), ..Loaded::default() });
        assert_eq!(names.doubtful, BTreeSet::from(["文明".to_owned()]));
        assert_eq!(names.short, BTreeSet::from(["高远".to_owned()]));
        for plain in ["周启明", "内科", "文 明", "高　远"] {
            assert!(names.plain.contains(plain), "{plain}: {:?}", names.plain);
        }
        assert_eq!(names.surnames, BTreeSet::from(["周", "高"].map(str::to_owned)));
    }

    #[test]
    fn given_names_have_two_characters() {
        for (name, expected) in [
            ("周启明", Some("启明")),
            ("欧阳启明", Some("启明")),
            ("高远", None),
            ("欧阳明", None),
            ("内科", None),
        ] {
            assert_eq!(given_name(name), expected, "{name}");
        }
    }
}
