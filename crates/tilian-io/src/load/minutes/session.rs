//! The meetings in one file.

use super::FIELDS;
use super::field::{self, Field};

/// Lines in which the fields of a further meeting stand.
const FURTHER_HEAD: usize = 6;

/// Characters of the longest heading of a further meeting.
const LONGEST_HEADING: usize = 40;

/// The lines of each meeting: a further one begins where its time, other fields and who was
/// there stand together, with the heading above.
pub(super) fn split<'l, 'a>(lines: &'l [&'a str]) -> Vec<&'l [&'a str]> {
    let mut sessions = Vec::new();
    let (mut begin, mut at) = (0, FURTHER_HEAD);
    while at < lines.len() {
        if begins_meeting(&lines[at..]) {
            let heading = usize::from(is_heading(lines[at - 1]));
            sessions.push(&lines[begin..at - heading]);
            begin = at - heading;
            at += FURTHER_HEAD;
        } else {
            at += 1;
        }
    }
    sessions.push(&lines[begin..]);
    sessions
}

/// Whether the fields of a meeting begin with the first of some lines.
fn begins_meeting(lines: &[&str]) -> bool {
    let is_time = |line: &str| {
        let given = field::read(line);
        given.first().is_some_and(|first| {
            first.field == Field::Time && first.value.contains(|c: char| c.is_ascii_digit())
        })
    };
    if !is_time(lines[0]) {
        return false;
    }
    let head = lines.iter().take(FURTHER_HEAD);
    let mut fields: Vec<Field> = Vec::new();
    for given in head.flat_map(|line| field::read(line)) {
        if !fields.contains(&given.field) {
            fields.push(given.field);
        }
    }
    fields.len() >= FIELDS && fields.iter().any(|field| field.is_of_people())
}

fn is_heading(line: &str) -> bool {
    line.chars().count() <= LONGEST_HEADING
        && !line.contains(['。', '！', '？', '：', ':'])
        && field::read(line).is_empty()
}
