//! A measured value, and how it stands to its floor.

use std::error::Error;
use std::fmt;

/// What a set gives.
pub type Measured = Result<Vec<Measure>, Box<dyn Error>>;

/// A measured value of a set.
pub struct Measure {
    pub name: String,
    pub value: f64,
    pub better: Better,
    /// Digits behind the point that are shown.
    decimals: usize,
}

/// Which values are better.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Better {
    More,
    Less,
}

impl Measure {
    /// A share from 0 to 1, the more the better.
    pub fn share(name: impl Into<String>, value: f64) -> Self {
        Self { name: name.into(), value, better: Better::More, decimals: 3 }
    }

    /// A number of things, the more the better.
    pub fn number(name: impl Into<String>, value: f64) -> Self {
        Self { decimals: 1, ..Self::share(name, value) }
    }

    /// The same, the less the better.
    pub fn less_is_better(self) -> Self {
        Self { better: Better::Less, ..self }
    }
}

/// What a measure must reach and what it should.
#[derive(Clone, Copy)]
pub struct Floor {
    pub floor: f64,
    pub aim: f64,
}

/// A measure beside its floor; `None` where it is for information only.
pub struct Outcome {
    /// The measure's name with that of its set.
    pub name: String,
    pub measure: Measure,
    pub floor: Option<Floor>,
}

impl Outcome {
    /// What to say where the floor is not reached.
    pub fn miss(&self) -> Option<String> {
        let Floor { floor, .. } = self.floor?;
        let Measure { value, better, decimals, .. } = self.measure;
        let (is_missed, side) = match better {
            Better::More => (value < floor, "below"),
            Better::Less => (value > floor, "above"),
        };
        // A value that is no number reaches no floor.
        (is_missed || value.is_nan())
            .then(|| format!("{} is {value:.decimals$}, {side} its floor {floor}", self.name))
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Measure { value, decimals, .. } = self.measure;
        write!(f, "{:<46}{value:>10.decimals$}", self.name)?;
        match self.floor {
            Some(Floor { floor, aim }) => write!(f, "{floor:>10.decimals$}{aim:>10.decimals$}"),
            None => write!(f, "{:>10}{:>10}", "-", "-"),
        }
    }
}
