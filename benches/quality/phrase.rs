//! Phrases as they are compared, and how well a list of them meets what was expected.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// A phrase as it is compared: NFKC, lower case, without white space at its ends or beside a
/// Chinese character.
pub fn phrase(text: &str) -> String {
    let folded = text.nfkc().collect::<String>().to_lowercase();
    let chars: Vec<char> = folded.trim().chars().collect();
    let mut kept = String::with_capacity(folded.len());
    let mut at = 0;
    while at < chars.len() {
        let end = chars[at..].iter().position(|c| !c.is_whitespace());
        let end = end.map_or(chars.len(), |length| at + length);
        let beside = [at.checked_sub(1), Some(end)];
        let is_chinese = |at: &usize| chars.get(*at).copied().is_some_and(is_chinese);
        if !beside.iter().flatten().any(is_chinese) {
            kept.extend(&chars[at..end]);
        }
        kept.extend(chars.get(end));
        at = end + 1;
    }
    kept
}

/// Whether a character is a Chinese one: the unified ideographs with extension A, and those for
/// compatibility.
pub fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

/// Phrases as they are compared, each once, where it stands first.
pub fn unique<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let phrases = texts.into_iter().map(phrase).filter(|phrase| !phrase.is_empty());
    phrases.filter(|phrase| seen.insert(phrase.clone())).collect()
}

/// How many of the first `k` predictions are expected.
pub fn hits(predicted: &[String], gold: &[String], k: usize) -> usize {
    predicted.iter().take(k).filter(|phrase| gold.contains(phrase)).count()
}

/// F1 of the first `k` predictions: `2PR / (P + R)`, `P` of `k` even where fewer were made.
/// 0 where nothing is met.
pub fn f1(predicted: &[String], gold: &[String], k: usize) -> f64 {
    let hits = hits(predicted, gold, k) as f64;
    let (precision, recall) = (hits / k as f64, hits / gold.len() as f64);
    if hits == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
}

/// Share of what is expected that is among the predictions.
pub fn recall(predicted: &[String], gold: &[String]) -> f64 {
    hits(predicted, gold, predicted.len()) as f64 / gold.len() as f64
}

/// nDCG of the first `k` predictions with gain 1 for what is expected: `Σ 1/log₂(rank + 1)`, as a
/// share of what the best order of as many would give. 0 where nothing is expected.
pub fn ndcg(predicted: &[String], gold: &[String], k: usize) -> f64 {
    let discount = |at: usize| 1.0 / (at as f64 + 2.0).log2();
    let first = predicted.iter().take(k).enumerate();
    let gained: f64 =
        first.filter(|(_, phrase)| gold.contains(phrase)).map(|(at, _)| discount(at)).sum();
    let ideal: f64 = (0..k.min(gold.len())).map(discount).sum();
    if ideal == 0.0 { 0.0 } else { gained / ideal }
}

/// The mean; 0 of nothing.
pub fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let values: Vec<f64> = values.into_iter().collect();
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases(texts: &[&str]) -> Vec<String> {
        unique(texts.iter().copied())
    }

    #[test]
    fn width_case_and_space_beside_ideographs_do_not_matter() {
        for (text, expected) in [
            ("ＳＶＭ 分类器", "svm分类器"),
            (" Support  Vector ", "support  vector"),
            ("数据 挖掘 ", "数据挖掘"),
            ("　", ""),
        ] {
            assert_eq!(phrase(text), expected, "{text:?}");
        }
        assert_eq!(phrases(&["A", "", "a", "b"]), ["a", "b"]);
    }

    #[test]
    fn missing_predictions_count_as_wrong() {
        let gold = phrases(&["甲", "乙"]);
        for (predicted, expected) in
            [(&["甲"][..], 2.0 / 7.0), (&["丙"], 0.0), (&["乙", "甲"], 4.0 / 7.0)]
        {
            let f1 = f1(&phrases(predicted), &gold, 5);
            assert!((f1 - expected).abs() < 1e-9, "{predicted:?}: {f1}");
        }
    }

    #[test]
    fn the_best_order_has_an_ndcg_of_one() {
        let gold = phrases(&["甲", "乙"]);
        assert_eq!(ndcg(&phrases(&["乙", "甲", "丙"]), &gold, 3), 1.0);
        let second = 1.0 / 3_f64.log2() / (1.0 + 1.0 / 3_f64.log2());
        assert!((ndcg(&phrases(&["丙", "甲"]), &gold, 50) - second).abs() < 1e-9);
    }
}
