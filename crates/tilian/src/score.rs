//! Statistics: numbers to numbers, each alone in its file.
//!
//! Nothing here knows a document or a term. Counts go in, one number comes out, so that every
//! statistic is tested against the tables of the paper that proposed it. A sum of floats runs in
//! the order in which its numbers are given, never in parallel.

mod association;
mod brevity;
mod centrality;
mod cohesion;
mod contingency;
mod cosine;
mod dispersion;
mod entropy;
mod graph;
mod keyness;
mod keyword;
mod lift;
mod plainness;
mod positive_pmi;
mod quantile;
mod similarity;
mod tf_idf;

pub use association::log_dice;
pub use brevity::brevity;
pub use centrality::{PageRank, strength};
pub use cohesion::{Split, npmi, pmi};
pub use contingency::{Cell, Contingency, Count};
pub use cosine::{Component, cosine, cosine_of, shared};
pub use dispersion::{Partition, deviation_of_proportions, normalized_deviation_of_proportions};
pub use entropy::{entropy, normalized_entropy};
pub use graph::{Edge, Graph};
pub use keyness::{log_likelihood, log_ratio, two_cell_log_likelihood};
pub use keyword::{Edges, KeywordEvidence, KeywordFactors, Place, Standing};
pub use lift::{Meeting, log_lift};
pub use plainness::plainness;
pub use positive_pmi::positive_pmi;
pub use quantile::percentile_interval;
pub use similarity::{Overlap, containment, dice, jaccard};
pub use tf_idf::{idf, tf};
