//! The way through the stages: from a corpus to what is reused in it.

use crate::error::Error;
use crate::reuse::examined::{compare, equal, examined, quotations};
use crate::reuse::foreign::foreign;
use crate::reuse::quotation::Authority;
use crate::reuse::slogan;
use crate::reuse::whole::judge_group;
use crate::reuse::{Category, Reuse};
use crate::text::Corpus;

/// What becomes of copies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Copies {
    /// A copied text counts once, for the earliest.
    #[default]
    SetAside,
    /// Every copy counts; for measuring what setting aside changes.
    Keep,
}

/// What becomes of quotations of superior documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Quotations {
    /// Quoted runs are not counted.
    #[default]
    Mask,
    /// Quoted runs count; for measuring what masking changes.
    Keep,
}

/// How closely texts are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Depth {
    /// Only whole documents that are equal, and slogans that nearly are: many times as fast.
    Whole,
    /// Passages too: edited, shuffled, with words replaced, summarised.
    #[default]
    Passages,
}

/// Finds copies and quotations.
///
/// ```
/// use tilian::{Category, Corpus, Detection, Document, Role};
///
/// let notice = "把大讨论活动同改善医疗服务行动结合起来";
/// let corpus = Corpus::new([
///     Document::new("notice", notice).role(Role::Authority),
///     Document::new("essay", format!("通知要求，{notice}。我们照办。")),
/// ])?;
/// let reuse = Detection::default().detect(&corpus);
/// assert_eq!(reuse.verdicts()[0].category, Category::Quotation);
/// assert_eq!(reuse.foreign(0)[0].of(&corpus[0].text), notice);
/// # Ok::<(), tilian::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Detection {
    copies: Copies,
    quotations: Quotations,
    depth: Depth,
    shortest_quotation: usize,
}

impl Default for Detection {
    /// Copies are set aside, quotations of 13 characters and more masked.
    fn default() -> Self {
        Self {
            copies: Copies::SetAside,
            quotations: Quotations::Mask,
            depth: Depth::default(),
            shortest_quotation: 13,
        }
    }
}

impl Detection {
    /// Sets what becomes of copies.
    #[must_use]
    pub fn copies(mut self, copies: Copies) -> Self {
        self.copies = copies;
        self
    }

    /// Sets what becomes of quotations.
    #[must_use]
    pub fn quotations(mut self, quotations: Quotations) -> Self {
        self.quotations = quotations;
        self
    }

    /// Sets how closely texts are compared; passage by passage unless set.
    #[must_use]
    pub fn depth(mut self, depth: Depth) -> Self {
        self.depth = depth;
        self
    }

    /// Sets how many equal characters in a row make a quotation; 13 unless set.
    ///
    /// # Errors
    ///
    /// [`Error::OutOfRange`] below 4: every text shares runs of three characters.
    pub fn shortest_quotation(mut self, chars: usize) -> Result<Self, Error> {
        if chars < 4 {
            return Err(Error::OutOfRange {
                setting: "shortest quotation",
                given: chars as f64,
                expected: "at least 4 characters",
            });
        }
        self.shortest_quotation = chars;
        Ok(self)
    }

    /// The pairs of documents that may share a passage, by their positions in the corpus, the
    /// smaller first: those that are compared. Quotations are left out, and of equal documents
    /// the source stands for all.
    ///
    /// ```
    /// use tilian::{Corpus, Detection, Document};
    ///
    /// let shared = "天亮以前查房，护士先到，把一夜的变化记在本上";
    /// let texts = [format!("{shared}。"), "我们照办。".into(), format!("她说：{shared}。")];
    /// let documents = (1..).zip(texts).map(|(id, text)| Document::new(format!("{id}"), text));
    /// let corpus = Corpus::new(documents)?;
    /// assert_eq!(Detection::default().candidates(&corpus), [[0, 2]]);
    /// # Ok::<(), tilian::Error>(())
    /// ```
    #[must_use]
    pub fn candidates(&self, corpus: &Corpus) -> Vec<[usize; 2]> {
        let authority = Authority::of(corpus, self.shortest_quotation);
        let examined = examined(corpus, &authority);
        let groups = equal(&examined);
        compare(corpus, examined, &groups).candidates()
    }

