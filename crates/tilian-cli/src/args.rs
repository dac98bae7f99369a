//! What can be said on the command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use tilian::{Depth, KeywordMethod, Measure, Quotations, TermScope, Threshold, Votes};
use tilian_io::{BackgroundUse, Format, GraphFormat, Language, Rows};

use crate::chinese;

/// Distil what an organisation says in a discussion into core words and slogans, with evidence
#[derive(Parser)]
#[command(name = "tilian", version, max_term_width = 100)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    /// Threads to use; all processors unless given
    #[arg(long, global = true, display_order = LAST, value_name = "N", value_parser = parse_threads)]
    pub threads: Option<usize>,
    /// Language of help, tables and messages: zh or en; that of the locale unless given
    #[arg(long, global = true, display_order = LAST, value_name = "LANG", value_parser = |text: &str| text.parse::<Language>())]
    pub lang: Option<Language>,
}

/// Place of the options that every command has: behind its own.
const LAST: usize = 900;

/// The command line in a language.
pub fn command(language: Language) -> clap::Command {
    match language {
        Language::English => Arguments::command(),
        Language::Chinese => chinese::translated(Arguments::command()),
    }
}

#[derive(Subcommand)]
pub enum Command {
    /// Rank core words and slogans, and show what was set aside and who sent in what
    Distill(Distill),
    /// Distil, and write page, letter, workbook, tables, networks and data into a folder
    Report(Report),
    /// Show who shares what with whom, passages side by side, for human review
    Copies(Copies),
    /// Read files and write the documents as JSON lines
    Import(Import),
    /// Rank the keywords of each document
    Keywords(Keywords),
    /// Rank the multi-character terms and new words of the texts
    Terms(ListTerms),
    /// Rank what is typical of some texts compared with others
    Compare(Compare),
    /// Show a word wherever it stands, with what is around it
    Concordance(Concordance),
    /// Write the network of words that share sentences
    Network(Network),
    /// Cut texts into words
    Segment(Segment),
    /// Count texts as a background that keyness can be measured against
    Background(Background),
    /// Read files for a parent process, which hands them over on standard input
    #[command(hide = true)]
    ExtractWorker,
}

/// What is read.
#[derive(Args)]
pub struct Input {
    /// Folders and files: text, Word, WPS, PDF, Excel, HTML, JSON lines, and zip archives of them
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Stop at the first file or line that cannot be read
    #[arg(long)]
    pub strict: bool,
    /// Units that should have sent something in, to list those that did not: a table with a column
    /// of units, or a line each
    #[arg(long, value_name = "FILE")]
    pub roster: Option<PathBuf>,
}

