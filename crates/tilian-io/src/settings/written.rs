//! Settings as they stand in results, so that a run can be repeated.

use std::path::Path;

use serde::{Serialize, Serializer};
use tilian::{CoreWordWeights, Groups, Merges, Mining, SloganWeights};

use super::Settings;
use super::letterhead::Letterhead;
use super::threshold;
use super::words::{BACKGROUND_USES, COPIES, DEPTHS, QUOTATIONS, ROWS, SUPERIORS, VOTES, name};

#[derive(Serialize)]
struct SettingsView<'a> {
    core_words: CoreWordsView,
    slogans: SlogansView,
    terms: TermsView<'a>,
    ranking: RankingView,
    fairness: FairnessView,
    copies: ExaminationView,
    report: LetterheadView<'a>,
    import: ImportView,
    #[serde(serialize_with = "merges")]
    merge: &'a Merges,
    #[serde(serialize_with = "groups")]
    groups: Groups,
}

#[derive(Serialize)]
struct CoreWordsView {
    #[serde(serialize_with = "core_word_weights")]
    weights: CoreWordWeights,
}

#[derive(Serialize)]
struct SlogansView {
    #[serde(serialize_with = "slogan_weights")]
    weights: SloganWeights,
}

#[derive(Serialize)]
struct TermsView<'a> {
    longest: usize,
    least_npmi: f64,
    least_entropy: f64,
    stop_words: &'a [String],
    stop_words_files: Vec<FileView>,
    user_dictionary: Option<FileView>,
    /// `null` for the shipped one.
    background: Option<FileView>,
    background_use: &'static str,
}

/// A file of words: its words may be many.
#[derive(Serialize)]
struct FileView {
    /// As it can be shown: a name on a disk need not be UTF-8, JSON must be.
    path: String,
    words: usize,
}

#[derive(Serialize)]
struct RankingView {
    least_documents: String,
    resamples: u32,
    seed: u64,
    top: usize,
}

#[derive(Serialize)]
struct FairnessView {
    copies: &'static str,
    quotations: &'static str,
    votes: &'static str,
    shortest_quotation: usize,
}

/// Seconds and MiB.
#[derive(Serialize)]
struct ImportView {
    seconds: u64,
    memory: u64,
    output: u64,
    largest_file: u64,
    superiors: &'static str,
}

#[derive(Serialize)]
struct ExaminationView {
    depth: &'static str,
    least_probability: f64,
    tiers: [f64; 3],
    rows: &'static str,
    page_entries: usize,
}

/// `null` for what is a blank to fill in.
#[derive(Serialize)]
struct LetterheadView<'a> {
    campaign: Option<&'a str>,
    title: Option<&'a str>,
    addressee: Option<&'a str>,
    sender: Option<&'a str>,
    date: Option<&'a str>,
}

impl<'a> LetterheadView<'a> {
    fn of(letterhead: &'a Letterhead) -> Self {
        Self {
            campaign: letterhead.campaign.as_deref(),
            title: letterhead.title.as_deref(),
            addressee: letterhead.addressee.as_deref(),
            sender: letterhead.sender.as_deref(),
            date: letterhead.date.as_deref(),
        }
    }
}

/// The name of a file alone: what is handed on tells of no folders of this machine.
fn shown(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn core_word_weights<S: Serializer>(weights: &CoreWordWeights, to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(weights.iter())
}

fn slogan_weights<S: Serializer>(weights: &SloganWeights, to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(weights.iter())
}

fn merges<S: Serializer>(merges: &&Merges, to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(merges.leads().map(|lead| (lead, merges.forms_of(lead).collect::<Vec<_>>())))
}

fn groups<S: Serializer>(groups: &Groups, to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(groups.iter().map(|group| (&group.name, &group.seeds)))
}

impl Settings {
    fn view(&self) -> SettingsView<'_> {
        let Self { terms, ranking, fairness, examination, import, .. } = self;
        let stop_words_file = terms
            .stop_words_files
            .iter()
            .map(|file| (file.path.as_path(), file.words.iter().count()));
        let dictionary = terms.user_dictionary.as_ref();
        SettingsView {
            core_words: CoreWordsView { weights: self.core_words },
            slogans: SlogansView { weights: self.slogans },
            terms: TermsView {
                longest: terms.longest.unwrap_or(Mining::LONGEST),
                least_npmi: terms.least_npmi,
                least_entropy: terms.least_entropy,
                stop_words: &terms.stop_words,
                stop_words_files: stop_words_file
                    .map(|(path, words)| FileView { path: shown(path), words })
                    .collect(),
                user_dictionary: dictionary.map(|file| FileView {
                    path: shown(&file.path),
                    words: file.words.entries().len(),
                }),
                background: terms.background.as_ref().map(|file| FileView {
                    path: shown(&file.path),
                    words: file.words.iter().count(),
                }),
                background_use: name(&BACKGROUND_USES, terms.background_use),
            },
            ranking: RankingView {
                least_documents: threshold::written(ranking.least_documents),
                resamples: ranking.resamples,
                seed: ranking.seed,
                top: ranking.top,
            },
            fairness: FairnessView {
                copies: name(&COPIES, fairness.copies),
                quotations: name(&QUOTATIONS, fairness.quotations),
                votes: name(&VOTES, fairness.votes),
                shortest_quotation: fairness.shortest_quotation,
            },
            copies: ExaminationView {
                depth: name(&DEPTHS, examination.depth),
                least_probability: examination.least_probability,
                tiers: examination.tiers,
                rows: name(&ROWS, examination.rows),
                page_entries: examination.page_entries,
            },
            report: LetterheadView::of(&self.letterhead),
            import: ImportView {
                seconds: import.seconds,
                memory: import.memory,
                output: import.output,
                largest_file: import.largest_file,
                superiors: name(&SUPERIORS, import.superiors),
            },
            merge: &self.merges,
            groups: self.groups(),
        }
    }
}

impl Serialize for Settings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.view().serialize(serializer)
    }
}
