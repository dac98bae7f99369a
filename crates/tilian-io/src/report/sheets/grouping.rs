//! The columns of the groups of core words.

use tilian::{Company, CoreWord, GroupReason, Grouping, Known};

use crate::language::Language;
use crate::report::sheet::{Cell, Column, Filling};

/// Adds the group, or that it is undecided; nothing where there are no groups.
pub(super) fn group(sheet: Filling<'_, CoreWord>, language: Language) -> Filling<'_, CoreWord> {
    let t = |chinese, english| language.choose(chinese, english);
    sheet.column(Column::new("group", t("归类", "group")), move |word| {
        let grouping = word.grouping.as_ref()?;
        Some(grouping.group.clone().unwrap_or_else(|| t("未定", "undecided").to_owned()))
    })
}

/// Adds what was counted for the group, or for the closest where none was decided on.
pub(super) fn evidence(sheet: Filling<'_, CoreWord>, language: Language) -> Filling<'_, CoreWord> {
    let t = |chinese, english| language.choose(chinese, english);
    let sheet = sheet
        .detail("group_reason", t("归类依据", "reason of group"), move |word| {
            word.grouping.as_ref().map(|grouping| reason(grouping.reason, language))
        })
        .detail("group_weighed", t("所计类别", "group weighed"), |word| {
            weighed(word).map(|company| company.group.as_str())
        })
        .detail("group_log_lift", t("与种子词的关联", "log lift of seeds"), |word| {
            weighed(word).map(|company| Cell::real(company.log_lift))
        });
    [
        Count {
            key: "parts",
            titles: [
                t("与种子词同句的支持方", "parts with a seed beside"),
                t("同句支持方合计", "of parts with sentences"),
            ],
            known: |company| company.parts,
        },
        Count {
            key: "sentences",
            titles: [
                t("与种子词同句的句数", "sentences with a seed beside"),
                t("本词句数合计", "of sentences of the word"),
            ],
            known: |company| company.sentences,
        },
        Count {
            key: "seeds",
            titles: [t("种子词句数", "sentences with a seed"), t("句数合计", "of sentences")],
            known: |company| company.seeds,
        },
    ]
    .into_iter()
    .fold(sheet, Count::add_to)
}

/// Two columns: a count and what it is of.
struct Count {
    key: &'static str,
    titles: [&'static str; 2],
    known: fn(&Company) -> Known,
}

impl Count {
    fn add_to(sheet: Filling<'_, CoreWord>, count: Self) -> Filling<'_, CoreWord> {
        let Self { key, titles: [title, of_title], known } = count;
        sheet
            .detail(&format!("group_{key}"), title, move |word| {
                weighed(word).map(|company| known(company).count)
            })
            .detail(&format!("group_of_{key}"), of_title, move |word| {
                weighed(word).map(|company| known(company).of)
            })
    }
}

fn weighed(word: &CoreWord) -> Option<&Company> {
    word.grouping.as_ref().and_then(Grouping::weighed)
}

pub(in crate::report) fn reason(reason: GroupReason, language: Language) -> &'static str {
    match reason {
        GroupReason::Seed => language.choose("本身是种子词", "is a seed"),
        GroupReason::Company => language.choose("常与种子词同句", "stands beside seeds"),
        GroupReason::TooFew => language.choose("未定：同句太少", "undecided: too few"),
        GroupReason::TooWeak => language.choose("未定：关联太弱", "undecided: too weak"),
        GroupReason::TooClose => language.choose("未定：两类相近", "undecided: two are close"),
        _ => reason.name(),
    }
}
