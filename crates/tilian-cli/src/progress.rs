//! How far a run has come, on a terminal.

use indicatif::{ProgressBar, ProgressStyle};
use tilian::Stage;
use tilian_io::Language;

/// A bar on standard error that is only drawn on a terminal, and gone when it is dropped.
pub struct Progress {
    bar: ProgressBar,
    language: Language,
}

impl Progress {
    /// Begins with reading; these stages follow.
    pub fn new(language: Language, stages: &[Stage]) -> Self {
        let bar = ProgressBar::new(1 + stages.len() as u64);
        let style = ProgressStyle::with_template("{bar:24} {pos}/{len} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message(match language {
            Language::Chinese => "读取文件",
            Language::English => "reading files",
        });
        bar.tick();
        Self { bar, language }
    }

    /// Goes on to a stage.
    pub fn begin(&self, stage: Stage) {
        self.bar.inc(1);
        self.bar.set_message(match (self.language, stage) {
            (Language::Chinese, Stage::Reuse) => "查找抄袭与引用",
            (Language::Chinese, Stage::Count) => "统计词语",
            (Language::Chinese, Stage::CoreWords) => "核心词排序",
            (Language::Chinese, Stage::Slogans) => "表述语排序",
            (Language::English, Stage::Reuse) => "finding copies and quotations",
            (Language::English, Stage::Count) => "counting words",
            (Language::English, Stage::CoreWords) => "ranking core words",
            (Language::English, Stage::Slogans) => "ranking slogans",
        });
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
