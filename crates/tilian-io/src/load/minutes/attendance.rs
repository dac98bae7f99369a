//! Who took part, and who may therefore speak.

use std::collections::BTreeSet;

use super::super::label;
use super::super::surname::{self, is_han};
use super::speaker::{self, Speaker};
use super::turn::{self, Opening};
use super::{LEAST_SPEAKERS, Meeting, Standing};

/// Who took part.
#[derive(Clone, Debug, Default)]
pub(super) struct Attendance {
    pub(super) chair: Option<String>,
    /// Everybody whom the head names.
    listed: BTreeSet<String>,
    /// Whether those present are listed, so that who is missing there is doubtful.
    is_listed: bool,
    /// Names that begin lines as speakers do, though the head does not name them.
    others: BTreeSet<String>,
}

/// A known name at the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known<'a> {
    pub(super) name: &'a str,
    /// Where it ends in the text, which may have spaces in it.
    pub(super) end: usize,
}

impl Attendance {
    /// Who the head of minutes names, and who begins to speak in its lines besides.
    pub(super) fn of(meeting: &Meeting, lines: &[&str]) -> Self {
        let chair = meeting.chair.iter().chain(&meeting.recorder);
        let named = chair.chain(&meeting.present).chain(&meeting.observers).cloned();
        let mut attendance = Self {
            chair: meeting.chair.clone(),
            listed: named.collect(),
            is_listed: !meeting.present.is_empty(),
            others: BTreeSet::new(),
        };
        let others = lines.iter().filter_map(|line| turn::labelled_name(line));
        let mut others: BTreeSet<String> =
            others.filter(|name| !attendance.listed.contains(name)).collect();
        // A label of two characters such as 方案： is more often a word, unless nobody is listed
        // and others speak as well.
        let may_be_short = !attendance.is_listed && others.len() >= LEAST_SPEAKERS;
        others.retain(|name| may_be_short || turn::is_sure(name, lines));
        attendance.others = others;
        attendance
    }

    /// Whether a name is among those present.
    pub(super) fn standing(&self, name: Option<&str>) -> Standing {
        match name {
            Some(name) if self.is_listed && !self.listed.contains(name) => Standing::Doubtful,
            _ => Standing::Present,
        }
    }

    /// Where somebody begins to speak in a line; `None` where the last speaker goes on.
    pub(super) fn opening<'a>(&self, line: &'a str) -> Option<Opening<'a>> {
        turn::opening(line, self)
    }

    /// The speaker of a name.
    pub(super) fn speaker(&self, name: &str) -> Speaker {
        Speaker { name: Some(name.to_owned()), is_chair: self.chair.as_deref() == Some(name) }
    }

    /// Whoever is in the chair.
    pub(super) fn chair(&self) -> Speaker {
        Speaker { name: self.chair.clone(), is_chair: true }
    }

    /// The longest name at the beginning of a text of those whom the head names.
    pub(super) fn listed_at_start(&self, text: &str) -> Option<Known<'_>> {
        longest_at_start(&self.listed, text)
    }

    /// The same of all who begin lines as speakers do.
    pub(super) fn known_at_start(&self, text: &str) -> Option<Known<'_>> {
        self.listed_at_start(text).or_else(|| longest_at_start(&self.others, text))
    }

    /// Whom a surname with a title means: the only one listed of that surname; else whoever is
    /// called so is left under that title.
    pub(super) fn titled(&self, text: &str) -> Option<Speaker> {
        let surname = speaker::surname_before_title(text)?;
        Some(self.speaker(self.only_one(surname).unwrap_or(text)))
    }

    /// Whom colleagues call 小何: the only one listed of that surname.
    pub(super) fn colleague(&self, text: &str) -> Option<Speaker> {
        let surname = speaker::surname_of_colleague(text)?;
        self.only_one(surname).map(|name| self.speaker(name))
    }

    fn only_one(&self, surname: &str) -> Option<&str> {
        let mut named = self.listed.iter().filter(|name| name.starts_with(surname));
        named.next().filter(|_| named.next().is_none()).map(String::as_str)
    }
}

fn longest_at_start<'a>(names: &'a BTreeSet<String>, text: &str) -> Option<Known<'a>> {
    let known = names.iter().filter_map(|name| Some(Known { name, end: end_of(name, text)? }));
    known.max_by_key(|known| known.name.len())
}

/// Where a name at the beginning of a text ends, whatever spaces stand in it.
fn end_of(name: &str, text: &str) -> Option<usize> {
    let mut rest = text;
    for c in name.chars() {
        rest = rest.trim_start().strip_prefix(c)?;
    }
    (!name.is_empty()).then_some(text.len() - rest.len())
}

/// Words that stand among names and name nobody.
const NOBODY: [&str; 22] = [
    "全体",
    "代表",
    "成员",
    "人员",
    "其他",
    "其余",
    "有关",
    "所有",
    "各位",
    "大家",
    "如下",
    "领导",
    "干部",
    "负责",
    "党员",
    "职工",
    "员工",
    "同志们",
    "科室",
    "各",
    "参加",
    "到会",
];

/// Characters of the longest name in a list: 古丽巴哈尔·买买提.
const LONGEST_NAME: usize = 10;

/// Bytes of the longest name with its title.
const LONGEST_ENTRY: usize = 60;

/// Characters of the longest name behind a surname: 司马相如.
const LONGEST_OF_SURNAME: usize = 4;

