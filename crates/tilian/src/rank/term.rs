//! The terms of a corpus: its multi-character terms and new words.

use foldhash::fast::FixedState;
use indexmap::IndexMap;
use rayon::prelude::*;

use crate::count::{Frequency, FrequencyList, IndexedDocument, TermId};
use crate::rank::counted::Counted;
use crate::rank::keyword::{Admission, Ground, SingleCharacters, Weighed, weighed};
use crate::rank::passage::{Passage, passage_with};
use crate::score::{npmi, pmi};
use crate::term::{Gram, Origin, gram, words_of};

/// Which terms are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TermScope {
    /// Those that the segmenter's dictionary does not know as one word: phrases and new words, and
    /// what was put forward.
    #[default]
    New,
    /// Words of the dictionary too.
    All,
}

/// A term of a corpus with the counts behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedTerm {
    /// Rank, from 1.
    pub rank: u32,
    /// The term.
    pub term: String,
    /// Sum over the documents of the product of its [`KeywordFactors`](crate::score::KeywordFactors)
    /// in each.
    pub score: f64,
    /// Where it comes from.
    pub origin: Origin,
    /// How often it occurs, titles included.
    pub frequency: Frequency,
    /// Documents that were counted.
    pub of_documents: u64,
    /// Documents of the background that have it.
    pub background_documents: u64,
    /// Characters.
    pub characters: u64,
    /// Words that it is made of.
    pub words: u64,
    /// Pointwise mutual information of its words in bits; `None` for a single word.
    pub pmi: Option<f64>,
    /// The same normalised, −1 to 1; `None` for a single word.
    pub npmi: Option<f64>,
    /// Entropy in bits of what stands before it.
    pub left_entropy: f64,
    /// Entropy in bits of what stands behind it.
    pub right_entropy: f64,
    /// Occurrences of the most frequent longer sequence that holds it; 0 where none occurs twice.
    pub within: u64,
    /// A sentence with it; `None` where it stands in titles only.
    pub example: Option<Passage>,
}

/// Ranks the terms of a corpus by what they are worth as keywords of its documents.
///
/// ```
/// use tilian::{Corpus, Counted, Document, FrequencyList, Jieba, Mining, Reuse, Terms};
///
/// let texts = ["医患关系是大事。", "说说医患关系，改善医患关系。", "大医精诚，源于大医之言。"];
/// let documents = (1..).zip(texts).map(|(id, text)| Document::new(format!("{id}"), text));
/// let corpus = Corpus::new(documents)?;
/// let reuse = Reuse::default();
/// let counted = Counted::of(&corpus, &reuse, &Jieba::new(), &Mining::default());
/// let terms = Terms::default().rank(&counted, &FrequencyList::shipped());
/// assert_eq!(terms[0].term, "医患关系");
/// assert_eq!((terms[0].frequency.occurrences, terms[0].frequency.documents), (3, 2));
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    scope: TermScope,
    admission: Admission,
    top: usize,
}

impl Default for Terms {
    /// The hundred best phrases and new words.
    fn default() -> Self {
        Self { scope: TermScope::default(), admission: Admission::default(), top: 100 }
    }
}

/// Best candidates of each document that are added up: a term that is none of them anywhere is no
/// keyword, and the sums of so many fit into memory.
const OF_DOCUMENT: usize = 100;

/// Documents whose candidates are held at one time.
const BATCH: usize = 4_096;

/// A term with its worth so far.
#[derive(Clone, Copy)]
struct Sum {
    score: f64,
    /// Number of the first document that has it.
    first: usize,
}

type Sums = IndexMap<Gram, Sum, FixedState>;

impl Terms {
    /// Sets which terms are listed.
    #[must_use]
    pub fn scope(mut self, scope: TermScope) -> Self {
        self.scope = scope;
        self
    }

    /// Sets what becomes of words of one character, which are listed with [`TermScope::All`]; they are
    /// left out unless set.
    #[must_use]
    pub fn single_characters(mut self, single: SingleCharacters) -> Self {
        self.admission.single_characters = single;
        self
    }

