//! What can be said on the command line.

mod choice;
mod shared;
mod value;

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand};
use tilian::Threshold;
use tilian_io::{GraphFormat, Language};

use crate::chinese;
use choice::{DepthChoice, MeasureChoice, MethodChoice, RowsChoice, ScopeChoice};
use value::{parse_number, parse_positive, parse_probability, parse_threads};

pub use choice::WholeChoice;
pub use shared::{Blind, Fairness, Input, Output, Ranking, Terms};

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

impl Command {
    /// Tells what is read of what is written: no run reads what an earlier one left behind.
    pub fn tell_outputs(&mut self) {
        let (input, written) = match self {
            Self::Distill(it) => (&mut it.input, [&it.output.out, &it.blind.key]),
            Self::Report(it) => (&mut it.input, [&None, &it.key]),
            Self::Copies(it) => (&mut it.input, [&it.output.out, &it.blind.key]),
            Self::Import(it) => (&mut it.input, [&it.out, &None]),
            Self::Keywords(it) => (&mut it.input, [&it.output.out, &None]),
            Self::Terms(it) => (&mut it.input, [&it.output.out, &None]),
            Self::Compare(it) => (&mut it.input, [&it.output.out, &None]),
            Self::Concordance(it) => (&mut it.input, [&it.output.out, &None]),
            Self::Network(it) => (&mut it.input, [&it.out, &None]),
            Self::Segment(it) => (&mut it.input, [&it.output.out, &None]),
            Self::Background(it) => {
                let BackgroundAction::Build(it) = &mut it.action;
                (&mut it.input, [&it.out, &None])
            }
            Self::ExtractWorker => return,
        };
        input.written = written.into_iter().flatten().cloned().collect();
    }
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
