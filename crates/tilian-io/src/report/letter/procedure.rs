//! What was done, by which settings, in plain words.

use tilian::{Copies, Depth, Quotations, Threshold, Votes};

use super::number::numeral;
use super::{Level, Paragraph, Source};
use crate::report::criterion::criterion;
use crate::settings::threshold;

pub(super) fn procedure(source: &Source<'_>) -> Vec<Paragraph> {
    let mut told = vec![Level::First.says(source.t("提炼程序", "Procedure"))];
    let steps = [
        (source.t("查重比对", "Comparison"), Some(comparison(source))),
        (source.t("统计计票", "Counting"), Some(counting(source))),
        (source.t("综合排序", "Ranking"), Some(ranking(source))),
        (source.t("归类", "Grouping"), grouping(source)),
        (source.t("稳定性检验", "Stability"), Some(stability(source))),
    ];
    for (heading, text) in steps {
        if let Some(text) = text {
            told.extend([Level::Second.says(heading), Level::Body.says(text)]);
        }
    }
    told
}

fn comparison(source: &Source<'_>) -> String {
    let fairness = source.settings.fairness();
    let compared = match source.settings.depth() {
        Depth::Passages => source.t(
            "提炼之前，先将全部材料逐段相互比对，并与上级文件、已知文本比对。",
            "Before anything was counted, all submissions were compared with each other, passage by passage, and with superior documents and known texts. ",
        ),
        Depth::Whole => source.t(
            "提炼之前，先比对整篇、整条相同的材料，并与上级文件、已知文本比对。",
            "Before anything was counted, submissions that are equal as a whole were looked for, among each other and among superior documents and known texts. ",
        ),
    };
    let copies = match fairness.copies {
        Copies::SetAside => source.t(
            "雷同的文字只计最早的一件，但表述语只是写法不同（如前后对调）的，虽列入雷同供复核，仍各计一次提名；",
            "What is copied counts once, for the earliest; slogans that are written in another way, such as with their halves swapped, are listed for review and still count for each who put them forward; ",
        ),
        Copies::Keep => source.t("雷同的文字照常计入；", "What is copied counts; "),
    };
    let least = fairness.shortest_quotation;
    let quotations = match fairness.quotations {
        Quotations::Mask => source.t(
            format!("与上级文件连续{least}字以上相同的，按引用处理，不计入统计。"),
            format!("{least} or more equal characters in a row with a superior document are a quotation and do not count. "),
        ),
        Quotations::Keep => source.t(
            "引用上级文件的文字照常计入。".to_owned(),
            "quotations of superior documents count. ".to_owned(),
        ),
    };
    let agreement = source.t(
        "几个科室各自提出同一个核心词的，视为共识，不作雷同处理。",
        "Units that put forward the same core word agree; this is no copy.",
    );
    format!("{compared}{copies}{quotations}{agreement}")
}

fn counting(source: &Source<'_>) -> String {
    let votes = match source.settings.fairness().votes {
        Votes::Once => source.t(
            "以科室为计票单位，同一科室对同一词语不论重复多少次，只计一票，不因材料多、重复多而占优。未注明科室的材料，以作者或单件材料计。",
            "Units vote: however often a unit repeats a word, it counts once. A submission without a unit counts for its author or for itself. ",
        ),
        Votes::EveryOccurrence => source.t(
            "按出现次数统计，同一科室重复使用的逐次计入。",
            "Every occurrence counts, repetitions of one unit included. ",
        ),
    };
    let least = source.settings.ranking().least_documents;
    let number = threshold::written(least);
    let least = match least {
        Threshold::Count(_) => source.t(format!("{number}件"), number),
        Threshold::Share(_) => source.t(format!("{number}的"), format!("{number} of the")),
    };
    let admitted = source.t(
        format!("没有人提名的词语，至少在{least}材料中出现，方可列为候选。"),
        format!("A word that nobody put forward must stand in at least {least} submissions."),
    );
    format!("{votes}{admitted}")
}

