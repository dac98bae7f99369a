//! What kinds of reuse are called.

use tilian::{Alteration, Category, Direction, Disguise, Tier, TrickKind};

use crate::language::Language;

pub(super) fn category(category: Category, language: Language) -> &'static str {
    match category {
        Category::Copy => language.choose("雷同", "copy"),
        Category::Quotation => language.choose("引用", "quotation"),
        Category::Citation => language.choose("引文", "citation"),
        Category::SimilarFrame => language.choose("句式相近", "similar frame"),
        _ => category.name(),
    }
}

pub(super) fn direction(direction: Direction, language: Language) -> &'static str {
    match direction {
        Direction::SourceFirst => language.choose("相对文档在先", "other first"),
        Direction::Unknown => language.choose("先后不明", "order unknown"),
        _ => direction.name(),
    }
}

pub(super) fn disguise(disguise: Disguise, language: Language) -> &'static str {
    match disguise {
        Disguise::Exact => language.choose("原文相同", "exact"),
        Disguise::Light => language.choose("细微改动", "light edits"),
        Disguise::Shuffled => language.choose("调换次序", "shuffled"),
        Disguise::Replaced => language.choose("替换词语", "words replaced"),
        Disguise::Filler => language.choose("添加词语", "words put in"),
        Disguise::Deletion => language.choose("删去词语", "words left out"),
        Disguise::Summary => language.choose("缩写", "summary"),
        Disguise::Homophone => language.choose("换同音字", "homophones"),
        Disguise::Affix => language.choose("加头加尾", "affix"),
        Disguise::Name => language.choose("替换名称", "name replaced"),
        Disguise::Mixed => language.choose("多种改动", "mixed"),
        _ => disguise.name(),
    }
}

pub(super) fn alteration(alteration: Alteration, language: Language) -> &'static str {
    match alteration {
        Alteration::Hidden => language.choose("隐藏字符", "hidden characters"),
        Alteration::LookAlike => language.choose("形近字符", "look-alikes"),
        Alteration::Script => language.choose("繁简互换", "traditional and simplified"),
        Alteration::Width => language.choose("全角半角", "full and half width"),
        Alteration::Punctuation => language.choose("标点空格", "punctuation"),
        _ => alteration.name(),
    }
}

pub(super) fn trick(kind: TrickKind, language: Language) -> &'static str {
    match kind {
        TrickKind::Hidden => language.choose("隐藏字符", "hidden characters"),
        TrickKind::LookAlike => language.choose("形近字符", "look-alikes"),
        TrickKind::MixedScript => language.choose("繁简混用", "mixed scripts"),
        _ => kind.name(),
    }
}

/// A tier by its bounds, since these are settings.
pub(super) fn tier(tier: Tier, bounds: [f64; 3], language: Language) -> String {
    let [third, two_thirds, whole] = bounds.map(|bound| format!("{:.0}%", bound * 100.0));
    let from = |bound| language.choose(format!("{bound} 以上"), format!("{bound} or more"));
    match tier {
        Tier::None => String::new(),
        Tier::Part => language.choose(format!("不足 {third}"), format!("less than {third}")),
        Tier::Third => from(third),
        Tier::TwoThirds => from(two_thirds),
        Tier::Whole => from(whole),
        _ => tier.name().to_owned(),
    }
}
