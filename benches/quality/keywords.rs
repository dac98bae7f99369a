//! Keywords of abstracts against those that their authors gave.

use std::collections::BTreeMap;
use std::error::Error;

use serde_json::json;
use tilian::{Corpus, Counted, Detection, Document, FrequencyList, Jieba, Keywords, Mining};

use crate::Ground;
use crate::abstracts::Abstract;
use crate::measure::{Measure, Measured};
use crate::phrase::{f1, mean, recall, unique};

/// Most keywords of a document: what candidates are counted among.
const CANDIDATES: usize = 100;

/// Documents of a small corpus.
const TEN: usize = 10;

/// Keywords as they are compared, best first, by the id of their document.
type Predicted = BTreeMap<String, Vec<String>>;

/// Keywords with the statistics of all abstracts and the shipped background.
pub fn of_all(ground: &Ground) -> Measured {
    let abstracts = Abstract::all(&ground.folder)?;
    let keywords = |documents: Vec<Document>| rank(documents, &ground.jieba, &ground.background);
    let predicted = keywords(abstracts.iter().map(Abstract::document).collect())?;
    ground.written.write("keywords", predicted.iter().map(row))?;
    let untitled = keywords(abstracts.iter().map(Abstract::untitled).collect())?;
    let at = |name, k| Measure::share(name, mean_f1(&abstracts, &predicted, |_| k));
    Ok(vec![
        at("F1@3", 3),
        at("F1@5", 5),
        at("F1@10", 10),
        Measure::share("F1@M", mean_f1(&abstracts, &predicted, <[String]>::len)),
        Measure::share("recall of present gold", present_recall(&abstracts, &predicted)),
        Measure::share("F1@5 without titles", mean_f1(&abstracts, &untitled, |_| 5)),
    ])
}

/// Keywords with the statistics of ten abstracts and no background.
pub fn of_tens(ground: &Ground) -> Measured {
    let abstracts = Abstract::all(&ground.folder)?;
    let mut predicted = Predicted::new();
    for ten in abstracts.chunks(TEN) {
        let documents = ten.iter().map(Abstract::document).collect();
        predicted.extend(rank(documents, &ground.jieba, &FrequencyList::default())?);
    }
    ground.written.write("keywords-of-ten", predicted.iter().map(row))?;
    Ok(vec![Measure::share("F1@5", mean_f1(&abstracts, &predicted, |_| 5))])
}

/// The keywords of documents, as the command `keywords` ranks them.
pub fn rank(
    documents: Vec<Document>,
    jieba: &Jieba,
    background: &FrequencyList,
) -> Result<Predicted, Box<dyn Error>> {
    let corpus = Corpus::new(documents)?;
    let reuse = Detection::default().detect(&corpus);
    let counted = Counted::of(&corpus, &reuse, jieba, &Mining::default());
    let ranked = Keywords::default().top(CANDIDATES).rank(&counted, background)?;
    let named = counted.index.documents().iter().zip(ranked).map(|(document, keywords)| {
        let terms = keywords.iter().map(|keyword| keyword.term.as_str());
        (corpus[document.document].id.clone(), unique(terms))
    });
    Ok(named.collect())
}

/// A document's keywords as a scorer reads them.
fn row((id, predicted): (&String, &Vec<String>)) -> serde_json::Value {
    json!({"id": id, "pred": predicted})
}

fn of<'p>(predicted: &'p Predicted, id: &str) -> &'p [String] {
    predicted.get(id).map_or(&[], Vec::as_slice)
}

/// The mean over the documents of F1 at as many keywords as `k` tells.
fn mean_f1(abstracts: &[Abstract], predicted: &Predicted, k: impl Fn(&[String]) -> usize) -> f64 {
    let with_gold = abstracts.iter().filter(|paper| !paper.gold.is_empty());
    mean(with_gold.map(|paper| f1(of(predicted, &paper.id), &paper.gold, k(&paper.gold))))
}

/// The mean over documents that have some of the share of present keywords among the candidates.
fn present_recall(abstracts: &[Abstract], predicted: &Predicted) -> f64 {
    mean(abstracts.iter().filter_map(|paper| {
        let present = paper.present();
        (!present.is_empty()).then(|| recall(of(predicted, &paper.id), &present))
    }))
}
