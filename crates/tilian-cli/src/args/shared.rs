//! What several commands can be told.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use tilian::Threshold;
use tilian_io::Format;

use super::choice::{BackgroundUseChoice, CopiesChoice, QuotationsChoice, VotesChoice};
use super::value::{Weight, parse_number, parse_positive, parse_resamples, parse_weight};

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
    /// Files that the run writes, and therefore does not read.
    #[arg(skip)]
    pub written: Vec<PathBuf>,
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
