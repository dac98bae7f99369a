//! What may be a keyword of a document.

use foldhash::fast::FixedState;
use indexmap::IndexMap;

use crate::count::{IndexedDocument, TermId, Word};
use crate::rank::keyword::SingleCharacters;
use crate::rank::keyword::ground::Ground;
use crate::score::{Edges, KeywordEvidence, KeywordFactors, Place, Standing};
use crate::segment::Tag;
use crate::term::{Gram, Longer, MOST_WORDS, WordClass, gram};

/// A word or sequence of words that may be a keyword.
pub(super) struct Candidate {
    pub(super) sequence: WordSequence,
    pub(super) evidence: KeywordEvidence,
    pub(super) factors: KeywordFactors,
}

/// One to four words, held in place: a document has hundreds of candidates.
#[derive(Clone, Copy, Default)]
pub(in crate::rank) struct WordSequence {
    words: [TermId; MOST_WORDS],
    length: usize,
}

impl WordSequence {
    fn of(words: &[Word]) -> Self {
        let mut sequence = Self { length: words.len(), ..Self::default() };
        sequence.words.iter_mut().zip(words).for_each(|(id, word)| *id = word.term);
        sequence
    }

    pub(in crate::rank) fn words(&self) -> &[TermId] {
        &self.words[..self.length]
    }
}

/// Where a candidate was seen in the document.
#[derive(Clone, Copy, Default)]
struct Seen {
    sequence: WordSequence,
    occurrences: u64,
    onsets: u64,
    /// What its parts of speech say of its edges where it was seen first.
    edges: Option<Edges>,
    /// Occurrences of the most frequent longer candidate that holds it.
    within: u64,
    /// Words of the text before its first occurrence; `None` where it stands in the title only.
    behind: Option<usize>,
    in_title: bool,
}

impl Seen {
    fn count(&mut self, run: &[Word], start: usize, ground: &Ground<'_>) {
        self.occurrences += 1;
        let says_little = |before: usize| {
            let class = ground.sequences.class(run[before].term);
            matches!(class, WordClass::Grammatical | WordClass::Generic)
        };
        self.onsets += u64::from(start.checked_sub(1).is_none_or(says_little));
    }
}

type Table = IndexMap<Gram, Seen, FixedState>;

/// The candidates of a document in the order of their first occurrence.
pub(super) fn candidates(document: &IndexedDocument, ground: &Ground<'_>) -> Vec<Candidate> {
    let mut table = Table::default();
    let mut behind = 0;
    for run in document.runs() {
        add_run(&mut table, run, ground, |seen, start| {
            seen.count(run, start, ground);
            seen.behind.get_or_insert(behind + start);
        });
        behind += run.len();
    }
    for run in document.title_runs() {
        add_run(&mut table, run, ground, |seen, _| seen.in_title = true);
    }
    for run in document.title_runs_apart() {
        add_run(&mut table, run, ground, |seen, start| seen.count(run, start, ground));
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
            return Longer::Visit;
        }
        let key = gram(words.iter().map(|word| word.term));
        let seen = table.entry(key).or_insert_with(|| Seen {
            sequence: WordSequence::of(words),
            edges: Some(edges(words)),
            ..Seen::default()
        });
        add(seen, found.start);
        Longer::Visit
    });
}

/// A keyword neither begins nor ends with a pronoun, does not end with a numeral, is no stop word,
/// is not numbers alone, and is of one character only where that was asked for.
fn may_be_keyword(words: &[Word], ground: &Ground<'_>) -> bool {
    let class = |word: &Word| ground.sequences.class(word.term);
    let has_meaning = match words {
        [word] => {
            let is_single = ground.sequences.is_single_character(word.term);
            class(word) == WordClass::Specific
                && (!is_single || ground.single_characters == SingleCharacters::Admit)
        }
        _ => words.iter().any(|word| class(word) != WordClass::Number),
    };
    let first = words.first().map(|word| word.tag);
    let last = words.last().map(|word| word.tag);
    has_meaning && first != Some(Tag::Pronoun) && !matches!(last, Some(Tag::Pronoun | Tag::Numeral))
}

/// A sequence that begins with a numeral or an adverb, or ends with a word that only stands before
/// others, is seldom a term.
fn edges(words: &[Word]) -> Edges {
    use Tag::{Adverb, Distinguishing, Function, Measure, Numeral, Pronoun, Time};
    let [first, .., last] = words else { return Edges::Specific };
    let is_weak = matches!(first.tag, Adverb | Numeral | Measure | Time | Function)
        || matches!(
            last.tag,
            Adverb | Distinguishing | Function | Measure | Numeral | Pronoun | Time
        );
    if is_weak { Edges::Generic } else { Edges::Specific }
}

/// Notes for each candidate how often the most frequent longer one that holds it occurs.
fn nest(table: &mut Table) {
    for at in 0..table.len() {
        let longer = table[at];
        let words = longer.sequence.words();
        for length in 1..words.len() {
            for within in words.windows(length) {
                if let Some(seen) = table.get_mut(&gram(within.iter().copied())) {
                    seen.within = seen.within.max(longer.occurrences);
                }
            }
        }
    }
}

impl Candidate {
    fn of(seen: &Seen, place: Place, ground: &Ground<'_>) -> Self {
        let known = ground.evidence(seen.sequence.words());
        let evidence = KeywordEvidence {
            occurrences: seen.occurrences,
            onsets: seen.onsets,
            edges: seen.edges.filter(|edges| *edges == Edges::Generic).unwrap_or(known.edges),
            place,
            standing: if seen.within >= seen.occurrences {
                Standing::Nested
            } else {
                Standing::Free
            },
            ..known
        };
        Self { factors: KeywordFactors::of(&evidence), sequence: seen.sequence, evidence }
    }
}
