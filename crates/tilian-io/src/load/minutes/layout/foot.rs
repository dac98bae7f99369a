//! The foot of minutes: who was present, who signed, when.

use super::super::super::label;
use super::super::Meeting;
use super::super::attendance;
use super::super::ending;
use super::super::field::{self, Field, Given, Separator};
use super::{is_sentence, told_by};

/// Characters of the longest value of a field in the foot that holds no names.
const LONGEST_VALUE: usize = 30;

/// What a foot tells.
#[derive(Default)]
pub(super) struct Foot {
    pub(super) meeting: Meeting,
    /// The line in which it begins.
    pub(super) start: usize,
}

impl Foot {
    /// The last lines that are no speech, with the fields in them.
    pub(super) fn of(lines: &[&str]) -> Self {
        let mut foot = Self { start: lines.len(), ..Self::default() };
        loop {
            let above = &lines[..foot.start];
            let Some(line) = above.last() else { break };
            let fields = field_block(above);
            if fields > 0 {
                let block = &above[above.len() - fields..];
                foot.meeting = of_block(block).or(foot.meeting);
                foot.start -= fields;
            } else if is_closing(line) || is_signed_unit(line, lines.get(foot.start)) {
                foot.start -= 1;
            } else {
                break;
            }
        }
        foot
    }
}

/// Lines at the end of some that are fields of a foot, with a list below its label.
fn field_block(lines: &[&str]) -> usize {
    let lists = lines.iter().rev().take_while(|line| attendance::is_list(line)).count();
    let Some(at) = lines.len().checked_sub(lists + 1) else { return 0 };
    let given = field::read(lines[at]);
    let heads_list = given.last().is_some_and(|last| last.field.is_list() || is_signature(last));
    let is_of_foot = !given.is_empty() && given.iter().all(is_of_foot);
    if is_of_foot && (lists == 0 || heads_list) { lists + 1 } else { 0 }
}

/// What the fields of a block tell, the last with the list below it.
fn of_block(lines: &[&str]) -> Meeting {
    let given = field::read(lines[0]);
    let listed = given.last().map(|last| last.field).into_iter().flat_map(|field| {
        let list = move |value| Given { field, value, separator: Separator::Space };
        lines[1..].iter().map(move |line| list(line))
    });
    let given = given.iter().copied().chain(listed);
    given.map(of_field).fold(Meeting::default(), Meeting::or)
}

fn of_field(given: Given<'_>) -> Meeting {
    match given.field {
        Field::Record => told_by(Given { field: Field::Recorder, ..given }),
        _ => told_by(given),
    }
}

fn is_signature(given: &Given<'_>) -> bool {
    given.field == Field::Signature
}

/// Whether what reads like a field at the end of a text is one, not what somebody says.
fn is_of_foot(given: &Given<'_>) -> bool {
    let value = given.value;
    let is_plain = given.separator == Separator::Colon
        && value.chars().count() <= LONGEST_VALUE
        && !is_sentence(value)
        && !value.contains('，');
    match given.field {
        Field::Chair | Field::Recorder | Field::Signature | Field::Record => {
            attendance::is_list(value)
        }
        Field::Present | Field::Observers => {
            attendance::is_list(value)
                || (!is_sentence(value) && !attendance::names(value).is_empty())
        }
        Field::Time => is_plain && value.starts_with(begins_date),
        Field::Other => is_plain && (value.contains(begins_date) || label::is_unit(value)),
        Field::Absent => is_plain,
        Field::Place | Field::Topic | Field::Content => false,
    }
}

fn begins_date(c: char) -> bool {
    c.is_ascii_digit() || "〇○零一二三四五六七八九十".contains(c)
}

fn is_closing(line: &str) -> bool {
    ending::is_ending(line) || ending::is_attestation(line) || is_date(line)
}

/// Whether a line names the unit above a date.
fn is_signed_unit(line: &str, below: Option<&&str>) -> bool {
    label::is_unit(line) && below.is_some_and(|line| is_date(line))
}

/// Whether a line is a date and nothing else: 2024年3月14日, 二〇二四年三月.
fn is_date(line: &str) -> bool {
    let is_part = |c: char| begins_date(c) || c.is_whitespace() || "年月日./-（）()".contains(c);
    line.chars().all(is_part) && line.contains(['年', '.', '/', '-'])
}
