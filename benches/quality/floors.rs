//! The floors and aims of measures, as `benches/floors.tsv` holds them.

use std::collections::BTreeMap;
use std::error::Error;

use crate::measure::{Floor, Measure, Outcome};

/// Floors by the name of the measure with that of its set.
pub struct Floors(BTreeMap<String, Floor>);

impl Floors {
    /// The floors of the project.
    pub fn shipped() -> Result<Self, Box<dyn Error>> {
        Self::parse(include_str!("../floors.tsv"))
    }

    fn parse(text: &str) -> Result<Self, Box<dyn Error>> {
        let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let floors = lines.map(|line| match line.split('\t').collect::<Vec<_>>().as_slice() {
            [name, floor, aim] => {
                Ok(((*name).to_owned(), Floor { floor: floor.parse()?, aim: aim.parse()? }))
            }
            _ => Err(format!("floors.tsv: {line:?}, expected measure, floor and aim").into()),
        });
        floors.collect::<Result<_, Box<dyn Error>>>().map(Self)
    }

    /// The measures of a set beside their floors; an error where a floor of the set belongs to
    /// none of them, since a floor with a misspelt name would hold nothing up.
    pub fn judge(&self, set: &str, measures: Vec<Measure>) -> Result<Vec<Outcome>, Box<dyn Error>> {
        let outcome = |measure: Measure| {
            let name = format!("{set}: {}", measure.name);
            Outcome { floor: self.0.get(&name).copied(), name, measure }
        };
        let outcomes: Vec<Outcome> = measures.into_iter().map(outcome).collect();
        let of_set = |name: &&String| name.split(": ").next() == Some(set);
        let mut named = self.0.keys().filter(of_set);
        match named.find(|name| outcomes.iter().all(|outcome| outcome.name != **name)) {
            Some(unknown) => Err(format!("floors.tsv: {unknown} is not measured").into()),
            None => Ok(outcomes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_below_its_floor_is_named() {
        let floors = Floors::parse("# a comment\nset: more\t0.5\t0.6\nset: less\t1\t1\n").unwrap();
        let judged = |more: f64, less: f64| -> Vec<String> {
            let less = Measure::share("less", less).less_is_better();
            let measures = vec![Measure::share("more", more), less, Measure::share("free", 0.0)];
            let outcomes = floors.judge("set", measures).unwrap();
            outcomes.iter().filter_map(Outcome::miss).collect()
        };
        assert!(judged(0.5, 1.0).is_empty());
        assert_eq!(judged(0.499, 1.0), ["set: more is 0.499, below its floor 0.5"]);
        assert_eq!(judged(0.5, 2.0), ["set: less is 2.000, above its floor 1"]);
        assert_eq!(judged(f64::NAN, 0.0).len(), 1);
    }

    #[test]
    fn a_floor_of_nothing_is_an_error() {
        assert!(Floors::shipped().is_ok());
        assert!(Floors::parse("set: a\t1\n").is_err());
        let floors = Floors::parse("set: a\t1\t1\nother: b\t1\t1\n").unwrap();
        assert!(floors.judge("set", vec![Measure::share("b", 1.0)]).is_err());
        assert!(floors.judge("set", vec![Measure::share("a", 1.0)]).is_ok());
    }
}