/// What stands within names that are no Chinese ones.
const MIDDLE_DOTS: [char; 3] = ['·', '•', '‧'];

/// The names in a list, without offices and remarks: 石砺锋（科主任）、应如是 及各片区代表，共23人.
pub(super) fn names(list: &str) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut names: Vec<String> = pieces(list).iter().filter_map(|piece| name(piece)).collect();
    names.retain(|name| seen.insert(name.clone()));
    names
}

/// Whether a line holds names, with their titles, and nothing else.
pub(super) fn is_list(line: &str) -> bool {
    let is_of_people = |piece: &String| is_person(piece) || speaker::is_bare_title(piece);
    pieces(line).iter().all(|piece| is_of_people(piece) || is_number_of_people(piece))
}

/// How many pieces a list has.
pub(super) fn length(list: &str) -> usize {
    pieces(list).len()
}

fn is_person(piece: &str) -> bool {
    speaker::name(piece).is_some() || speaker::surname_before_title(piece).is_some()
}

/// 共23人, 7人.
fn is_number_of_people(piece: &str) -> bool {
    let number = piece.strip_suffix('人').map(|piece| piece.trim_start_matches(['共', '等', '计']));
    number.is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}

/// What stands between the separators of a list; two ideographs apart are a name as wide as
/// others: 周　明.
fn pieces(list: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut is_open = false;
    for piece in split(list) {
        let bare = piece.split(['（', '(']).next().unwrap_or(piece);
        let is_single = bare.chars().count() == 1 && bare.chars().all(is_han);
        match pieces.last_mut().filter(|_| is_open && is_single) {
            Some(last) => {
                last.push_str(piece);
                is_open = false;
            }
            None => {
                is_open = is_single && bare.len() == piece.len();
                pieces.push(piece.to_owned());
            }
        }
    }
    pieces
}

/// What stands between the separators of a list, which are none within brackets.
fn split(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    let is_separator = move |c: char| {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            // A star is the mark of a number that was left out.
            _ => return depth == 0 && (c.is_whitespace() || "、，,；;。/／*".contains(c)),
        }
        false
    };
    list.split(is_separator).map(str::trim).filter(|piece| !piece.is_empty())
}

fn name(piece: &str) -> Option<String> {
    let bare = piece.split(['（', '(']).next().unwrap_or(piece);
    let bare = bare.split(['及', '等']).next().unwrap_or(bare).trim();
    if speaker::surname_before_title(bare).is_some() {
        return Some(bare.to_owned());
    }
    speaker::name(bare).or_else(|| listed_name(bare)).map(str::to_owned)
}

/// A name of any form, for in a list hardly anything else stands: 阿依古丽, 买买提·艾力.
fn listed_name(text: &str) -> Option<&str> {
    if text.len() > LONGEST_ENTRY {
        return None;
    }
    let mut cuts = text.char_indices().map(|(at, _)| at).skip(2);
    let title = cuts.find(|cut| speaker::is_bare_title(&text[*cut..]));
    let text = &text[..title.unwrap_or(text.len())];
    // A PDF may keep no space between the names of a list.
    let may_be_several = text.chars().count() > LONGEST_OF_SURNAME
        && !text.contains(MIDDLE_DOTS)
        && surname::surname(text).is_some();
    let is_of_name = |c: char| is_han(c) || MIDDLE_DOTS.contains(&c) || c.is_ascii_uppercase();
    let is_name = (2..=LONGEST_NAME).contains(&text.chars().count())
        && text.starts_with(is_han)
        && !may_be_several
        && text.chars().all(is_of_name)
        && !speaker::is_bare_title(text)
        && !label::is_unit(text)
        && !NOBODY.iter().any(|word| text.contains(word));
    is_name.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_lists_of_every_layout() {
        for (list, expected) in [
            ("程怀远、周启明、何苇", &["程怀远", "周启明", "何苇"][..]),
            ("程怀远 周启明 何　苇", &["程怀远", "周启明", "何苇"]),
            ("周 明（护士长） 何 苇", &["周明", "何苇"]),
            ("石砺锋（科主任）、应如是（护士长）、安如澜", &["石砺锋", "应如是", "安如澜"]),
            ("姚素云、凌霜及各片区护士代表，共23人", &["姚素云", "凌霜"]),
            ("汤立夏（党政办公室、秘书）", &["汤立夏"]),
            ("周启明主任医师，何苇护士长等", &["周启明", "何苇"]),
            ("科主任程怀远、护士长周启明", &["程怀远", "周启明"]),
            ("阿依古丽护士长、买买提·艾力、从容、王A", &["阿依古丽", "买买提·艾力", "从容", "王A"]),
            ("李院长、何苇 护士长、内科", &["李院长", "何苇"]),
            ("周启明何苇骆秋白", &[]),
            ("程怀远***、周启明 ***", &["程怀远", "周启明"]),
            ("全体医护人员", &[]),
            ("", &[]),
        ] {
            assert_eq!(names(list), expected, "{list:?}");
        }
    }

    #[test]
    fn a_list_holds_names_and_nothing_else() {
        for (line, expected) in [
            ("程怀远、周启明", true),
            ("程怀远（科主任）", true),
            ("周 明 何 苇", true),
            ("李院长、何苇 护士长，共7人", true),
            ("通知大家都看过了", false),
            ("程怀远：开始", false),
        ] {
            assert_eq!(is_list(line), expected, "{line:?}");
        }
    }
}
