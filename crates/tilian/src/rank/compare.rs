//! Two corpora against each other.

use crate::count::{Frequency, FrequencyList, Index};
use crate::error::Error;
use crate::rank::{Keyness, Keyword};
use crate::reference::StopWords;
use crate::reuse::Reuse;
use crate::segment::Segmenter;
use crate::term::{Lexicon, Mining, Origin};
use crate::text::{Corpus, Document, Role};

/// Frequency lists of two corpora over one set of terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The list of the corpus in question.
    pub target: FrequencyList,
    /// The list of what it is compared with.
    pub reference: FrequencyList,
}

/// Counts words and phrases of two corpora, whatever the roles of their documents; phrases are
/// mined from both together, so that each is counted in both.
///
/// # Errors
///
/// [`Error::DuplicateId`] cannot occur: ids may be shared between the two.
pub fn compare(
    target: &Corpus,
    reference: &Corpus,
    segmenter: &dyn Segmenter,
    mining: &Mining,
) -> Result<Comparison, Error> {
    // Ids sort the target first and keep the two apart.
    let renamed = |side: &'static str, corpus: &Corpus| -> Vec<Document> {
        let rename = |document: &Document| Document {
            id: format!("{side}/{}", document.id),
            role: Role::Submission,
            ..document.clone()
        };
        corpus.iter().map(rename).collect()
    };
    let both = renamed("0", target).into_iter().chain(renamed("1", reference));
    let both = Corpus::new(both)?;
    let index = Index::of(&both, &Reuse::default(), segmenter);
    let lexicon = mining.mine(&index, &indexmap::IndexSet::default());
    let list = |documents: std::ops::Range<usize>| frequency_list(&index, &lexicon, documents);
    Ok(Comparison { target: list(0..target.len()), reference: list(target.len()..both.len()) })
}

impl Comparison {
    /// Leaves out terms that are stop words.
    #[must_use]
    pub fn keywords_without(&self, keywords: Vec<Keyword>, stop_words: &StopWords) -> Vec<Keyword> {
        keywords.into_iter().filter(|keyword| !stop_words.contains(&keyword.term)).collect()
    }

    /// Terms by keyness.
    ///
    /// # Errors
    ///
    /// As [`Keyness::rank`].
    pub fn rank(&self, keyness: &Keyness) -> Result<Vec<Keyword>, Error> {
        keyness.rank(&self.target, &self.reference)
    }
}

impl FrequencyList {
    /// The words of a corpus, and its phrases beside them: what serves as a reference later.
    #[must_use]
    pub fn of_corpus(corpus: &Corpus, segmenter: &dyn Segmenter, mining: &Mining) -> Self {
        let index = Index::of(corpus, &Reuse::default(), segmenter);
        let lexicon = mining.mine(&index, &indexmap::IndexSet::default());
        frequency_list(&index, &lexicon, 0..corpus.len())
    }
}

fn frequency_list(
    index: &Index,
    lexicon: &Lexicon,
    positions: std::ops::Range<usize>,
) -> FrequencyList {
    let documents: Vec<_> = index
        .documents()
        .iter()
        .filter(|document| positions.contains(&document.document))
        .cloned()
        .collect();
    let words = documents
        .iter()
        .map(|document| {
            let terms = document.words().iter().map(|word| index.vocabulary().term(word.term));
            FrequencyList::of(terms)
        })
        .fold(FrequencyList::default(), FrequencyList::merge);
    let postings = lexicon.postings(&documents);
    (0..).zip(lexicon.terms()).filter(|(_, term)| term.origin == Origin::Phrase).fold(
        words,
        |list, (number, candidate)| {
            let postings = if postings.is_empty() { &[] } else { postings.of(number) };
            let frequency = Frequency {
                occurrences: postings.iter().map(|posting| u64::from(posting.occurrences)).sum(),
                documents: postings.len() as u64,
            };
            list.with_phrase(&candidate.term, frequency)
        },
    )
}
