//! Numbers joined with counts: core words, slogans and keywords in order, each with its evidence.

mod bootstrap;
mod compare;
mod core_word;
mod counted;
mod criterion;
mod evidence;
mod group;
mod keyness;
mod keyword;
mod merge;
mod network;
mod order;
mod passage;
mod slogan;
mod synonym;
mod term;
mod threshold;
mod variant;

pub use bootstrap::{Bootstrap, RankInterval};
pub use compare::{Comparison, compare};
pub use core_word::{CoreWord, CoreWordCriteria, CoreWordRanking, Votes};
pub use counted::Counted;
pub use criterion::{CoreWordWeights, SloganWeights};
pub use evidence::{Known, Nomination, Support, Voices};
pub use group::{Company, GroupReason, Grouping};
pub use keyness::{Keyness, Keyword, Measure};
pub use keyword::{DocumentKeyword, KeywordMethod, Keywords, SingleCharacters};
pub use merge::Merges;
pub use network::{Network, NetworkEdge, NetworkNode};
pub use passage::Passage;
pub use slogan::{Form, Nearest, Slogan, SloganCriteria, SloganRanking};
pub(crate) use synonym::suggest;
pub use synonym::{MergeSuggestion, SharedContext, SharedContexts, WordPattern};
pub use term::{RankedTerm, TermScope, Terms};
pub use threshold::Threshold;
pub use variant::{Variant, VariantReason};
