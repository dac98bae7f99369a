//! One test for each defect that was found: the smallest input that showed it.

use tilian::{
    CoreWord, Corpus, Counted, Detection, Distillation, Distilled, Document, Kind, Mining, Network,
};

use crate::JIEBA;

fn distill(documents: &[Document]) -> Distilled {
    let corpus = Corpus::new(documents.to_vec()).expect("unique ids");
    Distillation::default().top(500).distill(&corpus, &*JIEBA).expect("words to count")
}

fn word<'d>(distilled: &'d Distilled, term: &str) -> &'d CoreWord {
    let mut words = distilled.core_words.iter();
    words.find(|word| word.term == term).unwrap_or_else(|| panic!("{term} is not ranked"))
}

/// An essay of each unit.
fn essays(texts: &[&str]) -> Vec<Document> {
    let essay = |(at, text): (usize, &&str)| {
        Document::new(format!("e{at}"), *text).unit(format!("单位{at}")).kind(Kind::Essay)
    };
    texts.iter().enumerate().map(essay).collect()
}

#[test]
fn repetition_by_one_unit_moves_no_criterion() {
    let quiet = "我们守护病人，也讲诚信待人。";
    let last = "谈守护也谈诚信。";
    let loud = format!("{last}{}", "诚信。".repeat(300));
    let [before, after] =
        [last, loud.as_str()].map(|last| distill(&essays(&[quiet, quiet, quiet, last])));
    for term in ["守护", "诚信", "病人"] {
        let [before, after] = [&before, &after].map(|run| word(run, term));
        assert_eq!(before.criteria.values, after.criteria.values, "{term}");
        assert_eq!((before.rank, before.interval), (after.rank, after.interval), "{term}");
    }
}

#[test]
fn nominating_a_longer_word_takes_nothing_from_the_shorter() {
    let entry = |id: &str, text: &str| Document::new(id, text).unit(id).kind(Kind::CoreWord);
    let mut documents = essays(&["我们守护生命。", "人人守护生命。", "夜里守护生命。"]);
    documents.push(entry("甲", "守护"));
    let before = word(&distill(&documents), "守护").criteria.support.parts.count;
    documents.push(entry("乙", "守护生命"));
    let after = word(&distill(&documents), "守护").criteria.support.parts.count;
    assert_eq!((before, after), (4, 5), "who says 守护生命 says 守护");
}

#[test]
fn a_slogan_copied_with_its_interpretation_counts_once() {
    let text = "窗口虽小，诚信为大\n释义：每一张处方都要核对清楚，让病人放心。";
    let slogan = |id: &str| Document::new(id, text).unit(id).kind(Kind::Slogan);
    let mut documents: Vec<Document> = ["甲", "乙", "丙"].map(slogan).to_vec();
    documents.extend(essays(&["处方要核对。", "病人要放心。"]));
    let distilled = distill(&documents);
    assert_eq!(word(&distilled, "处方").criteria.support.parts.count, 2);
    assert!(distilled.reuse.verdicts().iter().all(|verdict| verdict.share() > 0.99));
}

#[test]
fn senders_that_nobody_knows_are_one_voice() {
    let mut documents = essays(&["讲仁爱，重仁爱。", "心里有仁爱。", "仁爱是本分。"]);
    let unknown = |at: usize| Document::new(format!("u{at}"), "马上就办").kind(Kind::CoreWord);
    documents.extend((0..40).map(unknown));
    let support = word(&distill(&documents), "马上就办").criteria.support;
    assert_eq!((support.parts.count, support.parts.of), (1, 4));
}

#[test]
fn a_phrase_is_no_neighbour_of_its_own_words() {
    let texts = ["谈医德医风好。", "讲医德医风强。", "看医德医风实。", "评医德医风正。"];
    let corpus = Corpus::new(essays(&texts)).expect("unique ids");
    let reuse = Detection::default().detect(&corpus);
    let counted = Counted::of(&corpus, &reuse, &*JIEBA, &Mining::default());
    let network = Network::of(&counted, 100, 1);
    let name = |at: u32| network.nodes[at as usize].term.as_str();
    for edge in &network.edges {
        let (source, target) = (name(edge.source), name(edge.target));
        let is_within = source.contains(target) || target.contains(source);
        assert!(!is_within, "{source} and {target}");
    }
}

#[test]
fn an_essay_without_a_line_end_is_no_core_word() {
    let essay = "夜里的走廊很静，护士推着车一间一间走过去，没有人催她。".repeat(30);
    let mut documents = essays(&["讲仁爱，重仁爱。", "心里有仁爱。"]);
    documents.push(Document::new("x", essay.as_str()).unit("甲").kind(Kind::CoreWord));
    let distilled = distill(&documents);
    let longest = distilled.core_words.iter().map(|word| word.term.chars().count()).max();
    assert!(longest <= Some(20), "{longest:?}");
}
