//! The sheets that reports are made of, each with its titles in both languages.

mod core_words;
mod coverage;
mod documents;
mod edges;
mod grouping;
mod reuse;
mod settings;
mod skipped;
mod slogans;
mod suggestions;
mod support;
mod understood;
mod untold;

pub(super) use core_words::{core_words, origin as origin_of_word};
pub(super) use coverage::{coverage, kind_label};
pub(super) use documents::documents;
pub(super) use edges::edges;
pub(super) use grouping::reason as reason_of_group;
pub(super) use reuse::reuse;
pub(super) use settings::settings;
pub(super) use skipped::{skipped, skipped_below};
pub(super) use slogans::{form, origin as origin_of_slogan, slogans};
pub(super) use suggestions::suggestions;
pub(super) use support::support_by_unit;
pub(super) use understood::{shape_name, understood};
pub(super) use untold::untold;

use tilian::{Corpus, Known, RankInterval, Role, Variant};

use super::sheet::Cell;
use crate::language::Language;

/// The count of all, such as `12/16`: for tables only, since spreadsheet programs read it as a
/// date.
fn share(known: Known) -> Cell {
    Cell::Text(format!("{}/{}", known.count, known.of))
}

/// The ranks of an interval, such as `1–3`.
fn ranks(interval: RankInterval) -> Cell {
    Cell::Text(format!("{}–{}", interval.low, interval.high))
}

/// Other forms, each with its documents.
fn forms(variants: &[Variant], language: Language) -> String {
    let form = |variant: &Variant| format!("{} {}", variant.form, variant.documents);
    variants.iter().map(form).collect::<Vec<_>>().join(language.choose("、", ", "))
}

/// Who the parts of a corpus are: units where every submission names one.
#[derive(Clone, Copy)]
pub(super) enum Speakers {
    Units,
    Mixed,
}

impl Speakers {
    pub(super) fn of(corpus: &Corpus) -> Self {
        let named = corpus.of_role(Role::Submission).all(|document| document.unit.is_some());
        if named { Self::Units } else { Self::Mixed }
    }

    /// What those who speak are called.
    pub(super) fn name(self, language: Language) -> &'static str {
        match self {
            Self::Units => language.choose("参与科室", "units"),
            Self::Mixed => language.choose("参与方", "parts"),
        }
    }

    /// What those who support a word are called.
    pub(super) fn label(self, language: Language) -> &'static str {
        match self {
            Self::Units => language.choose("支持科室", "units"),
            Self::Mixed => language.choose("支持方", "parts"),
        }
    }
}
