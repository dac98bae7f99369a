//! The parts of a file name: unit, person, kind, number, and the words of the title.

mod number;

use tilian::Kind;

use super::label;
use super::privacy::{self, MARK};
use super::surname::{is_doubtful_name, is_han, is_name, is_surname};
use number::{drop_running_numbers, is_number, without_date, without_numbering};

/// A part of a file name or of the line under a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) text: String,
    pub(super) sense: Sense,
    /// What stands between this part and the next.
    pub(super) gap: String,
}

/// What a part reads like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Unit,
    Name,
    /// A surname with two characters that may as well be words: 方向晚, 白衣情.
    DoubtfulName,
    Kind(Kind),
    /// A running number, telephone number or identity number, or a remark on the file.
    Aside,
    Words,
}

/// The parts of a file name without its extension, with what each reads like; `unit` is the
/// unit that the folder tells. Numbers of people are marked, and part what stands beside them.
pub(super) fn parts(stem: &str, unit: Option<&str>) -> Vec<Part> {
    let stem = privacy::redact(stem).text.replace(MARK, &format!(" {MARK} "));
    let mut parts: Vec<Part> = Vec::new();
    for (text, gap) in pieces(&stem) {
        for (text, sense) in read(text, unit) {
            parts.push(Part { text: text.to_owned(), sense, gap: String::new() });
        }
        if let Some(last) = parts.last_mut() {
            gap.clone_into(&mut last.gap);
        }
    }
    join_spaced_names(&mut parts);
    drop_running_numbers(&mut parts);
    parts
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || "+＋-－–—_＿【】".contains(c)
}

/// Pieces between separators, each with the separators behind it.
fn pieces(stem: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = stem.trim_start_matches(is_separator);
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = rest.split_at(end_of_piece(rest));
        let next = after.trim_start_matches(is_separator);
        let gap = &after[..after.len() - next.len()];
        rest = next;
        Some((piece, gap))
    })
}

/// Where the first piece ends: at a separator that stands outside of brackets.
fn end_of_piece(text: &str) -> usize {
    let mut closed = 0;
    for (at, c) in text.char_indices() {
        if at < closed {
            continue;
        }
        if is_separator(c) {
            return at;
        }
        let closing: &[char] = match c {
            '（' | '(' => &['）', ')'],
            '《' => &['》'],
            _ => continue,
        };
        closed = text[at..].find(closing).map_or(at, |length| at + length);
    }
    text.len()
}

/// What a piece reads like; a unit with a name or kind behind it is two parts.
fn read<'a>(piece: &'a str, unit: Option<&str>) -> Vec<(&'a str, Sense)> {
    let piece = without_date(without_numbering(piece), unit);
    if let Some(sense) = sense(piece, unit) {
        return vec![(piece, sense)];
    }
    if let Some(parts) = bracketed(piece, unit).or_else(|| introduced(piece, unit)) {
        return parts;
    }
    if let Some((before, kind)) = label::before_kind(piece) {
        let kind_part = (&piece[before.len()..], Sense::Kind(kind));
        return match sense(before, unit) {
            Some(sense @ (Sense::Unit | Sense::Name)) => vec![(before, sense), kind_part],
            _ => vec![(piece, Sense::Words)],
        };
    }
    if let Some((rest, kind)) = label::after_kind(piece) {
        let behind = read(rest, unit);
        if is_told(&behind) {
            return [vec![(&piece[..piece.len() - rest.len()], Sense::Kind(kind))], behind]
                .concat();
        }
    }
    match unit_and_name(piece, unit) {
        Some((before, name)) => vec![(before, Sense::Unit), (name, Sense::Name)],
        None => vec![(piece, Sense::Words)],
    }
}

