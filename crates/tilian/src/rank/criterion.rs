//! How much each criterion weighs.

use crate::error::Error;

/// Heaviest weight: far above what tells criteria apart, far below where sums overflow.
const HEAVIEST: f64 = 1e6;

macro_rules! weights {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident = $default:expr),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: f64,)+
        }

        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $default,)+ }
            }
        }

        impl $name {
            /// Names of the criteria, in the order in which they are declared.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($field)),+];

            /// Sets the weight of a criterion by its name.
            ///
            /// # Errors
            ///
            /// [`Error::Unknown`] where there is no such criterion, [`Error::OutOfRange`] where the
            /// weight is no number from 0 to 1,000,000.
            pub fn set(&mut self, name: &str, weight: f64) -> Result<(), Error> {
                if !(0.0..=HEAVIEST).contains(&weight) {
                    return Err(Error::OutOfRange {
                        setting: "weight",
                        given: weight,
                        expected: "a number from 0 to 1000000",
                    });
                }
                match name {
                    $(stringify!($field) => self.$field = weight,)+
                    _ => {
                        return Err(Error::Unknown {
                            what: "weight",
                            given: name.to_owned(),
                            expected: concat!("one of", $(" ", stringify!($field)),+),
                        });
                    }
                }
                Ok(())
            }

            /// The weights with their names.
            pub fn iter(&self) -> impl Iterator<Item = (&'static str, f64)> {
                [$((stringify!($field), self.$field)),+].into_iter()
            }

            /// The weighted mean of criteria that lie between 0 and 1, given in the order of
            /// [`NAMES`](Self::NAMES); 0 where every weight is 0.
            #[must_use]
            pub fn mean(&self, values: [f64; Self::NAMES.len()]) -> f64 {
                let weights = [$(self.$field),+];
                let total: f64 = weights.iter().sum();
                let sum: f64 = weights.iter().zip(values).map(|(weight, value)| weight * value).sum();
                if total == 0.0 { 0.0 } else { sum / total }
            }
        }
    };
}

weights! {
    /// Weights of the criteria of core words; the score is their weighted mean.
    ///
    /// Agreement weighs most. That a unit put a word forward as its core word weighs more than
    /// that it uses the word: 病人 stands in every text of a hospital, yet is no value.
    ///
    /// ```
    /// use tilian::CoreWordWeights;
    ///
    /// let mut weights = CoreWordWeights::default();
    /// weights.set("brevity", 0.5)?;
    /// assert!(weights.set("beauty", 1.0).is_err());
    /// # Ok::<(), tilian::Error>(())
    /// ```
    CoreWordWeights {
        /// Share of the parts that use it.
        support = 0.12,
        /// Parts that put it forward, on a logarithmic scale up to the most.
        nomination = 0.38,
        /// 1 − normalised deviation of proportions over the parts.
        dispersion = 0.05,
        /// Keyness against the reference, on a logarithmic scale up to the highest.
        keyness = 0.08,
        /// Mean tf-idf over the parts, as a share of the highest.
        tf_idf = 0.04,
        /// Worth of its rank among the keywords of each document, mean over the parts, as a share of
        /// the highest.
        keyword = 0.25,
        /// Neighbours in the sentence graph of each part, as a share of the most there, summed.
        centrality = 0.02,
        /// 1 up to four characters, falling to 0.
        brevity = 0.03,
        /// Share of common characters.
        plainness = 0.03,
    }
}

weights! {
    /// Weights of the criteria of slogans; the score is their weighted mean.
    SloganWeights {
        /// Share of the parts that use it.
        support = 0.15,
        /// Parts that put it forward, on a logarithmic scale up to the most.
        nomination = 0.30,
        /// Weight of the top core words that stand in it, as a share of the most.
        coverage = 0.20,
        /// 1 for clauses of up to four characters, falling to 0.
        brevity = 0.05,
        /// 1 for 4, 4+4 and 2×4, else 0.
        form = 0.10,
        /// Share of the words that match in part of speech from clause to clause.
        parallelism = 0.05,
        /// Share of common characters.
        plainness = 0.05,
        /// 1 − the share of it that stands in the nearest known text.
        originality = 0.10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_of_ones_is_one_whatever_the_weights() {
        let mut weights = CoreWordWeights::default();
        let ones = [1.0; CoreWordWeights::NAMES.len()];
        assert!((weights.mean(ones) - 1.0).abs() < 1e-12, "{weights:?}");
        weights.set("support", 7.0).unwrap();
        assert!((weights.mean(ones) - 1.0).abs() < 1e-12, "{weights:?}");
    }

    #[test]
    fn bad_weights_are_named() {
        let mut weights = SloganWeights::default();
        for weight in [-1.0, f64::NAN, f64::INFINITY] {
            assert!(weights.set("form", weight).is_err(), "{weight}");
        }
        let error = weights.set("rhyme", 1.0).unwrap_err().to_string();
        assert!(error.contains("rhyme") && error.contains("originality"), "{error}");
    }
}
