//! The report of core words and slogans.

mod page;

use std::io::{self, Write};

use serde::Serialize;
use tilian::{Category, Corpus, Coverage, Distilled, Review, Verdict};

use super::copies::Findings;
use super::json::{
    CoreWordView, JsonLines, NoteView, SkippedView, SloganView, SuggestionView, SupportByUnitView,
    UnitView, UntoldView, VerdictView, pretty, untold,
};
use super::letter::{Letter, Source};
use super::sheet::{Column, Sheet};
use super::sheets::Speakers;
use super::{Report, View, sheets};
use crate::language::Language;
use crate::load::{Loaded, Skipped};
use crate::settings::Settings;

/// Core words and slogans with all their evidence, and what stands beside them: copies and
/// quotations, who sent in what, what was skipped, and what was not told.
///
/// ```
/// use tilian::{Corpus, Document, Jieba};
/// use tilian_io::{Format, Language, Loaded, Settings, report};
///
/// let texts = ["医者仁心，守护生命。", "守护每一个生命，是我们的责任。", "责任重于泰山。"];
/// let documents = (1..).zip(texts).map(|(id, text)| Document::new(format!("{id}"), text));
/// let loaded = Loaded { corpus: Corpus::new(documents)?, ..Loaded::default() };
/// let settings = Settings::default();
/// let distilled = settings.distillation()?.distill(&loaded.corpus, &Jieba::new())?;
///
/// let report = report::distilled(&distilled, &loaded, &settings, Language::Chinese);
/// let mut table = Vec::new();
/// report.write(Format::Table, &mut table)?;
/// assert!(String::from_utf8(table)?.contains("守护"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn distilled<'a>(
    distilled: &'a Distilled,
    loaded: &'a Loaded,
    settings: &'a Settings,
    language: Language,
) -> Report<'a> {
    let coverage = loaded.coverage();
    Report::new(DistilledReport { distilled, loaded, settings, coverage, language }, language)
}

struct DistilledReport<'a> {
    distilled: &'a Distilled,
    loaded: &'a Loaded,
    settings: &'a Settings,
    coverage: Vec<Coverage>,
    language: Language,
}

/// How much there was.
#[derive(Clone, Copy, Serialize)]
struct Counts {
    documents: u64,
    parts: u64,
    words: u64,
    copies: usize,
    quotations: usize,
    skipped: usize,
    /// From how many the core words and slogans were taken.
    core_word_candidates: u64,
    slogan_candidates: u64,
}

#[derive(Serialize)]
struct DistilledView<'a> {
    tilian: &'static str,
    settings: &'a Settings,
    counts: Counts,
    core_words: Vec<CoreWordView<'a>>,
    slogans: Vec<SloganView<'a>>,
    suggested_merges: Vec<SuggestionView<'a>>,
    support_by_unit: Vec<SupportByUnitView<'a>>,
    copies: Vec<VerdictView<'a>>,
    quotations: Vec<VerdictView<'a>>,
    skipped: Vec<SkippedView<'a>>,
    units: Vec<UnitView<'a>>,
    not_told: Vec<UntoldView<'a>>,
}

