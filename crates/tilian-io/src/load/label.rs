//! Names of kinds, roles and units as folders, files and tables write them.

use tilian::{Kind, Role};

use super::surname::is_han;

const KINDS: [(Kind, &[&str]); 6] = [
    (Kind::CoreWord, &["核心词", "核心词汇", "核心词语", "core_word", "core_words"]),
    (
        Kind::Slogan,
        &["表述语", "口号", "标语", "院训", "校训", "厂训", "宣传语", "slogan", "slogans"],
    ),
    (Kind::Essay, &["征文", "征文稿", "essay", "essays"]),
    (Kind::Speech, &["演讲稿", "演讲", "演讲词", "speech", "speeches"]),
    (Kind::Minutes, &["讨论记录", "会议记录", "座谈记录", "会议纪要", "讨论", "minutes"]),
    (Kind::Report, &["专题报告", "报告", "活动信息", "活动总结", "report", "reports"]),
];

/// What lists of a kind are called: 核心词征集表 holds core words.
const LISTS: [&str; 12] = [
    "征集表",
    "汇总表",
    "登记表",
    "统计表",
    "报名表",
    "征集",
    "汇总",
    "作品",
    "材料",
    "类",
    "表",
    "集",
];

/// The kind that a text names, in Chinese or as [`Kind::name`].
pub(super) fn kind(text: &str) -> Option<Kind> {
    let text = text.trim().to_lowercase();
    let named =
        |text: &str| KINDS.iter().find(|(_, names)| names.contains(&text)).map(|(kind, _)| *kind);
    let text = PRAISED.iter().find_map(|praise| text.strip_prefix(praise)).unwrap_or(&text);
    named(text).or_else(|| LISTS.iter().find_map(|list| named(text.strip_suffix(list)?)))
}

/// The kind of entry, core word or slogan, whose name ends a text: 医院核心词.
pub(super) fn entry_kind_at_end(text: &str) -> Option<Kind> {
    let entries = KINDS.iter().filter(|(kind, _)| matches!(kind, Kind::CoreWord | Kind::Slogan));
    let named = |names: &[&str]| names.iter().any(|name| text.ends_with(name));
    entries.into_iter().find(|(_, names)| named(names)).map(|(kind, _)| *kind)
}

/// What file names say of a piece before its kind: 优秀征文.
const PRAISED: [&str; 4] = ["优秀", "参赛", "获奖", "主题"];

/// Names of kinds that end many a word which names none: 大讨论.
const SHORT: [&str; 3] = ["讨论", "演讲", "报告"];

/// What stands before the name of a kind that ends the text, with the kind: 内科 of 内科征文.
pub(super) fn before_kind(text: &str) -> Option<(&str, Kind)> {
    let cuts = text.char_indices().skip(1).map(|(at, _)| text.split_at(at));
    cuts.filter(|(before, name)| !SHORT.contains(name) || is_unit_folder(before))
        .find_map(|(before, name)| Some((before, kind(name)?)))
}

/// The role that the name of a folder gives what lies in it.
pub(super) fn folder_role(name: &str) -> Option<Role> {
    match name.to_lowercase().as_str() {
        "authority" | "上级文件" | "上级" | "上级通知" => Some(Role::Authority),
        "library" | "资料" | "资料库" | "参考资料" | "往届" | "往届作品" => {
            Some(Role::Library)
        }
        _ => None,
    }
}

/// Endings of units wherever they are named.
const UNIT_ENDINGS: [&str; 21] = [
    "科",
    "科室",
    "室",
    "部",
    "处",
    "办",
    "中心",
    "支部",
    "办公室",
    "病区",
    "院",
    "所",
    "站",
    "局",
    "总支",
    "党委",
    "团委",
    "工会",
    "护士组",
    "委员会",
    "药房",
];

/// Units that go by letters alone.
const LETTERED_UNITS: [&str; 7] = ["ICU", "CCU", "NICU", "PICU", "EICU", "SICU", "RICU"];

/// Endings of units that a folder may have besides.
const FOLDER_ENDINGS: [&str; 18] = [
    "厂", "车间", "班", "班组", "公司", "集团", "学校", "大学", "学院", "队", "街道", "乡", "镇",
    "村", "社区", "分会", "银行", "店",
];

/// Characters that stand in a title, never in the name of a unit.
const NEVER_IN_UNITS: &str = "的以我你您他她它们了着这那在走，。、；：？！“”《》〈〉…·";

