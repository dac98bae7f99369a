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
aаα bвβ cс dԁ eеε hнһη iіι jј kкκ mмμ nν oоο pрρ qԛ sѕ tтτ wԝ xхχ yуυ zζ";

/// Simplified or plain forms by scalar value, for the basic plane; 0 where a character stands for itself.
static FORMS: LazyLock<Vec<u16>> = LazyLock::new(forms);

/// The character that one is compared as: simplified for traditional, plain for a look-alike.
pub(crate) fn alike(c: char) -> char {
    let form = FORMS.get(c as usize).copied().unwrap_or(0);
    char::from_u32(u32::from(form)).filter(|form| *form != '\0').unwrap_or(c)
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
    for group in LOOK_ALIKES.split_whitespace() {
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
        for (given, expected) in
            [('醫', '医'), ('⻓', '长'), ('о', 'o'), ('仁', '仁'), ('a', 'a'), ('𠮷', '𠮷')]
        {
            assert_eq!(alike(given), expected, "{given}");
        }
    }

    #[test]
    fn a_form_stands_for_itself() {
        let unstable = ('\0'..='\u{FFFF}').find(|c| alike(alike(*c)) != alike(*c));
        assert_eq!(unstable, None, "the order of folding would show");
    }
}
