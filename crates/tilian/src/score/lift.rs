//! How much more often something stands beside a term than elsewhere, where every part of a corpus
//! has one vote.

/// What one part of a corpus has of a term and of what is looked for beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// Sentences with the term and what is looked for.
    pub shared: u64,
    /// Sentences with the term.
    pub with_term: u64,
    /// Sentences with what is looked for.
    pub with_other: u64,
    /// Sentences.
    pub sentences: u64,
}

/// Votes that both sides have before any is counted: one part alone then says little.
const PRIOR: f64 = 0.5;

/// Binary logarithm of how much more often something stands beside a term than elsewhere in the
/// parts that have the term.
///
/// `log₂((Σ s/t + ½) / (Σ o/n + ½))` over the parts: `s/t` is the share of the part's sentences with
/// the term that have the other too, `o/n` that of all its sentences. It is the pointwise mutual
/// information of Church & Hanks (1990), *Computational Linguistics* 16(1), 22–29, but for the
/// votes: a part that repeats a term three hundred times weighs as much as one that says it once.
/// The halves are those of Hardie's log ratio (2014), and draw what few parts say towards 0. 1 is
/// about twice as often; 0 no more than elsewhere, or where no part has the term.
///
/// ```
/// use tilian::score::{Meeting, log_lift};
///
/// // Each of three units has the other in one sentence of ten, but beside the term in all.
/// let unit = Meeting { shared: 2, with_term: 2, with_other: 2, sentences: 20 };
/// assert_eq!(format!("{:.2}", log_lift(&[unit; 3])), "2.13");
/// assert_eq!(format!("{:.2}", log_lift(&[unit; 1])), "1.32");
/// ```
#[must_use]
pub fn log_lift(parts: &[Meeting]) -> f64 {
    let share = |count: u64, of: u64| if of == 0 { 0.0 } else { count as f64 / of as f64 };
    let heard = || parts.iter().filter(|part| part.with_term > 0);
    let beside: f64 = heard().map(|part| share(part.shared, part.with_term)).sum();
    let anywhere: f64 = heard().map(|part| share(part.with_other, part.sentences)).sum();
    ((beside + PRIOR) / (anywhere + PRIOR)).log2()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(shared: u64, with_term: u64, with_other: u64, sentences: u64) -> Meeting {
        Meeting { shared, with_term, with_other, sentences }
    }

    #[test]
    fn ratios_by_hand() {
        for (parts, expected) in [
            (vec![], 0.0),
            (vec![part(0, 0, 9, 10)], 0.0),
            (vec![part(1, 2, 5, 10)], 0.0),
            // (1 + 1/2 + 1/2) / (1/4 + 1/4 + 1/2)
            (vec![part(3, 3, 5, 20), part(1, 2, 1, 4)], 1.0),
            (vec![part(0, 4, 10, 20)], -1.0),
        ] {
            assert!((log_lift(&parts) - expected).abs() < 1e-12, "{parts:?}");
        }
    }

    #[test]
    fn a_loud_part_has_one_vote() {
        let (quiet, loud) = (part(1, 1, 1, 10), part(300, 300, 300, 3_000));
        assert_eq!(log_lift(&[quiet, quiet]), log_lift(&[quiet, loud]));
    }
}
