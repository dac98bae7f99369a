//! Texts and corpora that laws are tried on.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::{Rng, SeedableRng};
use tilian::{Corpus, Document, Kind, Role};

pub(super) const TEXTS: &[&str] = &[
    "",
    " ",
    "\r\n",
    "。",
    "……",
    "仁",
    "𠮷",
    "\u{301}",
    "\u{301}\u{301}e\u{301}\u{301}",
    "\u{200B}\u{FEFF}\u{200D}",
    "\u{FEFF}大医精诚",
    "大医精诚，仁爱为先。",
    "他说：“好。”大家笑了；散会……",
    "共１２人，ＣＴ　ｍｒｉ，㎏、㈠、①、Ⅻ、ﬁ、½。",
    "仁爱·诚信\n释义：爱人，守信。\r\n\r\n第二段\t缩进",
    "𠮷野家的𠮷，不是吉。",
    "👩‍⚕️守护👩‍⚕️护士👍🏽🇨🇳",
    "The ward is quiet; 3.5 mg at 10:30. ISO-9001, e.g. v2.0.1!",
    "İstanbul STRASSE ẞ ΟΔΟΣ ǅ",
    "か\u{3099}ｶﾞ 한글 ﷺ नमस्ते",
    "甲\u{2028}乙\u{2029}丙\u{85}丁\u{B}戊",
    "大\u{200B}医\u{AD}精\u{0}诚",
    "“‘「『（《〈【〔”’」』）》〉】〕",
    "，，，、、、：：：。。。！！！",
    "一二三四五六七八九十〇百千万亿々",
    "TCP/IP、ＲＴ－ＰＣＲ与Navier–Stokes，2020-10-11，-a/b/-/c-，TGF-β1／Ａ‐ｂ",
    "醫療機構應當加強護理管理，\r\n門診部搬到１２樓；尊重患者的隱私。",
];

/// What random texts are put together from.
const PIECES: &[&str] = &[
    "大医精诚",
    "仁爱",
    "责任",
    "守护",
    "敬畏生命",
    "医者仁心",
    "病人",
    "我们",
    "的",
    "了",
    "在",
    "护理",
    "服务",
    "质量",
    "第一",
    "为",
    "人民",
    "健康",
    "，",
    "、",
    "：",
    "。",
    "！",
    "？",
    "；",
    "……",
    "…",
    "“",
    "”",
    "「",
    "」",
    "（",
    "）",
    "《",
    "》",
    "·",
    "-",
    " ",
    "　",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{200D}",
    "👩‍⚕️",
    "👍🏽",
    "🇨🇳",
    "𠮷",
    "𪚥",
    "e\u{301}",
    "\u{301}",
    "か\u{3099}",
    "ﬁ",
    "㎏",
    "㈠",
    "①",
    "ＡＢＣ",
    "ｄ",
    "１２",
    "abc",
    "XyZ",
    "İ",
    "ẞ",
    "3.5",
    ".",
    "a.",
    "〇",
    "々",
    "\u{0}",
    "\u{FFFD}",
    "한글",
    "ﷺ",
    "½",
    "ｶﾞ",
    "\u{345}",
    "ि",
];

pub(super) struct Random(Pcg32);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(Pcg32::seed_from_u64(seed))
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0.next_u32() as usize % end
    }

    pub(super) fn one_of<'t, T>(&mut self, all: &'t [T]) -> &'t T {
        &all[self.below(all.len())]
    }

    /// Up to `most` pieces.
    pub(super) fn text(&mut self, most: usize) -> String {
        (0..self.below(most + 1)).map(|_| *self.one_of(PIECES)).collect()
    }

    pub(super) fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
    }
}

/// The table, and 300 random texts.
pub(super) fn texts() -> impl Iterator<Item = String> {
    let mut random = Random::new(1);
    let drawn = std::iter::repeat_with(move || random.text(30)).take(300);
    TEXTS.iter().map(|text| (*text).to_owned()).chain(drawn)
}

/// Submissions of every kind from known and unknown units, with copies and with notices that
/// some of them quote.
pub(super) fn corpus(seed: u64) -> Corpus {
    let mut random = Random::new(seed);
    let mut documents: Vec<Document> = Vec::new();
    for number in 0..120 {
        let mut text = random.text(60);
        if let Some(earlier) = documents.get(random.below(200)) {
            text = if number % 2 == 0 { earlier.text.clone() } else { text + &earlier.text };
        }
        let mut document = Document::new(format!("{number:03}"), text);
        document.unit =
            random.one_of(&[None, Some("内科"), Some("外科"), Some("急诊科")]).map(Into::into);
        document.author = random.one_of(&[None, Some("甲"), Some("乙")]).map(Into::into);
        document.kind = (number % 4 > 0).then(|| *random.one_of(&Kind::ALL));
        document.role = match number {
            3 | 40 => Role::Authority,
            5 | 80 => Role::Library,
            _ => Role::Submission,
        };
        documents.push(document);
    }
    Corpus::new(documents).expect("ids differ")
}
