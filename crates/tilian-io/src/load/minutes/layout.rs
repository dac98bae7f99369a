//! The head, the body and the foot of minutes.

mod foot;
mod head;

use super::Meeting;
use super::attendance;
use super::field::{Field, Given};
use foot::Foot;
use head::Head;

/// The parts of minutes.
#[derive(Debug, Default)]
pub(super) struct Layout<'a> {
    /// What the fields tell, above and below.
    pub(super) meeting: Meeting,
    /// Lines between the fields that are none.
    pub(super) told: Vec<&'a str>,
    /// The lines in which what was said stands.
    pub(super) body: Vec<&'a str>,
}

impl<'a> Layout<'a> {
    /// The parts of the minutes of one meeting; a field of the foot never replaces one of the
    /// head.
    pub(super) fn of(lines: &[&'a str]) -> Self {
        let head = Head::of(lines);
        let below = lines[head.end..].iter().copied();
        let mut body: Vec<&str> = head.said.into_iter().chain(below).collect();
        let foot = Foot::of(&body);
        body.truncate(foot.start);
        Self { meeting: head.meeting.or(foot.meeting), told: head.told, body }
    }
}

/// What one field tells of a meeting.
fn told_by(given: Given<'_>) -> Meeting {
    let none = Meeting::default;
    let text = || Some(given.value.to_owned()).filter(|value| !value.is_empty());
    let names = || attendance::names(given.value);
    match given.field {
        Field::Time => Meeting { time: text(), ..none() },
        Field::Place => Meeting { place: text(), ..none() },
        Field::Topic => Meeting { topic: text(), ..none() },
        Field::Chair => Meeting { chair: names().into_iter().next(), ..none() },
        Field::Recorder => Meeting { recorder: names().into_iter().next(), ..none() },
        Field::Present => Meeting { present: names(), ..none() },
        Field::Observers => Meeting { observers: names(), ..none() },
        Field::Absent => Meeting { absent: text(), ..none() },
        Field::Content | Field::Record | Field::Signature | Field::Other => none(),
    }
}

/// Whether a text says something whole.
fn is_sentence(text: &str) -> bool {
    text.contains(['。', '！', '？', '!', '?'])
}
