//! A core word or slogan as a page shows it.

use tilian::{Corpus, Document, Known, Nomination, RankInterval, Span, Support, Variant};

use crate::language::Language;

/// A row of a ranking, with what is told on demand.
pub(super) struct Entry<'a> {
    pub(super) rank: u32,
    pub(super) interval: RankInterval,
    pub(super) text: &'a str,
    pub(super) origin: &'static str,
    /// `None` where there are no groups.
    pub(super) group: Option<Group<'a>>,
    pub(super) score: f64,
    pub(super) criteria: Vec<Measured>,
    pub(super) parts: Known,
    pub(super) nominations: u64,
    pub(super) variants: &'a [Variant],
    /// Sentences to judge by.
    pub(super) sentences: Vec<Sentence<'a>>,
    /// Places that are not among the sentences.
    pub(super) more: usize,
}

/// The group of a row.
pub(super) struct Group<'a> {
    pub(super) class: String,
    /// `None` where it is undecided.
    pub(super) name: Option<&'a str>,
}

/// A criterion with the counts behind it.
pub(super) struct Measured {
    pub(super) label: &'static str,
    pub(super) value: f64,
    pub(super) weight: f64,
    pub(super) counts: String,
}

impl Measured {
    /// The criterion in a line.
    pub(super) fn told(&self) -> String {
        format!("{} {:.2} · {}", self.label, self.value, self.counts)
    }
}

/// Most characters before and after what was found that are shown.
const AROUND: usize = 70;

/// A sentence around what was found.
pub(super) struct Sentence<'a> {
    pub(super) document: &'a Document,
    pub(super) before: &'a str,
    pub(super) is_cut_before: bool,
    pub(super) found: &'a str,
    pub(super) after: &'a str,
    pub(super) is_cut_after: bool,
}

impl<'a> Sentence<'a> {
    pub(super) fn of(corpus: &'a Corpus, document: usize, sentence: Span, found: Span) -> Self {
        let document = &corpus[document];
        let before = &document.text[sentence.start()..found.start()];
        let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
        let after = &document.text[found.end()..sentence.end()];
        let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
        Self {
            document,
            before: before[start..].trim_start(),
            is_cut_before: start > 0,
            found: found.of(&document.text),
            after: after[..end].trim_end(),
            is_cut_after: end < after.len(),
        }
    }
}

/// The criteria with their labels, given names with weights, values and counts in one order.
pub(super) fn measured(
    weights: impl Iterator<Item = (&'static str, f64)>,
    values: &[f64],
    counts: impl IntoIterator<Item = String>,
    language: Language,
) -> Vec<Measured> {
    let named = weights.zip(values).zip(counts);
    let of = |(((name, weight), value), counts): (((&'static str, f64), &f64), String)| Measured {
        label: crate::report::criterion::criterion(name, language),
        value: *value,
        weight,
        counts,
    };
    named.map(of).collect()
}

/// Who uses something, in words.
pub(super) fn support(support: &Support, language: Language) -> String {
    let Support { parts, units, authors, documents, occurrences } = support;
    language.choose(
        format!(
            "{} 方中 {} 方：{} 个科室、{} 位作者、{} 篇文档，出现 {occurrences} 次",
            parts.of, parts.count, units.count, authors.count, documents.count
        ),
        format!(
            "{} of {} parts: units {}, authors {}, documents {}, occurrences {occurrences}",
            parts.count, parts.of, units.count, authors.count, documents.count
        ),
    )
}

/// Who put something forward, in words.
pub(super) fn nomination(nomination: &Nomination, language: Language) -> String {
    let Nomination { parts, entries } = nomination;
    language.choose(
        format!(
            "{} 方中 {} 方提名，{} 件中 {} 件",
            parts.of, parts.count, entries.of, entries.count
        ),
        format!(
            "nominated by {} of {} parts, in {} of {} entries",
            parts.count, parts.of, entries.count, entries.of
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_sentence_is_cut_around_what_was_found() {
        let text = "前".repeat(100) + "守护" + "后。";
        let corpus = Corpus::new([Document::new("1", text.as_str())]).unwrap();
        let found = Span::new(300, 306);
        let sentence = Sentence::of(&corpus, 0, Span::new(0, text.len()), found);
        assert_eq!((sentence.before.chars().count(), sentence.is_cut_before), (AROUND, true));
        assert_eq!((sentence.found, sentence.after), ("守护", "后。"));
        assert!(!sentence.is_cut_after);
    }
}
