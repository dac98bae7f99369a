//! Pairs of words that a committee is asked about.

use foldhash::fast::FixedState;
use indexmap::IndexSet;
use rayon::prelude::*;

use crate::rank::core_word::Ranked;
use crate::rank::counted::Counted;
use crate::rank::merge::Merges;
use crate::rank::synonym::context::Contexts;
use crate::rank::synonym::form::shared_characters;
use crate::rank::synonym::likeness::Likeness;
use crate::rank::synonym::{MergeSuggestion, SharedContext, SharedContexts};
use crate::score::{Overlap, dice};

/// Words that are compared with each other, the best ranked: what is ranked lower, nobody reads.
const COMPARED: usize = 200;

/// Most pairs that are suggested: a long list is not read.
const MOST: usize = 10;

/// Most terms beside both words that are shown.
const SHOWN: usize = 5;

/// Pairs among the best ranked words that may say the same, the likeliest first; each word stands in
/// one of them. Where words were put forward, one of each pair was: the others compete with none.
pub(crate) fn suggest(
    counted: &Counted<'_>,
    ranked: &[Ranked],
    merges: &Merges,
) -> Vec<MergeSuggestion> {
    let words = &ranked[..ranked.len().min(COMPARED)];
    let field = Field {
        counted,
        words,
        merges,
        characters: words.iter().map(|word| word.term.chars().collect()).collect(),
        contexts: Contexts::of(counted, words),
    };
    let mut alike: Vec<Likeness> =
        (0..words.len()).into_par_iter().flat_map_iter(|left| field.alike(left)).collect();
    alike.sort_by(|a, b| b.score().total_cmp(&a.score()).then_with(|| a.pair.cmp(&b.pair)));
    let mut taken: IndexSet<usize, FixedState> = IndexSet::default();
    alike.retain(|likeness| {
        let is_free = likeness.pair.iter().all(|word| !taken.contains(word));
        if is_free {
            taken.extend(likeness.pair);
        }
        is_free
    });
    alike.iter().take(MOST).map(|likeness| field.describe(likeness)).collect()
}

/// What words are compared in.
struct Field<'a> {
    counted: &'a Counted<'a>,
    words: &'a [Ranked],
    merges: &'a Merges,
    characters: Vec<Vec<char>>,
    contexts: Contexts,
}

impl Field<'_> {
    /// The lower ranked words that are enough like one.
    fn alike(&self, left: usize) -> impl Iterator<Item = Likeness> {
        let nobody = self.counted.entries.is_empty();
        let asks = move |right: &usize| {
            nobody || self.words[left].is_put_forward || self.words[*right].is_put_forward
        };
        (left + 1..self.words.len())
            .filter(asks)
            .map(move |right| Likeness::of([left, right], &self.characters, &self.contexts))
            .filter(Likeness::is_enough)
    }

    fn describe(&self, likeness: &Likeness) -> MergeSuggestion {
        let [left, right] = likeness.pair;
        let [lead, form] = likeness.pair.map(|word| self.words[word].term.clone());
        let already = self.merges.forms_of(&lead).chain(self.merges.forms_of(&form));
        MergeSuggestion {
            list: already.chain([form.as_str()]).map(str::to_owned).collect(),
            score: likeness.score(),
            characters: shared_characters(&self.characters[left], &self.characters[right]),
            overlap: likeness.overlap,
            dice: dice(likeness.overlap),
            pattern: likeness.pattern,
            contexts: self.shared(likeness),
            lead,
            form,
        }
    }

    fn shared(&self, likeness: &Likeness) -> SharedContexts {
        let of_word = |word: usize| self.contexts.vector(word).len() as u64;
        let [left, right] = likeness.pair.map(of_word);
        let mut heaviest = likeness.contexts.clone();
        heaviest.sort_by(|a, b| {
            b.weight.total_cmp(&a.weight).then_with(|| a.dimension.cmp(&b.dimension))
        });
        let all: f64 = likeness.contexts.iter().map(|context| context.weight).sum();
        let context = |(term, weight): (u32, f64)| SharedContext {
            term: self.counted.lexicon.terms()[term as usize].term.clone(),
            parts: likeness.pair.map(|word| self.contexts.parts_with(word, term).len() as u64),
            share: weight / all,
        };
        let heaviest = heaviest.into_iter().take(SHOWN);
        SharedContexts {
            cosine: likeness.cosine,
            overlap: Overlap { shared: likeness.contexts.len() as u64, left, right },
            terms: heaviest.map(|found| context((found.dimension, found.weight))).collect(),
            sentences: likeness.pair.map(|word| self.contexts.sentences[word]),
            parts: likeness.pair.map(|word| self.contexts.parts[word]),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rank::WordPattern;
    use crate::segment::Jieba;
    use crate::text::{Corpus, Document, Kind};
    use crate::{Distillation, Distilled, Merges};

    /// Two units that speak of 厚德 and of 崇德 in the same company, each in its own sentences.
    fn distilled(units: [&str; 2], merges: Merges) -> Distilled {
        let [one, other] = units;
        let corpus = Corpus::new([
            Document::new("1", "厚德").unit(one).kind(Kind::CoreWord),
            Document::new("2", "崇德").unit(other).kind(Kind::CoreWord),
            Document::new("3", "家风里有厚德。医术靠厚德。厚德照亮病房。").unit(one),
            Document::new("4", "崇德先看病房。讲崇德就讲医术。好家风，才崇德。").unit(other),
        ]);
        let distillation = Distillation::default().merges(merges);
        distillation.distill(&corpus.unwrap(), &Jieba::new()).unwrap()
    }

    #[test]
    fn words_in_the_same_company_are_suggested_with_what_they_share() {
        let found = distilled(["内科", "外科"], Merges::default()).suggestions;
        let [pair] = found.as_slice() else { panic!("{found:#?}") };
        assert_eq!((pair.lead.as_str(), pair.form.as_str()), ("厚德", "崇德"));
        assert_eq!((pair.characters.as_str(), pair.dice), ("德", 0.5));
        assert_eq!(pair.pattern, Some(WordPattern::SecondHalf));
        assert_eq!(pair.list, ["崇德"]);
        let contexts = &pair.contexts;
        let mut terms: Vec<&str> = contexts.terms.iter().map(|found| found.term.as_str()).collect();
        terms.sort_unstable();
        assert_eq!(terms, ["医术", "家风", "病房"]);
        assert!(contexts.terms.iter().all(|found| found.parts == [1, 1]), "{contexts:?}");
        assert_eq!((contexts.sentences, contexts.parts), ([4, 4], [1, 1]));
        assert_eq!(contexts.overlap.shared, 3);
    }

    #[test]
    fn one_voice_alone_makes_no_words_alike() {
        assert_eq!(distilled(["内科", "内科"], Merges::default()).suggestions, []);
    }

    #[test]
    fn what_is_merged_is_not_suggested() {
        let merges = Merges::default().with("崇德", ["厚德"]).unwrap();
        assert_eq!(distilled(["内科", "外科"], merges).suggestions, []);
    }
}
