//! What an option can choose between, as it is written.

use clap::ValueEnum;
use tilian::{Depth, KeywordMethod, Measure, Quotations, TermScope, Votes};
use tilian_io::{BackgroundUse, Rows};

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
