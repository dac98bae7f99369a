//! Slogans, core words and known mottos that are nearly the same.
//!
//! Wordings of four to forty characters are too short for passages: each pair of them that shares
//! rare sounds is compared as a whole, by shape and by sound and in any order. Of equal wordings
//! the source stands for all.

mod candidates;
mod judge;
mod likeness;
mod name;
mod pairs;
mod sound;
mod stretch;
mod surprisal;
mod verdict;
mod wording;

use foldhash::fast::FixedState;
use indexmap::IndexSet;
use rayon::prelude::*;

use crate::reuse::Verdict;
use crate::reuse::slogan::candidates::candidates;
use crate::reuse::slogan::pairs::Slogans;
use crate::text::{Corpus, Normalized};

pub use likeness::Likeness;
pub(super) use verdict::join;

/// The verdicts on pairs of wordings, and on equal ones that `is_reported` does not know.
pub(super) fn verdicts(
    corpus: &Corpus,
    authority: &[Normalized],
    is_reported: impl Fn(usize, usize) -> bool,
) -> Vec<Verdict> {
    let slogans = Slogans::of(corpus, authority);
    let mut verdicts = slogans.equal(is_reported);
    let renamed = slogans.renamed();
    let known: IndexSet<[usize; 2], FixedState> = renamed.iter().map(|found| found.pair).collect();
    let near = candidates(&slogans.wordings);
    let near = near.into_par_iter().filter(|pair| !known.contains(pair));
    let near: Vec<_> = near.filter_map(|pair| slogans.near(pair)).collect();
    verdicts.extend(renamed.iter().chain(&near).flat_map(|found| slogans.verdicts(found)));
    verdicts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reuse::{Category, Disguise};
    use crate::text::{Document, Kind, Role};

    const SLOGAN: &str = "把病人的小事当成大事";

    const OTHERS: [&str; 5] = [
        "脉上有轻重心中无贵贱",
        "夜班的灯一直亮着",
        "慎独是最好的处方",
        "药到病除不如话到心安",
        "凌晨四点守在床边",
    ];

    fn slogan(id: &str, text: &str) -> Document {
        Document::new(id, text).kind(Kind::Slogan)
    }

    /// What is said of two documents among others, by their ids.
    fn found(documents: [Document; 2]) -> Vec<(Category, Disguise, [String; 2])> {
        let others = (0..).zip(OTHERS).map(|(id, text)| slogan(&format!("other {id}"), text));
        let corpus = Corpus::new(documents.into_iter().chain(others)).unwrap();
        let id = |at: usize| corpus[at].id.clone();
        let told = |verdict: Verdict| {
            let ids = [id(verdict.document), id(verdict.source)];
            (verdict.category, verdict.alignments[0].disguise, ids)
        };
        verdicts(&corpus, &[], |_, _| false).into_iter().map(told).collect()
    }

    #[test]
    fn each_disguise_is_told() {
        for (text, disguise) in [
            ("把病人的小事，當成大事", Disguise::Light),
            ("把病人的小市当成大使", Disguise::Homophone),
            ("把病人的小事当作大事", Disguise::Replaced),
            ("把病人小事当成大事", Disguise::Deletion),
            ("把每个病人的小事当成大事", Disguise::Filler),
            ("我们要把病人的小事当成大事", Disguise::Affix),
            ("小事当成大事，把病人的", Disguise::Shuffled),
            ("把患者的小事看成大事", Disguise::Replaced),
            ("小事当成大使，把病人的", Disguise::Mixed),
        ] {
            let found = found([slogan("a", SLOGAN), slogan("b", text)]);
            let expected = ["b", "a"].map(str::to_owned);
            assert_eq!(found, [(Category::Copy, disguise, expected)], "{text}");
        }
    }

    #[test]
    fn a_common_frame_accuses_nobody() {
        let found = found([slogan("a", SLOGAN), slogan("b", "把学生的功课当成大事")]);
        let categories: Vec<_> = found.iter().map(|(category, ..)| *category).collect();
        assert_eq!(categories, [Category::SimilarFrame]);
    }

    #[test]
    fn a_name_in_the_place_of_another_is_a_copy() {
        let documents = ["让苏州市第一人民医院成为您的依靠", "让宜昌中医院成为您的依靠"];
        let [a, b] = documents;
        let known = Document::new("z", a).role(Role::Library);
        let expected = ["b", "z"].map(str::to_owned);
        assert_eq!(found([known, slogan("b", b)]), [(Category::Copy, Disguise::Name, expected)]);
    }

    #[test]
    fn agreement_on_a_core_word_is_no_copy() {
        let word = |id: &str, text: &str| Document::new(id, text).kind(Kind::CoreWord);
        for (one, other, copies) in [
            ("大医精诚", "大医精诚\n释义：医术与医德", 0),
            ("大医精诚", "大医精神", 0),
            ("医者父母心怀", "医者父母心怀\n释义：推己及人", 1),
        ] {
            let found = found([word("a", one), word("b", other)]);
            assert_eq!(found.len(), copies, "{one} {other} {found:?}");
        }
        let known = Document::new("z", "大医精诚").role(Role::Library);
        assert_eq!(found([known, word("a", "大医精诚\n释义：略")]).len(), 1, "it is known");
    }

    #[test]
    fn a_phrase_of_the_notice_accuses_nobody() {
        let notice = [Normalized::new("要求做到把病人的小事当成大事，立行立改。")];
        let texts = [SLOGAN, "我们要把病人的小事当成大事"];
        let documents = texts.iter().enumerate().map(|(id, text)| slogan(&id.to_string(), text));
        let corpus = Corpus::new(documents).unwrap();
        assert_eq!(verdicts(&corpus, &notice, |_, _| false), []);
    }
}