impl DistilledReport<'_> {
    fn corpus(&self) -> &Corpus {
        &self.loaded.corpus
    }

    fn of_category(&self, category: Category) -> impl Iterator<Item = &Verdict> {
        let verdicts = self.distilled.reuse.verdicts().iter();
        verdicts.filter(move |verdict| verdict.category == category)
    }

    fn counts(&self) -> Counts {
        Counts {
            documents: self.distilled.documents,
            parts: self.distilled.parts,
            words: self.distilled.words,
            copies: self.of_category(Category::Copy).count(),
            quotations: self.of_category(Category::Quotation).count(),
            skipped: self.skipped().filter(|skipped| skipped.reason.is_loss()).count(),
            core_word_candidates: self.distilled.candidates.core_words,
            slogan_candidates: self.distilled.candidates.slogans,
        }
    }

    /// What was left out and might have counted.
    fn skipped(&self) -> impl Iterator<Item = &Skipped> {
        self.loaded.skipped.iter().filter(|skipped| !skipped.reason.describes_folder())
    }

    /// What is alike, passage by passage.
    fn passages(&self) -> Sheet {
        let (corpus, reuse) = (self.corpus(), &self.distilled.reuse);
        let review = Review::of(corpus, reuse, &self.settings.tiers().unwrap_or_default());
        super::copies::passages(&Findings::of(corpus, reuse, &review), self.language)
    }

    fn verdicts(&self, category: Category) -> Vec<VerdictView<'_>> {
        let view = |verdict| VerdictView::of(verdict, self.corpus());
        self.of_category(category).map(view).collect()
    }

    fn view(&self) -> DistilledView<'_> {
        let Distilled { core_words, slogans, suggestions, .. } = self.distilled;
        let (words, wordings) = (self.settings.core_words(), self.settings.slogans());
        DistilledView {
            tilian: env!("CARGO_PKG_VERSION"),
            settings: self.settings,
            counts: self.counts(),
            core_words: core_words
                .iter()
                .map(|word| CoreWordView::of(word, words, self.corpus()))
                .collect(),
            slogans: slogans
                .iter()
                .map(|slogan| SloganView::of(slogan, wordings, self.corpus()))
                .collect(),
            suggested_merges: suggestions.iter().map(SuggestionView::of).collect(),
            support_by_unit: SupportByUnitView::all(&self.distilled.support),
            copies: self.verdicts(Category::Copy),
            quotations: self.verdicts(Category::Quotation),
            skipped: self.loaded.skipped.iter().map(SkippedView::of).collect(),
            units: {
                let view = |row| UnitView::of(row, self.loaded.names);
                self.coverage.iter().map(view).collect()
            },
            not_told: untold(&self.loaded.notes),
        }
    }
}

impl View for DistilledReport<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        let (corpus, language) = (self.corpus(), self.language);
        vec![
            overview(self.counts(), Speakers::of(corpus), language),
            sheets::core_words(&self.distilled.core_words, corpus, language),
            sheets::slogans(&self.distilled.slogans, corpus, language),
            sheets::support_by_unit(&self.distilled.support, language),
            sheets::suggestions(&self.distilled.suggestions, language),
            sheets::edges(&self.distilled.network, language),
            sheets::reuse(self.distilled.reuse.verdicts(), corpus, language),
            self.passages(),
            sheets::skipped(&self.loaded.skipped, language),
            sheets::coverage(&self.coverage, self.loaded.names, language),
            sheets::untold(&self.loaded.notes, language),
            sheets::settings(self.settings, language),
        ]
    }

    fn page(&self, language: Language, out: &mut dyn Write) -> io::Result<()> {
        page::write(self, language, out)
    }

    fn letter(&self) -> Option<Letter> {
        Some(Letter::of(&Source {
            distilled: self.distilled,
            loaded: self.loaded,
            settings: self.settings,
            coverage: &self.coverage,
            language: self.language,
        }))
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        pretty(&self.view(), out)
    }

    fn records(&self, lines: &mut JsonLines<'_>) -> io::Result<()> {
        let view = self.view();
        lines.all("core_word", &view.core_words)?;
        lines.all("slogan", &view.slogans)?;
        lines.all("suggested_merge", &view.suggested_merges)?;
        lines.all("support_by_unit", &view.support_by_unit)?;
        lines.all("copy", &view.copies)?;
        lines.all("quotation", &view.quotations)?;
        lines.all("skipped", &view.skipped)?;
        lines.all("unit", &view.units)?;
        let notes: Vec<NoteView<'_>> = self.loaded.notes.iter().map(NoteView::of).collect();
        lines.all("note", &notes)
    }
}

fn overview(counts: Counts, speakers: Speakers, language: Language) -> Sheet {
    let t = |chinese, english| language.choose(chinese, english);
    Sheet::of("overview", t("概况", "Overview"), &[counts])
        .column(Column::new("documents", t("计入文档", "documents counted")), |row| {
            row.documents
        })
        .column(Column::new("parts", speakers.name(language)), |row| row.parts)
        .column(Column::new("words", t("计入词数", "words counted")), |row| row.words)
        .column(Column::new("copies", t("雷同", "copies")), |row| row.copies)
        .column(Column::new("quotations", t("引用", "quotations")), |row| row.quotations)
        .column(Column::new("skipped", t("未读取", "skipped")), |row| row.skipped)
        .detail("core_word_candidates", t("候选核心词", "core word candidates"), |row| {
            row.core_word_candidates
        })
        .detail("slogan_candidates", t("候选表述语", "slogan candidates"), |row| {
            row.slogan_candidates
        })
        .finish()
}
