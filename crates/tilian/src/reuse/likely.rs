//! What was found, from a probability on.

use crate::reuse::{Reuse, Verdict};

impl Reuse {
    /// The same without copies that are less likely than this; quotations and whatever has no
    /// probability stay, and so do the spans that are set aside.
    #[must_use]
    pub fn at_least(&self, probability: f64) -> Self {
        let is_likely =
            |verdict: &&Verdict| verdict.probability().is_none_or(|found| found >= probability);
        let verdicts: Vec<_> = self.verdicts().iter().filter(is_likely).cloned().collect();
        let documents = self.verdicts().iter().map(|verdict| verdict.document + 1).max();
        let foreign = (0..documents.unwrap_or(0)).map(|at| self.foreign(at).to_vec()).collect();
        Self::new(verdicts, foreign)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reuse::{Alignment, Alterations, Category, Direction, Disguise, Evidence};
    use crate::text::Span;

    #[test]
    fn only_copies_are_weighed() {
        let found = |source, category, mass| Verdict {
            document: 1,
            source,
            category,
            direction: Direction::Unknown,
            alignments: vec![Alignment {
                span: Span::new(0, 6),
                source: Span::new(0, 6),
                matched: 2,
                disguise: Disguise::Exact,
                alterations: Alterations::default(),
                evidence: Some(Evidence {
                    mass,
                    containment: 1.0,
                    density: 1.0,
                    order: 1.0,
                    length: 2,
                }),
                likeness: None,
            }],
            compared: 2,
        };
        let verdicts = vec![
            found(0, Category::Copy, 150.0),
            found(2, Category::Copy, 400.0),
            found(3, Category::Quotation, 10.0),
        ];
        let reuse = Reuse::new(verdicts, vec![Vec::new(), vec![Span::new(0, 6)]]);
        for (probability, expected) in [(0.0, &[0, 2, 3][..]), (0.99, &[2, 3]), (1.1, &[3])] {
            let likely = reuse.at_least(probability);
            let sources: Vec<_> = likely.verdicts().iter().map(|found| found.source).collect();
            assert_eq!(sources, expected, "from {probability}");
            assert_eq!(likely.foreign(1), reuse.foreign(1));
        }
    }
}
