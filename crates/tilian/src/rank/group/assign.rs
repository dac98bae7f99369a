//! Words sorted into groups.

use rayon::prelude::*;

use crate::rank::core_word::Ranked;
use crate::rank::counted::Counted;
use crate::rank::evidence::Known;
use crate::rank::group::seed::SeedFinder;
use crate::rank::group::tally::{PartTally, Sought};
use crate::rank::group::{Company, GroupReason, Grouping};
use crate::reference::Groups;
use crate::score::{Meeting, log_lift};

/// Fewest parts of the corpus that have a word beside a group's seeds: fewer are no agreement.
const LEAST_PARTS: u64 = 3;

/// Fewest sentences that have both: in the sample campaign, what met three times met by chance.
const LEAST_SENTENCES: u64 = 4;

/// Least association, in bits: beside the word, seeds are about one and a half times as frequent.
const LEAST_LIFT: f64 = 0.6;

/// Least lead over the group that comes second, in bits: about a fifth more frequent.
const LEAST_LEAD: f64 = 0.25;

/// The group of each of some ranked words.
pub(in crate::rank) fn assign(
    counted: &Counted<'_>,
    groups: &Groups,
    words: &[Ranked],
) -> Vec<Grouping> {
    let finder = SeedFinder::new(counted, groups);
    let mut places = vec![None; counted.lexicon.terms().len()];
    for (at, word) in words.iter().enumerate() {
        word.terms.iter().for_each(|term| places[*term as usize] = Some(at));
    }
    let sought = Sought { finder: &finder, places, words: words.len(), groups: groups.len() };
    let parts: Vec<PartTally> = counted
        .by_part()
        .into_par_iter()
        .map(|(_, documents)| PartTally::of(counted, &sought, &documents))
        .collect();
    let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
    let grouping = |(at, word): (usize, &Ranked)| {
        let form = |term: &u32| finder.group_of(*term).map(|group| names[group]);
        let seed = groups.of_seed(&word.term).or_else(|| word.terms.iter().find_map(form));
        decide(seed, company(&parts, at, &names))
    };
    words.iter().enumerate().map(grouping).collect()
}

/// What was counted of a word for each group, the closest first, of equal ones the first listed.
fn company(parts: &[PartTally], word: usize, names: &[&str]) -> Vec<Company> {
    let of_group = |(group, name): (usize, &&str)| {
        let meeting = |part: &PartTally| Meeting {
            shared: part.shared[word][group],
            with_term: part.with_word[word],
            with_other: part.with_seed[group],
            sentences: part.sentences,
        };
        let meetings: Vec<Meeting> = parts.iter().map(meeting).collect();
        let sum = |count: fn(&Meeting) -> u64| meetings.iter().map(count).sum();
        let having = |count: fn(&Meeting) -> u64| {
            meetings.iter().filter(|meeting| count(meeting) > 0).count() as u64
        };
        Company {
            group: (*name).to_owned(),
            log_lift: log_lift(&meetings),
            parts: Known { count: having(|part| part.shared), of: having(|part| part.with_term) },
            sentences: Known { count: sum(|part| part.shared), of: sum(|part| part.with_term) },
            seeds: Known { count: sum(|part| part.with_other), of: sum(|part| part.sentences) },
        }
    };
    let mut company: Vec<Company> = names.iter().enumerate().map(of_group).collect();
    company.sort_by(|a, b| b.log_lift.total_cmp(&a.log_lift));
    company
}

fn decide(seed: Option<&str>, company: Vec<Company>) -> Grouping {
    let is_heard = |company: &&Company| {
        company.parts.count >= LEAST_PARTS && company.sentences.count >= LEAST_SENTENCES
    };
    let closest = company.iter().find(is_heard);
    let lead = |closest: &Company| {
        let second = company.iter().find(|other| other.group != closest.group);
        second.map_or(f64::INFINITY, |second| closest.log_lift - second.log_lift)
    };
    let reason = match (seed, closest) {
        (Some(_), _) => GroupReason::Seed,
        (None, None) => GroupReason::TooFew,
        (_, Some(closest)) if closest.log_lift < LEAST_LIFT => GroupReason::TooWeak,
        (_, Some(closest)) if lead(closest) < LEAST_LEAD => GroupReason::TooClose,
        _ => GroupReason::Company,
    };
    let group = match reason {
        GroupReason::Seed => seed.map(str::to_owned),
        GroupReason::Company => closest.map(|closest| closest.group.clone()),
        _ => None,
    };
    Grouping { group, reason, company }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn company(group: &str, log_lift: f64, parts: u64, sentences: u64) -> Company {
        let of = |count| Known { count, of: 10 };
        let [parts, sentences, seeds] = [parts, sentences, 5].map(of);
        Company { group: group.to_owned(), log_lift, parts, sentences, seeds }
    }

    #[test]
    fn thin_evidence_decides_nothing() {
        for (seed, found, group, reason) in [
            (Some("乙"), vec![company("甲", 2.0, 9, 9)], Some("乙"), GroupReason::Seed),
            (None, vec![company("甲", 2.0, 3, 4)], Some("甲"), GroupReason::Company),
            (None, vec![company("甲", 2.0, 2, 9)], None, GroupReason::TooFew),
            (None, vec![company("甲", 2.0, 3, 3)], None, GroupReason::TooFew),
            (None, vec![company("甲", 0.5, 9, 9)], None, GroupReason::TooWeak),
            (
                None,
                vec![company("甲", 1.1, 9, 9), company("乙", 1.0, 9, 9)],
                None,
                GroupReason::TooClose,
            ),
            (
                None,
                vec![company("甲", 1.1, 9, 9), company("乙", 0.8, 9, 9)],
                Some("甲"),
                GroupReason::Company,
            ),
            // What is closest by chance alone stands in the way of the next.
            (
                None,
                vec![company("甲", 1.1, 1, 1), company("乙", 1.0, 9, 9)],
                None,
                GroupReason::TooClose,
            ),
        ] {
            let decided = decide(seed, found);
            let found = (decided.group.as_deref(), decided.reason);
            assert_eq!(found, (group, reason), "{:?}", decided.company);
        }
    }
}
