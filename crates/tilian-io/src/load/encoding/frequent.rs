//! How much a decoded text looks like Chinese that somebody wrote.

use std::collections::HashSet;

use encoding_rs::{BIG5, Encoding, GB18030, GBK};

/// The most frequent characters of news, policy and encyclopaedia text, and those of mottos.
const FREQUENT: &str = "\
的一是有国人在中以不大会为年个要我和这们发民作来行法了业部地可政时生成实上到就主第对全出用于定方家经工建理后动进也\
学分力新公区展关同开当所者其他能多面加合现之事等提化体机务重资得制自日应十社下或产好条本共设因与都前三高过位保管规\
及台战外市平做月代心文情二持治长各而度如内但由路并最期物强入些通世员利立水没党东任性军明间教系济次道府很名议电果问\
目说院推义比创意题基统改向式科更你程被使坚场点然西相组海跟种案安正样决特天起办门去还件子四防城总两将北量界施完领品\
放构权处企解此华联际五金委造结小交单接看像先贫南从取级收原里导支标至常计把商运确想技服项形网局需表队育数流供活线医\
护准论车变报只依较万美求调口元认协山那受续信德证争增投讲专环团众照源司命已类么称质控知直给划境书史群效无请责边反回\
非克据达复策马别记候整参织指研易精深集始话才传让约再营农则族影域查料包术风色格快觉少身革气历态视步站士该转望列带必\
神病监难仁爱诚敬奉献厚博救死扶伤善勤谦和廉洁严谨慎温良恭俭让笃济患者护佑健康生命崇尚至臻卓越团结拼搏勇敢担当忠孝礼\
智慧笔夜灯手床药房室老师父母亲女儿孩夏秋冬春雨雪光暖守望初真诺言行弘扬志远求索进取恒久悬壶大医精湛术仁";

/// Traditional characters that differ from those above.
const FREQUENT_TRADITIONAL: &str = "\
國會為個這們發業來時實後動進學區開當現務資應產條設與過規戰從長並強員沒黨東軍間濟議電問說義創題統將場點樣決辦門還\
總兩種領構權處聯際結單貧級導標計運確網隊數線醫護準論車變報調認協續證爭專環團眾類稱質劃書記參織話傳讓約營農則術風覺\
歷態視轉帶監難愛誠獻傷潔嚴謹儉篤慧筆燈藥師親兒諾揚遠懸壺湛屬齊飛劑頭歲歡樂體裡給無請責邊達複號見親猶視敬業關於請溫馨懷樸創養禮義恥熱誨習寬慮謙讓";

/// Marks that Chinese text is full of.
const MARKS: &str = "，。、；：？！“”‘’《》〈〉（）【】「」『』—…·　";

/// Weights of a character, by how much it speaks for the encoding.
const WEIGHT_FREQUENT: u32 = 6;
const WEIGHT_COMMON: u32 = 4;
const WEIGHT_LESS_COMMON: u32 = 2;
const WEIGHT_ASCII: u32 = 3;

/// Counts over a decoded sample.
#[derive(Debug, Default)]
pub(super) struct Plausibility {
    characters: u32,
    weight: u32,
    ascii: u32,
    known: u32,
}

impl Plausibility {
    /// Weighs each character of a text that was decoded from `encoding`.
    pub(super) fn of(text: &str, encoding: &'static Encoding) -> Self {
        let frequent: HashSet<char> =
            [FREQUENT, FREQUENT_TRADITIONAL, MARKS].into_iter().flat_map(str::chars).collect();
        let mut plausibility = Self::default();
        for c in text.chars() {
            plausibility.characters += 1;
            if c.is_ascii() {
                plausibility.ascii += 1;
                plausibility.weight += WEIGHT_ASCII;
                continue;
            }
            let weight = match frequent.contains(&c) {
                true => WEIGHT_FREQUENT,
                false => plane(c, encoding),
            };
            plausibility.known += u32::from(weight > 0);
            plausibility.weight += weight;
        }
        plausibility
    }

    /// Mean weight of a character; 0 for an empty text.
    pub(super) fn score(&self) -> f64 {
        f64::from(self.weight) / f64::from(self.characters.max(1))
    }

    /// Whether it reads like common characters throughout.
    pub(super) fn is_common(&self) -> bool {
        self.score() >= f64::from(WEIGHT_COMMON)
    }

    /// Whether at least half of what is not ASCII is known.
    pub(super) fn is_text(&self) -> bool {
        self.known * 2 >= self.characters - self.ascii
    }
}

/// Weight of a character by the plane of its encoding; UTF-8 and UTF-16 have both planes.
fn plane(c: char, encoding: &'static Encoding) -> u32 {
    if encoding == GB18030 {
        gb2312_plane(c)
    } else if encoding == BIG5 {
        big5_plane(c)
    } else {
        gb2312_plane(c).max(big5_plane(c))
    }
}

/// GB 2312 holds 3755 common characters in rows 16–55 and 3008 others in rows 56–87.
fn gb2312_plane(c: char) -> u32 {
    match two_bytes(c, GBK) {
        Some([0xB0..=0xD7, 0xA1..=0xFE]) => WEIGHT_COMMON,
        Some([0xD8..=0xF7, 0xA1..=0xFE]) => WEIGHT_LESS_COMMON,
        _ => 0,
    }
}

/// Big5 holds 5401 common characters from A440 to C67E; the others are rare.
fn big5_plane(c: char) -> u32 {
    match two_bytes(c, BIG5) {
        Some([0xA4..=0xC5, _] | [0xC6, 0x40..=0x7E]) => WEIGHT_COMMON,
        _ => 0,
    }
}

fn two_bytes(c: char, encoding: &'static Encoding) -> Option<[u8; 2]> {
    let mut buffer = [0; 4];
    let (bytes, _, lost) = encoding.encode(c.encode_utf8(&mut buffer));
    (!lost).then(|| <[u8; 2]>::try_from(bytes.as_ref()).ok())?
}
