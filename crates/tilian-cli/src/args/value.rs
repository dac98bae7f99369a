//! What an option's text must be.

use std::num::NonZeroUsize;
use std::str::FromStr;

/// The weight of one criterion.
#[derive(Clone)]
pub struct Weight {
    pub name: String,
    pub weight: f64,
}

pub(super) fn parse_weight(text: &str) -> Result<Weight, tilian::Error> {
    let is_weight = |weight: &f64| *weight >= 0.0 && weight.is_finite();
    let weight = text.split_once('=').and_then(|(name, number)| {
        let weight = number.trim().parse().ok().filter(is_weight)?;
        Some(Weight { name: name.trim().to_owned(), weight })
    });
    weight.ok_or_else(|| tilian::Error::Unknown {
        what: "weight",
        given: text.to_owned(),
        expected: "the name of a criterion, = and a number from 0 to 1000000, such as support=0.5",
    })
}

pub(super) fn parse_number<T: FromStr>(text: &str) -> Result<T, tilian::Error> {
    text.parse().map_err(|_| not_a_number(text, "a whole number, 0 or more"))
}

pub(super) fn parse_positive(text: &str) -> Result<NonZeroUsize, tilian::Error> {
    text.parse().map_err(|_| not_a_number(text, "a whole number, 1 or more"))
}

pub(super) fn parse_probability(text: &str) -> Result<f64, tilian::Error> {
    let probability = text.parse().ok().filter(|probability| (0.0..=1.0).contains(probability));
    probability.ok_or_else(|| not_a_number(text, "a number from 0 to 1"))
}

pub(super) fn parse_resamples(text: &str) -> Result<u32, tilian::Error> {
    text.parse().map_err(|_| not_a_number(text, "1 to 100000"))
}

fn not_a_number(text: &str, expected: &'static str) -> tilian::Error {
    tilian::Error::Unknown { what: "number", given: text.to_owned(), expected }
}

pub(super) fn parse_threads(text: &str) -> Result<usize, tilian::Error> {
    let threads = text.parse().ok().filter(|threads| (1..=1024).contains(threads));
    threads.ok_or_else(|| tilian::Error::Unknown {
        what: "number of threads",
        given: text.to_owned(),
        expected: "a number from 1 to 1024",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_taken_where_it_makes_sense() {
        let cases = [
            ("0", [true, false, true, false]),
            ("1", [true, true, true, true]),
            ("0.5", [false, false, true, false]),
            ("1024", [true, true, false, true]),
            ("1025", [true, true, false, false]),
            ("-1", [false; 4]),
            ("NaN", [false; 4]),
            ("", [false; 4]),
        ];
        for (text, expected) in cases {
            let taken = [
                parse_number::<u64>(text).is_ok(),
                parse_positive(text).is_ok(),
                parse_probability(text).is_ok(),
                parse_threads(text).is_ok(),
            ];
            assert_eq!(taken, expected, "{text:?}");
        }
    }

    #[test]
    fn a_weight_has_a_name_and_a_number_of_0_or_more() {
        let weight = parse_weight(" support = 0.5").expect("a weight");
        assert_eq!((weight.name.as_str(), weight.weight), ("support", 0.5));
        for text in ["support", "support=", "support=-1", "support=inf", "support=NaN"] {
            let error = parse_weight(text).err().map(|error| error.to_string());
            assert!(error.is_some_and(|error| error.contains(text)), "{text}");
        }
    }
}
