//! What the criteria of core words and slogans are called.

use crate::language::Language;

/// A criterion by the name of its weight.
pub(super) fn criterion(name: &'static str, language: Language) -> &'static str {
    let chinese = match name {
        "support" => "支持",
        "nomination" => "提名",
        "dispersion" => "均匀",
        "keyness" => "关键性",
        "tf_idf" => "TF-IDF",
        "keyword" => "关键词名次",
        "centrality" => "中心性",
        "coverage" => "覆盖核心词",
        "brevity" => "简短",
        "form" => "句式",
        "parallelism" => "对仗",
        "plainness" => "通俗",
        "originality" => "原创",
        other => other,
    };
    language.choose(chinese, name)
}
