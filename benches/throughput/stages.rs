//! The stages of the way, each timed on what the stages before it made.

use std::collections::HashMap;
use std::error::Error;

use rayon::prelude::*;
use tilian::{
    CommonCharacters, CoreWordRanking, Corpus, Counted, Detection, Distillation, FrequencyList,
    Index, Jieba, Joined, Keywords, Mining, Network, Segmenter, SloganRanking, Terms, Token,
    wordings,
};

use crate::system;
use crate::timing::{Pools, Timing};

/// Nodes of the network: as many as the ranking of core words looks at.
const NODES: usize = 2_000;

/// Fewest sentences of a pair of the network.
const LEAST_SENTENCES: u64 = 2;

/// Times every stage whose name contains `wanted`; the share of their time that the threads
/// waited for a core, where the system tells.
pub fn measure(
    corpus: &Corpus,
    wanted: &str,
    mut show: impl FnMut(&str, Timing),
) -> Result<Option<f64>, Box<dyn Error>> {
    let pools = Pools::new()?;
    let jieba = Jieba::new();
    let made = Made::of(corpus, &jieba);
    let stages = made.stages(&jieba);
    for (stage, run) in stages.iter().filter(|(stage, _)| stage.contains(wanted)) {
        show(stage, pools.time(run));
    }
    Ok(system::waited())
}

/// A stage: its name and what it does.
type Stage<'a> = (&'static str, Box<dyn Fn() -> Box<dyn Send> + Sync + 'a>);

/// What the stages make, for the stages behind them.
struct Made<'a> {
    corpus: &'a Corpus,
    /// Reuse lives as long as what was counted of it, which is as long as the measuring.
    counted: Counted<'a>,
    mining: Mining,
    reference: FrequencyList,
    common: CommonCharacters,
    segmented: Segmented,
}

impl<'a> Made<'a> {
    fn of(corpus: &'a Corpus, jieba: &Jieba) -> Self {
        let mining = Mining::default();
        let reuse = Box::leak(Box::new(Detection::default().detect(corpus)));
        let counted = Counted::of(corpus, reuse, jieba, &mining);
        let whole =
            counted.entries.keys().map(String::as_str).chain(mining.stop_word_list().iter());
        let segmented = Segmented::of(corpus, &Joined::new(jieba, whole));
        Self {
            corpus,
            counted,
            mining,
            reference: FrequencyList::shipped(),
            common: CommonCharacters::shipped(),
            segmented,
        }
    }

    fn stages<'m>(&'m self, jieba: &'m Jieba) -> Vec<Stage<'m>> {
        let Self { corpus, counted, mining, reference, common, segmented } = self;
        let documents = counted.index.documents();
        let submitted = counted.entries.keys().cloned().collect();
        let top = CoreWordRanking::default().rank(counted, reference, common);
        let candidates = wordings(corpus, counted.reuse, documents);
        let whole = Distillation::default();
        vec![
            stage("segmenting", move || {
                corpus.par_iter().map(|text| jieba.segment(&text.text).len()).sum::<usize>()
            }),
            stage("reuse", move || Detection::default().detect(corpus)),
            stage("indexing, with segmenting", move || {
                let whole = counted.entries.keys().map(String::as_str);
                let whole = whole.chain(mining.stop_word_list().iter());
                Index::of(corpus, counted.reuse, &Joined::new(jieba, whole))
            }),
            stage("indexing, without segmenting", move || {
                Index::of(corpus, counted.reuse, segmented)
            }),
            stage("mining terms", move || mining.mine(&counted.index, &submitted)),
            stage("postings", move || counted.lexicon.postings(documents)),
            stage("keywords of every document", move || {
                Keywords::default().rank(counted, reference)
            }),
            stage("terms", move || Terms::default().rank(counted, reference)),
            stage("co-occurrence network", move || Network::of(counted, NODES, LEAST_SENTENCES)),
            stage("core words, 1,000 resamples", move || {
                CoreWordRanking::default().rank(counted, reference, common)
            }),
            stage("wordings", move || wordings(corpus, counted.reuse, documents)),
            stage("slogans, 1,000 resamples", move || {
                SloganRanking::default().rank(counted, &candidates, &top, common)
            }),
            stage("the whole", move || whole.distill(corpus, jieba)),
        ]
    }
}

fn stage<'a, T: Send + 'static>(name: &'static str, run: impl Fn() -> T + Sync + 'a) -> Stage<'a> {
    (name, Box::new(move || Box::new(run())))
}

/// Tokens found before, so that indexing can be timed without finding them.
struct Segmented {
    /// By the address of the text.
    tokens: HashMap<usize, Vec<Token>>,
}

impl Segmented {
    fn of(corpus: &Corpus, segmenter: &dyn Segmenter) -> Self {
        let segment = |text: &str| (text.as_ptr() as usize, segmenter.segment(text));
        Self { tokens: corpus.par_iter().map(|document| segment(&document.text)).collect() }
    }
}

impl Segmenter for Segmented {
    fn segment(&self, text: &str) -> Vec<Token> {
        self.tokens[&(text.as_ptr() as usize)].clone()
    }
}
