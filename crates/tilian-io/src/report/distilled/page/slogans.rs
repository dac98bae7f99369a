//! Slogans on a page.

use std::io;

use tilian::{Slogan, SloganCriteria, SloganWeights, Wording, sentences};

use super::DistilledPage;
use super::entry::{Entry, Sentence, measured, nomination, support};
use crate::language::Language;
use crate::report::sheets::{form, origin_of_slogan};

/// Most places of a slogan that are shown.
const SHOWN: usize = 3;

impl<'p> DistilledPage<'p> {
    pub(super) fn slogans(&mut self) -> io::Result<()> {
        let slogans = &self.report.distilled.slogans;
        let title = self.page.t("表述语", "Slogans");
        self.page.section("slogans", title, slogans.len())?;
        let entries: Vec<Entry<'_>> = slogans.iter().map(|slogan| self.of_slogan(slogan)).collect();
        self.ranking(self.page.t("表述语", "slogan"), &entries)?;
        self.page.end_section()
    }

    fn of_slogan(&self, slogan: &'p Slogan) -> Entry<'p> {
        let language = self.page.language;
        let found = &slogan.criteria;
        Entry {
            rank: slogan.rank,
            interval: slogan.interval,
            text: &slogan.text,
            origin: origin_of_slogan(slogan, language),
            group: None,
            score: slogan.score,
            criteria: measured(
                self.report.settings.slogans().iter(),
                &found.values,
                counts(found, language),
                language,
            ),
            parts: found.support.parts,
            nominations: found.nomination.parts.count,
            variants: &slogan.variants,
            sentences: slogan.places.iter().take(SHOWN).map(|place| self.place(place)).collect(),
            more: slogan.places.len().saturating_sub(SHOWN),
        }
    }

    fn place(&self, place: &Wording) -> Sentence<'p> {
        let corpus = self.report.corpus();
        let text = &corpus[place.document].text;
        let sentence = sentences(text).find(|sentence| sentence.contains(place.span));
        Sentence::of(corpus, place.document, sentence.unwrap_or(place.span), place.span)
    }
}

/// What stands behind each criterion, in the order of [`SloganWeights::NAMES`].
fn counts(found: &SloganCriteria, language: Language) -> [String; SloganWeights::NAMES.len()] {
    let t = |chinese, english| language.choose(chinese, english);
    let clauses: Vec<String> = found.clauses.iter().map(u64::to_string).collect();
    let clauses = clauses.join("+");
    let covered = found.core_words.join(language.choose("、", ", "));
    [
        support(&found.support, language),
        nomination(&found.nomination, language),
        match covered.is_empty() {
            true => t("没有核心词".to_owned(), "no core word".to_owned()),
            false => format!("{covered} {:.3}", found.coverage),
        },
        t(format!("各分句 {clauses} 字"), format!("characters of the clauses: {clauses}")),
        form(found.form, language).to_owned(),
        t(
            format!("{} 处中 {} 处词性相对", found.parallelism.of, found.parallelism.count),
            format!(
                "parts of speech match: {} of {}",
                found.parallelism.count, found.parallelism.of
            ),
        ),
        t(
            format!("{} 字中 {} 个常用字", found.common.of, found.common.count),
            format!("{} of {} characters are common", found.common.count, found.common.of),
        ),
        nearest(found, language),
    ]
}

/// The known text that shares most.
fn nearest(found: &SloganCriteria, language: Language) -> String {
    let Some(nearest) = &found.nearest else {
        return language.choose("没有相近的已知表述", "no known text is near").to_owned();
    };
    let (text, source, shared) = (&nearest.text, &nearest.source, nearest.shared);
    language.choose(
        format!("与“{text}”（{source}）重合 {}/{}", shared.count, shared.of),
        format!("shares {}/{} with “{text}” ({source})", shared.count, shared.of),
    )
}
