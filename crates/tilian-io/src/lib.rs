//! The two doors of tilian: files to documents, results to files.
//!
//! [`load`] walks folders and archives and reads texts, office files, PDF and tables into a
//! [`Corpus`](tilian::Corpus); what it understood, what it could not read, and what nothing told
//! comes back beside it. Files that may be made to do harm are read in child processes
//! ([`Extraction`]), which [`serve_extraction`] answers for. [`write_jsonl`] writes documents so
//! that they load again as they were.
//!
//! On the way out every result becomes a [`Report`], built by a function of [`report`] and
//! written in every [`Format`]; [`write_network`] writes networks for drawing programs,
//! [`ReportFolder`] takes all of these at once, [`Blinding`] leaves out who said what, and
//! [`write_atomically`] makes sure that a file is there whole or not at all. [`Settings`] reads a
//! `tilian.toml` and builds the library's settings from it.
//!
//! ```
//! use tilian::Jieba;
//! use tilian_io::{Extraction, Language, ReportFolder, Settings, load, report};
//!
//! # let parent = tempfile::tempdir()?;
//! # let (folder, out) = (parent.path().join("外科"), parent.path().join("out"));
//! # std::fs::create_dir(&folder)?;
//! # std::fs::write(folder.join("一.txt"), "手术台上差一毫厘也不行，守护病人。")?;
//! # std::fs::write(folder.join("二.txt"), "夜里的灯亮着，守护就是让人放心。")?;
//! let settings = Settings::default();
//! // In the process itself: for files that nobody made to do harm.
//! let loaded = load(&[folder], &settings.load_settings(Extraction::in_process()))?;
//! let distilled = settings.distillation()?.distill(&loaded.corpus, &Jieba::new())?;
//! let report = report::distilled(&distilled, &loaded, &settings, Language::Chinese);
//! ReportFolder::open(&out)?.write(&report, &distilled.network)?;
//! assert!(out.join("report.docx").is_file());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod atomic;
mod blind;
mod error;
mod language;
mod load;
mod mark;
pub mod report;
mod settings;

pub use atomic::{is_same_place, write_atomically, write_privately};
pub use blind::{BlindKey, Blinding, KeyEntry, Numbered};
pub use error::Error;
pub use language::Language;
pub use load::{
    About, Direction, Extraction, Extractor, Field, Freshness, JsonFault, LoadSettings, Loaded,
    Meeting, Naming, Note, Official, Reason, Remark, Shape, Skipped, Strictness, Superiors, Told,
    Understood, load, serve_extraction, write_jsonl,
};
pub use report::{
    Align, Cell, Column, Cut, Format, GraphFormat, Report, ReportFolder, Sheet, Shown, WrittenFile,
    write_network,
};
pub use settings::{BackgroundUse, Rows, Settings, parse_threshold};