fn sense(piece: &str, unit: Option<&str>) -> Option<Sense> {
    if unit == Some(piece) {
        Some(Sense::Unit)
    } else if is_number(piece) || is_remark(piece) {
        Some(Sense::Aside)
    } else if let Some(kind) = label::kind(piece) {
        Some(Sense::Kind(kind))
    } else if label::is_unit(piece) {
        // Before names: 麻 of 麻醉科 is a surname.
        Some(Sense::Unit)
    } else if is_name(piece) || is_name_list(piece) {
        Some(Sense::Name)
    } else {
        is_doubtful_name(piece).then_some(Sense::DoubtfulName)
    }
}

/// Whether a piece says something of the file itself: 定稿, 最终版2.
fn is_remark(piece: &str) -> bool {
    REMARKS.contains(&piece.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// What file names say of the file itself.
const REMARKS: [&str; 14] = [
    "新建文本文档",
    "新建",
    "文本文档",
    "未命名",
    "无标题",
    "文档",
    "稿件",
    "定稿",
    "终稿",
    "初稿",
    "修改稿",
    "最终版",
    "副本",
    "复件",
];

/// The parts of a piece with brackets at its end, where what they hold is no words:
/// 夜班的灯（内科周启明）, 夜班的灯(1).
fn bracketed<'a>(piece: &'a str, unit: Option<&str>) -> Option<Vec<(&'a str, Sense)>> {
    let (before, inner) = piece.strip_suffix(['）', ')'])?.rsplit_once(['（', '('])?;
    let inner: Vec<_> = pieces(inner).flat_map(|(piece, _)| read(piece, unit)).collect();
    is_told(&inner).then(|| match before {
        "" => inner,
        _ => [read(before, unit), inner].concat(),
    })
}

/// The parts of a piece in which unit or name introduces the title: 内科周启明《夜班的灯》,
/// 周启明：夜班的灯.
fn introduced<'a>(piece: &'a str, unit: Option<&str>) -> Option<Vec<(&'a str, Sense)>> {
    let (before, title) = match piece.find('《') {
        Some(at) if piece.ends_with('》') => piece.split_at(at),
        _ => piece.split_once(['：', ':'])?,
    };
    if before.is_empty() || title.is_empty() {
        return None;
    }
    let before = read(before, unit);
    is_told(&before).then(|| [before, read(title, unit)].concat())
}

/// Whether parts are something else than words.
fn is_told(parts: &[(&str, Sense)]) -> bool {
    parts.iter().all(|(_, sense)| *sense != Sense::Words)
}

/// Several names in one piece: 周启明、何苇.
fn is_name_list(piece: &str) -> bool {
    piece.contains('、') && piece.split('、').all(is_name)
}

/// A unit with a name right behind it, where only one cut is possible: 内科周启明.
pub(super) fn unit_and_name<'a>(piece: &'a str, unit: Option<&str>) -> Option<(&'a str, &'a str)> {
    let mut cuts =
        piece.char_indices().skip(1).map(|(at, _)| piece.split_at(at)).filter(|(before, name)| {
            is_name(name) && (unit == Some(before) || label::is_unit(before))
        });
    cuts.next().filter(|_| cuts.next().is_none())
}

/// Joins 周 and 明 where a space sets a name of two characters apart.
fn join_spaced_names(parts: &mut Vec<Part>) {
    let mut at = 0;
    while at + 1 < parts.len() {
        let joined = format!("{}{}", parts[at].text, parts[at + 1].text);
        let is_spaced = !parts[at].gap.is_empty()
            && parts[at].gap.chars().all(char::is_whitespace)
            && [at, at + 1].iter().all(|part| is_one_han(&parts[*part].text));
        if is_spaced && joined.starts_with(is_surname) && is_name(&joined) {
            let second = parts.remove(at + 1);
            parts[at] = Part { text: joined, sense: Sense::Name, gap: second.gap };
        }
        at += 1;
    }
}

