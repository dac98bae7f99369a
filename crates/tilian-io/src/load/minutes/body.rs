//! The turns of a discussion.

use super::super::numbering;
use super::attendance::{self, Attendance};
use super::ending;
use super::field::{self, Field};
use super::speaker::Speaker;
use super::turn::Opening;
use super::{Minutes, Opinion};

/// Somebody's words, from one beginning to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Turn {
    speaker: Speaker,
    text: String,
}

/// What stands between head and foot.
#[derive(Default)]
pub(super) struct Body {
    /// All that is said or told, whoever says it.
    pub(super) lines: Vec<String>,
    /// What the minutes tell before anybody speaks, and what they call its parts.
    narrated: Vec<String>,
    turns: Vec<Turn>,
    /// What the minutes tell of the meeting as a whole.
    resolved: Vec<String>,
    open: Open,
}

/// Where a line without a name belongs.
#[derive(Clone, Copy, Default)]
enum Open {
    #[default]
    Narration,
    Turn,
    Resolution,
}

impl Body {
    /// The turns of the lines, each with the lines below that name nobody.
    pub(super) fn read(lines: &[&str], attendance: &Attendance) -> Self {
        let mut body = Self::default();
        for (at, line) in lines.iter().enumerate() {
            let line = below_label(line, attendance);
            let opening = attendance.opening(line);
            if line.is_empty()
                || is_signature(line)
                || (opening.is_none() && ending::is_ending(line))
            {
                continue;
            }
            body.lines.push(line.to_owned());
            match opening {
                Some(opening) => body.open_turn(opening),
                None if is_heading(line, lines.get(at + 1), attendance) => {
                    body.narrated.push(line.to_owned());
                }
                None => body.go_on(line),
            }
        }
        body
    }

    fn open_turn(&mut self, opening: Opening<'_>) {
        self.turns.push(Turn { speaker: opening.speaker, text: opening.rest.to_owned() });
        self.open = Open::Turn;
    }

    /// Adds a line that names nobody.
    fn go_on(&mut self, line: &str) {
        if ending::is_resolution(line) {
            self.open = Open::Resolution;
        }
        match (self.open, self.turns.last_mut()) {
            (Open::Resolution, _) => self.resolved.push(line.to_owned()),
            (Open::Turn, Some(turn)) if turn.text.is_empty() => line.clone_into(&mut turn.text),
            (Open::Turn, Some(turn)) => turn.text.extend(["\n", line]),
            _ => self.narrated.push(line.to_owned()),
        }
    }

    /// How many speak.
    pub(super) fn speakers(&self) -> usize {
        let mut speakers: Vec<&Speaker> = self.turns.iter().map(|turn| &turn.speaker).collect();
        speakers.sort_unstable();
        speakers.dedup();
        speakers.len()
    }

    /// The chair's first and last words apart, with what is told besides; all others by speaker.
    pub(super) fn minutes(self, told: Vec<String>, attendance: &Attendance) -> Minutes {
        let is_opinion = |turn: &Turn| !turn.speaker.is_chair;
        let first = self.turns.iter().position(is_opinion).unwrap_or(self.turns.len());
        let end = self.turns.iter().rposition(is_opinion).map_or(first, |last| last + 1);
        let framing = [told, self.narrated].concat();
        let mut minutes = Minutes { framing, ..Minutes::default() };
        for (at, turn) in
            self.turns.into_iter().enumerate().filter(|(_, turn)| !turn.text.is_empty())
        {
            if at < first || at >= end {
                minutes.framing.push(turn.text);
            } else {
                minutes.say(turn, attendance);
            }
        }
        minutes.framing.extend(self.resolved);
        minutes
    }
}

impl Minutes {
    fn say(&mut self, turn: Turn, attendance: &Attendance) {
        let name = turn.speaker.name;
        let said = self.opinions.iter_mut().find(|said| said.speaker == name);
        match said {
            Some(said) => said.turns.push(turn.text),
            None => self.opinions.push(Opinion {
                standing: attendance.standing(name.as_deref()),
                speaker: name,
                turns: vec![turn.text],
            }),
        }
    }
}

/// A line without the label above what is said, 会议内容：, where it stands there.
fn below_label<'a>(line: &'a str, attendance: &Attendance) -> &'a str {
    let given = field::read(line);
    match given.as_slice() {
        [only] if matches!(only.field, Field::Content | Field::Record) => {
            let is_said = only.value.is_empty() || attendance.opening(only.value).is_some();
            if is_said { only.value } else { line }
        }
        _ => line,
    }
}

/// Whether a line only tells who wrote the minutes and who signed them.
fn is_signature(line: &str) -> bool {
    let given = field::read(line);
    let signs = |field| matches!(field, Field::Recorder | Field::Signature | Field::Record);
    let is_of_people = |field| field == Field::Chair || signs(field);
    given.iter().any(|given| signs(given.field))
        && given.iter().all(|given| {
            is_of_people(given.field) && !given.value.is_empty() && attendance::is_list(given.value)
        })
}

/// Characters of the longest name of a part of the meeting.
const LONGEST_HEADING: usize = 10;

/// Endings of the names of parts: 大家发言, 主任总结.
const HEADINGS: [&str; 13] = [
    "总结", "小结", "讨论", "发言", "开场", "讲话", "交流", "学习", "议程", "文件", "情况", "环节",
    "通知",
];

/// Whether a line names a part of the meeting: 二、大家发言, above somebody's words.
fn is_heading(line: &str, next: Option<&&str>, attendance: &Attendance) -> bool {
    let bare = numbering::strip(line);
    bare.len() < line.len()
        && bare.chars().count() <= LONGEST_HEADING
        && HEADINGS.iter().any(|word| bare.ends_with(word))
        && next.is_some_and(|next| attendance.opening(next).is_some())
}
