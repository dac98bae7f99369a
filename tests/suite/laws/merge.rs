//! Counting is a value with an associative merge and an empty identity.

use std::fmt::Debug;

use tilian::{
    Boundaries, Cooccurrence, Corpus, Counted, Document, FrequencyList, Index, Mining, Postings,
    Reuse, Span, Tag,
};

use super::texts::{Random, corpus, texts};
use crate::JIEBA;

/// Merges in every way that a law allows; `shown` is what of the result must be equal.
fn assert_merges<T: Clone + Default, S: PartialEq + Debug>(
    parts: [T; 3],
    merge: fn(T, T) -> T,
    shown: impl Fn(&T) -> S,
) -> T {
    let [a, b, c] = parts;
    let left = merge(merge(a.clone(), b.clone()), c.clone());
    let right = merge(a.clone(), merge(b.clone(), c));
    assert_eq!(shown(&left), shown(&right), "not associative");
    for part in [a, b, left.clone()] {
        assert_eq!(shown(&merge(part.clone(), T::default())), shown(&part), "no identity behind");
        assert_eq!(shown(&merge(T::default(), part.clone())), shown(&part), "no identity before");
    }
    left
}

fn list(text: &str) -> FrequencyList {
    FrequencyList::of(text.split_inclusive(|c: char| !c.is_alphanumeric()))
}

#[test]
fn frequency_lists_merge() {
    let texts: Vec<String> = texts().collect();
    for group in texts.windows(3) {
        let [a, b, c] = [0, 1, 2].map(|at| list(&group[at]));
        let shown = |list: &FrequencyList| (list.clone(), list.to_string());
        assert_merges([a.clone(), b.clone(), c], FrequencyList::merge, shown);
        assert_eq!(a.clone().merge(b.clone()), b.merge(a), "not commutative: {group:?}");
    }
}

/// One document of an index, with its words spelt out.
type Spelt = (usize, Vec<Vec<(String, Span, Tag)>>);

fn spelt(index: &Index) -> (Vec<String>, Vec<Spelt>) {
    let word =
        |word: &tilian::Word| (index.vocabulary().term(word.term).to_owned(), word.span, word.tag);
    let documents = index.documents().iter().map(|document| {
        let sentences = document.sentences();
        (document.document, sentences.map(|words| words.iter().map(word).collect()).collect())
    });
    (index.vocabulary().iter().map(str::to_owned).collect(), documents.collect())
}

fn index(texts: &[String]) -> Index {
    let documents = (0..).zip(texts).map(|(id, text)| Document::new(format!("{id:04}"), text));
    let corpus = Corpus::new(documents).expect("ids differ");
    Index::of(&corpus, &Reuse::default(), &*JIEBA)
}

#[test]
fn indexes_merge() {
    let texts: Vec<String> = texts().collect();
    for group in texts.windows(3) {
        assert_merges([0, 1, 2].map(|at| index(&group[at..=at])), Index::merge, spelt);
    }
    let merged = texts.chunks(1).map(index).fold(Index::default(), Index::merge);
    let (terms, documents) = spelt(&merged);
    let (whole_terms, whole) = spelt(&index(&texts));
    assert_eq!(terms, whole_terms, "counting parts gives other terms than counting all");
    for ((text, (_, part)), (_, all)) in texts.iter().zip(documents).zip(whole) {
        assert_eq!(part, all, "{text:?}");
    }
}

#[test]
fn postings_merge() {
    let (corpus, reuse) = (corpus(4), Reuse::default());
    let counted = Counted::of(&corpus, &reuse, &*JIEBA, &Mining::default());
    let documents = counted.index.documents();
    let mut random = Random::new(5);
    for _ in 0..20 {
        let mut cuts = [random.below(documents.len()), random.below(documents.len())];
        cuts.sort_unstable();
        let parts = [&documents[..cuts[0]], &documents[cuts[0]..cuts[1]], &documents[cuts[1]..]];
        let parts = parts.map(|part| counted.lexicon.postings(part));
        let whole = assert_merges(parts, Postings::merge, Postings::clone);
        assert_eq!(whole, counted.postings, "cut at {cuts:?}");
    }
}

#[test]
fn cooccurrences_merge() {
    let mut random = Random::new(6);
    for _ in 0..200 {
        let mut part = || {
            let mut sentences: Vec<Vec<u32>> = vec![Vec::new(); random.below(6)];
            for sentence in &mut sentences {
                let terms = random.below(8);
                sentence.extend((0..terms).filter_map(|_| u32::try_from(random.below(9)).ok()));
            }
            Cooccurrence::of_part(sentences.iter_mut())
        };
        let parts = [part(), part(), part()];
        let [a, b, _] = parts.clone();
        assert_merges(parts, Cooccurrence::merge, Cooccurrence::clone);
        assert_eq!(a.clone().merge(b.clone()), b.merge(a), "not commutative");
    }
}

#[test]
fn boundaries_merge() {
    const TERMS: usize = 5;
    let mut random = Random::new(7);
    for _ in 0..200 {
        let mut part = || {
            let mut boundaries = Boundaries::default();
            for _ in 0..random.below(20) {
                let mut below = |end| u32::try_from(random.below(end)).unwrap_or_default();
                let neighbours = [below(4).checked_sub(1), below(4).checked_sub(1)];
                boundaries.add(below(TERMS), neighbours[0], neighbours[1]);
            }
            boundaries
        };
        let parts = [part(), part(), part()];
        let [a, b, _] = parts.clone();
        let settled = |boundaries: &Boundaries| boundaries.clone().settle(TERMS);
        assert_merges(parts, Boundaries::merge, settled);
        assert_eq!(settled(&a.clone().merge(b.clone())), settled(&b.merge(a)), "not commutative");
    }
}
