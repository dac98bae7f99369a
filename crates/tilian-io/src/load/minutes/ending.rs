//! Lines of minutes that are no speech.

/// Characters of the longest line that only closes the meeting: 散会，上台。
const LONGEST_CLOSING: usize = 14;

/// Words that close a meeting.
const CLOSINGS: [&str; 5] = ["散会", "休会", "会议结束", "讨论结束", "到此结束"];

/// Whether a line is none of what was said: the close, a page number, applause.
pub(super) fn is_ending(line: &str) -> bool {
    is_closing(line) || is_aside(line) || is_page_number(line)
}

fn is_closing(line: &str) -> bool {
    line.chars().count() <= LONGEST_CLOSING
        && !line.contains(['：', ':']) | line.contains(['（', '('])
        && CLOSINGS.iter().any(|word| line.contains(word))
}

/// A line in brackets as a whole: （掌声）, （通过）.
fn is_aside(line: &str) -> bool {
    let inner = line.strip_prefix(['（', '(']).and_then(|line| line.strip_suffix(['）', ')']));
    inner.is_some_and(|inner| !inner.contains(['（', '(', '）', ')']))
}

fn is_page_number(line: &str) -> bool {
    let plain: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let without_signature = plain.split(['记', '审']).next().unwrap_or_default();
    without_signature.starts_with(['共', '第'])
        && without_signature.ends_with('页')
        && without_signature.chars().count() <= LONGEST_CLOSING
}

/// Beginnings of what a meeting as a whole finds.
const RESOLUTIONS: [&str; 6] =
    ["会议认为", "会议指出", "会议强调", "会议决定", "会议要求", "会议一致"];

/// Whether a line tells what the meeting as a whole found.
pub(super) fn is_resolution(line: &str) -> bool {
    RESOLUTIONS.iter().any(|words| line.starts_with(words))
}