    /// Finds what submissions share with superior documents, with the library and with each other.
    #[must_use]
    pub fn detect(&self, corpus: &Corpus) -> Reuse {
        let authority = Authority::of(corpus, self.shortest_quotation);
        let examined = examined(corpus, &authority);
        let groups = equal(&examined);
        let mut verdicts: Vec<_> = groups
            .iter()
            .flat_map(|group| judge_group(corpus, group))
            .chain(quotations(&examined, &authority))
            .collect();
        if self.depth == Depth::Passages {
            verdicts.extend(compare(corpus, examined, &groups).verdicts());
        }
        let mut group_of = vec![None; corpus.len()];
        for (number, group) in groups.iter().enumerate() {
            group.iter().for_each(|position| group_of[*position] = Some(number));
        }
        let is_equal =
            |one: usize, other: usize| group_of[one].is_some() && group_of[one] == group_of[other];
        slogan::join(&mut verdicts, slogan::verdicts(corpus, &authority.texts, is_equal));
        verdicts.sort_by_key(|verdict| (verdict.document, verdict.category, verdict.source));
        let aside = verdicts.iter().filter(|verdict| self.sets_aside(verdict.category));
        let foreign = foreign(corpus, aside);
        Reuse::new(verdicts, foreign)
    }

    fn sets_aside(&self, category: Category) -> bool {
        match category {
            Category::Copy => self.copies == Copies::SetAside,
            Category::Quotation => self.quotations == Quotations::Mask,
            Category::Citation | Category::SimilarFrame => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reuse::{Direction, Verdict};
    use crate::text::{Document, Kind, Role};

    fn received(document: Document, time: &str) -> Document {
        document.received(time.parse().unwrap())
    }

    fn copies(documents: Vec<Document>) -> Vec<(String, String, Direction)> {
        let corpus = Corpus::new(documents).unwrap();
        let reuse = Detection::default().detect(&corpus);
        let name = |position: usize| corpus[position].id.clone();
        let row = |v: &Verdict| (name(v.document), name(v.source), v.direction);
        reuse.verdicts().iter().map(row).collect()
    }

    #[test]
    fn the_earliest_is_the_source_or_else_the_smallest_id() {
        let text = "蹲下来说话，孩子才看得见你的眼睛。";
        let (a, b) = (Document::new("a", text), Document::new("b", text.replace('，', ", ")));
        let (early, late) = ("2024-04-01T08:00:00+08:00", "2024-04-01T09:00:00+08:00");
        let row = |document: &str, source: &str, direction| {
            vec![(document.to_owned(), source.to_owned(), direction)]
        };
        let timed = vec![received(a.clone(), late), received(b.clone(), early)];
        assert_eq!(copies(timed), row("a", "b", Direction::SourceFirst));
        let half_known = vec![a.clone(), received(b.clone(), early)];
        assert_eq!(copies(half_known), row("b", "a", Direction::Unknown));
        let third = received(Document::new("c", text), late);
        let tied = vec![received(a.clone(), early), received(b.clone(), early), third];
        let mut expected = row("b", "a", Direction::Unknown);
        expected.extend(row("c", "a", Direction::SourceFirst));
        expected.extend(row("c", "b", Direction::SourceFirst));
        assert_eq!(copies(tied), expected);
        let library = vec![a, b.role(Role::Library)];
        assert_eq!(copies(library), row("a", "b", Direction::SourceFirst));
    }

    #[test]
    fn agreeing_on_a_core_word_is_no_copy() {
        let word = |id: &str, text: &str| Document::new(id, text).kind(Kind::CoreWord);
        assert_eq!(copies(vec![word("a", "仁爱\n释义：爱人"), word("b", "仁爱")]), []);
        let slogan = |id: &str, text: &str| Document::new(id, text).kind(Kind::Slogan);
        let found = copies(vec![
            slogan("a", "仁心仁术，济世救人\n释义：一"),
            slogan("b", "仁心仁术济世救人"),
        ]);
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn a_near_copy_counts_but_what_is_nearly_known_does_not() {
        let slogan = |id: &str, text: &str| Document::new(id, text).kind(Kind::Slogan);
        let near = slogan("b", "把病人的小事看成大事");
        for (role, aside) in [(Role::Submission, 0), (Role::Library, 1)] {
            let first = slogan("a", "把病人的小事当成大事").role(role);
            let corpus = Corpus::new([first, near.clone()]).unwrap();
            let reuse = Detection::default().detect(&corpus);
            assert_eq!(reuse.verdicts().len(), 1, "{role:?}: {:?}", reuse.verdicts());
            assert_eq!(reuse.foreign(1).len(), aside, "{role:?}");
        }
    }

    #[test]
    fn a_short_text_of_the_library_is_known() {
        let motto = "脉上有轻重，心中无贵贱";
        let known = Document::new("known", motto).role(Role::Library);
        let found = copies(vec![Document::new("new", motto).kind(Kind::Slogan), known]);
        assert_eq!(found, [("new".to_owned(), "known".to_owned(), Direction::SourceFirst)]);
    }

    #[test]
    fn a_setting_out_of_range_is_named() {
        let error = Detection::default().shortest_quotation(1).unwrap_err();
        assert!(error.to_string().contains("shortest quotation is 1"), "{error}");
    }
}
