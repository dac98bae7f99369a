//! Whether a probability means the same in a small corpus and in a large one.
//!
//! The same planted copies are looked for in corpora of several sizes, and what is told of each is
//! compared with what the whole set gives.

use std::collections::BTreeSet;
use std::error::Error;

use tilian::{Document, Role};

use crate::Ground;
use crate::changes::{Changes, log_odds};
use crate::copies;
use crate::drawn::{self, Drawn, Words};
use crate::measure::{Measure, Measured};
use crate::pairs::{Copies, Found, Pair, pair};
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

/// A sort of pairs.
struct Sort {
    name: &'static str,
    /// How many of the two documents are of the set.
    of_set: usize,
}

/// Pairs of the set.
const OF_SET: Sort = Sort { name: "without cause", of_set: 2 };

/// Pairs of the set and of drawn documents.
const OF_ALL: [Sort; 3] =
    [OF_SET, Sort { name: "with a drawn one", of_set: 1 }, Sort { name: "both drawn", of_set: 0 }];

/// Measures of every size.
pub fn measure(ground: &Ground) -> Measured {
    let drawn = Words::of(&ground.folder)?.documents(DRAWN[1]);
    let set = Set::read(ground, &drawn)?;
    let whole = Found::of(set.documents.clone())?;
    let found = set.copies.pairs.iter().filter(|pair| whole.0.contains_key(*pair)).count();
    let recall = found as f64 / set.copies.pairs.len() as f64;
    let mut measures = vec![Measure::share("all, found", recall)];
    measures.extend(set.accused("all", &whole, &[OF_SET]));
    for size in SMALL {
        let found = set.corpora(size).into_iter().map(Found::of);
        let found: Result<Vec<_>, _> = found.collect();
        let found = found?.into_iter().fold(Found::default(), Found::merge);
        let size = size.to_string();
        measures.extend(set.changes(&size, &found, &whole));
        measures.extend(set.accused(&size, &found, &[OF_SET]));
    }
    for count in DRAWN {
        let others = drawn.documents[..count].iter().cloned();
        let found = Found::of(set.documents.iter().cloned().chain(others).collect())?;
        let size = format!("+{count}");
        measures.extend(set.changes(&size, &found, &whole));
        measures.extend(set.accused(&size, &found, &OF_ALL));
    }
    Ok(measures)
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
    fn changes(&self, size: &str, found: &Found, whole: &Found) -> Vec<Measure> {
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

    /// Pairs of some sorts that are found though no copy was planted.
    fn accused(&self, size: &str, found: &Found, sorts: &[Sort]) -> Vec<Measure> {
        let ids: BTreeSet<&String> = self.documents.iter().map(|document| &document.id).collect();
        let is_planted = |pair: &Pair| self.copies.pairs.contains(pair) || self.drawn.explain(pair);
        let accused = found.0.keys().filter(|pair| !is_planted(pair));
        let of_set = accused.map(|pair| pair.iter().filter(|id| ids.contains(id)).count());
        let of_set: Vec<usize> = of_set.collect();
        let measure = |sort: &Sort| {
            let count = of_set.iter().filter(|number| **number == sort.of_set).count();
            Measure::number(format!("{size}, accused {}", sort.name), count as f64).less_is_better()
        };
        sorts.iter().map(measure).collect()
    }
}
