//! Copies that were planted, and the quotations beside them.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::error::Error;

use serde_json::Value;

use crate::plagdet::{Pairing, overlap};

/// What was planted.
pub struct Gold {
    /// Copies.
    pub cases: Vec<Pairing>,
    /// The kind of each.
    kinds: Vec<String>,
    /// Documents that are known as a pair, whether one copies the other or not.
    known: BTreeSet<[String; 2]>,
    /// Documents that copy.
    copying: BTreeSet<String>,
    /// Passages of superior documents that may be quoted, by the document that holds them.
    boilerplate: BTreeMap<String, BTreeSet<[usize; 2]>>,
    /// Pairs that share boilerplate: each document with the sources.
    quoting: BTreeMap<String, BTreeSet<String>>,
}

impl Gold {
    /// Reads the lines of a set.
    pub fn read(lines: &[Value]) -> Result<Self, Box<dyn Error>> {
        let mut gold = Self {
            cases: Vec::new(),
            kinds: Vec::new(),
            known: BTreeSet::new(),
            copying: BTreeSet::new(),
            boilerplate: BTreeMap::new(),
            quoting: BTreeMap::new(),
        };
        for line in lines {
            let pairing = pairing(line)?;
            gold.known.insert(pairing.documents().map(str::to_owned));
            if line["kind"] == "boilerplate" {
                gold.allow(&pairing);
            }
            if line["label"] == 1 {
                gold.copying.insert(pairing.suspicious.clone());
                gold.cases.push(pairing);
                gold.kinds.push(line["kind"].as_str().unwrap_or_default().to_owned());
            }
        }
        Ok(gold)
    }

    /// Takes a pairing for a quotation.
    fn allow(&mut self, pairing: &Pairing) {
        for (document, side) in pairing.documents().into_iter().zip(&pairing.sides) {
            let of_document = self.boilerplate.entry(document.to_owned()).or_default();
            of_document.insert([side.start, side.end]);
            let sources = self.quoting.entry(document.to_owned()).or_default();
            sources.insert(pairing.source.clone());
        }
    }

    /// Detections turned to the direction of the cases, each once.
    pub fn directed(&self, detected: Vec<Pairing>) -> Vec<Pairing> {
        let known = |one: &str, other: &str| self.known.contains(&[one, other].map(str::to_owned));
        let is_turned = |Pairing { suspicious, source, .. }: &Pairing| {
            let copies = !self.copying.contains(suspicious) && self.copying.contains(source);
            !known(suspicious, source) && (known(source, suspicious) || copies)
        };
        let mut seen = HashSet::new();
        let turned = detected
            .into_iter()
            .map(|pairing| if is_turned(&pairing) { pairing.turned() } else { pairing });
        turned.filter(|pairing| seen.insert(pairing.clone())).collect()
    }

    /// Whether half of a detection, on either side, is a quotation.
    pub fn is_boilerplate(&self, pairing: &Pairing) -> bool {
        pairing.documents().into_iter().zip(&pairing.sides).any(|(document, side)| {
            let quoted = self.boilerplate.get(document).into_iter().flatten();
            let shared: usize = quoted.map(|[start, end]| overlap(side, &(*start..*end))).sum();
            2 * shared >= side.len()
        })
    }

    /// The kinds of copies.
    pub fn kinds(&self) -> BTreeSet<&str> {
        self.kinds.iter().map(String::as_str).collect()
    }

    /// Copies with their kinds.
    pub fn named(&self) -> impl Iterator<Item = (&Pairing, &str)> {
        self.cases.iter().zip(self.kinds.iter().map(String::as_str))
    }

    /// Copies of one kind.
    pub fn of_kind(&self, kind: &str) -> Vec<Pairing> {
        self.named().filter(|(_, other)| *other == kind).map(|(case, _)| case.clone()).collect()
    }

    /// Whether two documents quote one source.
    fn quote_alike(&self, [one, other]: [&str; 2]) -> bool {
        match (self.quoting.get(one), self.quoting.get(other)) {
            (Some(one), Some(other)) => !one.is_disjoint(other),
            _ => false,
        }
    }
}

fn pairing(line: &Value) -> Result<Pairing, Box<dyn Error>> {
    let id = |name: &str| line[name].as_str().map(str::to_owned);
    let side = |offset: &str, length: &str| {
        let start = usize::try_from(line[offset].as_u64()?).ok()?;
        Some(start..start + usize::try_from(line[length].as_u64()?).ok()?)
    };
    let read = || {
        Some(Pairing {
            suspicious: id("suspicious_id")?,
            source: id("source_id")?,
            sides: [side("susp_offset", "susp_len")?, side("src_offset", "src_len")?],
        })
    };
    read().ok_or_else(|| format!("{line} is no pair of passages").into())
}

/// How well pairs of documents are met, whatever their passages.
pub struct Pairs {
    pub recall: f64,
    /// Pairs that quote one source are left aside.
    pub precision: f64,
}

impl Pairs {
    /// Compares what was found, in any direction, with the cases.
    pub fn of(gold: &Gold, detected: &[Pairing]) -> Self {
        let unordered = |pairings: &[Pairing]| -> BTreeSet<[String; 2]> {
            let sorted = |pairing: &Pairing| {
                let mut documents = pairing.documents().map(str::to_owned);
                documents.sort();
                documents
            };
            pairings.iter().map(sorted).collect()
        };
        let (expected, found) = (unordered(&gold.cases), unordered(detected));
        let met = found.intersection(&expected).count() as f64;
        let wrong =
            found.difference(&expected).filter(|pair| !gold.quote_alike([&pair[0], &pair[1]]));
        Self {
            recall: met / expected.len() as f64,
            precision: met / (met + wrong.count() as f64).max(1.0),
        }
    }
}
