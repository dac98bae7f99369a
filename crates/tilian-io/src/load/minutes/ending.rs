//! Lines of minutes that are no speech.

/// Characters of the longest line that only closes the meeting: 散会，上台。
const LONGEST_CLOSING: usize = 14;

/// Words that close a meeting.
const CLOSINGS: [&str; 5] = ["散会", "休会", "会议结束", "讨论结束", "到此结束"];

/// What stands behind such a word where it closes nothing: 散会后再想想.
const BEHIND: [&str; 4] = ["后", "前", "时", "的"];

/// Whether a line is none of what was said: the close, a page number, applause.
pub(super) fn is_ending(line: &str) -> bool {
    is_closing(line) || is_aside(line) || is_page_number(line)
}

fn is_closing(line: &str) -> bool {
    line.chars().count() <= LONGEST_CLOSING
        && !line.contains(['：', ':']) | line.contains(['（', '('])
        && CLOSINGS.iter().any(|word| {
            let behind = line.split_once(word).map(|(_, behind)| behind);
            behind.is_some_and(|behind| !BEHIND.iter().any(|word| behind.starts_with(word)))
        })
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

/// Characters of the longest line that confirms the minutes.
const LONGEST_ATTESTATION: usize = 30;

/// Whether a line confirms the minutes: 以上记录经本人签字确认.
pub(super) fn is_attestation(line: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| line.contains(word));
    line.chars().count() <= LONGEST_ATTESTATION
        && has(&["以上记录", "以上发言", "以上内容"])
        && has(&["核对", "签字", "确认", "无误", "属实"])
}

/// Whose finding is none of a member's.
const WHOLE: [&str; 6] = ["会议", "大家一致", "一致", "与会人员", "与会同志", "全体人员"];

/// What a meeting as a whole does.
const FINDINGS: [&str; 10] =
    ["认为", "指出", "强调", "决定", "要求", "同意", "通过", "号召", "议定", "确定"];

/// Characters before the mark behind that: 会议最后一致决定，….
const LONGEST_FINDING: usize = 10;

/// What a meeting decides, without a mark behind.
const DECISIONS: [&str; 3] = ["会议决定", "会议一致", "会议研究决定"];

/// Whether a line tells what the meeting as a whole found: 会议认为，…, not 会议强调的守护，….
pub(super) fn is_resolution(line: &str) -> bool {
    let decides = |words: &&str| {
        line.strip_prefix(*words).is_some_and(|behind| !behind.starts_with(['的', '了']))
    };
    let before = line.split(['，', ',', '：', ':']).next().unwrap_or_default();
    let finds = before.len() < line.len()
        && before.chars().count() <= LONGEST_FINDING
        && WHOLE.iter().any(|words| before.starts_with(words))
        && FINDINGS.iter().any(|word| before.ends_with(word));
    finds || DECISIONS.iter().any(decides)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_meeting_found_is_told_from_what_is_said_of_it() {
        for (line, expected) in [
            ("会议认为，责任为先。", true),
            ("会议最后强调：写短。", true),
            ("会议决定报责任。", true),
            ("与会人员一致同意，报责任。", true),
            ("会议强调的守护，我理解就是夜里的灯。", false),
            ("会议要求我们都说。", false),
            ("会议决定的词，我赞成。", false),
            ("我认为，责任为先。", false),
        ] {
            assert_eq!(is_resolution(line), expected, "{line:?}");
        }
    }

    #[test]
    fn endings_are_no_speech() {
        for (line, expected) in [
            ("散会。（17：35）", true),
            ("开窗，散会。", true),
            ("（掌声）", true),
            ("共2页", true),
            ("散会后再想想。", false),
            ("（一）责任（二）仁爱", false),
        ] {
            assert_eq!(is_ending(line), expected, "{line:?}");
        }
        assert!(is_attestation("以上记录经本人签字确认"));
        assert!(!is_attestation("以上几点请大家确认"));
    }
}