/// What is written.
#[derive(Args)]
pub struct Output {
    /// table, json, jsonl, csv, xlsx, html, or docx for what is distilled; by the ending of --out unless given, else table
    #[arg(long, value_name = "FORMAT", value_parser = |text: &str| text.parse::<Format>())]
    pub format: Option<Format>,
    /// File to write, whole or not at all; standard output unless given
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// How words and terms are found.
#[derive(Args)]
pub struct Terms {
    /// Settings; tilian.toml in the first PATH, else in this folder, unless given
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Words to keep whole, one a line: word, word tag, word frequency or word frequency tag
    #[arg(long, value_name = "FILE")]
    pub user_dictionary: Option<PathBuf>,
    /// Words that are no term, one a line, beside the shipped ones
    #[arg(long, value_name = "FILE")]
    pub stop_words: Option<PathBuf>,
    /// What keyness is measured against: a file of `background build`; the shipped one unless given
    #[arg(long, value_name = "FILE")]
    pub background: Option<PathBuf>,
    /// replace: that file alone; merge: its counts are added to the shipped ones
    #[arg(long, value_enum, value_name = "WHAT")]
    pub background_use: Option<BackgroundUseChoice>,
    /// Most characters of a term
    #[arg(long, value_name = "N", value_parser = parse_number::<usize>)]
    pub longest: Option<usize>,
}

/// What is fair.
#[derive(Args)]
pub struct Fairness {
    /// set_aside: a copied text counts once, for the earliest; keep: every copy counts
    #[arg(long, value_enum, value_name = "WHAT")]
    pub copies: Option<CopiesChoice>,
    /// mask: what is quoted from superior documents is not counted; keep: it counts
    #[arg(long, value_enum, value_name = "WHAT")]
    pub quotations: Option<QuotationsChoice>,
    /// Equal characters in a row that make a quotation
    #[arg(long, value_name = "N", value_parser = parse_number::<usize>)]
    pub shortest_quotation: Option<usize>,
}

#[derive(Args)]
pub struct Distill {
    #[command(flatten)]
    pub input: Input,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub blind: Blind,
    #[command(flatten)]
    pub ranking: Ranking,
}

#[derive(Args)]
pub struct Report {
    #[command(flatten)]
    pub input: Input,
    /// Folder to write into; it is made where there is none
    #[arg(long, value_name = "DIR", required = true)]
    pub out: PathBuf,
    /// Number units, authors and documents, and mask their known names in texts; whom nothing but
    /// a text names, nicknames, and what a text tells of its writer stay readable
    #[arg(long)]
    pub blind: bool,
    /// File for what the numbers stand for, which keeps its numbers where it is there already;
    /// DIR-key.csv beside DIR unless given
    #[arg(long, value_name = "FILE", requires = "blind")]
    pub key: Option<PathBuf>,
    #[command(flatten)]
    pub ranking: Ranking,
}

/// What is left out.
#[derive(Args)]
pub struct Blind {
    /// Number units, authors and documents, and mask their known names in texts; whom nothing but
    /// a text names, nicknames, and what a text tells of its writer stay readable
    #[arg(long, requires = "key")]
    pub blind: bool,
    /// File for what the numbers stand for, which keeps its numbers where it is there already
    #[arg(long, value_name = "FILE", requires = "blind")]
    pub key: Option<PathBuf>,
}

/// How core words and slogans are ranked.
#[derive(Args)]
pub struct Ranking {
    #[command(flatten)]
    pub terms: Terms,
    #[command(flatten)]
    pub fairness: Fairness,
    /// How many core words and slogans to show
    #[arg(long, value_name = "N", value_parser = parse_positive)]
    pub top: Option<NonZeroUsize>,
    /// once: a unit counts once for a word; every_occurrence: it counts as often as it repeats it
    #[arg(long, value_enum, value_name = "WHAT")]
    pub votes: Option<VotesChoice>,
    /// Weight of a criterion of core words, such as support=0.5
    #[arg(long, value_name = "NAME=NUMBER", value_parser = parse_weight)]
    pub weight: Vec<Weight>,
    /// Weight of a criterion of slogans, such as form=0.2
    #[arg(long, value_name = "NAME=NUMBER", value_parser = parse_weight)]
    pub slogan_weight: Vec<Weight>,
    /// Documents that must have a word that nobody put forward: a number, or a share such as 5%
    #[arg(long, value_name = "N", value_parser = tilian_io::parse_threshold)]
    pub least_documents: Option<Threshold>,
    /// How often units are drawn anew for the intervals of ranks
    #[arg(long, value_name = "N", value_parser = parse_resamples)]
    pub resamples: Option<u32>,
    /// Seed of the draws
    #[arg(long, value_name = "N", value_parser = parse_number::<u64>)]
    pub seed: Option<u64>,
}

#[derive(Args)]
pub struct Copies {
    #[command(flatten)]
    pub input: Input,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub blind: Blind,
    /// Settings; tilian.toml in the first PATH, else in this folder, unless given
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// passages: edited and summarised ones too; whole: only documents and slogans that are equal
    #[arg(long, value_enum, value_name = "WHAT")]
    pub depth: Option<DepthChoice>,
    /// How likely a copy must be to be shown, 0 to 1
    #[arg(long, value_name = "NUMBER", value_parser = parse_probability)]
    pub least_probability: Option<f64>,
    /// Equal characters in a row that make a quotation
    #[arg(long, value_name = "N", value_parser = parse_number::<usize>)]
    pub shortest_quotation: Option<usize>,
    /// Lines of jsonl: copies, for review; all: quotations and citations too
    #[arg(long, value_enum, value_name = "WHAT")]
    pub rows: Option<RowsChoice>,
    /// Entries in each part of an html page, the likeliest
    #[arg(long, value_name = "N", value_parser = parse_positive)]
    pub page_entries: Option<NonZeroUsize>,
}

#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    pub input: Input,
    /// File of JSON lines to write, whole or not at all; standard output unless given. FILE.cache
    /// beside it keeps what files said, and the next run reads only those that changed
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Args)]
pub struct Keywords {
    #[command(flatten)]
    pub input: Input,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub terms: Terms,
    #[command(flatten)]
    pub fairness: Fairness,
    /// Keywords of each document
    #[arg(long, value_name = "N", default_value = "10", value_parser = parse_positive)]
    pub top: NonZeroUsize,
    /// factors: frequency, rarity, freedom, length and others multiplied; tf_idf; graph; both: the
    /// last two multiplied
    #[arg(long, value_enum, value_name = "METHOD", default_value = "factors")]
    pub method: MethodChoice,
    /// Admit words of one character, which are left out unless asked for
    #[arg(long)]
    pub single_characters: bool,
}

