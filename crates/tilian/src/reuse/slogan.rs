//! Slogans, core words and known mottos that are nearly the same.
//!
//! Wordings of four to forty characters are too short for passages: each pair of them that shares
//! rare sounds is compared as a whole, by shape and by sound and in any order. Of equal wordings
//! the source stands for all.

mod candidates;
mod judge;
mod likeness;
mod name;
mod sound;
mod stretch;
mod surprisal;
mod wording;

use foldhash::fast::FixedState;
use indexmap::{IndexMap, IndexSet};
use rayon::prelude::*;

use crate::reuse::candidates::ShingleIndex;
use crate::reuse::slogan::candidates::candidates;
use crate::reuse::slogan::judge::{category, disguise};
use crate::reuse::slogan::name::{beside, without_names};
use crate::reuse::slogan::surprisal::Surprisal;
use crate::reuse::slogan::wording::{Put, SHORTEST_QUOTED, Wording};
use crate::reuse::whole::{direction, source_of};
use crate::reuse::{Alignment, Alterations, Category, Disguise, Verdict};
use crate::text::{Corpus, Kind, Normalized, Role};

pub use likeness::Likeness;

/// Longest core word that two units may both propose: that is agreement, not a copy.
const LONGEST_AGREED: usize = 4;

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
    verdicts.extend(renamed.iter().chain(&near).filter_map(|found| slogans.verdict(found)));
    verdicts
}

/// The different wordings of a corpus.
struct Slogans<'c> {
    corpus: &'c Corpus,
    wordings: Vec<Wording>,
    /// Positions of the documents that have each.
    documents: Vec<Vec<usize>>,
    surprisal: Surprisal,
}

/// A pair of wordings and what is said of it.
struct Found {
    pair: [usize; 2],
    likeness: Likeness,
    category: Category,
    is_renamed: Renamed,
}

/// Whether a name is what differs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Renamed {
    Yes,
    No,
}

impl<'c> Slogans<'c> {
    fn of(corpus: &'c Corpus, authority: &[Normalized]) -> Self {
        let mut groups: IndexMap<Vec<char>, Vec<usize>, FixedState> = IndexMap::default();
        let put: Vec<_> = corpus.par_iter().map(Put::of).collect();
        for (position, put) in put.into_iter().enumerate() {
            if let Some(put) = put {
                groups.entry(put.chars).or_default().push(position);
            }
        }
        let index = ShingleIndex::new(authority, SHORTEST_QUOTED);
        let (chars, documents): (Vec<_>, Vec<_>) = groups.into_iter().unzip();
        let wording = |chars| Wording::new(chars).quoting(&index, authority);
        let wordings: Vec<_> = chars.into_par_iter().map(wording).collect();
        let surprisal = Surprisal::of(&wordings);
        Self { corpus, wordings, documents, surprisal }
    }

    /// The document that stands for a wording.
    fn source(&self, wording: usize) -> usize {
        source_of(self.corpus, &self.documents[wording])
    }

    /// Equal wordings in documents that are not equal: core words with interpretations of their
    /// own.
    fn equal(&self, is_reported: impl Fn(usize, usize) -> bool) -> Vec<Verdict> {
        let mut verdicts = Vec::new();
        for (wording, documents) in
            self.documents.iter().enumerate().filter(|(_, all)| all.len() > 1)
        {
            let source = self.source(wording);
            let own = &self.wordings[wording];
            let likeness = Likeness::of(own, own, &self.surprisal);
            for document in documents.iter().filter(|document| **document != source) {
                if !is_reported(*document, source) {
                    let disguise = match self.corpus[*document].text == self.corpus[source].text {
                        true => Disguise::Exact,
                        false => Disguise::Light,
                    };
                    let pair = [*document, source];
                    verdicts.extend(self.told(pair, Category::Copy, disguise, likeness));
                }
            }
        }
        verdicts
    }

    /// Wordings that differ in the names of places and institutions only.
    fn renamed(&self) -> Vec<Found> {
        let marked: Vec<_> =
            self.wordings.par_iter().map(|wording| without_names(&wording.chars)).collect();
        let mut groups: IndexMap<Vec<char>, Vec<usize>, FixedState> = IndexMap::default();
        for (wording, marked) in marked.into_iter().enumerate() {
            if let Some(marked) = marked {
                groups.entry(marked).or_default().push(wording);
            }
        }
        let groups = groups.iter().filter(|(_, wordings)| wordings.len() > 1);
        groups.flat_map(|(marked, wordings)| self.renamed_in(marked, wordings)).collect()
    }

