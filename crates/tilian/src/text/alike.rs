//! One character for all that readers take for it.

use std::sync::LazyLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;

/// Blocks that hold the characters with a simplified form.
const IDEOGRAPHS: [(u32, u32); 2] = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF)];

/// What NFKC leaves apart although readers cannot tell it apart: each line is a character and
/// those that are read as it. Radicals stand for the characters they are drawn like, Cyrillic
/// and Greek letters, in lower case, for the Latin ones that either of their cases looks like.
const LOOK_ALIKES: &str = "\
长⻓⻑⻒ 门⻔ 页⻚ 风⻛ 飞⻜ 食⻝⻟⻞ 马⻢ 鱼⻥ 鸟⻦ 卤⻧ 麦⻨ 黄⻩ 齐⻬⻫ 齿⻮⻭ 龙⻰⻯ 龟⻳⻱ 见⻅ 角⻆⻇ 贝⻉ \
车⻋ 青⻘ 西⻄⻃ 虎⻁ 韦⻙ 鬼⻤ 骨⻣ 母⺟ 民⺠ 月⺝ 目⺫ 示⺬⺭ 竹⺮ 网⺲⺳⺵ 羊⺶⺷⺸ 老⺹ 聿⺺⺻ 肉⺼ \
王⺩ 足⻊ 雨⻗ 首⻡ 厂⺁ 乙⺄ 几⺇ 刀⺈ 卜⺊ 小⺌⺍ 兀⺎ 水⺢ 日⺜曰 牛⺧ 心⺗ 已⺒己巳 未末 \
又叉 土士 人入 天夭 刀刁 治冶 戊戌戍 \
aаα bвβ cс dԁ eеε hнһη iіι jј kкκ mмμ nν oоο pрρ qԛ sѕ tтτ wԝ xхχ yуυ zζ";

/// Characters and those that traditional text has for them, where the tables leave these alone
/// because simplified text has them too.
const WRITTEN_FOR: &str = "着著 了瞭 借藉";

/// Characters whose radical is simplified, in the order of their radicals: 纟, 见, 讠, 贝, 车, 钅, 门,
/// 韦, 页, 风, 饣, 马, 鱼 and 鸟. Traditional text has none of them, while others, such as 后 and
/// 里, are characters of their own there.
const SIMPLIFIED: [(char, char); 14] = [
    ('纟', '缵'),
    ('见', '觑'),
    ('讠', '谶'),
    ('贝', '赣'),
    ('车', '辚'),
    ('钅', '镶'),
    ('门', '阛'),
    ('韦', '韬'),
    ('页', '颧'),
    ('风', '飚'),
    ('饣', '馕'),
    ('马', '骧'),
    ('鱼', '鳤'),
    ('鸟', '鹴'),
];

/// Characters with a simplified form that simplified text may have all the same: the 通用规范汉字表
/// (State Council of China, 2013) keeps them for words and names of their own.
const STANDARD: &str = "乾著藉麽麼瞭夥於徵剋摺昇陞祕氾甦鍾覆餘蘋藴囉像疊裏鉅堃迺甯喆淼犇龢邨";

/// Simplified or plain forms by scalar value, for the basic plane; 0 where a character stands for itself.
static FORMS: LazyLock<Vec<u16>> = LazyLock::new(forms);

/// The character that one is compared as: simplified for traditional, plain for a look-alike.
pub(crate) fn alike(c: char) -> char {
    let form = FORMS.get(c as usize).copied().unwrap_or(0);
    char::from_u32(u32::from(form)).filter(|form| *form != '\0').unwrap_or(c)
}

/// Whether a character is taken for another that it is drawn like, rather than for its other form.
pub(crate) fn is_look_alike(c: char) -> bool {
    let mut groups = LOOK_ALIKES.split_whitespace();
    groups.any(|group| group.chars().skip(1).any(|other| other == c))
}

/// Which script a character tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TwoForms {
    /// It has a simplified form, and no simplified text has it.
    Traditional,
    /// It has a traditional form, and no traditional text has it.
    Simplified,
}

/// Which script a character tells; `None` where it stands in both, as 后 and 著 do.
pub(crate) fn two_forms(c: char) -> Option<TwoForms> {
    let is_simplified = |(first, last): &(char, char)| (*first..=*last).contains(&c);
    if SIMPLIFIED.iter().any(is_simplified) {
        Some(TwoForms::Simplified)
    } else if alike(c) != c && !is_look_alike(c) && is_ideograph(c) && !STANDARD.contains(c) {
        Some(TwoForms::Traditional)
    } else {
        None
    }
}

fn is_ideograph(c: char) -> bool {
    let code = u32::from(c);
    IDEOGRAPHS.iter().any(|(first, last)| (*first..=*last).contains(&code))
}

fn forms() -> Vec<u16> {
    let mut forms: Vec<u16> = vec![0; 0x1_0000];
    let mut set = |from: char, to: char| {
        if let (Some(slot), Ok(to)) = (forms.get_mut(from as usize), u16::try_from(u32::from(to))) {
            *slot = to;
        }
    };
    // Without its dictionary the script is not folded; it is compiled in, so that never happens.
    if let Ok(converter) = OpenCC::from_config(BuiltinConfig::T2s) {
        for c in IDEOGRAPHS.into_iter().flat_map(|(first, last)| first..=last) {
            let Some(from) = char::from_u32(c) else { continue };
            let simplified = converter.convert(from.encode_utf8(&mut [0; 4]));
            if let Some(to) = simplified.chars().next().filter(|to| *to != from) {
                set(from, to);
            }
        }
    }
    for group in LOOK_ALIKES.split_whitespace().chain(WRITTEN_FOR.split_whitespace()) {
        let mut chars = group.chars();
        if let Some(plain) = chars.next() {
            chars.for_each(|alike| set(alike, plain));
        }
    }
    // A form may have a form itself: 薴 is written 苧, and that 苎.
    for at in 0..forms.len() {
        let next = forms[usize::from(forms[at])];
        if forms[at] != 0 && next != 0 {
            forms[at] = next;
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_or_reads_alike_is_one() {
        for (given, expected) in [
            ('醫', '医'),
            ('瞭', '了'),
            ('土', '土'),
            ('士', '土'),
            ('⻓', '长'),
            ('о', 'o'),
            ('仁', '仁'),
            ('a', 'a'),
            ('𠮷', '𠮷'),
        ] {
            assert_eq!(alike(given), expected, "{given}");
        }
    }

    #[test]
    fn a_script_is_told_by_what_the_other_lacks() {
        for (chars, expected) in [
            ("醫護門車們說這樣", Some(TwoForms::Traditional)),
            ("谁终门车钱贝鸟鱼风页", Some(TwoForms::Simplified)),
            ("后里面只著乾于仁人白", None),
            ("⻓aа。", None),
        ] {
            for c in chars.chars() {
                assert_eq!(two_forms(c), expected, "{c}");
            }
        }
        let all = SIMPLIFIED.iter().flat_map(|(first, last)| *first..=*last);
        let changed: Vec<char> = all.filter(|c| alike(*c) != *c).collect();
        assert!(changed.is_empty(), "forms of simplified characters: {changed:?}");
    }

    #[test]
    fn a_form_stands_for_itself() {
        let unstable = ('\0'..='\u{FFFF}').find(|c| alike(alike(*c)) != alike(*c));
        assert_eq!(unstable, None, "the order of folding would show");
    }
}
