#![allow(missing_docs, clippy::all, clippy::unwrap_used)]
use tilian::*;
fn main() {
    let paths: Vec<_> = std::env::args().skip(1).map(std::path::PathBuf::from).collect();
    let loaded = tilian_io::load(&paths, &Default::default()).unwrap();
    let list = FrequencyList::of_corpus(&loaded.corpus, &Jieba::new(), &Mining::default());
    let kept = list
        .iter()
        .filter(|(t, f)| f.documents >= 2 && t.chars().count() >= 2 || f.documents >= 5)
        .map(|(t, f)| (Box::from(t), f))
        .collect::<Vec<_>>();
    let list = FrequencyList::from_counts(kept, list.words(), list.documents(), list.presences());
    print!("{list}");
}
