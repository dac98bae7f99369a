//! What is counted of a term is what a plain search of the texts finds.

use tilian::{
    Corpus, Counted, Document, Folded, FrequencyList, Keywords, Mining, RankedTerm, Reuse, Role,
    Segmenter, Span, StopWords, Tag, TermScope, Terms, Token,
};

use super::texts::corpus;
use crate::{CAMPAIGN, JIEBA};

/// Cuts every character apart, so that wherever a term is written, its words stand.
struct Characters;

impl Segmenter for Characters {
    fn segment(&self, text: &str) -> Vec<Token> {
        let token = |(at, c): (usize, char)| Token {
            span: Span::new(at, at + c.len_utf8()),
            tag: if c.is_alphanumeric() || c == '〇' { Tag::Noun } else { Tag::Mark },
        };
        text.char_indices().map(token).collect()
    }
}

/// Without what was put forward and without stop words, both of which are one word wherever they
/// stand.
fn corpora() -> impl Iterator<Item = Corpus> {
    let plain = |corpus: &Corpus| {
        let documents = corpus.documents().iter().cloned();
        let documents = documents.map(|document| Document { kind: None, ..document });
        Corpus::new(documents).expect("ids differ")
    };
    [plain(&corpus(13)), plain(&corpus(14)), plain(&CAMPAIGN.corpus)].into_iter()
}

fn counted<'c>(corpus: &'c Corpus, reuse: &'c Reuse, segmenter: &dyn Segmenter) -> Counted<'c> {
    let mining = Mining::default().stop_words(StopWords::default());
    Counted::of(corpus, reuse, segmenter, &mining)
}

/// As terms are written.
fn folded(text: &str) -> String {
    Folded::new(text).text().to_lowercase()
}

/// Places at which a text and a title apart from it have a term, those that overlap included.
fn searched(document: &Document, term: &str) -> u64 {
    let places = |text: &str| {
        let text = folded(text);
        text.char_indices().filter(|(at, _)| text[*at..].starts_with(term)).count() as u64
    };
    let is_apart = |title: &&str| !document.text.trim_start().starts_with(title.trim());
    places(&document.text) + document.title.as_deref().filter(is_apart).map_or(0, places)
}

/// Occurrences and documents that a search of the submissions finds.
fn search(corpus: &Corpus, term: &str) -> [u64; 2] {
    let found = corpus.of_role(Role::Submission).map(|document| searched(document, term));
    found.fold([0, 0], |[occurrences, documents], found| {
        [occurrences + found, documents + u64::from(found > 0)]
    })
}

fn frequency(term: &RankedTerm) -> [u64; 2] {
    [term.frequency.occurrences, term.frequency.documents]
}

#[track_caller]
fn assert_shown(corpus: &Corpus, term: &RankedTerm) {
    let Some(example) = term.example else {
        let mut texts = corpus.of_role(Role::Submission).map(|document| folded(&document.text));
        assert!(!texts.any(|text| text.contains(&term.term)), "no sentence: {term:?}");
        return;
    };
    let text = &corpus[example.document].text;
    assert_eq!(folded(example.found.of(text)), term.term, "{term:?}");
    assert!(example.sentence.contains(example.found), "{term:?}");
}

#[test]
fn terms_occur_as_often_as_a_search_finds_them() {
    for corpus in corpora() {
        let reuse = Reuse::default();
        let counted = counted(&corpus, &reuse, &Characters);
        let ranking = Terms::default().scope(TermScope::All).top(2_000);
        let terms = ranking.rank(&counted, &FrequencyList::default());
        assert!(terms.iter().filter(|term| term.frequency.documents > 1).count() > 50);
        for term in &terms {
            assert_eq!(frequency(term), search(&corpus, &term.term), "{term:?}");
            assert!(term.within <= term.frequency.occurrences, "{term:?}");
            assert_shown(&corpus, term);
        }
    }
}

#[test]
fn words_that_are_cut_otherwise_elsewhere_occur_less_often_at_most() {
    for corpus in corpora() {
        let reuse = Reuse::default();
        let counted = counted(&corpus, &reuse, &*JIEBA);
        let ranking = Terms::default().scope(TermScope::All).top(2_000);
        for term in ranking.rank(&counted, &FrequencyList::default()) {
            let [occurrences, documents] = search(&corpus, &term.term);
            let found = frequency(&term);
            assert!(found[0] <= occurrences && found[1] <= documents, "{term:?}");
            assert!(found[1] > 0 && found[1] <= term.of_documents, "{term:?}");
            assert!(term.score.is_finite() && term.score >= 0.0, "{term:?}");
        }
    }
}

#[test]
fn keywords_occur_as_often_as_a_search_of_their_document_finds_them() {
    for corpus in corpora() {
        let reuse = Reuse::default();
        let counted = counted(&corpus, &reuse, &Characters);
        let keywords = Keywords::default().top(40).rank(&counted, &FrequencyList::default());
        let documents = counted.index.documents().iter().map(|indexed| &corpus[indexed.document]);
        for (document, keywords) in documents.zip(keywords.expect("weights in range")) {
            for keyword in keywords {
                let evidence = &keyword.evidence;
                let here = searched(document, &keyword.term);
                let [_, everywhere] = search(&corpus, &keyword.term);
                assert_eq!(evidence.occurrences, here, "{keyword:?} of {}", document.id);
                assert_eq!(evidence.documents, everywhere, "{keyword:?} of {}", document.id);
                assert_eq!(keyword.score, keyword.factors.product(), "{keyword:?}");
            }
        }
    }
}
