//! Who took part, and who may therefore speak.

use std::collections::BTreeSet;

use super::super::surname::is_han;
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
        let mut others: BTreeSet<&str> =
            others.filter(|name| !attendance.listed.contains(*name)).collect();
        // A label of two characters such as 方案： is more often a word, unless nobody is listed
        // and others speak as well.
        let may_be_short = !attendance.is_listed && others.len() >= LEAST_SPEAKERS;
        others.retain(|name| may_be_short || turn::is_sure(name, lines));
        attendance.others = others.into_iter().map(str::to_owned).collect();
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
    pub(super) fn listed_at_start<'a>(&self, text: &'a str) -> Option<&'a str> {
        longest_at_start(&self.listed, text)
    }

    /// The same of all who begin lines as speakers do.
    pub(super) fn known_at_start<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.listed_at_start(text).or_else(|| longest_at_start(&self.others, text))
    }
}

fn longest_at_start<'a>(names: &BTreeSet<String>, text: &'a str) -> Option<&'a str> {
    let begins = names.iter().filter(|name| text.starts_with(name.as_str()));
    begins.map(String::len).max().map(|length| &text[..length])
}

/// Words that stand among names and name nobody.
const NOBODY: [&str; 10] =
    ["全体", "代表", "成员", "人员", "其他", "有关", "所有", "各位", "大家", "如下"];

/// The names in a list, without offices and remarks: 石砺锋（科主任）、应如是 及各片区代表，共23人.
pub(super) fn names(list: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut single = None;
    for piece in pieces(list) {
        // 周　明: a name of two characters is set as wide as one of three.
        if piece.chars().count() == 1 && piece.chars().all(is_han) {
            match single.take() {
                None => single = Some(piece),
                Some(first) => names.push(format!("{first}{piece}")),
            }
        } else if let Some(name) = name(piece) {
            names.push(name.to_owned());
        }
    }
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names
}

/// Whether a line holds names and nothing else.
pub(super) fn is_list(line: &str) -> bool {
    pieces(line).all(|piece| speaker::name_before_title(piece).is_some())
}

/// What stands between the separators of a list, brackets and what they hold left out.
fn pieces(list: &str) -> impl Iterator<Item = &str> {
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

fn name(piece: &str) -> Option<&str> {
    let bare = piece.split(['（', '(']).next().unwrap_or(piece);
    let bare = bare.split(['及', '等']).next().unwrap_or(bare).trim();
    if let Some(name) = speaker::name_before_title(bare) {
        return Some(name);
    }
    let is_listed_name = (2..=3).contains(&bare.chars().count()) && bare.chars().all(is_han);
    let is_nobody = NOBODY.iter().any(|word| bare.contains(word));
    (is_listed_name && !is_nobody).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_lists_of_every_layout() {
        for (list, expected) in [
            ("程怀远、周启明、何苇", &["程怀远", "周启明", "何苇"][..]),
            ("程怀远 周启明 何　苇", &["程怀远", "周启明", "何苇"]),
            ("石砺锋（科主任）、应如是（护士长）、安如澜", &["石砺锋", "应如是", "安如澜"]),
            ("姚素云、凌霜及各片区护士代表，共23人", &["姚素云", "凌霜"]),
            ("汤立夏（党政办公室、秘书）", &["汤立夏"]),
            ("周启明主任医师，何苇护士长等", &["周启明", "何苇"]),
            ("程怀远***、周启明 ***", &["程怀远", "周启明"]),
            ("全体医护人员", &[]),
            ("", &[]),
        ] {
            assert_eq!(names(list), expected, "{list:?}");
        }
    }
}