#[derive(Args)]
pub struct ListTerms {
    #[command(flatten)]
    pub input: Input,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub terms: Terms,
    #[command(flatten)]
    pub fairness: Fairness,
    /// How many terms to show
    #[arg(long, value_name = "N", default_value = "100", value_parser = parse_positive)]
    pub top: NonZeroUsize,
    /// new: phrases, new words and what was put forward; all: words of the dictionary too
    #[arg(long, value_enum, value_name = "SCOPE", default_value = "new")]
    pub scope: ScopeChoice,
    /// Admit words of one character, which are left out unless asked for
    #[arg(long)]
    pub single_characters: bool,
}

#[derive(Args)]
pub struct Compare {
    #[command(flatten)]
    pub input: Input,
    /// Folders and files to compare with; the shipped background unless given
    #[arg(long, value_name = "REFERENCE", num_args = 1..)]
    pub against: Vec<PathBuf>,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub terms: Terms,
    /// How many terms to show, from the most typical
    #[arg(long, value_name = "N", default_value = "50", value_parser = parse_positive)]
    pub top: NonZeroUsize,
    /// log_likelihood: how sure the difference is; log_ratio: how large
    #[arg(long, value_enum, value_name = "MEASURE", default_value = "log_likelihood")]
    pub measure: MeasureChoice,
    /// Occurrences a term must have in both together: a number, or a share such as 0.1%
    #[arg(long, value_name = "N", default_value = "2", value_parser = tilian_io::parse_threshold)]
    pub min_frequency: Threshold,
}

#[derive(Args)]
pub struct Concordance {
    /// The word
    #[arg(value_name = "TERM")]
    pub term: String,
    #[command(flatten)]
    pub input: Input,
    #[command(flatten)]
    pub output: Output,
    /// Columns of context on each side; a Chinese character takes two
    #[arg(long, value_name = "N", default_value = "30", value_parser = parse_number::<usize>)]
    pub width: usize,
    /// How many lines to show; all unless given
    #[arg(long, value_name = "N", value_parser = parse_positive)]
    pub top: Option<NonZeroUsize>,
}

#[derive(Args)]
pub struct Network {
    #[command(flatten)]
    pub input: Input,
    /// graphml, gexf or json; by the ending of --out unless given, else graphml
    #[arg(long, value_name = "FORMAT", value_parser = |text: &str| text.parse::<GraphFormat>())]
    pub format: Option<GraphFormat>,
    /// File to write, whole or not at all; standard output unless given
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub terms: Terms,
    #[command(flatten)]
    pub fairness: Fairness,
    /// Most words, those that the most units use
    #[arg(long, value_name = "N", default_value = "100", value_parser = parse_positive)]
    pub top: NonZeroUsize,
    /// Sentences that two words must share
    #[arg(long, value_name = "N", default_value = "2", value_parser = parse_number::<u64>)]
    pub least_sentences: u64,
}

#[derive(Args)]
pub struct Segment {
    #[command(flatten)]
    pub input: Input,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub terms: Terms,
    #[command(flatten)]
    pub fairness: Fairness,
    /// known: words of the dictionaries; found: terms found in these texts are kept whole too
    #[arg(long = "terms", value_enum, value_name = "WHAT", default_value = "known")]
    pub whole: WholeChoice,
}

#[derive(Args)]
pub struct Background {
    #[command(subcommand)]
    pub action: BackgroundAction,
}

#[derive(Subcommand)]
pub enum BackgroundAction {
    /// Count texts
    Build(BackgroundBuild),
}

