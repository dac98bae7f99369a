//! Times of receipt as entry sheets write them.

use tilian::Received;

/// China has one time zone; a time written without zone is taken in it.
const ZONE: &str = "+08:00";

/// A time of receipt: RFC 3339, or a date and time as sheets write them, such as
/// `2024/4/2 9:15` or `2024年4月2日 9时15分`. A date alone tells no time.
pub(super) fn parse(text: &str) -> Option<Received> {
    let text = text.trim();
    text.parse().ok().or_else(|| parse_sheet(text))
}

/// Whether a text is a date that tells no time.
pub(super) fn is_date(text: &str) -> bool {
    parse_sheet(&format!("{} 0:00", text.trim())).is_some()
}

fn parse_sheet(text: &str) -> Option<Received> {
    let plain: String = text
        .chars()
        .filter_map(|c| match c {
            '年' | '月' | '/' | '.' => Some('-'),
            '日' | 'T' | '\u{3000}' => Some(' '),
            '时' | '点' | '分' | '：' => Some(':'),
            '秒' => None,
            other => Some(other),
        })
        .collect();
    let (date, time) = plain.trim().split_once(' ')?;
    let date = numbers(date, '-')?;
    let time = numbers(time.trim().trim_end_matches(':'), ':')?;
    let ([year, month, day], [hour, minute, rest @ ..]) = (date.as_slice(), time.as_slice()) else {
        return None;
    };
    let second = match rest {
        [] => 0,
        [second] => *second,
        _ => return None,
    };
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{ZONE}").parse().ok()
}

fn numbers(text: &str, separator: char) -> Option<Vec<u16>> {
    text.split(separator).map(|number| number.trim().parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_understood() {
        for text in [
            "2024-04-02T09:15:00+08:00",
            "2024-04-02T01:15:00Z",
            "2024-04-02 09:15:00",
            "2024/4/2 9:15",
            "2024.4.2 9:15:00",
            "2024年4月2日 9时15分",
            "2024年4月2日9:15",
            "2024-04-02T09:15:00",
        ] {
            let expected = "2024-04-02T01:15:00Z".parse().ok();
            assert_eq!(parse(text), expected, "{text:?}");
        }
        for text in ["", "昨天", "2024-04-02", "9:15", "2024/13/2 9:15", "4/2 9:15"] {
            assert_eq!(parse(text), None, "{text:?}");
        }
        for (text, expected) in
            [("2024-04-02", true), ("2024年4月2日", true), ("2024/13/2", false), ("昨天", false)]
        {
            assert_eq!(is_date(text), expected, "{text:?}");
        }
    }
}
