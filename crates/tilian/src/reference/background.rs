//! Frequency lists as text, and the one that comes with the library.

use std::fmt;
use std::str::FromStr;

use crate::count::{Frequency, FrequencyList};
use crate::error::Error;

impl FrequencyList {
    /// The background of general and professional Chinese in
    /// `corpora/reference/background.tsv`: what keyness is measured against unless another
    /// reference is given.
    ///
    /// ```
    /// let background = tilian::FrequencyList::shipped();
    /// assert!(background.find("发展").documents > background.find("仁爱").documents);
    /// ```
    #[must_use]
    pub fn shipped() -> Self {
        let text = include_str!("../../../../corpora/reference/background.tsv");
        text.parse().expect("the shipped list is well formed, as a test asserts")
    }
}

/// Written before the totals.
const TOTALS: &str = "#totals";

impl FromStr for FrequencyList {
    type Err = Error;

    /// Reads what [`Display`](fmt::Display) writes: a line `#totals`, words, documents and
    /// presences, then lines of term, occurrences and documents, separated by tabs. Other lines
    /// that begin with `#` are comments.
    fn from_str(text: &str) -> Result<Self, Error> {
        let mut totals = None;
        let mut terms = Vec::new();
        for (index, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
            let fields: Vec<&str> = line.split('\t').collect();
            let numbers: Option<Vec<u64>> =
                fields[1..].iter().map(|field| field.parse().ok()).collect();
            match (fields[0], numbers.as_deref()) {
                (TOTALS, Some(&[words, documents, presences])) => {
                    totals = Some((words, documents, presences));
                }
                (first, _) if first.starts_with('#') || line.is_empty() => {}
                (term, Some(&[occurrences, documents])) => {
                    terms.push((term.into(), Frequency { occurrences, documents }));
                }
                _ => return Err(bad_line(index + 1, line, "term, occurrences and documents")),
            }
        }
        let Some((words, documents, presences)) = totals else {
            return Err(bad_line(1, "", "a line #totals with words, documents and presences"));
        };
        Ok(Self::from_counts(terms, words, documents, presences))
    }
}

fn bad_line(line: usize, given: &str, expected: &'static str) -> Error {
    Error::BadLine { what: "frequency list", line, given: given.to_owned(), expected }
}

impl fmt::Display for FrequencyList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{TOTALS}\t{}\t{}\t{}", self.words(), self.documents(), self.presences())?;
        self.iter().try_for_each(|(term, frequency)| {
            writeln!(f, "{term}\t{}\t{}", frequency.occurrences, frequency.documents)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let list = FrequencyList::of(["责任", "仁爱", "责任"]).merge(FrequencyList::of(["仁爱"]));
        assert_eq!(list.to_string().parse::<FrequencyList>().unwrap(), list);
    }

    #[test]
    fn a_broken_line_is_named() {
        for (text, line) in [("#totals\t1\t1\t1\n仁爱\tx\t1", 2), ("仁爱\t1\t1", 1)] {
            let error = text.parse::<FrequencyList>().unwrap_err();
            assert!(
                matches!(error, Error::BadLine { line: l, .. } if l == line),
                "{text:?}: {error}"
            );
        }
    }

    #[test]
    fn the_shipped_list_is_well_formed() {
        let list = FrequencyList::shipped();
        assert!(list.words() > 0 && list.iter().all(|(_, f)| f.documents <= f.occurrences));
    }
}