/// Beginnings of words that mean several units, or one's own (各科室, 本院), or lead over to one: 记内科.
const NEVER_BEFORE_UNITS: &str = "各本每该记致访";

/// Whether a text reads like the name of a unit.
pub(super) fn is_unit(text: &str) -> bool {
    ends_like_unit(text, &UNIT_ENDINGS)
}

/// Whether the name of a folder reads like the name of a unit.
pub(super) fn is_unit_folder(name: &str) -> bool {
    is_unit(name) || ends_like_unit(name, &FOLDER_ENDINGS)
}

/// Longest name of a unit in characters.
const LONGEST_UNIT: usize = 20;

fn ends_like_unit(text: &str, endings: &[&str]) -> bool {
    if LETTERED_UNITS.contains(&text) {
        return true;
    }
    let length = text.chars().count();
    if !(2..=LONGEST_UNIT).contains(&length)
        || text.starts_with(|c| NEVER_BEFORE_UNITS.contains(c))
        || text.contains(|c| NEVER_IN_UNITS.contains(c))
        || is_broken_off(text)
    {
        return false;
    }
    let stem = text.trim_end_matches(['区', '组']).trim_end_matches(is_ordinal);
    // What is left open held more than a number: 周启明（内科）.
    let stem = match stem.contains(['（', '(']) {
        true => text,
        false => stem,
    };
    [text, stem].iter().any(|name| endings.iter().any(|ending| name.ends_with(ending)))
}

/// Digits of the longest number that begins the name of a unit: 120急救中心.
const LONGEST_NUMBER: usize = 3;

/// Whether a text is more or less than a name: a date or the name of a kind stands before it,
/// or a bracket is left open.
fn is_broken_off(text: &str) -> bool {
    let count = |marks: [char; 2]| text.matches(marks).count();
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    digits > LONGEST_NUMBER
        || count(['（', '(']) != count(['）', ')'])
        || after_kind(text).is_some()
}

/// What stands behind the name of a kind that begins a text, with the kind: 内科 of 征文内科.
pub(super) fn after_kind(text: &str) -> Option<(&str, Kind)> {
    let names = KINDS.iter().flat_map(|(kind, names)| names.iter().map(|name| (*kind, *name)));
    names
        .filter(|(_, name)| !SHORT.contains(name) && text.starts_with(name))
        .max_by_key(|(_, name)| name.len())
        .map(|(kind, name)| (&text[name.len()..], kind))
        .filter(|(rest, _)| !rest.is_empty())
}

/// Numbers and brackets behind a unit's name: 骨科二, 内科（一）.
fn is_ordinal(c: char) -> bool {
    "一二三四五六七八九十（）()".contains(c) || c.is_ascii_digit()
}

/// The name of a unit without white space inside: 外 科.
pub(super) fn unit_name(text: &str) -> String {
    let chars: Vec<char> = text.trim().chars().collect();
    let is_beside_han = |at: usize| {
        [at.checked_sub(1), Some(at + 1)]
            .into_iter()
            .flatten()
            .any(|beside| chars.get(beside).is_some_and(|c| is_han(*c) || c.is_whitespace()))
    };
    let kept = |at: &usize| !(chars[*at].is_whitespace() && is_beside_han(*at));
    (0..chars.len()).filter(kept).map(|at| chars[at]).collect()
}

/// Labels of lines that stand under or above entries and are none.
const NOTES: [&str; 36] = [
    "注",
    "备注",
    "附注",
    "说明",
    "要求",
    "提示",
    "填表说明",
    "填报说明",
    "填写说明",
    "填表要求",
    "日期",
    "填表日期",
    "填报日期",
    "报送日期",
    "时间",
    "填表时间",
    "填报时间",
    "报送时间",
    "填表人",
    "填报人",
    "制表人",
    "制表",
    "报送人",
    "经办人",
    "审核人",
    "审核",
    "审批",
    "负责人",
    "科室负责人",
    "单位负责人",
    "联系人",
    "联系电话",
    "联系方式",
    "电话",
    "签字",
    "签名",
];

