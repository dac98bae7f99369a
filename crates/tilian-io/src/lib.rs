//! The two doors of tilian: files to documents, results to files.
//!
//! [`load`] walks folders and reads `.txt`, `.md`, `.csv` and `.jsonl` files of any usual
//! Chinese encoding into a [`Corpus`](tilian::Corpus); what it could not read, and what no
//! folder, file name or heading told, comes back beside it. [`write_jsonl`] writes documents
//! so that they load again as they were.
//!
//! On the way out every result becomes a [`Report`], built by a function of [`report`] and
//! written in every [`Format`]; [`write_network`] writes networks for drawing programs, and
//! [`write_atomically`] makes sure that a file is there whole or not at all. [`Settings`] reads
//! a `tilian.toml` and builds the library's settings from it.

mod atomic;
mod error;
mod language;
mod load;
pub mod report;
mod settings;

pub use atomic::write_atomically;
pub use error::Error;
pub use language::Language;
pub use load::{
    About, Direction, Extraction, Extractor, Field, Freshness, JsonFault, LoadSettings, Loaded,
    Meeting, Note, Official, Reason, Remark, Shape, Skipped, Strictness, Superiors, Understood,
    load, serve_extraction, write_jsonl,
};
pub use report::{
    Align, Cell, Column, Cut, Format, GraphFormat, Report, Sheet, Shown, write_network,
};
pub use settings::{BackgroundUse, Rows, Settings, parse_threshold};
