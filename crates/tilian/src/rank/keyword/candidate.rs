//! What may be a keyword of a document.

use foldhash::fast::FixedState;
use indexmap::IndexMap;

use crate::count::{IndexedDocument, TermId, Word};
use crate::rank::keyword::ground::Ground;
use crate::score::{KeywordEvidence, KeywordFactors, Place, Standing};
use crate::segment::Tag;
use crate::term::{Gram, MOST_WORDS, WordClass, gram};

/// A word or sequence of words that may be a keyword.
pub(super) struct Candidate {
    pub(super) term: String,
    pub(super) words: Vec<TermId>,
    pub(super) evidence: KeywordEvidence,
    pub(super) factors: KeywordFactors,
}

/// Where a candidate was seen in the document.
#[derive(Clone, Copy, Default)]
struct Seen {
    words: [TermId; MOST_WORDS],
    length: usize,
    occurrences: u64,
    /// Occurrences of the most frequent longer candidate that holds it.
    within: u64,
    /// Words of the text before its first occurrence; `None` where it stands in the title only.
    behind: Option<usize>,
    in_title: bool,
}

impl Seen {
    fn words(&self) -> &[TermId] {
        &self.words[..self.length]
    }
}

type Table = IndexMap<Gram, Seen, FixedState>;

/// The candidates of a document in the order of their first occurrence.
pub(super) fn candidates(document: &IndexedDocument, ground: &Ground<'_>) -> Vec<Candidate> {
    let mut table = Table::default();
    let mut behind = 0;
    for run in document.runs() {
        add_run(&mut table, run, ground, |seen, start| {
            seen.occurrences += 1;
            seen.behind.get_or_insert(behind + start);
        });
        behind += run.len();
    }
    for run in document.title_runs() {
        add_run(&mut table, run, ground, |seen, _| seen.in_title = true);
    }
    for run in document.title_runs_apart() {
        add_run(&mut table, run, ground, |seen, _| seen.occurrences += 1);
    }
    nest(&mut table);
    let has_title = document.title_runs().next().is_some();
    let words = document.words().len().max(1);
    let place = |seen: &Seen| match seen.behind {
        _ if seen.in_title => Place::Title,
        Some(behind) if !has_title => Place::Untitled(behind as f64 / words as f64),
        _ => Place::Body,
    };
    table.values().map(|seen| Candidate::of(seen, place(seen), ground)).collect()
}

fn add_run(
    table: &mut Table,
    run: &[Word],
    ground: &Ground<'_>,
    mut add: impl FnMut(&mut Seen, usize),
) {
    ground.sequences.visit(run, |found| {
        let words = &run[found.clone()];
        if !may_be_keyword(words, ground) {
            return;
        }
        let key = gram(words.iter().map(|word| word.term));
        let seen = table.entry(key).or_insert_with(|| {
            let mut seen = Seen { length: words.len(), ..Seen::default() };
            seen.words.iter_mut().zip(words).for_each(|(id, word)| *id = word.term);
            seen
        });
        add(seen, found.start);
    });
}

/// A keyword neither begins nor ends with a pronoun, does not end with a numeral, is no stop word, and
/// is not numbers alone.
fn may_be_keyword(words: &[Word], ground: &Ground<'_>) -> bool {
    let class = |word: &Word| ground.sequences.class(word.term);
    let has_meaning = match words {
        [word] => class(word) == WordClass::Specific,
        _ => words.iter().any(|word| class(word) != WordClass::Number),
    };
    let first = words.first().map(|word| word.tag);
    let last = words.last().map(|word| word.tag);
    has_meaning && first != Some(Tag::Pronoun) && !matches!(last, Some(Tag::Pronoun | Tag::Numeral))
}

/// Notes for each candidate how often the most frequent longer one that holds it occurs.
fn nest(table: &mut Table) {
    for at in 0..table.len() {
        let longer = table[at];
        for length in 1..longer.length {
            for within in longer.words().windows(length) {
                if let Some(seen) = table.get_mut(&gram(within.iter().copied())) {
                    seen.within = seen.within.max(longer.occurrences);
                }
            }
        }
    }
}

impl Candidate {
    fn of(seen: &Seen, place: Place, ground: &Ground<'_>) -> Self {
        let vocabulary = ground.counted.index.vocabulary();
        let words = seen.words().to_vec();
        let term: String = words.iter().map(|word| vocabulary.term(*word)).collect();
        let evidence = KeywordEvidence {
            occurrences: seen.occurrences,
            place,
            standing: if seen.within >= seen.occurrences {
                Standing::Nested
            } else {
                Standing::Free
            },
            ..ground.evidence(&term, &words)
        };
        Self { factors: KeywordFactors::of(&evidence), term, words, evidence }
    }
}
