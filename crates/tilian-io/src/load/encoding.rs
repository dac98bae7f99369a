//! Bytes to text: which encoding reads like Chinese.
//!
//! Byte order mark → valid UTF-8 → the most plausible of UTF-8 with damage, GB18030, Big5 and
//! UTF-16 without mark. Statistical detectors call 仁爱 and 厚德 Korean, so plausibility is our
//! own: how many characters are frequent, or stand in the encoding's plane of common ones.

mod frequent;

use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};
use frequent::Plausibility;

/// Share of lost and control characters that a text may hold: one in twenty.
const DAMAGE: usize = 20;

/// Bytes that are tried in each encoding; even, so that UTF-16 is not cut in two.
const SAMPLE: usize = 4096;

/// Bytes of a page at most behind which its encoding is no longer looked for: programs write long
/// styles, but not before it.
const DECLARATION: usize = 4096;

/// Bytes before the first that is not ASCII which are tried with it: they are text of UTF-16 too.
const AROUND: usize = 64;

/// The text of a page of HTML, in the encoding that it declares where that is one of ours and
/// can be; else as that of any file.
pub(super) fn decode_page(bytes: &[u8]) -> Option<String> {
    let is_marked = Encoding::for_bom(bytes).is_some() || std::str::from_utf8(bytes).is_ok();
    let declared =
        declared(bytes).filter(|encoding| !is_marked && [GBK, GB18030, BIG5].contains(encoding));
    let text = declared.and_then(|encoding| {
        let (text, damaged) = encoding.decode_without_bom_handling(bytes);
        (!damaged && is_sound(&text)).then(|| unify_line_ends(&text))
    });
    text.or_else(|| decode(bytes))
}

/// The encoding that stands behind `charset=` at the beginning of a page.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let beginning = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION)]);
    let beginning = beginning.to_ascii_lowercase();
    let (_, behind) = beginning.split_once("charset=")?;
    let label = behind.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c));
    Encoding::for_label(&label.as_bytes()[..end.unwrap_or(label.len())])
}

/// The text of a file with line ends as `\n`; `None` where the bytes are no text.
///
/// Characters that the encoding does not know stand as U+FFFD.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => decode_as(encoding, &bytes[mark..])?,
        None => match std::str::from_utf8(bytes) {
            Ok(text) if is_sound(text) => as_utf8_or_better(text),
            _ => decode_as(most_plausible(bytes)?.encoding, bytes)?,
        },
    };
    let body = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    Some(unify_line_ends(body))
}

/// Valid UTF-8 as it is, unless it holds nothing known and another encoding reads like common
/// Chinese: 专业 in GB18030 is two Hebrew letters in UTF-8.
fn as_utf8_or_better(text: &str) -> String {
    let sample: String = text.chars().take(SAMPLE / 4).collect();
    if text.is_ascii() || Plausibility::of(&sample, UTF_8).is_text() {
        return text.to_owned();
    }
    most_plausible(text.as_bytes())
        .filter(|guess| guess.plausibility.is_common())
        .and_then(|guess| decode_as(guess.encoding, text.as_bytes()))
        .unwrap_or_else(|| text.to_owned())
}

/// An encoding with how a sample reads in it.
struct Guess {
    encoding: &'static Encoding,
    plausibility: Plausibility,
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    is_sound(&text).then(|| text.into_owned())
}

/// Whether a text in Unicode reads like common characters throughout.
#[cfg(feature = "pdf")]
pub(super) fn is_common(text: &str) -> bool {
    Plausibility::of(text, UTF_8).is_common()
}

/// Whether a text holds no NUL and few lost or control characters.
fn is_sound(text: &str) -> bool {
    let bad = text.chars().filter(|c| is_damage(*c)).count();
    bad == 0 || (!text.contains('\0') && bad * DAMAGE <= text.chars().count())
}

fn is_damage(c: char) -> bool {
    c == char::REPLACEMENT_CHARACTER || (c.is_control() && !is_layout(c))
}

/// Tabs, line ends, and the vertical tab and form feed that word processors leave behind.
fn is_layout(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\u{B}' | '\u{C}' | '\r')
}

fn most_plausible(bytes: &[u8]) -> Option<Guess> {
    let sample = sample(bytes);
    [UTF_8, GB18030, BIG5, UTF_16LE, UTF_16BE]
        .into_iter()
        .filter_map(|encoding| {
            let text = decode_as(encoding, sample)?;
            let plausibility = Plausibility::of(&text, encoding);
            Some(Guess { encoding, plausibility })
        })
        .filter(|guess| guess.plausibility.is_text())
        // On a tie the earlier one stands: simplified text is the rule.
        .reduce(
            |best, next| {
                if next.plausibility.score() > best.plausibility.score() { next } else { best }
            },
        )
}

/// The bytes to try, from the first that is not ASCII: markup in front of them reads well in any
/// encoding. Even, so that UTF-16 is not cut in two.
fn sample(bytes: &[u8]) -> &[u8] {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
    let begin = first.saturating_sub(AROUND) & !1;
    &bytes[begin..bytes.len().min(begin + SAMPLE)]
}