    /// Sets the most characters of a term, of which a word in Latin letters counts as two; 12 unless set,
    /// 20 at most.
    #[must_use]
    pub fn longest(mut self, characters: usize) -> Self {
        self.admission.longest = characters;
        self
    }

    /// Sets how many terms are returned; 100 unless set. The order does not depend on it.
    #[must_use]
    pub fn top(mut self, top: usize) -> Self {
        self.top = top;
        self
    }

    /// The best terms of what was counted, with a background for how common they are elsewhere.
    #[must_use]
    pub fn rank(&self, counted: &Counted<'_>, background: &FrequencyList) -> Vec<RankedTerm> {
        let ground = Ground::of(counted, background, self.admission);
        let sums = sum(counted.index.documents(), &ground);
        let listed: Vec<(Vec<TermId>, Sum)> = sums
            .into_iter()
            .map(|(gram, sum)| (words_of(gram).collect::<Vec<TermId>>(), sum))
            .filter(|(words, _)| self.lists(words, counted))
            .collect();
        let scores: Vec<f64> = listed.iter().map(|(_, sum)| sum.score).collect();
        let order = ground.best(&scores, self.top, |at| listed[at].0.as_slice());
        let chosen: Vec<&[TermId]> = order.iter().map(|at| listed[*at].0.as_slice()).collect();
        let within = ground.sequences.within_longer(&chosen);
        (1..)
            .zip(order.iter().zip(within))
            .map(|(rank, (at, within))| RankedTerm {
                rank,
                within,
                ..describe(&listed[*at].0, listed[*at].1, &ground)
            })
            .collect()
    }

    fn lists(&self, words: &[TermId], counted: &Counted<'_>) -> bool {
        match self.scope {
            TermScope::All => true,
            TermScope::New => words.len() > 1 || is_submitted(words, counted),
        }
    }
}

fn is_submitted(words: &[TermId], counted: &Counted<'_>) -> bool {
    let term = counted.lexicon.find_words(words);
    term.is_some_and(|term| counted.lexicon.terms()[term as usize].origin == Origin::Submitted)
}

/// Adds up what terms are worth, document by document and in their order, so that the sums are the
/// same on any number of threads.
fn sum(documents: &[IndexedDocument], ground: &Ground<'_>) -> Sums {
    let mut sums = Sums::default();
    for (number, batch) in (0..).zip(documents.chunks(BATCH)) {
        let weighed: Vec<_> =
            batch.par_iter().map(|document| weighed(document, ground, OF_DOCUMENT)).collect();
        for (at, keywords) in weighed.into_iter().enumerate() {
            for Weighed { sequence, score } in keywords {
                let first = number * BATCH + at;
                let sum = sums
                    .entry(gram(sequence.words().iter().copied()))
                    .or_insert(Sum { score: 0.0, first });
                sum.score += score;
            }
        }
    }
    sums
}

fn describe(words: &[TermId], sum: Sum, ground: &Ground<'_>) -> RankedTerm {
    let counted = ground.counted;
    let term = ground.term(words);
    let found = ground.sequences.find(words);
    let (splits, total) = (ground.sequences.splits(words), ground.sequences.running_words());
    let origin = match words {
        _ if is_submitted(words, counted) => Origin::Submitted,
        [_] => Origin::Word,
        _ => Origin::Phrase,
    };
    // The first that ranks it high may have it in the title only.
    let (earlier, later) = counted.index.documents().split_at(sum.first);
    let mut documents = later.iter().chain(earlier);
    RankedTerm {
        rank: 0,
        score: sum.score,
        origin,
        frequency: found.frequency,
        of_documents: counted.documents(),
        background_documents: ground.known(words),
        characters: term.chars().count() as u64,
        words: words.len() as u64,
        pmi: pmi(found.frequency.occurrences, &splits, total),
        npmi: npmi(found.frequency.occurrences, &splits, total),
        left_entropy: found.left_entropy,
        right_entropy: found.right_entropy,
        within: 0,
        example: documents.find_map(|document| passage_with(counted, words, document)),
        term,
    }
}
