//! Runs of n characters, hashed as they roll.

/// Modulus of the hash, the Mersenne prime 2⁶¹ − 1: two of a million different shingles collide
/// with probability below 10⁻⁶, and every hit is verified character by character.
const MODULUS: u128 = (1 << EXPONENT) - 1;

const EXPONENT: u32 = 61;

/// A base well above every scalar value, without pattern in its bits.
const BASE: u128 = 0x0A5B_7C93_D1E8_F26B;

/// Hashes of all runs of `length` characters, in order (Karp & Rabin 1987, *IBM Journal of
/// Research and Development* 31(2), 249–260); nothing where the text is shorter.
pub(super) fn shingles(chars: &[char], length: usize) -> impl Iterator<Item = u64> + '_ {
    let first = if length > chars.len() { 0 } else { hash(&chars[..length]) };
    let leading = (1..length).fold(1, |power, _| remainder(power * BASE));
    let mut rolling = u128::from(first);
    let count = (chars.len() + 1).saturating_sub(length);
    (0..count).map(move |at| {
        if at > 0 {
            let leaving = remainder(code(chars[at - 1]) * leading);
            let rest = remainder(remainder(rolling + MODULUS - leaving) * BASE);
            rolling = remainder(rest + code(chars[at + length - 1]));
        }
        narrow(rolling)
    })
}

/// Hash of a whole text.
pub(super) fn hash(chars: &[char]) -> u64 {
    narrow(chars.iter().fold(0, |hash, c| remainder(hash * BASE + code(*c))))
}

/// A hash of a few characters whose high bits are as good as its low ones; for finding places
/// that are verified or only counted.
pub(super) fn mix(chars: &[char]) -> u64 {
    /// An odd constant near 2⁶⁴ divided by the golden ratio (Knuth, *Sorting and Searching*, 6.4).
    const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;
    chars.iter().fold(0, |hash: u64, c| {
        let stirred = (hash ^ u64::from(u32::from(*c))).wrapping_mul(GOLDEN);
        stirred ^ (stirred >> 29)
    })
}

/// The remainder by the modulus of a number below 2¹²²: 2⁶¹ is 1, so the halves are added.
fn remainder(number: u128) -> u128 {
    let folded = (number & MODULUS) + (number >> EXPONENT);
    if folded >= MODULUS { folded - MODULUS } else { folded }
}

/// Scalar value, never 0, so that leading characters count.
fn code(c: char) -> u128 {
    u128::from(u32::from(c)) + 1
}

fn narrow(hash: u128) -> u64 {
    u64::try_from(hash).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rolling_equals_hashing_each_run() {
        let chars: Vec<char> = "以人民健康为中心，以人民健康为根本".chars().collect();
        for length in 1..=chars.len() + 1 {
            let rolled: Vec<_> = shingles(&chars, length).collect();
            let each: Vec<_> = chars.windows(length).map(hash).collect();
            assert_eq!(rolled, each, "length {length}");
        }
    }
}
