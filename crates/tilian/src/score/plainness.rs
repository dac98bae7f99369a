//! How plain a string's characters are.

/// Share of a string's characters that are common, 0 to 1.
///
/// `common / all`, told for each character whether it stands in a list such as the first level of
/// the 通用规范汉字表 (2013), the 3,500 that basic education needs. Dimensionless.
/// 0 for an empty string.
///
/// ```
/// use tilian::score::plainness;
///
/// let common = |c: char| "仁心术医".contains(c);
/// assert_eq!(plainness("仁心懋术".chars().map(common)), 0.75);
/// ```
#[must_use]
pub fn plainness(characters: impl IntoIterator<Item = bool>) -> f64 {
    let mut common = 0_u32;
    let mut all = 0_u32;
    for is_common in characters {
        common += u32::from(is_common);
        all += 1;
    }
    match all {
        0 => 0.0,
        all => f64::from(common) / f64::from(all),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_by_hand() {
        for (characters, expected) in [
            (vec![], 0.0),
            (vec![false], 0.0),
            (vec![true, true], 1.0),
            (vec![true, false, false, false], 0.25),
        ] {
            assert_eq!(plainness(characters.clone()), expected, "{characters:?}");
        }
    }
}
