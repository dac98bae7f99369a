//! The name of the campaign and the date, as letters and pages have them.

use tilian::Received;

use crate::language::Language;

/// What a name of a campaign may end with that the letter says itself, the longest first.
const ENDINGS: [&str; 5] = ["大讨论活动", "讨论活动", "大讨论", "讨论", "活动"];

/// Marks that may stand around a name.
const MARKS: [char; 13] = ['“', '”', '"', '‘', '’', '\'', '「', '」', '『', '』', '《', '》', ' '];

/// The name of a campaign without marks around it and without what a letter says behind it.
pub(super) fn campaign_name(given: &str) -> &str {
    let mut name = given;
    loop {
        let bare = name.trim().trim_matches(MARKS);
        let bare = ENDINGS.iter().find_map(|ending| bare.strip_suffix(ending)).unwrap_or(bare);
        match bare {
            // A name that is nothing else says more than none.
            "" => return name,
            _ if bare == name => return name,
            _ => name = bare,
        }
    }
}

/// A date such as 2024-07-01 as it is written; any other text as it is.
pub(super) fn written_date(date: &str, language: Language) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let parts: Vec<&str> = date.trim().split('-').collect();
    let [year, month, day] = parts[..] else { return date.to_owned() };
    let numbers = [year, month, day].map(|part| part.parse::<usize>().ok());
    let [Some(_), Some(of_year @ 1..=12), Some(of_month @ 1..=31)] = numbers else {
        return date.to_owned();
    };
    let is_date = format!("{date}T00:00:00Z").parse::<Received>().is_ok();
    match is_date && year.len() == 4 {
        true => language.choose(
            format!("{year}年{of_year}月{of_month}日"),
            format!("{of_month} {} {year}", MONTHS[of_year - 1]),
        ),
        false => date.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_not_doubled() {
        for (given, expected) in [
            ("我们的职业精神", "我们的职业精神"),
            ("“我们的职业精神”大讨论", "我们的职业精神"),
            ("“我们的职业精神”大讨论活动", "我们的职业精神"),
            ("“我们的职业精神大讨论”活动", "我们的职业精神"),
            (" 《职业精神》 ", "职业精神"),
            ("大讨论", "大讨论"),
        ] {
            assert_eq!(campaign_name(given), expected, "{given:?}");
        }
    }

    #[test]
    fn dates_are_written_as_letters_have_them() {
        for (date, chinese, english) in [
            ("2024-07-01", "2024年7月1日", "1 July 2024"),
            ("2024年7月1日", "2024年7月1日", "2024年7月1日"),
            ("2024-13-01", "2024-13-01", "2024-13-01"),
            ("2023-02-30", "2023-02-30", "2023-02-30"),
            ("", "", ""),
        ] {
            assert_eq!(written_date(date, Language::Chinese), chinese, "{date:?}");
            assert_eq!(written_date(date, Language::English), english, "{date:?}");
        }
    }
}
