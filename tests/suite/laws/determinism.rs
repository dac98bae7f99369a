//! The same input gives the same bytes, whatever the threads, the order and the number shown.

use rayon::ThreadPoolBuilder;
use tilian::{
    Bootstrap, Corpus, Counted, Detection, Distillation, FrequencyList, Keyness, KeywordMethod,
    Keywords, Measure, Merges, Mining, Network, TermScope, Terms, Threshold, compare,
};

use super::texts::{Random, corpus};
use crate::{CAMPAIGN, JIEBA};

/// Everything that is computed of a corpus, as text.
fn everything(corpus: &Corpus) -> Vec<(&'static str, String)> {
    let reuse = Detection::default().detect(corpus);
    let counted = Counted::of(corpus, &reuse, &*JIEBA, &Mining::default());
    let background = FrequencyList::shipped();
    let distilled = Distillation::default().distill(corpus, &*JIEBA);
    let merges = Merges::default().with("守护", ["仁爱", "责任", "生命至上"]).expect("one lead");
    let merged = Distillation::default().merges(merges).distill(corpus, &*JIEBA);
    let both = Keywords::default().method(KeywordMethod::Both);
    let terms = Terms::default().scope(TermScope::All).top(500);
    vec![
        ("terms", format!("{:?}", terms.rank(&counted, &background))),
        ("keywords by both", format!("{:?}", both.rank(&counted, &background))),
        ("merged", format!("{merged:?}")),
        ("distilled", format!("{distilled:?}")),
        ("frequencies", FrequencyList::of_corpus(corpus, &*JIEBA, &Mining::default()).to_string()),
        ("keywords", format!("{:?}", Keywords::default().rank(&counted, &background))),
        ("network", format!("{:?}", Network::of(&counted, 100, 1))),
    ]
}

fn assert_same(found: Vec<(&str, String)>, expected: &[(&str, String)], when: &str) {
    for ((name, found), (_, expected)) in found.into_iter().zip(expected) {
        let differ = found.bytes().zip(expected.bytes()).position(|(a, b)| a != b);
        let near =
            |text: &str| text.chars().skip(differ.unwrap_or(0) / 3).take(80).collect::<String>();
        assert!(found == *expected, "{name} {when}: {:?} and {:?}", near(&found), near(expected));
    }
}

fn corpora() -> impl Iterator<Item = Corpus> {
    [corpus(8), corpus(9)].into_iter().chain([CAMPAIGN.corpus.clone()])
}

#[test]
fn threads_do_not_show() {
    for corpus in corpora() {
        let with = |threads| {
            let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
            pool.install(|| everything(&corpus))
        };
        let one = with(1);
        for threads in [2, 7] {
            assert_same(with(threads), &one, &format!("with {threads} threads"));
        }
    }
}

#[test]
fn the_order_of_documents_does_not_show() {
    let mut random = Random::new(10);
    for corpus in corpora() {
        let expected = everything(&corpus);
        let mut documents = corpus.documents().to_vec();
        random.shuffle(&mut documents);
        let shuffled = Corpus::new(documents).expect("ids differ");
        assert_same(everything(&shuffled), &expected, "shuffled");
    }
}

#[test]
fn ranks_do_not_depend_on_how_many_are_shown() {
    let few = Bootstrap::default().resamples(20).expect("in range");
    for corpus in corpora() {
        let shown = |top: usize| {
            let distillation = Distillation::default().bootstrap(few).top(top);
            distillation.distill(&corpus, &*JIEBA).expect("words to count")
        };
        let most = shown(150);
        for top in [0, 1, 20, 21, 60] {
            let fewer = shown(top);
            assert!(fewer.core_words.iter().eq(most.core_words.iter().take(top)), "top {top}");
            assert!(fewer.slogans.iter().eq(most.slogans.iter().take(top)), "top {top}");
        }
    }
    let reuse = Detection::default().detect(&CAMPAIGN.corpus);
    let counted = Counted::of(&CAMPAIGN.corpus, &reuse, &*JIEBA, &Mining::default());
    let shown = |top| {
        Keywords::default().top(top).rank(&counted, &FrequencyList::shipped()).expect("keywords")
    };
    for (fewer, more) in shown(3).into_iter().zip(shown(30)) {
        assert!(fewer.iter().eq(more.iter().take(3)), "{fewer:?} of {more:?}");
    }
    let background = FrequencyList::shipped();
    let terms = |top| Terms::default().top(top).rank(&counted, &background);
    let most = terms(300);
    for top in [0, 1, 20, 150] {
        assert_eq!(terms(top)[..], most[..top], "top {top}");
    }
}

/// The documents of two halves of the campaign.
fn halves() -> [Corpus; 2] {
    let documents = CAMPAIGN.corpus.documents();
    let half = |rest| documents.iter().enumerate().filter(move |(at, _)| at % 2 == rest);
    [0, 1].map(|rest| Corpus::new(half(rest).map(|(_, document)| document.clone())).expect("ids"))
}

#[test]
fn swapping_target_and_reference_flips_the_sign() {
    let [one, other] = halves();
    let mining = Mining::default();
    let forth = compare(&one, &other, &*JIEBA, &mining).expect("ids differ");
    let back = compare(&other, &one, &*JIEBA, &mining).expect("ids differ");
    assert_eq!(forth.target, back.reference, "one half is counted in two ways");
    assert_eq!(forth.reference, back.target, "the other half is counted in two ways");
    for measure in [Measure::LogLikelihood, Measure::LogRatio] {
        let keyness = Keyness::new(measure).min_frequency(Threshold::Count(1));
        let there = forth.rank(&keyness).expect("words");
        let mut here = back.rank(&keyness).expect("words");
        here.sort_by(|a, b| a.term.cmp(&b.term));
        let twice = here.windows(2).find(|pair| pair[0].term == pair[1].term);
        assert_eq!(twice, None, "a term is ranked twice");
        assert_eq!(there.len(), here.len());
        for keyword in there {
            let at = here.binary_search_by(|other| other.term.cmp(&keyword.term));
            let swapped = &here[at.unwrap_or_else(|_| panic!("{} is lost", keyword.term))];
            assert_eq!(keyword.counts, swapped.counts.swapped(), "{keyword:?}");
            let scores = [keyword.log_likelihood, keyword.log_ratio];
            assert_eq!(scores, [-swapped.log_likelihood, -swapped.log_ratio], "{keyword:?}");
        }
    }
}
