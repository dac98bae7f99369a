//! Values and records for programs.

mod core_word;
mod counts;
mod grouping;
mod loaded;
mod place;
mod reuse;
mod slogan;
mod suggestion;
mod support;

use std::io::{self, Write};

use serde::Serialize;

pub(super) use core_word::CoreWordView;
pub(super) use loaded::{
    DocumentView, FileView, NoteView, SkippedView, UnitView, UntoldView, untold,
};
pub(super) use place::{PlaceView, SpanView};
pub(super) use reuse::{EvidenceView, LikenessView, VerdictView, alterations};
pub(super) use slogan::SloganView;
pub(super) use suggestion::SuggestionView;
pub(super) use support::SupportByUnitView;

/// Writes a value over several lines.
pub(super) fn pretty(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}

/// Takes records, one a line.
pub(super) struct JsonLines<'o> {
    out: &'o mut dyn Write,
}

/// A record with its kind, for where kinds are mixed.
#[derive(Serialize)]
struct Typed<'v, T> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(flatten)]
    value: &'v T,
}

impl<'o> JsonLines<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self { out }
    }

    /// Writes a record.
    pub(super) fn record(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut *self.out, value)?;
        writeln!(self.out)
    }

    /// Writes a record with its kind.
    pub(super) fn typed(&mut self, kind: &'static str, value: &impl Serialize) -> io::Result<()> {
        self.record(&Typed { kind, value })
    }

    /// Writes records of one kind.
    pub(super) fn all(&mut self, kind: &'static str, values: &[impl Serialize]) -> io::Result<()> {
        values.iter().try_for_each(|value| self.typed(kind, value))
    }
}
