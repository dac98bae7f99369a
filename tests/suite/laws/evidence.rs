//! No score without the counts behind it and the passages it came from.

use tilian::{
    CoreWord, CoreWordWeights, Corpus, Distillation, Distilled, GroupReason, Known, Nomination,
    RankInterval, Slogan, SloganWeights, Support, Votes,
};

use super::texts::corpus;
use crate::{CAMPAIGN, JIEBA};

/// Every score of the campaign and of random corpora, with either way of voting.
fn distilled() -> impl Iterator<Item = (Corpus, Distilled)> {
    let corpora = [corpus(11), corpus(12), CAMPAIGN.corpus.clone()];
    corpora.into_iter().flat_map(|corpus| {
        [Votes::Once, Votes::EveryOccurrence].map(|votes| {
            let distillation = Distillation::default().votes(votes).top(500);
            let distilled = distillation.distill(&corpus, &*JIEBA).expect("words to count");
            (corpus.clone(), distilled)
        })
    })
}

#[track_caller]
fn assert_within(counts: &[Known], what: &dyn std::fmt::Debug) {
    for known in counts {
        assert!(known.count <= known.of, "{known:?} of {what:?}");
    }
}

#[track_caller]
fn assert_heard(support: &Support, nomination: &Nomination, what: &dyn std::fmt::Debug) {
    let Support { parts, units, authors, documents, occurrences } = *support;
    assert_within(&[parts, units, authors, documents, nomination.parts, nomination.entries], what);
    assert!(0 < parts.count && parts.count <= documents.count, "{what:?}");
    assert!(documents.count <= occurrences, "{what:?}");
    assert!(units.count <= parts.count, "{what:?}");
    assert!(nomination.parts.count <= parts.count, "{what:?}");
    assert!(nomination.parts.count <= nomination.entries.count, "{what:?}");
}

#[track_caller]
fn assert_shares(values: &[f64], what: &dyn std::fmt::Debug) {
    for value in values {
        let share = (0.0..=1.0).contains(value) && value.is_sign_positive();
        assert!(share, "{value} of {what:?}");
    }
}

/// Ranks run from 1, and scores fall.
#[track_caller]
fn assert_ranked(rows: impl Iterator<Item = (u32, RankInterval, f64)>) {
    let mut last = f64::INFINITY;
    for (expected, (rank, interval, score)) in (1..).zip(rows) {
        assert_eq!(rank, expected);
        assert!(1 <= interval.low && interval.low <= interval.high, "{interval:?} of rank {rank}");
        assert!(score <= last, "rank {rank} has {score}, the one before {last}");
        last = score;
    }
}

#[test]
fn core_words_show_what_they_are_ranked_by() {
    for (corpus, distilled) in distilled() {
        let row = |word: &CoreWord| (word.rank, word.interval, word.score);
        assert_ranked(distilled.core_words.iter().map(row));
        for word in &distilled.core_words {
            let criteria = &word.criteria;
            assert_heard(&criteria.support, &criteria.nomination, word);
            assert_shares(&criteria.values, word);
            assert_shares(&[word.score, criteria.normalized_deviation, criteria.deviation], word);
            assert_eq!(word.score, CoreWordWeights::default().mean(criteria.values), "{word:?}");
            let (target, reference) = (criteria.keyness.target(), criteria.keyness.reference());
            assert!(target.frequency <= target.total, "{word:?}");
            assert!(reference.frequency <= reference.total, "{word:?}");
            assert!(criteria.common <= criteria.characters, "{word:?}");
            assert_eq!(criteria.characters, word.term.chars().count() as u64, "{word:?}");
            let documents = criteria.support.documents.count;
            assert!(word.variants.iter().all(|variant| variant.documents <= documents), "{word:?}");
            assert!(!word.passages.is_empty(), "no passage for {word:?}");
            assert!(
                word.passages.iter().all(|passage| passage.document < corpus.len()),
                "{word:?}"
            );
        }
    }
}

#[test]
fn units_sum_to_what_supports_a_word() {
    for (_, distilled) in distilled() {
        let support = &distilled.support;
        let of_units: u64 = support.units.iter().map(|unit| unit.documents).sum();
        assert_eq!(of_units, distilled.documents, "{:?}", support.units);
        assert_eq!(support.rows.len(), distilled.core_words.len());
        for (row, word) in support.rows.iter().zip(&distilled.core_words) {
            let counts = word.criteria.support;
            assert_eq!(row.term, word.term);
            assert_eq!(row.documents.iter().sum::<u64>(), counts.documents.count, "{row:?}");
            let named = support.units.iter().zip(&row.documents);
            let heard = named.clone().filter(|(unit, count)| unit.unit.is_some() && **count > 0);
            assert_eq!(heard.count() as u64, counts.units.count, "{row:?}");
            for (unit, count) in named {
                assert!(*count <= unit.documents, "{count} of {unit:?} in {row:?}");
            }
        }
    }
}