    /// Each wording of a group with the one that stands for all.
    fn renamed_in(&self, marked: &[char], wordings: &[usize]) -> Vec<Found> {
        let mut by_document: Vec<_> = wordings.iter().map(|at| (self.source(*at), *at)).collect();
        by_document.sort_unstable();
        let documents: Vec<_> = by_document.iter().map(|(document, _)| *document).collect();
        let source = source_of(self.corpus, &documents);
        let first = by_document.iter().find(|(document, _)| *document == source);
        let Some(&(_, first)) = first else { return Vec::new() };
        let rest = Wording::new(beside(marked));
        let likeness = Likeness::of(&rest, &rest, &self.surprisal);
        if category(&likeness) != Some(Category::Copy) {
            return Vec::new();
        }
        let others = by_document.iter().filter(|(_, wording)| *wording != first);
        let found = |(_, other): &(usize, usize)| Found {
            pair: [first.min(*other), first.max(*other)],
            likeness,
            category: Category::Copy,
            is_renamed: Renamed::Yes,
        };
        others.map(found).collect()
    }

    fn near(&self, pair: [usize; 2]) -> Option<Found> {
        let [one, other] = pair.map(|wording| &self.wordings[wording]);
        let likeness = Likeness::of(one, other, &self.surprisal);
        let category = category(&likeness)?;
        Some(Found { pair, likeness, category, is_renamed: Renamed::No })
    }

    fn verdict(&self, found: &Found) -> Option<Verdict> {
        let mut documents = found.pair.map(|wording| self.source(wording));
        documents.sort_unstable();
        let source = source_of(self.corpus, &documents);
        let document = documents[usize::from(documents[0] == source)];
        let length = Put::of(&self.corpus[document])?.chars.len();
        let disguise = match found.is_renamed {
            Renamed::Yes => Disguise::Name,
            Renamed::No => disguise(&found.likeness, length),
        };
        self.told([document, source], found.category, disguise, found.likeness)
    }

    /// The verdict on a document and its source; none where both are known texts, or where two
    /// units agree on a core word.
    fn told(
        &self,
        [document, source]: [usize; 2],
        category: Category,
        disguise: Disguise,
        likeness: Likeness,
    ) -> Option<Verdict> {
        let put = Put::of(&self.corpus[document])?;
        let of_source = Put::of(&self.corpus[source])?;
        let is_submission = self.corpus[document].role == Role::Submission;
        let agreed = self.is_core_word(document, &put) || self.is_core_word(source, &of_source);
        if !is_submission || (agreed && self.corpus[source].role == Role::Submission) {
            return None;
        }
        let alignment = Alignment {
            span: put.origins.whole(),
            source: of_source.origins.whole(),
            matched: likeness.shared,
            disguise,
            alterations: Alterations::default(),
            evidence: None,
            likeness: Some(likeness),
        };
        Some(Verdict {
            document,
            source,
            category,
            direction: direction(&self.corpus[source], &self.corpus[document]),
            alignments: vec![alignment],
            compared: put.chars.len(),
        })
    }

    fn is_core_word(&self, document: usize, put: &Put) -> bool {
        self.corpus[document].kind == Some(Kind::CoreWord) && put.chars.len() <= LONGEST_AGREED
    }
}

/// Joins the verdicts on wordings with those on the same documents: a passage that covers a
/// wording speaks for it.
pub(super) fn join(verdicts: &mut Vec<Verdict>, of_wordings: Vec<Verdict>) {
    let key = |verdict: &Verdict| [verdict.document, verdict.source];
    let copies = verdicts.iter().enumerate().filter(|(_, all)| all.category == Category::Copy);
    let known: IndexMap<[usize; 2], usize, FixedState> =
        copies.map(|(at, verdict)| (key(verdict), at)).collect();
    for verdict in of_wordings {
        let Some(at) = known.get(&key(&verdict)) else {
            verdicts.push(verdict);
            continue;
        };
        let own = &mut verdicts[*at].alignments;
        let covers = |span| own.iter().any(|alignment| alignment.span.overlaps(span));
        let new: Vec<_> = verdict.alignments.into_iter().filter(|new| !covers(new.span)).collect();
        own.extend(new);
        own.sort_by_key(|alignment| alignment.span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;

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
            ("把病人的小事当成大事！", Disguise::Light),
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
