//! Weight of a term in a document: how often there, how rarely elsewhere.

/// Term weight that grows with the logarithm of the frequency.
///
/// `1 + ln f`, in nats; 0 where the term does not occur. A word said twenty times is not twenty
/// times as important as one said once.
///
/// Salton & Buckley (1988), *Information Processing & Management* 24(5), 513–523; Manning,
/// Raghavan & Schütze (2008), *Introduction to Information Retrieval*, §6.4.1.
///
/// ```
/// use tilian::score::{idf, tf};
///
/// let weight = tf(3) * idf(1_000, 20);
/// assert!(weight > tf(3) * idf(1_000, 200));
/// ```
#[must_use]
pub fn tf(frequency: u64) -> f64 {
    match frequency {
        0 => 0.0,
        frequency => 1.0 + (frequency as f64).ln(),
    }
}

/// Inverse document frequency, smoothed: how rare a term is among documents.
///
/// `ln((1 + N) / (1 + df)) + 1` for N documents, of which df have the term; in nats. The ones
/// inside stand for one document that has every term, so a term seen nowhere stays finite, at
/// `ln(1 + N) + 1`; the one outside keeps a term of all documents at 1 rather than erasing it. 1
/// where there is no document.
///
/// Salton & Buckley (1988), *Information Processing & Management* 24(5), 513–523; Manning,
/// Raghavan & Schütze (2008), *Introduction to Information Retrieval*, §6.2.1, unsmoothed.
#[must_use]
pub fn idf(documents: u64, document_frequency: u64) -> f64 {
    ((1.0 + documents as f64) / (1.0 + document_frequency as f64)).ln() + 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_by_hand() {
        assert_eq!([tf(0), tf(1)], [0.0, 1.0]);
        for (documents, document_frequency, expected) in
            [(0, 0, 1.0), (10, 10, 1.0), (3, 1, 2.0_f64.ln() + 1.0), (9, 0, 10.0_f64.ln() + 1.0)]
        {
            let weight = idf(documents, document_frequency);
            assert_eq!(weight, expected, "{document_frequency} of {documents}");
        }
    }

    #[test]
    fn often_here_and_rarely_elsewhere_weighs_more() {
        for n in 1..200 {
            assert!(tf(n + 1) > tf(n), "frequency {n}");
            assert!(idf(200, n) > idf(200, n + 1), "document frequency {n}");
        }
    }
}
