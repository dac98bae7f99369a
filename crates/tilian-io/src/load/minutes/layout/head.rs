//! The head of minutes, from the heading to the first line that is no field.

use super::super::super::surname::is_han;
use super::super::attendance::{self, Attendance};
use super::super::ending;
use super::super::field::{self, Field, Given, Separator};
use super::super::{HEAD_LINES, Meeting};
use super::{is_sentence, told_by};

/// Lines that may stand between two fields: what a cell of a table breaks off.
const STRAY_LINES: usize = 2;

/// Characters of the longest name that stands where a list is expected.
const LONGEST_NAME: usize = 10;

/// What a head tells.
#[derive(Default)]
pub(super) struct Head<'a> {
    pub(super) meeting: Meeting,
    /// Lines between the fields that are none.
    pub(super) told: Vec<&'a str>,
    /// The first line of the body, where it stands behind a label: 讨论内容：周启明：….
    pub(super) said: Option<&'a str>,
    /// Lines that the head takes.
    pub(super) end: usize,
    /// The list that may go on in the next line.
    list: Option<List>,
}

/// A list of people that may go on.
#[derive(Clone, Copy)]
struct List {
    field: Field,
    going_on: GoingOn,
}

/// How a list may go on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum GoingOn {
    /// With several names in a line.
    InLines,
    /// With a name a line too: nothing or a separator stands before, or a name a line.
    ByName,
}

impl<'a> Head<'a> {
    /// The fields above: they end where somebody begins to speak, or where none follows.
    pub(super) fn of(lines: &[&'a str]) -> Self {
        let mut head = Self::default();
        for (at, line) in lines.iter().enumerate() {
            let given = field::read(line);
            if !given.is_empty() && given.iter().all(|given| is_told(given, lines)) {
                head.pass(lines, at);
                given.iter().for_each(|given| head.take(*given, &lines[at + 1..]));
                if head.said.is_some() {
                    break;
                }
            } else if head.goes_on(line) {
                head.pass(lines, at);
                head.extend(line);
            } else if head.ends_before(&lines[at..], at) {
                break;
            }
        }
        if head.end == 0 {
            head.end = usize::from(lines.first().is_some_and(|line| is_heading(line)));
        }
        head
    }

    /// Takes the lines before the next field, of which those above all fields are the heading.
    fn pass(&mut self, lines: &[&'a str], at: usize) {
        for line in &lines[self.end..at] {
            let is_told = match self.end {
                0 => is_sentence(line),
                _ => line.contains(is_han),
            };
            if is_told {
                self.told.push(line);
            } else if let Some(time) =
                self.meeting.time.as_mut().filter(|time| time.ends_with('：'))
            {
                // The minutes, which a PDF sets below the hour.
                time.push_str(line);
            }
        }
        self.end = at + 1;
    }

    fn take(&mut self, given: Given<'a>, below: &[&'a str]) {
        self.list = None;
        let value = given.value;
        match given.field {
            Field::Content | Field::Record if value.is_empty() => {}
            Field::Content | Field::Record if self.is_said(value, below) => self.said = Some(value),
            Field::Content => self.tell(Given { field: Field::Topic, ..given }),
            Field::Record if attendance::is_list(value) => {
                self.tell(Given { field: Field::Recorder, ..given });
            }
            Field::Record => self.told.push(value),
            field => {
                self.tell(given);
                let is_open = value.is_empty() || ends_open(value);
                let going_on = if is_open { GoingOn::ByName } else { GoingOn::InLines };
                self.list = field.is_list().then_some(List { field, going_on });
            }
        }
    }

    /// Adds what a field tells; an earlier one stands.
    fn tell(&mut self, given: Given<'_>) {
        self.meeting = std::mem::take(&mut self.meeting).or(told_by(given));
    }

    /// Whether a value is what somebody said.
    fn is_said(&self, value: &'a str, below: &[&'a str]) -> bool {
        let lines = [&[value], below].concat();
        is_sentence(value) || self.begins_speech(&lines)
    }

    /// Whether the first of some lines is no longer of the head.
    fn begins_speech(&self, lines: &[&str]) -> bool {
        let attendance = Attendance::of(&self.meeting, lines);
        ending::is_resolution(lines[0]) || attendance.opening(lines[0]).is_some()
    }

    fn names(&self, field: Field) -> &[String] {
        match field {
            Field::Observers => &self.meeting.observers,
            _ => &self.meeting.present,
        }
    }

    /// Whether a line goes on with a list of people.
    fn goes_on(&self, line: &str) -> bool {
        let Some(list) = self.list else { return false };
        let names = attendance::names(line);
        let is_new = names.first().is_some_and(|name| !self.names(list.field).contains(name));
        let is_single = attendance::length(line) == 1;
        let may_be_of_any_form = !is_single
            && list.going_on == GoingOn::ByName
            && names.len() == attendance::length(line);
        is_new
            && (attendance::is_list(line) || may_be_of_any_form)
            && (!is_single || list.going_on == GoingOn::ByName)
    }

    fn extend(&mut self, line: &str) {
        let Some(list) = self.list else { return };
        self.tell(Given { field: list.field, value: line, separator: Separator::Space });
        let is_open = attendance::length(line) == 1 || ends_open(line);
        let going_on = if is_open { GoingOn::ByName } else { GoingOn::InLines };
        self.list = Some(List { going_on, ..list });
    }

    /// Whether the head ends before the first of these lines, which is no field.
    fn ends_before(&mut self, lines: &[&str], at: usize) -> bool {
        self.list = None;
        let follows = |line: &&str| {
            let given = field::read(line);
            !given.is_empty() && given.iter().all(|given| is_told(given, lines))
        };
        if self.begins_speech(lines) {
            return true;
        }
        let is_followed = lines[1..].iter().take(STRAY_LINES).any(follows);
        let is_heading = self.end == 0 && at < HEAD_LINES && !is_sentence(lines[0]);
        !is_followed && !is_heading
    }
}

fn ends_open(value: &str) -> bool {
    value.ends_with(['、', '，', ','])
}

/// Whether what reads like a field is one, not what somebody says: 主持人：通知大家都看过了。
fn is_told(given: &Given<'_>, lines: &[&str]) -> bool {
    let value = given.value;
    match given.field {
        Field::Chair => attendance::is_list(value) || is_listed(value, lines),
        Field::Recorder => {
            attendance::is_list(value)
                || (!is_sentence(value) && value.chars().count() <= LONGEST_NAME)
        }
        _ => given.separator == Separator::Colon || !is_sentence(value),
    }
}

/// Whether a name of any form stands among those present.
fn is_listed(name: &str, lines: &[&str]) -> bool {
    let lists = lines.iter().flat_map(|line| field::read(line));
    let mut lists = lists.filter(|given| given.field.is_list());
    lists.any(|given| attendance::names(given.value).iter().any(|listed| listed == name))
}

/// Characters of the longest heading.
const LONGEST_HEADING: usize = 40;

/// Words of the headings of minutes.
const HEADINGS: [&str; 4] = ["记录", "纪要", "讨论", "座谈"];

/// Whether a line is the heading of minutes without fields above.
fn is_heading(line: &str) -> bool {
    line.chars().count() <= LONGEST_HEADING
        && HEADINGS.iter().any(|word| line.contains(word))
        && !is_sentence(line)
        && !line.contains(['：', ':', '，'])
}