fn unify_line_ends(text: &str) -> String {
    if !text.contains(['\r', '\u{B}', '\u{C}']) {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").replace(['\r', '\u{B}', '\u{C}'], "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    const SIMPLIFIED: [&str; 13] = [
        "仁",
        "仁爱",
        "厚德",
        "求是",
        "精诚",
        "大医精诚",
        "厚德博学",
        "救死扶伤，甘于奉献",
        "题目\n内科　周启明\n\n“夜班的灯”亮着。",
        "ICU 的24小时",
        "专业",
        "卓越",
        "知山知水",
    ];

    #[test]
    fn simplified_text_is_read_in_every_encoding() {
        for text in SIMPLIFIED {
            let (gb18030, _, _) = GB18030.encode(text);
            assert_eq!(decode(&gb18030).as_deref(), Some(text), "GB18030 {text:?}");
            assert_eq!(decode(text.as_bytes()).as_deref(), Some(text), "UTF-8 {text:?}");
            for (name, mark, bytes) in [
                ("little", [0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> _),
                ("big", [0xFE, 0xFF], u16::to_be_bytes),
            ] {
                let marked = [&mark[..], &utf16(text, bytes)].concat();
                assert_eq!(decode(&marked).as_deref(), Some(text), "{name} {text:?}");
            }
        }
    }

    #[test]
    fn utf16_is_read_without_mark() {
        for text in ["大医精诚，仁心仁术。", "第一行\n第二行", "plain", "仁爱\n厚德"]
        {
            for bytes in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
                let raw = utf16(text, bytes);
                assert_eq!(decode(&raw).as_deref(), Some(text), "{raw:x?}");
            }
        }
    }

    #[test]
    fn big5_is_not_read_as_garbage() {
        for text in [
            "仁愛",
            "厚德",
            "誠信",
            "敬業",
            "奉獻",
            "仁心仁術",
            "懸壺濟世",
            "以人為本",
            "溫馨",
            "醫者仁心",
            "視病猶親",
            "救死扶傷，甘於奉獻",
            "我們的醫院在這裡服務了五十年。",
        ] {
            let (raw, _, lost) = BIG5.encode(text);
            assert!(!lost, "{text:?} is not in Big5");
            assert_eq!(decode(&raw).as_deref(), Some(text), "{text:?}");
        }
    }

    #[test]
    fn traditional_and_rare_characters_are_read_in_gb18030() {
        for text in ["仁愛與誠信", "院长喆𠮷说：“我们来了。”"] {
            let (raw, _, _) = GB18030.encode(text);
            assert_eq!(decode(&raw).as_deref(), Some(text), "{text:?}");
        }
    }

    #[test]
    fn a_text_cut_in_a_character_keeps_the_rest() {
        let text = "我们的职业精神大讨论活动已经开始了，各科室都很重视";
        let cut = text.len() - 1;
        let read = decode(&text.as_bytes()[..cut]).expect("text");
        assert_eq!(read, format!("{}\u{FFFD}", &text[..text.len() - 3]));
        let (raw, _, _) = GB18030.encode(text);
        let read = decode(&raw[..raw.len() - 1]).expect("text");
        assert!(read.starts_with(&text[..text.len() - 3]), "{read:?}");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let noise: Vec<u8> =
            (0..4000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[1]).collect();
        for bytes in [
            &b"\0\0\0\0"[..],
            b"PK\x03\x04\x14\0\x06\0\x08\0",
            b"\x01",
            b"\xFF\xD8\xFF\xE0\0\x10JFIF\0",
            &noise,
        ] {
            assert_eq!(decode(bytes), None, "{:x?}", &bytes[..4.min(bytes.len())]);
        }
    }

    #[test]
    fn utf8_of_other_scripts_stays() {
        for text in ["Новая больница", "대한민국", "שלום", "café", "ありがとう"]
        {
            assert_eq!(decode(text.as_bytes()).as_deref(), Some(text), "{text:?}");
        }
    }

    #[test]
    fn a_text_is_read_behind_any_length_of_markup() {
        for text in ["一盏灯，守护到天明。", "征文", "毫厘之间"] {
            for length in [10, 4_095, 4_096, 20_001] {
                let page = format!("{}<p>{text}</p>", " ".repeat(length));
                let more = format!("{page}{}", "b".repeat(5_000));
                let (raw, _, _) = GB18030.encode(&more);
                assert_eq!(decode(&raw), Some(more.clone()), "GB18030 {length} {text:?}");
                for bytes in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
                    let raw = utf16(&page, bytes);
                    assert_eq!(decode(&raw).as_deref(), Some(&*page), "UTF-16 {length} {text:?}");
                }
            }
        }
    }

    #[test]
    fn a_page_is_read_as_it_declares_where_that_can_be() {
        let page =
            |charset: &str| format!("<meta content='text/html; charset={charset}'><p>珺</p>");
        for (charset, encoding) in [
            ("gb2312", GB18030),
            ("GBK", GB18030),
            ("utf-8", GB18030),
            ("gb2312", UTF_8),
            ("x", GB18030),
        ] {
            let text = page(charset).replace('珺', "珺瑶在灯下");
            let (raw, _, _) = encoding.encode(&text);
            assert_eq!(decode_page(&raw).as_deref(), Some(&*text), "{charset} {encoding:?}");
        }
        let text = page("big5").replace('珺', "龜");
        let (raw, _, _) = BIG5.encode(&text);
        assert_eq!(decode_page(&raw).as_deref(), Some(&*text), "declared Big5");
    }

    #[test]
    fn line_ends_are_one() {
        assert_eq!(
            decode("\u{FEFF}甲\r\n乙\r丙\u{B}丁".as_bytes()).as_deref(),
            Some("甲\n乙\n丙\n丁")
        );
        assert_eq!(decode(b"").as_deref(), Some(""));
    }
}
