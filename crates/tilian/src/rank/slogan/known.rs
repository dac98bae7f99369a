//! Wordings that somebody has already.

use std::cmp::Reverse;

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};

use crate::rank::evidence::Known;
use crate::rank::slogan::Nearest;
use crate::reference::known_mottos;
use crate::text::{Corpus, Document, Entry, Kind, Normalized, Role};

/// Longest text of the library that counts as a known wording; longer ones are essays.
const LONGEST: usize = 40;

/// Known wordings, by the pairs of neighbouring characters that each holds.
pub(super) struct KnownWordings {
    texts: Vec<(String, String)>,
    /// By pair: the texts that hold it.
    pairs: IndexMap<(char, char), Vec<u32>, FixedState>,
}

impl KnownWordings {
    pub(super) fn of(corpus: &Corpus) -> Self {
        let library = corpus.of_role(Role::Library);
        let texts = library.map(|document| (wording(document).to_owned(), document.id.clone()));
        let texts = texts.filter(|(text, _)| text.chars().count() <= LONGEST);
        let mottos =
            known_mottos().map(|motto| (motto.text.to_owned(), motto.institution.to_owned()));
        let mut known = Self { texts: texts.chain(mottos).collect(), pairs: IndexMap::default() };
        for (number, (text, _)) in (0..).zip(&known.texts) {
            for pair in pairs(Normalized::new(text).chars()) {
                known.pairs.entry(pair).or_default().push(number);
            }
        }
        known
    }

    /// The known text that holds most of a slogan, of equal ones the first.
    pub(super) fn nearest(&self, key: &str) -> Option<Nearest> {
        let chars: Vec<char> = key.chars().collect();
        let own = pairs(&chars);
        let mut shared: IndexMap<u32, u64, FixedState> = IndexMap::default();
        for text in own.iter().filter_map(|pair| self.pairs.get(pair)).flatten() {
            *shared.entry(*text).or_default() += 1;
        }
        let (text, count) =
            shared.into_iter().max_by_key(|(text, count)| (*count, Reverse(*text)))?;
        let (wording, source) = &self.texts[text as usize];
        let shared = Known { count, of: own.len() as u64 };
        Some(Nearest { text: wording.clone(), source: source.clone(), shared })
    }
}

/// The wording of a known text, without its interpretation.
fn wording(document: &Document) -> &str {
    let entry =
        [Kind::Slogan, Kind::CoreWord].into_iter().find_map(|kind| Entry::of(document, kind));
    entry.map_or(document.text.as_str(), |entry| entry.span.of(&document.text))
}

/// The different pairs of neighbouring characters.
fn pairs(chars: &[char]) -> IndexSet<(char, char), FixedState> {
    chars.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