fn is_one_han(text: &str) -> bool {
    text.chars().count() == 1 && text.chars().all(is_han)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(stem: &str, unit: Option<&str>) -> String {
        let letter = |sense| match sense {
            Sense::DoubtfulName => '?',
            Sense::Unit => 'U',
            Sense::Name => 'N',
            Sense::Kind(_) => 'K',
            Sense::Aside => '#',
            Sense::Words => 'W',
        };
        let told: Vec<String> = parts(stem, unit)
            .iter()
            .map(|part| format!("{}:{}", letter(part.sense), part.text))
            .collect();
        told.join(" ")
    }

    #[test]
    fn parts_are_told_apart() {
        for (stem, expected) in [
            ("内科+周启明+夜班的灯", "U:内科 N:周启明 W:夜班的灯"),
            ("外科-宋砚青-毫厘之间", "U:外科 N:宋砚青 W:毫厘之间"),
            ("外科--宋砚青--毫厘之间", "U:外科 N:宋砚青 W:毫厘之间"),
            ("外科——宋砚青——毫厘之间", "U:外科 N:宋砚青 W:毫厘之间"),
            ("妇产科_陶静澜_第一声啼哭", "U:妇产科 N:陶静澜 W:第一声啼哭"),
            ("护理部 秦晓蔓 三查八对", "U:护理部 N:秦晓蔓 W:三查八对"),
            ("护理部　秦晓蔓　三查八对", "U:护理部 N:秦晓蔓 W:三查八对"),
            ("一味药，一颗心+柳叶青+中医科", "W:一味药，一颗心 N:柳叶青 U:中医科"),
            ("01-内科周启明-夜班的灯", "#:01 U:内科 N:周启明 W:夜班的灯"),
            ("3.内科+周启明+13800000000", "U:内科 N:周启明 #:***"),
            ("电话13800000000+夜班的灯", "#:电话 #:*** W:夜班的灯"),
            ("37142219600101001X 周 明", "#:*** N:周明"),
            ("麻醉科+方向晚+灯", "U:麻醉科 ?:方向晚 W:灯"),
            ("夜班的灯（内科周启明）(1)", "W:夜班的灯 U:内科 N:周启明 #:1"),
            ("骨科（一）+我的一天（上）", "U:骨科（一） W:我的一天（上）"),
            ("夜班的灯-定稿", "W:夜班的灯 #:定稿"),
            ("夜班的灯-最终版2", "W:夜班的灯 #:最终版2"),
            ("内科征文+周启明、何苇", "U:内科 K:征文 N:周启明、何苇"),
            ("【内科】周启明 回望 2012 那个春天", "U:内科 N:周启明 W:回望 W:2012 W:那个春天"),
            ("内科周启明13800000000", "U:内科 N:周启明 #:***"),
            ("内科+周启明（13800000000）+夜班的灯", "U:内科 N:周启明 #:*** W:夜班的灯"),
            ("征文（内科 周启明）", "K:征文 U:内科 N:周启明"),
            ("征文内科周启明", "K:征文 U:内科 N:周启明"),
            ("20240314内科周启明", "U:内科 N:周启明"),
            ("2024年3月内科周启明", "U:内科 N:周启明"),
            ("12内科+周启明", "U:内科 N:周启明"),
            ("8病区+周启明", "U:8病区 N:周启明"),
            ("20240314周启明+夜班的灯", "N:周启明 W:夜班的灯"),
            ("60周年庆+周启明", "W:60周年庆 N:周启明"),
            ("内科+8月江南", "U:内科 W:8月江南"),
            ("ICU+周启明+第七床", "U:ICU N:周启明 W:第七床"),
            ("内科+《夜班 的灯》", "U:内科 W:《夜班 的灯》"),
            ("夜班（上 的灯", "W:夜班（上 W:的灯"),
            ("", ""),
        ] {
            assert_eq!(told(stem, None), expected, "{stem:?}");
        }
        assert_eq!(told("财务周启明+账本", Some("财务")), "U:财务 N:周启明 W:账本");
    }
}
