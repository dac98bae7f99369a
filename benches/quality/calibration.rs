//! Whether a probability means the same in a small corpus and in a large one.
//!
//! The same planted copies are looked for in corpora of several sizes, and what is told of each is
//! compared with what the whole set gives.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use tilian::{Corpus, Detection, Document, Role};

use crate::Ground;
use crate::copies;
use crate::drawn::{self, Drawn, Words};
use crate::measure::{Measure, Measured};
use crate::planted::Gold;
use crate::sets;

/// The documents with their planted copies, and the texts that others are drawn from.
pub const FILES: [&str; 5] =
    [copies::DEV[0], copies::DEV[1], drawn::SOURCES[0], drawn::SOURCES[1], drawn::SOURCES[2]];

/// Documents of the small corpora; each planted copy stands in one of each size.
const SMALL: [usize; 2] = [50, 200];

/// A small corpus holds one planted copy for so many documents.
const DOCUMENTS_A_COPY: usize = 4;

/// Drawn documents that are put to the whole set.
const DRAWN: [usize; 2] = [10_000, 50_000];

/// Measures of every size.
pub fn measure(ground: &Ground) -> Measured {
    let drawn = Words::of(&ground.folder)?.documents(DRAWN[1]);
    let set = Set::read(ground, &drawn)?;
    let whole = Found::of(set.documents.clone())?;
    let found = set.copies.pairs.iter().filter(|pair| whole.0.contains_key(*pair)).count();
    let size = set.documents.len();
    let recall = found as f64 / set.copies.pairs.len() as f64;
    let mut measures = vec![Measure::share(format!("{size}, found"), recall)];
    measures.extend(set.accused(size, &whole));
    for size in SMALL {
        let found = set.corpora(size).into_iter().map(Found::of);
        let found: Result<Vec<_>, _> = found.collect();
        let found = found?.into_iter().fold(Found::default(), Found::merge);
        measures.extend(set.changes(size, &found, &whole));
        measures.extend(set.accused(size, &found));
    }
    for count in DRAWN {
        let others = drawn.documents[..count].iter().cloned();
        let found = Found::of(set.documents.iter().cloned().chain(others).collect())?;
        measures.extend(set.changes(size + count, &found, &whole));
        measures.extend(set.accused(size + count, &found));
    }
    Ok(measures)
}

/// A pair of documents, the smaller id first.
type Pair = [String; 2];

fn pair(one: &str, other: &str) -> Pair {
    let mut pair = [one, other].map(str::to_owned);
    pair.sort();
    pair
}

/// Planted copies.
struct Copies {
    pairs: BTreeSet<Pair>,
    /// The documents that a document shares a planted passage with.
    partners: BTreeMap<String, BTreeSet<String>>,
}

impl Copies {
    fn new(pairs: impl Iterator<Item = Pair>) -> Self {
        let mut copies = Self { pairs: BTreeSet::new(), partners: BTreeMap::new() };
        for pair in pairs {
            for [one, other] in [[0, 1], [1, 0]] {
                let partners = copies.partners.entry(pair[one].clone()).or_default();
                partners.insert(pair[other].clone());
            }
            copies.pairs.insert(pair);
        }
        copies
    }

    /// Whether a copy was planted between two documents, or between both and a third: what was
    /// copied from a document that copied it stands in all three.
    fn explain(&self, pair: &Pair) -> bool {
        let [one, other] = [&pair[0], &pair[1]].map(|id| self.partners.get(id));
        let third = one.zip(other).is_some_and(|(one, other)| !one.is_disjoint(other));
        third || self.pairs.contains(pair)
    }
}

/// The documents of the set, and the copies planted in them.
struct Set {
    documents: Vec<Document>,
    copies: Copies,
    /// The copies planted in drawn documents.
    drawn: Copies,
}

impl Set {
    fn read(ground: &Ground, drawn: &Drawn) -> Result<Self, Box<dyn Error>> {
        let [documents, gold] = copies::DEV.map(|name| sets::lines(&ground.folder, name));
        let documents = documents?.iter().map(copies::document).collect::<Result<_, _>>()?;
        let cases = Gold::read(&gold?)?.cases;
        let of_set = cases.iter().map(|case| pair(&case.suspicious, &case.source));
        let id = |position: usize| &drawn.documents[position].id;
        let of_drawn = drawn.planted.iter().map(|copy| pair(id(copy.document), id(copy.source)));
        Ok(Self { documents, copies: Copies::new(of_set), drawn: Copies::new(of_drawn) })
    }

