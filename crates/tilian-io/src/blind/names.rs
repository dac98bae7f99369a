//! The names that texts may hold, in the forms in which they are written.

use std::collections::BTreeSet;

use tilian::Normalized;

use crate::load::{About, Field, Loaded, Shape};

/// Fewest characters of a name that is looked for in texts: 王 alone is a word like any other.
const SHORTEST: usize = 2;

/// Most characters of a name that is written with spaces in between.
const LONGEST_SPACED: usize = 4;

/// What stands between the characters of a name that is as wide as another.
const SPACES: [&str; 3] = [" ", "  ", "　"];

/// The units and authors of what was loaded, those who may be, and whoever took part in a
/// discussion.
pub(super) fn names(loaded: &Loaded) -> BTreeSet<String> {
    let of_documents = loaded.corpus.iter().flat_map(|document| [&document.unit, &document.author]);
    let candidates = loaded.notes.iter().filter_map(|note| match &note.about {
        About::Ambiguous { field: Field::Author | Field::Unit, candidates } => Some(candidates),
        _ => None,
    });
    let people = loaded.understood.iter().filter_map(|file| match &file.shape {
        Shape::Minutes(meeting) => Some(meeting.people()),
        _ => None,
    });
    let names = of_documents.flatten().chain(candidates.flatten()).chain(&loaded.roster);
    let names = names.chain(people.flatten());
    names.flat_map(|name| forms(name.trim())).collect()
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
}
