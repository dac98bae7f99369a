//! Passages that two documents both set in quotation marks.

use crate::reuse::fingerprint::SHORTEST_TEXT;
use crate::text::{Document, Normalized, QUOTATION_MARKS, Role, Span, enclosed};

/// Largest share of a submission that may stand in quotation marks where they are to excuse
/// anything, as one of so many: from a third on, rules for essays call a text copied.
const ONE_OF: usize = 3;

/// What of a document stands in quotation marks.
pub(super) struct Marked<'c> {
    document: &'c Document,
    spans: Vec<Span>,
}

impl<'c> Marked<'c> {
    pub(super) fn of(document: &'c Document) -> Self {
        let mut spans = enclosed(&document.text, &QUOTATION_MARKS);
        spans.sort_unstable();
        let mut marked = Self { document, spans };
        if !marked.is_seldom() {
            marked.spans.clear();
        }
        marked
    }

    /// Whether marks say that something is another's: not where a submission is set in them
    /// by so much that they would hide what is copied.
    fn is_seldom(&self) -> bool {
        let marked: usize =
            self.spans.iter().map(|span| self.written(span.start(), span.end())).sum();
        marked == 0
            || self.document.role != Role::Submission
            || ONE_OF * marked <= self.written(0, self.document.text.len())
    }

    /// Whether most of a passage stands in marks, and less outside than two people may well
    /// write alike by chance.
    pub(super) fn excuses(&self, passage: Span) -> bool {
        let first = self.spans.partition_point(|span| span.end() <= passage.start());
        let marked = self.spans[first..].iter().take_while(|span| span.start() < passage.end());
        let (mut inside, mut outside, mut end) = (0, 0, passage.start());
        for span in marked {
            let start = span.start().max(passage.start());
            outside += self.written(end, start);
            end = span.end().min(passage.end());
            inside += self.written(start, end);
        }
        outside += self.written(end, passage.end());
        outside < inside && outside < SHORTEST_TEXT
    }

    /// Characters that are compared.
    fn written(&self, start: usize, end: usize) -> usize {
        let part = self.document.text.get(start..end);
        part.map_or(0, |part| Normalized::new(part).chars().len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reuse::{Category, Depth, Detection};
    use crate::text::Corpus;

    const CITED: &str = "若有疾厄来求救者，不得问其贵贱贫富，长幼妍媸，怨亲善友，华夷愚智，普同一等，皆如至亲之想。";
    const OWN: [&str; 2] = [
        "药房的窗口每天递出上千张单子，看错一个小数点就是大事，所以两个人核对，谁也不嫌烦。\
        救护车开进山里，最后两公里是抬上去的；孩子的父亲走在前面打手电，一句话也没有说。\
        食堂把晚饭留到九点，手术室的人下来还有热汤，这是后勤的同事自己商量出来的办法。",
        "老主任教我们先看脸色再看数字，病历要写得让下一班看得懂，签名和时间一样不能少。\
        凌晨的走廊只剩脚步声，新来的护士问我怕不怕，我说怕过，后来习惯了把灯留一盏。\
        那年冬天大雪封路，全科住在值班室里，三天没有回家，也没有一个人先开口说要走。",
    ];

    fn categories(texts: [String; 2]) -> Vec<Category> {
        let documents = ["a", "b"].into_iter().zip(texts);
        let corpus = Corpus::new(documents.map(|(id, text)| Document::new(id, text))).unwrap();
        let reuse = Detection::default().depth(Depth::Passages).detect(&corpus);
        reuse.verdicts().iter().map(|verdict| verdict.category).collect()
    }

    #[test]
    fn a_citation_is_marked_on_both_sides_and_is_not_the_whole() {
        let framed = |own: usize, open: &str, close: &str| {
            format!("{}古人讲，{open}{CITED}{close}{}", OWN[own], OWN[own].len())
        };
        let whole = |text: &str| format!("“{text}”");
        for (texts, expected) in [
            ([framed(0, "“", "”"), framed(1, "「", "」")], Category::Citation),
            ([framed(0, "\"", "\""), framed(1, "“", "”")], Category::Citation),
            ([framed(0, "“", "”"), framed(1, "", "")], Category::Copy),
            ([framed(0, "", ""), framed(1, "“", "”")], Category::Copy),
            ([framed(0, "“", ""), framed(1, "“", "”")], Category::Copy),
            ([whole(OWN[0]), format!("题记。{}", whole(OWN[0]))], Category::Copy),
        ] {
            assert_eq!(categories(texts.clone()), [expected], "{texts:?}");
        }
    }

    #[test]
    fn what_is_copied_around_a_citation_stays_a_copy() {
        let copied = format!("{}孙思邈说“{CITED}”，{}", OWN[0], OWN[0].len());
        let texts = [copied.clone(), format!("{}{copied}", OWN[1])];
        assert_eq!(categories(texts), [Category::Copy]);
    }
}
