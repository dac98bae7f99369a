//! Minutes of a discussion: the fields above, and who said what.
//!
//! A line's way: `session` parts the meetings of one file; `layout` tells the head, the body and
//! the foot of one, where `field` reads the labelled lines and `attendance` the names in them;
//! `body` tells the turns, with `turn` where somebody begins to speak and `ending` what is no
//! longer speech. What the chair says before and after all others frames the discussion and is
//! nobody's opinion. No line is lost: what nobody says is told of the meeting.

mod attendance;
mod body;
mod ending;
mod field;
mod layout;
mod session;
mod speaker;
#[cfg(test)]
mod tests;
mod turn;

use serde::{Deserialize, Serialize};

use attendance::Attendance;
use body::Body;
use field::Field;
use layout::Layout;

pub(crate) use speaker::{DEGREES, TITLES};

/// What the head of minutes says of the discussion; what it does not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Meeting {
    /// When it was held, as written.
    pub time: Option<String>,
    /// Where it was held.
    pub place: Option<String>,
    /// What it was about.
    pub topic: Option<String>,
    /// Who was in the chair.
    pub chair: Option<String>,
    /// Who took the minutes.
    pub recorder: Option<String>,
    /// Who took part, in the order written.
    pub present: Vec<String>,
    /// Who sat in without belonging to the unit.
    pub observers: Vec<String>,
    /// Who stayed away, as written.
    pub absent: Option<String>,
    /// Who spoke, each once, in the order of speaking.
    pub speakers: Vec<String>,
}

impl Meeting {
    /// Everybody whom the minutes name, some more than once.
    pub fn people(&self) -> impl Iterator<Item = &String> {
        let officers = self.chair.iter().chain(&self.recorder);
        officers.chain(&self.present).chain(&self.observers).chain(&self.speakers)
    }

    /// This meeting, with what another part of its minutes tells and this one does not.
    fn or(self, other: Self) -> Self {
        Self {
            time: self.time.or(other.time),
            place: self.place.or(other.place),
            topic: self.topic.or(other.topic),
            chair: self.chair.or(other.chair),
            recorder: self.recorder.or(other.recorder),
            present: joined(self.present, other.present),
            observers: joined(self.observers, other.observers),
            absent: self.absent.or(other.absent),
            speakers: joined(self.speakers, other.speakers),
        }
    }

    /// This meeting and a later one of the same file as one.
    pub(super) fn and(self, later: Self) -> Self {
        let time = [self.time.clone(), later.time.clone()].into_iter().flatten();
        let time = time.reduce(|first, second| format!("{first}；{second}"));
        Self { time, ..self.or(later) }
    }
}

/// Names, each once.
fn joined(mut names: Vec<String>, more: Vec<String>) -> Vec<String> {
    for name in more {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The minutes of one discussion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Minutes {
    pub(super) meeting: Meeting,
    /// The opinions, a speaker each, in the order of first speaking.
    pub(super) opinions: Vec<Opinion>,
    /// What frames them: the chair's opening and summary, and what the minutes tell themselves.
    pub(super) framing: Vec<String>,
    /// What the meeting found, where the minutes do not tell who spoke; empty where they do.
    pub(super) findings: Vec<String>,
}

impl Minutes {
    /// Whether they hold no word that anybody said or found.
    pub(super) fn is_empty(&self) -> bool {
        self.opinions.is_empty() && self.framing.is_empty() && self.findings.is_empty()
    }
}

/// All that one speaker said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Opinion {
    /// The name; `None` where only the chair is named by office.
    pub(super) speaker: Option<String>,
    /// Whether the name stands among those present.
    pub(super) standing: Standing,
    /// The turns in order.
    pub(super) turns: Vec<String>,
}

/// Whether a speaker is known to have taken part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// The name is among those present, or nobody is listed.
    Present,
    /// Others are listed, this name is not.
    Doubtful,
}

/// Whether a text is an office or title that people have, and nothing else: 护士长, 副主任医师.
pub(super) fn is_office(text: &str) -> bool {
    speaker::is_bare_title(text.trim())
}

/// Fewest labelled fields by which a text is known as minutes without being called so.
const FIELDS: usize = 3;

/// Lines in which the fields begin.
const HEAD_LINES: usize = 20;

/// Fewest different speakers of a discussion.
const LEAST_SPEAKERS: usize = 2;

/// Whether a text opens as minutes do, whatever it is called.
pub(super) fn is_minutes(text: &str) -> bool {
    let labels: Vec<Field> =
        text.lines().take(HEAD_LINES).flat_map(field::read).map(|given| given.field).collect();
    let names_people = [Field::Chair, Field::Recorder, Field::Present];
    labels.len() >= FIELDS && labels.iter().any(|label| names_people.contains(label))
}

/// Whether a label asks who was there: 主持人, 记录人, 参加人员.
pub(super) fn names_attendance(label: &str) -> bool {
    field::read(&format!("{label}：")).iter().any(|given| given.field.is_of_people())
}

/// The minutes that a text holds, of each meeting; none where no field tells of a meeting and
/// nobody is told to speak.
pub(super) fn parse(text: &str) -> Vec<Minutes> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    session::split(&lines).into_iter().filter_map(of_meeting).collect()
}

fn of_meeting(lines: &[&str]) -> Option<Minutes> {
    let layout = Layout::of(lines);
    let attendance = Attendance::of(&layout.meeting, &layout.body);
    let body = Body::read(&layout.body, &attendance);
    let is_discussion = body.speakers() >= LEAST_SPEAKERS;
    let told: Vec<String> = layout.told.iter().map(|line| (*line).to_owned()).collect();
    let mut minutes = match is_discussion {
        true => body.minutes(told, &attendance),
        false => Minutes { findings: [told, body.lines].concat(), ..Minutes::default() },
    };
    let is_minutes = is_discussion || layout.meeting != Meeting::default();
    let speakers = minutes.opinions.iter().filter_map(|said| said.speaker.clone()).collect();
    minutes.meeting = Meeting { speakers, ..layout.meeting };
    is_minutes.then_some(minutes)
}