/// Whether a text begins with the label of a note or signature: 填表人：, 注1：.
pub(super) fn is_note(text: &str) -> bool {
    let Some((before, _)) = text.split_once(['：', ':']) else { return false };
    let label: String = before.chars().filter(|c| !c.is_whitespace()).collect();
    let label = label.split(['（', '(']).next().unwrap_or_default();
    NOTES.contains(&label.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// What totals begin with.
const TOTALS: [&str; 6] = ["合计", "小计", "总计", "共计", "累计", "总数"];

/// Whether a text is the label of a total, or a total itself: 合计：7条, 共7条.
pub(super) fn is_total(text: &str) -> bool {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let is_count = |rest: &str| {
        let unit = rest.trim_start_matches(|c: char| {
            c.is_ascii_digit() || "一二三四五六七八九十百两".contains(c)
        });
        unit.len() < rest.len() && unit.chars().count() == 1
    };
    let behind = TOTALS.iter().find_map(|total| plain.strip_prefix(total));
    let of_total = |rest: &str| {
        let rest =
            rest.trim_start_matches(['：', ':', '（', '(', '共']).trim_end_matches(['）', ')']);
        rest.is_empty() || rest.chars().all(|c| c.is_ascii_digit()) || is_count(rest)
    };
    behind.is_some_and(of_total) || plain.strip_prefix('共').is_some_and(is_count)
}

/// Words in the names of folders that sort files and name no unit.
const SORTING: [&str; 20] = [
    "年",
    "月",
    "批",
    "期",
    "稿",
    "作品",
    "材料",
    "汇总",
    "附件",
    "资料",
    "文件",
    "征集",
    "活动",
    "大讨论",
    "其他",
    "收件",
    "entries",
    "submissions",
    "files",
    "texts",
];

/// Whether the name of a folder that holds a folder of one kind may be a unit's: 财务 in
/// 财务/征文.
pub(super) fn may_be_unit(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.chars().any(|c| is_han(c) || c.is_ascii_uppercase())
        && !SORTING.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_known_by_their_names() {
        for (text, expected) in [
            ("核心词", Some(Kind::CoreWord)),
            ("核心词征集表", Some(Kind::CoreWord)),
            ("Essay", Some(Kind::Essay)),
            ("口号", Some(Kind::Slogan)),
            ("征文作品", Some(Kind::Essay)),
            ("会议记录", Some(Kind::Minutes)),
            ("优秀征文", Some(Kind::Essay)),
            ("征集表", None),
            ("内科", None),
        ] {
            assert_eq!(kind(text), expected, "{text:?}");
        }
        assert_eq!(before_kind("检验科征文"), Some(("检验科", Kind::Essay)));
        assert_eq!(before_kind("内科讨论"), Some(("内科", Kind::Minutes)));
        assert_eq!(before_kind("征文"), None);
        assert_eq!(before_kind("职业精神大讨论"), None);
    }

    #[test]
    fn totals_and_notes_are_told_from_entries() {
        for (text, total, note) in [
            ("合计", true, false),
            ("小 计", true, false),
            ("合计：7条", true, false),
            ("共12条", true, false),
            ("总计（7）", true, false),
            ("合计仁心", false, false),
            ("共筑健康", false, false),
            ("注：均为原创。", false, true),
            ("注1：均为原创。", false, true),
            ("填表人（签字）：", false, true),
            ("仁爱：爱人", false, false),
        ] {
            assert_eq!((is_total(text), is_note(text)), (total, note), "{text:?}");
        }
    }

    #[test]
    fn units_are_known_by_their_endings() {
        for (text, expected) in [
            ("内科", true),
            ("重症医学科", true),
            ("党政办公室", true),
            ("第一党支部", true),
            ("骨科二", true),
            ("内科（一）", true),
            ("内科一病区", true),
            ("骨科二组", true),
            ("我的医院", false),
            ("以病人为中心", false),
            ("周启明（内科）", false),
            ("各科室", false),
            ("科", false),
            ("夜班", false),
            ("周启明", false),
            ("ICU", true),
            ("西药房", true),
            ("120急救中心", true),
            ("8病区", true),
            ("20240314内科", false),
            ("征文（内科", false),
            ("征文内科", false),
            ("记内科", false),
        ] {
            assert_eq!(is_unit(text), expected, "{text:?}");
        }
        for (text, expected) in [
            (" 外 科 ", "外科"),
            ("骨科　 一病区", "骨科一病区"),
            ("ICU 二组", "ICU二组"),
            ("Team A", "Team A"),
        ] {
            assert_eq!(unit_name(text), expected, "{text:?}");
        }
        assert!(is_unit_folder("第一车间"));
        assert!(may_be_unit("财务") && may_be_unit("ICU"));
        assert!(!may_be_unit("第一批") && !may_be_unit("entries"));
    }
}
