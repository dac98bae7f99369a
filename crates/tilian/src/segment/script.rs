//! Traditional text told from simplified by its characters.

use crate::reference::CommonCharacters;

/// First of the unified ideographs, and how many: the block that holds nearly every character of a
/// Chinese text.
const FIRST: u32 = 0x4E00;
const BLOCK: usize = 0x5200;

/// Share of a text's different ideographs that are not common from which on it is traditional.
///
/// Measured on 16,271 simplified texts (abstracts, encyclopaedia articles, laws, minutes, speeches,
/// titles, slogans, keywords) and a third to a quarter of them converted. With 40 different
/// ideographs or more, 1 of 6,359 simplified texts is taken for traditional (compounds of chemistry
/// have rare characters) and none of 2,117 traditional ones is missed; with 16 to 39, 4 of 886 are
/// mistaken and 8 % missed; with 8 to 15, as slogans have, 13 % are missed, with fewer about half. At
/// 15 % chemistry and old names are mistaken more often, at 25 % traditional abstracts are missed.
const LEAST_SHARE: f64 = 0.2;

/// Fewest different ideographs that are not common: a single one may be a rare name in any script.
const LEAST_UNCOMMON: usize = 2;

/// Tells traditional text by the ideographs that are not among the common ones of the national
/// standard, which are simplified.
#[derive(Clone, Debug)]
pub(super) struct Script {
    common: Box<Ideographs>,
}

impl Script {
    /// Takes these characters for simplified.
    pub(super) fn new(common: &CommonCharacters) -> Self {
        let block = (FIRST..).take(BLOCK).filter_map(char::from_u32);
        let common = block.filter(|c| common.contains(*c));
        Self { common: Box::new(Ideographs::of(common)) }
    }

    /// Whether a text is traditional Chinese. Each different ideograph counts once, so that a rare word
    /// that is repeated says no more; a text without ideographs is not traditional, nor is one with
    /// more kana than such ideographs: that is Japanese.
    pub(super) fn is_traditional(&self, text: &str) -> bool {
        let ideographs = Ideographs::of(text.chars());
        let different = ideographs.len();
        let uncommon = ideographs.without(&self.common).len();
        if uncommon < LEAST_UNCOMMON || (uncommon as f64) < LEAST_SHARE * different as f64 {
            return false;
        }
        text.chars().filter(|c| is_kana(*c)).count() <= uncommon
    }
}

fn is_kana(c: char) -> bool {
    ('\u{3041}'..='\u{30FF}').contains(&c)
}

/// A set of ideographs, a bit for each: every text is looked at, so it must cost next to nothing.
#[derive(Clone, Debug)]
struct Ideographs([u64; BLOCK / 64]);

impl Ideographs {
    fn of(chars: impl Iterator<Item = char>) -> Self {
        let mut bits = [0; BLOCK / 64];
        let numbers = chars.filter_map(|c| u32::from(c).checked_sub(FIRST));
        for number in numbers {
            if let Some(word) = bits.get_mut(number as usize / 64) {
                *word |= 1 << (number % 64);
            }
        }
        Self(bits)
    }

    fn without(mut self, other: &Self) -> Self {
        self.0.iter_mut().zip(&other.0).for_each(|(bits, other)| *bits &= !other);
        self
    }

    fn len(&self) -> usize {
        self.0.iter().map(|bits| bits.count_ones() as usize).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_text_is_told() {
        let script = Script::new(&CommonCharacters::shipped());
        for (text, expected) in [
            ("醫療機構應當加強護理管理，尊重患者的隱私。", true),
            ("醫患關係", true),
            ("この病院は、患者さんの声を大切にして経済発展を図ります。", false),
            ("我们守护生命，把责任落在每一班岗上。", false),
            ("若有疾厄来求救者，不得问其贵贱贫富，长幼妍媸，怨亲善友，华夷愚智，普同一等。", false),
            ("栝蒌薤白半夏汤对心肌细胞凋亡的影响，以及对缺血再灌注损伤的保护作用和机制研究", false),
            ("院训“厚德載物”写在门口，每个新来的护士都要讲一讲自己怎么理解它。", false),
            ("Do no harm: ICU 24/7", false),
            ("吡", false),
            ("", false),
        ] {
            assert_eq!(script.is_traditional(text), expected, "{text}");
        }
    }
}