#[derive(Args)]
pub struct BackgroundBuild {
    #[command(flatten)]
    pub input: Input,
    /// File to write, whole or not at all; standard output unless given
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub terms: Terms,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum CopiesChoice {
    #[value(name = "set_aside")]
    SetAside,
    Keep,
}

impl From<CopiesChoice> for tilian::Copies {
    fn from(choice: CopiesChoice) -> Self {
        match choice {
            CopiesChoice::SetAside => Self::SetAside,
            CopiesChoice::Keep => Self::Keep,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum QuotationsChoice {
    Mask,
    Keep,
}

impl From<QuotationsChoice> for Quotations {
    fn from(choice: QuotationsChoice) -> Self {
        match choice {
            QuotationsChoice::Mask => Self::Mask,
            QuotationsChoice::Keep => Self::Keep,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum DepthChoice {
    Passages,
    Whole,
}

impl From<DepthChoice> for Depth {
    fn from(choice: DepthChoice) -> Self {
        match choice {
            DepthChoice::Passages => Self::Passages,
            DepthChoice::Whole => Self::Whole,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum RowsChoice {
    Copies,
    All,
}

impl From<RowsChoice> for Rows {
    fn from(choice: RowsChoice) -> Self {
        match choice {
            RowsChoice::Copies => Self::Copies,
            RowsChoice::All => Self::All,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum BackgroundUseChoice {
    Replace,
    Merge,
}

impl From<BackgroundUseChoice> for BackgroundUse {
    fn from(choice: BackgroundUseChoice) -> Self {
        match choice {
            BackgroundUseChoice::Replace => Self::Replace,
            BackgroundUseChoice::Merge => Self::Merge,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum VotesChoice {
    Once,
    #[value(name = "every_occurrence")]
    EveryOccurrence,
}

impl From<VotesChoice> for Votes {
    fn from(choice: VotesChoice) -> Self {
        match choice {
            VotesChoice::Once => Self::Once,
            VotesChoice::EveryOccurrence => Self::EveryOccurrence,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum MethodChoice {
    Factors,
    Both,
    #[value(name = "tf_idf")]
    TfIdf,
    Graph,
}

impl From<MethodChoice> for KeywordMethod {
    fn from(choice: MethodChoice) -> Self {
        match choice {
            MethodChoice::Factors => Self::Factors,
            MethodChoice::Both => Self::Both,
            MethodChoice::TfIdf => Self::TfIdf,
            MethodChoice::Graph => Self::Graph,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum ScopeChoice {
    New,
    All,
}

impl From<ScopeChoice> for TermScope {
    fn from(choice: ScopeChoice) -> Self {
        match choice {
            ScopeChoice::New => Self::New,
            ScopeChoice::All => Self::All,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum WholeChoice {
    Known,
    Found,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum MeasureChoice {
    #[value(name = "log_likelihood")]
    LogLikelihood,
    #[value(name = "log_ratio")]
    LogRatio,
}

impl From<MeasureChoice> for Measure {
    fn from(choice: MeasureChoice) -> Self {
        match choice {
            MeasureChoice::LogLikelihood => Self::LogLikelihood,
            MeasureChoice::LogRatio => Self::LogRatio,
        }
    }
}

/// The weight of one criterion.
#[derive(Clone)]
pub struct Weight {
    pub name: String,
    pub weight: f64,
}

fn parse_weight(text: &str) -> Result<Weight, tilian::Error> {
    let is_weight = |weight: &f64| *weight >= 0.0 && weight.is_finite();
    let weight = text.split_once('=').and_then(|(name, number)| {
        let weight = number.trim().parse().ok().filter(is_weight)?;
        Some(Weight { name: name.trim().to_owned(), weight })
    });
    weight.ok_or_else(|| tilian::Error::Unknown {
        what: "weight",
        given: text.to_owned(),
        expected: "the name of a criterion, = and a number from 0 to 1000000, such as support=0.5",
    })
}

fn parse_number<T: FromStr>(text: &str) -> Result<T, tilian::Error> {
    text.parse().map_err(|_| not_a_number(text, "a whole number, 0 or more"))
}

fn parse_positive(text: &str) -> Result<NonZeroUsize, tilian::Error> {
    text.parse().map_err(|_| not_a_number(text, "a whole number, 1 or more"))
}

fn parse_probability(text: &str) -> Result<f64, tilian::Error> {
    let probability = text.parse().ok().filter(|probability| (0.0..=1.0).contains(probability));
    probability.ok_or_else(|| not_a_number(text, "a number from 0 to 1"))
}

fn parse_resamples(text: &str) -> Result<u32, tilian::Error> {
    text.parse().map_err(|_| not_a_number(text, "1 to 100000"))
}

fn not_a_number(text: &str, expected: &'static str) -> tilian::Error {
    tilian::Error::Unknown { what: "number", given: text.to_owned(), expected }
}

fn parse_threads(text: &str) -> Result<usize, tilian::Error> {
    let threads = text.parse().ok().filter(|threads| (1..=1024).contains(threads));
    threads.ok_or_else(|| tilian::Error::Unknown {
        what: "number of threads",
        given: text.to_owned(),
        expected: "a number from 1 to 1024",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_describe_a_sound_command_line() {
        for language in [Language::English, Language::Chinese] {
            command(language).debug_assert();
        }
    }
}
