//! Core words on a page.

use std::io;

use tilian::{CoreWord, CoreWordCriteria, CoreWordWeights, Passage};

use super::DistilledPage;
use super::entry::{Entry, Group, Sentence, measured, nomination, support};
use crate::language::Language;
use crate::report::sheets::origin_of_word;

impl<'p> DistilledPage<'p> {
    pub(super) fn core_words(&mut self) -> io::Result<()> {
        let words = &self.report.distilled.core_words;
        let title = self.page.t("核心词", "Core words");
        self.page.section("core_words", title, words.len())?;
        self.page.note(
            "得分是各分项的加权平均，0 到 1。名次区间：对各方重新抽样后，90% 的情况下名次落在其中，横轴为对数；\
             区间越长，名次越不确定。指向分项小条可见计数，点开每行可见例句。",
            "The score is the weighted mean of the criteria, 0 to 1. The interval holds the rank in 90% \
             of resamples of the parts, on a logarithmic axis: the longer, the less certain. Point at the \
             small bars for their counts, open a row for its sentences.",
        )?;
        let entries: Vec<Entry<'_>> = words.iter().map(|word| self.of_word(word)).collect();
        self.ranking(self.page.t("核心词", "core word"), &entries)?;
        self.page.end_section()
    }

    fn of_word(&self, word: &'p CoreWord) -> Entry<'p> {
        let language = self.page.language;
        let corpus = self.report.corpus();
        let sentence = |at: &Passage| Sentence::of(corpus, at.document, at.sentence, at.found);
        let found = &word.criteria;
        Entry {
            rank: word.rank,
            interval: word.interval,
            text: &word.term,
            origin: origin_of_word(word, language),
            group: word.grouping.as_ref().map(|grouping| Group {
                class: self.palette.class_of(word),
                name: grouping.group.as_deref(),
            }),
            score: word.score,
            criteria: measured(
                self.report.settings.core_words().iter(),
                &found.values,
                counts(found, language),
                language,
            ),
            parts: found.support.parts,
            nominations: found.nomination.parts.count,
            variants: &word.variants,
            sentences: word.passages.iter().map(sentence).collect(),
            more: 0,
        }
    }
}

/// What stands behind each criterion, in the order of [`CoreWordWeights::NAMES`].
fn counts(found: &CoreWordCriteria, language: Language) -> [String; CoreWordWeights::NAMES.len()] {
    let t = |chinese, english| language.choose(chinese, english);
    let (target, reference) = (found.keyness.target(), found.keyness.reference());
    [
        support(&found.support, language),
        nomination(&found.nomination, language),
        t(
            format!(
                "归一离散度 {:.3}，离散度 DP {:.3}",
                found.normalized_deviation, found.deviation
            ),
            format!("DPnorm {:.3}, DP {:.3}", found.normalized_deviation, found.deviation),
        ),
        t(
            format!(
                "G² {:.1}，对数比 {:.1}；本库 {}/{}，对照 {}/{}",
                found.log_likelihood,
                found.log_ratio,
                target.frequency,
                target.total,
                reference.frequency,
                reference.total
            ),
            format!(
                "G² {:.1}, log ratio {:.1}; here {}/{}, in the reference {}/{}",
                found.log_likelihood,
                found.log_ratio,
                target.frequency,
                target.total,
                reference.frequency,
                reference.total
            ),
        ),
        t(format!("平均 {:.3}", found.tf_idf), format!("mean {:.3}", found.tf_idf)),
        t(format!("均值 {:.3}", found.keyword), format!("mean worth {:.3}", found.keyword)),
        t(format!("{} 个邻词", found.neighbours), format!("{} neighbours", found.neighbours)),
        t(format!("{} 字", found.characters), format!("{} characters", found.characters)),
        t(
            format!("{} 字中 {} 个常用字", found.characters, found.common),
            format!("{} of {} characters are common", found.common, found.characters),
        ),
    ]
}