    /// Corpora of so many documents: superior ones, some copies with their sources, and others
    /// that have nothing to do with any copy.
    fn corpora(&self, size: usize) -> Vec<Vec<Document>> {
        let copying: BTreeSet<&String> = self.copies.pairs.iter().flatten().collect();
        let of_role = |document: &&Document| document.role == Role::Authority;
        let (superior, own): (Vec<_>, Vec<_>) = self.documents.iter().partition(of_role);
        let (copying, unrelated): (Vec<_>, Vec<_>) =
            own.into_iter().partition(|document| copying.contains(&document.id));
        let copies: Vec<&Pair> = self.copies.pairs.iter().collect();
        let mut others = unrelated.into_iter().cycle();
        let corpus = |copies: &[&Pair]| {
            let holds =
                |document: &&&Document| copies.iter().any(|pair| pair.contains(&document.id));
            let mut corpus = superior.clone();
            corpus.extend(copying.iter().filter(holds));
            corpus.extend(others.by_ref().take(size.saturating_sub(corpus.len())));
            corpus.into_iter().cloned().collect()
        };
        copies.chunks(size / DOCUMENTS_A_COPY).map(corpus).collect()
    }

    /// How far what is told of the planted copies in corpora of one size lies from what the
    /// whole set tells.
    fn changes(&self, size: usize, found: &Found, whole: &Found) -> Vec<Measure> {
        let told = |pair: &Pair| Some([whole.probability(pair)?, found.probability(pair)?]);
        let both: Vec<[f64; 2]> = self.copies.pairs.iter().filter_map(told).collect();
        let known = self.copies.pairs.iter().filter(|pair| whole.0.contains_key(*pair)).count();
        let share = |name: &str, value| Measure::share(format!("{size}, {name}"), value);
        let [p, z] = [|p| p, log_odds].map(|scale: fn(f64) -> f64| Changes::of(&both, scale));
        vec![
            share("still found", both.len() as f64 / known as f64),
            share("change of p, median", p.median()).less_is_better(),
            share("change of p, largest", p.largest()).less_is_better(),
            share("change of z, median", z.median()).less_is_better(),
            share("change of z, largest", z.largest()).less_is_better(),
        ]
    }

    /// Pairs that are found though no copy was planted: of the set, of the set with a drawn
    /// document, and of drawn documents.
    fn accused(&self, size: usize, found: &Found) -> Vec<Measure> {
        let ids: BTreeSet<&String> = self.documents.iter().map(|document| &document.id).collect();
        let is_planted = |pair: &Pair| self.copies.pairs.contains(pair) || self.drawn.explain(pair);
        let accused = found.0.keys().filter(|pair| !is_planted(pair));
        let of_set = accused.map(|pair| pair.iter().filter(|id| ids.contains(id)).count());
        let of_set: Vec<usize> = of_set.collect();
        let measure = |(wanted, name): (usize, &str)| {
            let count = of_set.iter().filter(|number| **number == wanted).count();
            Measure::number(format!("{size}, accused {name}"), count as f64).less_is_better()
        };
        let all = [(2, "without cause"), (1, "with a drawn one"), (0, "both drawn")];
        let possible = if size > self.documents.len() { &all[..] } else { &all[..1] };
        possible.iter().copied().map(measure).collect()
    }
}

/// The highest probability of each pair that shares a passage.
#[derive(Default)]
struct Found(BTreeMap<Pair, f64>);

impl Found {
    fn of(documents: Vec<Document>) -> Result<Self, Box<dyn Error>> {
        let corpus = Corpus::new(documents)?;
        let mut found = Self::default();
        for verdict in Detection::default().detect(&corpus).verdicts() {
            let pair = pair(&corpus[verdict.document].id, &corpus[verdict.source].id);
            verdict
                .probability()
                .into_iter()
                .for_each(|probability| found.keep(&pair, probability));
        }
        Ok(found)
    }

    fn merge(mut self, other: Self) -> Self {
        other.0.iter().for_each(|(pair, probability)| self.keep(pair, *probability));
        self
    }

    fn keep(&mut self, pair: &Pair, probability: f64) {
        let kept = self.0.entry(pair.clone()).or_default();
        *kept = kept.max(probability);
    }

    fn probability(&self, pair: &Pair) -> Option<f64> {
        self.0.get(pair).copied()
    }
}

/// How far the values of pairs lie apart, the least first.
struct Changes(Vec<f64>);

impl Changes {
    fn of(both: &[[f64; 2]], scale: fn(f64) -> f64) -> Self {
        // Documents that are equal as a whole are certain in both, and their odds have no end.
        let change = |[one, other]: &[f64; 2]| match one.total_cmp(other) {
            Ordering::Equal => 0.0,
            _ => (scale(*one) - scale(*other)).abs(),
        };
        let mut changes: Vec<f64> = both.iter().map(change).collect();
        changes.sort_by(f64::total_cmp);
        Self(changes)
    }

    fn median(&self) -> f64 {
        self.0.get(self.0.len() / 2).copied().unwrap_or(f64::NAN)
    }

    fn largest(&self) -> f64 {
        self.0.last().copied().unwrap_or(f64::NAN)
    }
}

fn log_odds(probability: f64) -> f64 {
    (probability / (1.0 - probability)).ln()
}