#[test]
fn slogans_show_what_they_are_ranked_by() {
    for (_, distilled) in distilled() {
        let row = |slogan: &Slogan| (slogan.rank, slogan.interval, slogan.score);
        assert_ranked(distilled.slogans.iter().map(row));
        for slogan in &distilled.slogans {
            let criteria = &slogan.criteria;
            assert_heard(&criteria.support, &criteria.nomination, slogan);
            assert_shares(&criteria.values, slogan);
            assert_shares(&[slogan.score], slogan);
            assert_eq!(slogan.score, SloganWeights::default().mean(criteria.values), "{slogan:?}");
            assert_within(&[criteria.parallelism, criteria.common], slogan);
            let nearest = criteria.nearest.iter().map(|nearest| nearest.shared);
            assert_within(&nearest.collect::<Vec<Known>>(), slogan);
            assert!(criteria.coverage >= 0.0, "{slogan:?}");
            assert_eq!(criteria.coverage > 0.0, !criteria.core_words.is_empty(), "{slogan:?}");
            assert!(!slogan.places.is_empty(), "no place for {slogan:?}");
            assert_eq!(criteria.support.occurrences, slogan.places.len() as u64, "{slogan:?}");
        }
    }
}

#[test]
fn groups_show_what_they_were_decided_by() {
    for (_, distilled) in distilled() {
        for word in &distilled.core_words {
            let grouping = word.grouping.as_ref().expect("there are groups");
            let is_decided = matches!(grouping.reason, GroupReason::Seed | GroupReason::Company);
            assert_eq!(grouping.group.is_some(), is_decided, "{word:?}");
            assert_eq!(grouping.company.len(), 5, "{word:?}");
            for company in &grouping.company {
                let (parts, sentences) = (company.parts, company.sentences);
                assert_within(&[parts, sentences, company.seeds], word);
                assert!(parts.count <= sentences.count && parts.of <= sentences.of, "{word:?}");
                assert!(sentences.count <= company.seeds.count, "{word:?}");
                assert!(parts.of <= word.criteria.support.parts.count, "{word:?}");
                assert!(company.log_lift.is_finite(), "{word:?}");
            }
        }
    }
}

#[test]
fn suggested_merges_show_what_speaks_for_them() {
    for (_, distilled) in distilled() {
        let mut seen = Vec::new();
        let forms =
            |word: &CoreWord| word.variants.iter().map(|variant| variant.form.clone()).collect();
        for pair in &distilled.suggestions {
            let shares = [pair.score, pair.dice, pair.contexts.cosine];
            assert_shares(&shares, pair);
            for overlap in [pair.overlap, pair.contexts.overlap] {
                assert!(overlap.shared <= overlap.left.min(overlap.right), "{pair:?}");
            }
            assert_eq!(pair.overlap.shared, pair.characters.chars().count() as u64, "{pair:?}");
            let weight: f64 = pair.contexts.terms.iter().map(|context| context.share).sum();
            assert!(weight <= 1.0 + 1e-9, "{pair:?}");
            assert!(pair.overlap.shared > 0 || !pair.contexts.terms.is_empty(), "{pair:?}");
            assert!(!pair.lead.contains(&pair.form) && !pair.form.contains(&pair.lead), "{pair:?}");
            let lead = distilled.core_words.iter().find(|word| word.term == pair.lead);
            let grouped: Vec<String> = lead.map(forms).unwrap_or_default();
            assert!(!grouped.contains(&pair.form), "already one group: {pair:?}");
            seen.extend([&pair.lead, &pair.form]);
        }
        let all = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), all, "each word stands in one suggestion: {seen:?}");
    }
}

#[test]
fn totals_are_those_of_the_corpus() {
    for (corpus, distilled) in distilled() {
        let index = tilian::Index::of(&corpus, &distilled.reuse, &*JIEBA);
        let heard = index.documents().iter().filter(|document| !document.words().is_empty());
        assert_eq!(distilled.documents, heard.count() as u64, "those with own words");
        for word in &distilled.core_words {
            assert_eq!(word.criteria.support.documents.of, distilled.documents, "{word:?}");
            assert_eq!(word.criteria.support.parts.of, distilled.parts, "{word:?}");
        }
    }
}
