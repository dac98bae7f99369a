//! Distils what an organisation says in a discussion into its core words and slogans, with the
//! evidence, and finds the copies.
//!
//! From strings to ranked core words:
//!
//! ```
//! use tilian::{Corpus, Distillation, Document, Jieba, Kind};
//!
//! let corpus = Corpus::new([
//!     Document::new("1", "夜里的灯亮着，守护就是让人放心。").unit("内科").kind(Kind::Essay),
//!     Document::new("2", "我们提守护：责任要落在每一班岗上。").unit("外科").kind(Kind::Minutes),
//!     Document::new("3", "守护\n释义：守住病人的平安。").unit("急诊科").kind(Kind::CoreWord),
//! ])?;
//! for word in Distillation::default().distill(&corpus, &Jieba::new())?.core_words {
//!     let support = word.criteria.support;
//!     println!("{} {} {}/{}", word.rank, word.term, support.units.count, support.units.of);
//! #   assert!(word.rank > 1 || (word.term == "守护" && support.units.count == 3));
//! }
//! # Ok::<(), tilian::Error>(())
//! ```
//!
//! # The way of the text
//!
//! Text flows one way, and each stage is a module that turns one plain value into the next:
//!
//! | stage | value | entry point |
//! | --- | --- | --- |
//! | text | [`Document`]s in a [`Corpus`]; [`Normalized`] text with its map back | [`Corpus::new`] |
//! | reuse | [`Verdict`]s, and the spans of each document that are not its own | [`Detection::detect`] |
//! | segment | [`Token`]s that tile the text | [`Segmenter::segment`] |
//! | count | own words by number in an [`Index`], [`Parts`], [`Postings`], [`Cooccurrence`] | [`Index::of`] |
//! | term | [`CandidateTerm`]s in a [`Lexicon`], [`CandidateWording`]s | [`Mining::mine`], [`wordings`] |
//! | score | numbers to numbers | [`score`] |
//! | rank | [`CoreWord`]s in groups, [`Slogan`]s, [`MergeSuggestion`]s, [`DocumentKeyword`]s, each with its counts | [`Distillation::distill`] |
//!
//! **Copies before counts**: copies and quotations of superior documents are found before any
//! word is counted, words are counted over what is left, and support is measured in units and
//! authors. So neither the notice nor the loudest unit can win.
//!
//! Four laws hold everywhere: every result points into the original text by [`Span`]; counting
//! is a value with an associative merge and an empty identity; the same input gives the same
//! bytes at any number of threads and in any order; no score comes without its counts.

mod concordance;
mod count;
mod distill;
mod error;
mod rank;
mod reference;
mod reuse;
pub mod score;
mod segment;
mod term;
mod text;

pub use concordance::{Concordance, KwicLine};
pub use count::*;
pub use distill::{CandidateCounts, Distillation, Distilled, Stage};
pub use error::Error;
pub use rank::*;
pub use reference::*;
pub use reuse::*;
pub use segment::*;
pub use term::*;
pub use text::*;
