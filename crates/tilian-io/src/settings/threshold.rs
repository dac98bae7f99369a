//! Thresholds as they are written.

use tilian::{Error, Threshold};

/// The threshold that is written as a count, `2`, or as a share, `5%`.
///
/// ```
/// use tilian::Threshold;
/// use tilian_io::parse_threshold;
///
/// assert_eq!(parse_threshold("2")?, Threshold::Count(2));
/// assert_eq!(parse_threshold("5%")?, Threshold::Share(0.05));
/// assert!(parse_threshold("0.05").is_err());
/// # Ok::<(), tilian::Error>(())
/// ```
///
/// # Errors
///
/// [`Error::Unknown`] where it is neither.
pub fn parse_threshold(text: &str) -> Result<Threshold, Error> {
    let count = || text.parse().ok().map(Threshold::Count);
    let share = || {
        let percent: f64 = text.strip_suffix('%')?.trim_end().parse().ok()?;
        Threshold::share(percent / 100.0).ok()
    };
    count().or_else(share).ok_or_else(|| Error::Unknown {
        what: "threshold",
        given: text.to_owned(),
        expected: EXPECTED,
    })
}

/// What a threshold looks like.
pub(super) const EXPECTED: &str = "a count such as 2, or a share of all such as \"5%\"";

/// A threshold as it is written.
pub(crate) fn written(threshold: Threshold) -> String {
    match threshold {
        Threshold::Count(count) => count.to_string(),
        // 0.07 × 100 is 7.000000000000001: nobody writes a share so finely.
        Threshold::Share(share) => format!("{}%", (share * 1e8).round() / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_are_written_as_they_are_read() {
        for text in ["2", "0%", "5%", "7%", "12.5%", "100%"] {
            assert_eq!(written(parse_threshold(text).unwrap()), text);
        }
    }
}
