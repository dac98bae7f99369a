//! Numbers of headings: 一、（一）1．（1）, as GB/T 9704 has them.

use super::Level;
use crate::language::Language;

/// Counts the headings and items of a letter.
#[derive(Default)]
pub(in crate::report) struct Numbers {
    first: usize,
    second: usize,
    third: usize,
    item: usize,
}

impl Numbers {
    /// What stands before the next paragraph of a level; nothing before plain text.
    pub(in crate::report) fn next(&mut self, level: Level, language: Language) -> String {
        let Self { first, second, third, item } = *self;
        *self = match level {
            Level::First => Self { first: first + 1, ..Self::default() },
            Level::Second => Self { first, second: second + 1, ..Self::default() },
            Level::Third => Self { third: third + 1, item: 0, ..*self },
            Level::Item => Self { item: item + 1, ..*self },
            Level::Body => Self { first, second, third, item },
        };
        match language {
            Language::Chinese => self.chinese(level),
            Language::English => self.english(level),
        }
    }

    fn chinese(&self, level: Level) -> String {
        match level {
            Level::First => format!("{}、", numeral(self.first)),
            Level::Second => format!("（{}）", numeral(self.second)),
            Level::Third => format!("{}．", self.third),
            // An item is one step below what it stands under.
            Level::Item if self.third == 0 => format!("{}．", self.item),
            Level::Item => format!("（{}）", self.item),
            Level::Body => String::new(),
        }
    }

    fn english(&self, level: Level) -> String {
        match level {
            Level::First => format!("{}. ", self.first),
            Level::Second => format!("{}.{} ", self.first, self.second),
            Level::Third => format!("{}.{}.{} ", self.first, self.second, self.third),
            Level::Item => format!("({}) ", self.item),
            Level::Body => String::new(),
        }
    }
}

/// A number below a hundred in Chinese; larger ones in digits.
pub(super) fn numeral(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match (number / 10, number % 10) {
        (0, 0) => "〇".to_owned(),
        (0, ones) => DIGITS[ones].to_owned(),
        (1, ones) => format!("十{}", DIGITS[ones]),
        (tens @ 2..=9, ones) => format!("{}十{}", DIGITS[tens], DIGITS[ones]),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_count_below_their_own() {
        use Level::{Body, First, Item, Second, Third};
        let levels =
            [First, Second, Body, Item, Item, Second, Third, Item, Third, Item, First, Second];
        for (language, expected) in [
            (Language::Chinese, "一、|（一）||1．|2．|（二）|1．|（1）|2．|（1）|二、|（一）"),
            (Language::English, "1. |1.1 ||(1) |(2) |1.2 |1.2.1 |(1) |1.2.2 |(1) |2. |2.1 "),
        ] {
            let mut numbers = Numbers::default();
            let found: Vec<String> =
                levels.iter().map(|level| numbers.next(*level, language)).collect();
            assert_eq!(found.join("|"), expected);
        }
    }

    #[test]
    fn numerals_are_chinese() {
        for (number, expected) in [
            (0, "〇"),
            (1, "一"),
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (99, "九十九"),
            (100, "100"),
        ] {
            assert_eq!(numeral(number), expected);
        }
    }
}