fn ranking(source: &Source<'_>) -> String {
    let words =
        weights(source.settings.core_words().iter(), |name| criterion(name, source.language));
    let slogans =
        weights(source.settings.slogans().iter(), |name| criterion(name, source.language));
    let glosses = glosses(source, &words);
    let [of_words, of_slogans] = [&words, &slogans].map(|weights| numeral(weights.len()));
    let [words, slogans] = [&words, &slogans].map(|weights| shares(source, weights));
    source.t(
        format!(
            "核心词按{words}{of_words}项指标加权计分，表述语按{slogans}{of_slogans}项指标加权计分，由高到低排序。括号内为各项指标所占比重。{glosses}"
        ),
        format!("Core words are ranked by {words}; slogans by {slogans}. {glosses}"),
    )
}

/// What criteria mean whose names are terms of art.
const GLOSSES: [Gloss; 5] = [
    Gloss {
        criterion: "dispersion",
        meanings: ["各科室使用的均匀程度", "how evenly units use it"],
    },
    Gloss {
        criterion: "keyness",
        meanings: ["比一般文章更常用的程度", "how much more common it is than in other texts"],
    },
    Gloss {
        criterion: "tf_idf",
        meanings: ["在单篇材料中突出的程度", "how far it stands out in a text"],
    },
    Gloss {
        criterion: "keyword",
        meanings: ["在各篇材料关键词中的位次", "its rank among the keywords of each text"],
    },
    Gloss {
        criterion: "centrality",
        meanings: ["同句出现的其他词语的多少", "how many other words share its sentences"],
    },
];

/// What a criterion means, in Chinese and in English.
struct Gloss {
    criterion: &'static str,
    meanings: [&'static str; 2],
}

/// What those criteria mean that weigh something.
fn glosses(source: &Source<'_>, weights: &[Weight]) -> String {
    let told = GLOSSES.iter().filter_map(|Gloss { criterion, meanings: [chinese, english] }| {
        let label = self::criterion(criterion, source.language);
        weights.iter().find(|weight| weight.label == label)?;
        Some(source.t(format!("{label}指{chinese}"), format!("{label}: {english}")))
    });
    let told: Vec<String> = told.collect();
    let all = told.join(source.t("，", "; "));
    match told.is_empty() {
        true => String::new(),
        false => source.t(format!("其中，{all}。"), format!("Of these, {all}.")),
    }
}

/// What a criterion is called and how much it weighs.
struct Weight {
    label: &'static str,
    weight: f64,
}

/// The criteria that weigh something, the heaviest first.
fn weights(
    weights: impl Iterator<Item = (&'static str, f64)>,
    label: impl Fn(&'static str) -> &'static str,
) -> Vec<Weight> {
    let weights = weights.map(|(name, weight)| Weight { label: label(name), weight });
    let mut some: Vec<Weight> = weights.filter(|weight| weight.weight > 0.0).collect();
    some.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    some
}

/// Criteria with their shares of all.
fn shares(source: &Source<'_>, weights: &[Weight]) -> String {
    let sum: f64 = weights.iter().map(|weight| weight.weight).sum();
    let share = |weight: &Weight| {
        let (label, share) = (weight.label, 100.0 * weight.weight / sum);
        source.t(format!("{label}（{share:.0}%）"), format!("{label} ({share:.0}%)"))
    };
    source.join(&weights.iter().map(share).collect::<Vec<_>>())
}

fn grouping(source: &Source<'_>) -> Option<String> {
    let groups = source.settings.groups();
    let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
    let (all, number) = (source.join(&names), numeral(names.len()));
    (!names.is_empty()).then(|| {
        source.t(
            format!(
                "每类先选定若干种子词，再看候选词与种子词同句出现的情况，将核心词归入{all}{number}类。依据不足的列为未定，不勉强归入。"
            ),
            format!(
                "Each group is known by seed words; a core word belongs to the group whose seeds share its sentences: {all}. Where too little speaks for any, the word is undecided."
            ),
        )
    })
}

fn stability(source: &Source<'_>) -> String {
    let resamples = source.settings.ranking().resamples;
    source.t(
        format!(
            "对参与科室随机重抽{resamples}次，每次重新排序，得出每个核心词和表述语的90%名次区间。两个区间有重叠的，先后次序不能确定。"
        ),
        format!(
            "The units were drawn anew at random {resamples} times and everything ranked again, which gives each core word and slogan an interval that holds 90% of its ranks. Where two intervals overlap, the order is not certain."
        ),
    )
}
